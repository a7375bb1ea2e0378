import { randomUUID } from 'node:crypto';
import type { FormulaDefinition } from '../../schema/formula/index.js';
import { regulationFormula } from '../../schema/formula/index.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { addWorksheet } from './crowd.js';
import { fill } from './filled.js';
import { smallInstrument } from './small-instrument.js';
import type { World } from './world.js';

/** The small instrument as the kabupaten fills it in itself. */
export const ownInstrument = {
  ...smallInstrument,
  code: 'small-kabupaten',
  level: 'KABUPATEN' as const,
};

/**
 * Gives Bekasi's July a worksheet of the kabupaten's own. By hand, of 10 points: 2 + 2 for the team, and
 * 0.5 × 2 for the survey, all accepted.
 *
 * @param change what its formula says beside the regulation.
 * @returns the worksheet's id.
 */
export async function addKabupatenSheet(
  world: World,
  change: Partial<FormulaDefinition> = {},
): Promise<string> {
  const { db, bekasi } = world;
  const { em, kabupaten, period, people } = bekasi;
  const instrument = storeInstrument(em, kabupaten.id, ownInstrument);
  const formula = em.create(Formula, {
    kabupaten,
    instrument,
    revision: 1,
    title: 'Indeks kabupaten',
    status: 'PUBLISHED',
    definition: { ...regulationFormula(ownInstrument), ...change },
    sha256: '1'.repeat(64),
  });
  await em.flush();
  await db.pool.query(
    `insert into period_instrument (id, kabupaten_id, created_at, period_id, instrument_id, formula_id)
     values ($1, $2, now(), $3, $4, $5)`,
    [randomUUID(), kabupaten.id, period.id, instrument.id, formula.id],
  );
  const worksheetId = await addWorksheet(world, { ...bekasi, instrument, formula }, null);
  await fill(
    { db, worksheetId, evaluatorId: people.lead.id },
    {
      'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
      'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED' },
      'U.I.2.i.c': { value: 50, state: 'ACCEPTED' },
    },
  );
  return worksheetId;
}

/** As if its head had sent it in. */
export const send = ({ db }: World, worksheetId: string) =>
  db.pool.query(
    `update worksheet set status = 'SUBMITTED', submitted_at = '2022-07-20T00:00:00Z' where id = $1`,
    [worksheetId],
  );
