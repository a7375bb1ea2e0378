import { beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '../../server/graphql/schema.js';
import type { Person } from '../../server/person/person.entity.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, PersonName, World } from '../builders/world.js';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import { operations, type Operation } from './who-may.table.js';

let world: World;
let bekasi: ReviewedTenant;
/** Ids of the own kabupaten's rows: none of them may ever reach the other one. */
let ours: readonly string[];

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  bekasi = await addReviewedWork(world, world.bekasi);
  ours = await idsOf(world.bekasi.kabupaten.id);
});

/** Codes that say: this is not yours to ask. */
const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

const ask = async (client: Client, { document, variables }: Operation) => {
  const answer = await client.send(document, variables?.(bekasi) ?? {});
  const code = answer.code ?? '';
  // A call that the service could not even read would prove nothing about the rule.
  expect(code, JSON.stringify(answer.errors)).not.toMatch(/VALIDATION|PARSE|INTERNAL/);
  return { ...answer, code };
};

const signedIn = new Map<Person, Client>();
/** As somebody who is signed in; once for all operations, and anew after one that ends it. */
async function askAs(person: Person, operation: Operation) {
  const known = signedIn.get(person);
  const answer = known && (await ask(known, operation));
  if (answer && answer.code !== 'UNAUTHENTICATED') return answer;
  const client = await world.as(person);
  signedIn.set(person, client);
  return ask(client, operation);
}

test('every operation of the schema stands in the table', async () => {
  const schema = await buildApiSchema();
  const names = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
  expect(Object.keys(operations).sort()).toEqual(names.sort());
});

const personas = [
  'agent',
  'head',
  'otherAgent',
  'otherHead',
  'evaluator',
  'idleEvaluator',
  'lead',
  'team',
  'leader',
  'analyst',
  'admin',
] as const satisfies readonly PersonName[];

for (const [name, operation] of Object.entries(operations)) {
  describe(name, () => {
    for (const persona of personas) {
      const may = operation.may.includes(persona);
      test(`${persona} ${may ? 'may' : 'may not'}`, async () => {
        const { code } = await askAs(world.bekasi.people[persona], operation);
        if (may) expect(refusals).not.toContain(code);
        else expect(refusals).toContain(code);
      });

      test(`${persona} of the other kabupaten ${operation.ownRows ? 'sees none of ours' : 'may not'}`, async () => {
        const answer = await askAs(world.karawang.people[persona], operation);
        if (!operation.ownRows) expect(refusals).toContain(answer.code);
        const text = JSON.stringify(answer.data ?? null);
        expect(ours.filter((id) => text.includes(id))).toEqual([]);
      });
    }

    test(`nobody ${operation.nobody ? 'may' : 'may not'}`, async () => {
      const { code } = await ask(world.nobody(), operation);
      if (operation.nobody) expect(code).not.toBe('UNAUTHENTICATED');
      else expect(code).toBe('UNAUTHENTICATED');
    });
  });
}

async function idsOf(kabupatenId: string): Promise<string[]> {
  const tables = ['unit', 'person', 'instrument', 'formula', 'period', 'worksheet', 'answer', 'evidence',
    'evidence_revision', 'evidence_link', 'evaluation', 'assignment', 'comment', 'holiday', 'link_host', 'notification', 'objection', 'panel', 'scoring_stage', 'report_card', 'follow_up_action', 'follow_up_evidence', 'innovation', 'innovation_step', 'target_plan', 'period_window', 'lock_exception', 'opening_request', 'second_scoring_round', 'second_scoring']; // prettier-ignore
  const { rows } = await world.db.pool.query<{ id: string }>(
    tables.map((table) => `select id from ${table} where kabupaten_id = $1`).join(' union all '),
    [kabupatenId],
  );
  return rows.map(({ id }) => id);
}
