import type { Desk } from './desk.js';
import type { Answered, Client, PersonName } from './world.js';

export const ASSIGN = `mutation ($input: AssignEvaluatorsInput!) { assignEvaluators(input: $input) {
  id period { id name } unit { id name } evaluator { id name } createdAt } }`;

/** Assigning evaluators in Bekasi's open month. */
export interface Assigning {
  /** Everybody that the lead evaluator wants, and whom they saw: of Dinas Kesehatan, unless told otherwise. */
  assign(
    wanted: readonly PersonName[],
    seen: readonly PersonName[],
    overrides?: Readonly<Record<string, unknown>>,
    client?: Client,
  ): Promise<Answered<any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads
  /** Ids of who reviews a unit (null: the kabupaten's own worksheet), sorted. */
  reviewing(unitId?: string | null, periodId?: string): Promise<string[]>;
  idsOf(names: readonly PersonName[]): string[];
  /** The evaluator reviews Dinas Kesehatan, and nobody anything else in Bekasi. */
  reset(): Promise<void>;
}

export function assigningAt(desk: Desk): Assigning {
  const { kabupaten, people, period, units } = desk.bekasi;
  const idsOf = (names: readonly PersonName[]) => names.map((name) => people[name].id);
  return {
    idsOf,
    async assign(wanted, seen, overrides = {}, client) {
      const sender = client ?? (await desk.world.as(people.lead));
      return sender.send(ASSIGN, {
        input: {
          periodId: period.id,
          unitId: units.health.id,
          evaluatorIds: idsOf(wanted),
          seenEvaluatorIds: idsOf(seen),
          ...overrides,
        },
      });
    },
    async reviewing(unitId = units.health.id, periodId = period.id) {
      const found = await desk.sql<{ evaluator_id: string }>(
        'select evaluator_id from assignment where period_id = $1 and unit_id is not distinct from $2',
        [periodId, unitId],
      );
      return found.map(({ evaluator_id }) => evaluator_id).sort();
    },
    async reset() {
      await desk.sql('delete from assignment where kabupaten_id = $1', [kabupaten.id]);
      await desk.sql(
        `insert into assignment (id, kabupaten_id, created_at, evaluator_id, period_id, unit_id)
         values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
        [kabupaten.id, people.evaluator.id, period.id, units.health.id],
      );
      desk.world.app.services.sessions.forget();
    },
  };
}
