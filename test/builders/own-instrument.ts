import { randomUUID } from 'node:crypto';
import { regulationFormula } from '../../schema/formula/index.js';
import { entityManagerFor } from '../../server/context.js';
import type { Database } from '../../server/db/orm.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { Kabupaten } from '../../server/kabupaten/kabupaten.entity.js';
import { smallInstrument } from './small-instrument.js';
import type { Tenant, World } from './world.js';

/** Adds the small instrument once more, under another code, with the regulation's formula in force. */
export async function addInstrument(
  db: Database,
  { kabupaten: { id: kabupatenId } }: Pick<Tenant, 'kabupaten'>,
  { code = randomUUID() as string, level = smallInstrument.level } = {},
): Promise<Pick<Tenant, 'instrument' | 'formula'>> {
  const em = entityManagerFor(db, { kabupatenId, actorId: null, requestId: 'test' });
  const definition = { ...smallInstrument, code, level };
  const instrument = storeInstrument(em, kabupatenId, definition);
  const formula = em.create(Formula, {
    kabupaten: em.getReference(Kabupaten, kabupatenId),
    instrument,
    revision: 1,
    title: 'Menurut peraturan',
    status: 'PUBLISHED',
    definition: regulationFormula(definition),
    sha256: '0'.repeat(64),
    reason: 'The regulation',
    publishedAt: new Date('2022-06-01T00:00:00Z'),
  });
  await em.flush();
  return { instrument, formula };
}

/**
 * The same world, in which Bekasi's instrument is one that no other test has: what is published stays published, and a
 * world for each test takes ten times as long. No period has it.
 */
export async function withOwnInstrument(world: World): Promise<World> {
  const { db, bekasi } = world;
  return { ...world, bekasi: { ...bekasi, ...(await addInstrument(db, bekasi)) } };
}
