import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { addWorksheet } from '../builders/crowd.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { placesOf, readQueue } from '../builders/queue.js';
import { smallInstrument } from '../builders/small-instrument.js';
import type { Client } from '../builders/world.js';

let desk: Desk;
let lead: Client;

// Dinas Kesehatan and Dinas Pendidikan answer by the first revision, the kabupaten by the second.
beforeAll(async () => {
  desk = await buildDesk();
  const second = await secondRevision();
  const own = await addWorksheet(desk.world, { ...desk.bekasi, ...second }, null);
  await desk.sql(
    `update answer set state = 'SUBMITTED', submitted_at = '2022-07-10T00:00:00Z'
     where indicator_code in ('U.I.1.i.a', 'U.I.1.i.b') and worksheet_id = any($1::uuid[])`,
    [[desk.worksheetId, own]],
  );
  lead = await desk.world.as(desk.bekasi.people.lead);
});
afterAll(() => desk.close());

/** Its first question is another one, and belongs to the second area. */
async function secondRevision() {
  const { em, kabupaten } = desk.bekasi;
  const definition = {
    ...smallInstrument,
    revision: 2,
    indicators: smallInstrument.indicators.map((indicator) =>
      indicator.code === 'U.I.1.i.a'
        ? { ...indicator, text: 'Zona integritas dicanangkan', componentCode: 'U.I.2.i' }
        : indicator,
    ),
  };
  const instrument = storeInstrument(em, kabupaten.id, definition);
  const formula = em.create(Formula, {
    kabupaten,
    instrument,
    revision: 1,
    title: 'Menurut peraturan',
    status: 'PUBLISHED',
    definition: regulationFormula(definition),
    sha256: '2'.repeat(64),
  });
  await em.flush();
  return { instrument, formula };
}

const found = async (filter: Readonly<Record<string, unknown>>) => {
  const page = await readQueue(lead, {
    filter,
    orderBy: [
      { field: 'UNIT_NAME', direction: 'ASC' },
      { field: 'INDICATOR_CODE', direction: 'ASC' },
    ],
  });
  expect(page.totalCount).toBe(page.nodes.length);
  return placesOf(page);
};

describe('where two revisions of an instrument give one code to two questions', () => {
  test('words find the answers to the question that says them', async () => {
    expect(await found({ search: 'zona integritas' })).toEqual(['kabupaten I.1.i.a']);
    expect(await found({ search: 'Tim RB' })).toEqual(['dinkes I.1.i.a']);
  });

  test('words that both questions say, or a code, find the answers to both', async () => {
    expect(await found({ search: 'rencana kerja' })).toEqual([
      'kabupaten I.1.i.b',
      'dinkes I.1.i.b',
    ]);
    expect(await found({ search: 'U.I.1.i.a' })).toEqual(['kabupaten I.1.i.a', 'dinkes I.1.i.a']);
  });

  test('an area has the answers that belong to it in their own instrument', async () => {
    expect(await found({ areaCode: 'U.I.1' })).toEqual([
      'kabupaten I.1.i.b',
      'dinkes I.1.i.a',
      'dinkes I.1.i.b',
    ]);
    expect(await found({ areaCode: 'U.I.2' })).toEqual(['kabupaten I.1.i.a']);
  });

  test('a unit’s name still finds whatever the unit answered', async () => {
    expect(await found({ search: 'kesehatan' })).toEqual(['dinkes I.1.i.a', 'dinkes I.1.i.b']);
    expect(await found({ search: 'kesehatan', areaCode: 'U.I.2' })).toEqual([]);
  });
});

test('words of a revision that nobody has answered yet find nothing', async () => {
  const { em, kabupaten } = desk.bekasi;
  storeInstrument(em, kabupaten.id, {
    ...smallInstrument,
    revision: 3,
    indicators: smallInstrument.indicators.map((indicator) => ({
      ...indicator,
      text: `Pertanyaan baru ${indicator.code}`,
    })),
  });
  await em.flush();
  expect(await found({ search: 'pertanyaan baru' })).toEqual([]);
});
