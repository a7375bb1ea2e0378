import { createHash } from 'node:crypto';
import { ref } from '@mikro-orm/postgresql';
import { regulationFormula } from '../../../schema/formula/index.js';
import { canonicalText } from '../../../schema/canonical.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { UnitsDefinition } from '../../../schema/instruments/units.js';
import { hashPassword } from '../../auth/password.js';
import { storeKnownHolidays } from '../../calendar/store-known.js';
import { entityManagerFor } from '../../context.js';
import { Formula } from '../../formula/formula.entity.js';
import type { Instrument } from '../../instrument/instrument.entity.js';
import { readInstrumentFiles } from '../../instrument/instrument-files.js';
import { storeInstrument } from '../../instrument/instrument.service.js';
import { Kabupaten } from '../../kabupaten/kabupaten.entity.js';
import { Membership } from '../../person/membership.entity.js';
import { Person } from '../../person/person.entity.js';
import { storeStages } from '../../stage/standard-stages.js';
import { Unit } from '../../unit/unit.entity.js';
import type { Database } from '../orm.js';

/** What every installation starts from: the kabupaten, its instruments, and the formula of each. */
export interface SeededBase {
  readonly definitions: readonly InstrumentDefinition[];
  readonly units: UnitsDefinition;
  /** Instrument and its published formula, by instrument code. */
  readonly bound: ReadonlyMap<string, { instrumentId: string; formulaId: string }>;
  /** Gives the address to sign in with. */
  createAdministrator(password: string): Promise<string>;
  /** Gives the ids by code. */
  createUnits(): Promise<ReadonlyMap<string, string>>;
}

export async function seedBase(
  db: Database,
  kabupatenId: string,
  onProgress: (message: string) => void,
): Promise<SeededBase> {
  onProgress('Reading the instruments');
  const { instruments: definitions, units: delivered } = await readInstrumentFiles();
  const units = delivered[0];
  if (!units) throw new Error('No units are delivered with the product.');

  onProgress(`Storing ${definitions.length} instruments and their formulas`);
  const manager = () =>
    entityManagerFor(db, { kabupatenId, actorId: null, requestId: 'seed', reason: 'First start' });
  const em = manager();
  const { name, regionCode, province, capital } = units.kabupaten;
  const kabupaten = em.create(Kabupaten, {
    id: kabupatenId,
    code: regionCode,
    name,
    province,
    capital,
  });
  storeStages(em, kabupaten);
  const bound = new Map<string, { instrumentId: string; formulaId: string }>();
  for (const definition of definitions) {
    const instrument = storeInstrument(em, kabupatenId, definition);
    const formula = storeRegulationFormula(instrument, definition);
    bound.set(definition.code, { instrumentId: instrument.id, formulaId: formula.id });
  }
  await em.flush();
  await db.pool.query(storeKnownHolidays);
  return { definitions, units, bound, createAdministrator, createUnits };

  function storeRegulationFormula(instrument: Instrument, definition: InstrumentDefinition) {
    const rules = regulationFormula(definition);
    return em.create(Formula, {
      kabupaten,
      instrument,
      revision: 1,
      title: 'Menurut peraturan',
      status: 'PUBLISHED',
      definition: rules,
      sha256: createHash('sha256').update(canonicalText(rules)).digest('hex'),
      reason: `Bobot dan predikat menurut ${definition.title}.`,
      publishedAt: new Date(),
    });
  }

  async function createAdministrator(password: string): Promise<string> {
    const em = manager();
    const person = em.create(Person, {
      kabupaten: em.getReference(Kabupaten, kabupatenId),
      name: 'Administrator',
      email: 'admin@ungkit.local',
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    });
    em.create(Membership, {
      kabupaten: em.getReference(Kabupaten, kabupatenId),
      person,
      role: 'ADMIN',
    });
    await em.flush();
    return person.email;
  }

  async function createUnits(): Promise<ReadonlyMap<string, string>> {
    const em = manager();
    const byCode = new Map<string, Unit>();
    units!.units.forEach(({ parentCode, ...unit }, position) => {
      const parent = parentCode === null ? null : ref(byCode.get(parentCode)!);
      byCode.set(
        unit.code,
        em.create(Unit, {
          ...unit,
          kabupaten: em.getReference(Kabupaten, kabupatenId),
          parent,
          position,
        }),
      );
    });
    await em.flush();
    return new Map([...byCode].map(([code, { id }]) => [code, id]));
  }
}
