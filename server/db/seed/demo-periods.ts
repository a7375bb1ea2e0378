import { randomUUID } from 'node:crypto';
import type { UnitDefinition } from '../../../schema/instruments/units.js';
import { entityManagerFor } from '../../context.js';
import { Kabupaten } from '../../kabupaten/kabupaten.entity.js';
import { Formula } from '../../formula/formula.entity.js';
import { Instrument } from '../../instrument/instrument.entity.js';
import { PeriodInstrument } from '../../period/period-instrument.entity.js';
import { Period } from '../../period/period.entity.js';
import type { SeededBase } from './base.js';
import type { DemoRun } from './demo.js';
import { type DemoPeople, evaluatorCount } from './demo-people.js';

export interface DemoPeriod {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
}

const closedMonths = 3;
/** Jakarta is seven hours ahead, all year. */
const wib = (year: number, monthIndex: number, day: number, hour: number) =>
  new Date(Date.UTC(year, monthIndex, day, hour - 7));

/** The months before the one that `now` lies in (in Jakarta), and that one: oldest first. */
export function demoPeriods(now: Date): readonly DemoPeriod[] {
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  return Array.from({ length: closedMonths + 1 }, (_, index) => {
    const first = month - closedMonths + index;
    const begin = new Date(Date.UTC(year, first, 1));
    return {
      year: begin.getUTCFullYear(),
      month: begin.getUTCMonth() + 1,
      opensAt: wib(year, first, 1, 0),
      dueAt: wib(year, first + 1, 0, 16),
      closesAt: wib(year, first + 1, 5, 16),
    };
  });
}

/** Both levels of the regulation's LKE, by their first formulas. */
const filledIn = ['permenpanrb-26-2020-unit', 'permenpanrb-26-2020-kabupaten'];

/** A planned month; gives its id. */
export async function seedPeriod(
  { db, kabupatenId }: DemoRun,
  { bound }: SeededBase,
  dates: DemoPeriod,
): Promise<string> {
  const em = entityManagerFor(db, { kabupatenId, actorId: null, requestId: 'seed' });
  const kabupaten = em.getReference(Kabupaten, kabupatenId);
  const period = em.create(Period, { id: randomUUID(), kabupaten, kind: 'MONTHLY', ...dates });
  for (const code of filledIn) {
    const { instrumentId, formulaId } = bound.get(code)!;
    em.create(PeriodInstrument, {
      kabupaten,
      period,
      instrument: em.getReference(Instrument, instrumentId),
      formula: em.getReference(Formula, formulaId),
    });
  }
  await em.flush();
  return period.id;
}

/** Units dealt out among the evaluators; the lead evaluator takes the kabupaten's own. Later months carry it forward. */
export async function seedAssignments(
  { db, kabupatenId }: DemoRun,
  periodId: string,
  units: readonly UnitDefinition[],
  unitIds: ReadonlyMap<string, string>,
  people: DemoPeople,
): Promise<void> {
  const rows = units.map(({ code }, index) => [
    unitIds.get(code)!,
    people.get(evaluatorOf(index))!,
  ]);
  rows.push([null as never, people.get('inspektur')!]);
  await db.pool.query(
    `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
     select gen_random_uuid(), $1, now(), $2, unit_id, evaluator_id
     from unnest($3::uuid[], $4::uuid[]) as dealt (unit_id, evaluator_id)`,
    [kabupatenId, periodId, rows.map(([unit]) => unit), rows.map(([, person]) => person)],
  );
}

/** Login of the evaluator who reviews the unit at this place of the list. */
export const evaluatorOf = (index: number): string => `evaluator${(index % evaluatorCount) + 1}`;
