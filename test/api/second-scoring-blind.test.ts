import type { GraphQLSchema } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { buildApiSchema } from '../../server/graphql/schema.js';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import { wholeDocument } from '../builders/whole-document.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { operations } from './who-may.table.js';

let world: World;
let bekasi: ReviewedTenant;
let schema: GraphQLSchema;

const firstRemark = 'Rahasia penilai pertama';

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  schema = await buildApiSchema();
  bekasi = await addReviewedWork(world, world.bekasi);
  await world.db.pool.query('update evaluation set note = $1', [firstRemark]);
});

/** Asks for everything, and for a level less where that is more than a request may ask for. */
async function askWhole(client: Client, document: string, variables: Record<string, unknown>) {
  for (let depth = 4; depth > 0; depth -= 1) {
    const answered = await client.send(wholeDocument(schema, document, depth), variables);
    if (!answered.code?.startsWith('QUERY_TOO')) return answered;
  }
  throw new Error(`Too much to ask for: ${document}`);
}

/** Every query, with the ids of the sampled answer, its worksheet, its verdict and its round. */
const queries = Object.entries(operations).filter(([name]) => name.startsWith('Query.'));

test('no query of the API, asked for everything, tells the second evaluator of the first verdict', async () => {
  const second = await world.as(bekasi.people.idleEvaluator);
  const told: string[] = [];
  const secrets = [
    firstRemark,
    bekasi.evaluation.id,
    bekasi.answers.health,
    bekasi.objection.id,
    bekasi.comment.id,
    bekasi.comment.text,
    bekasi.people.evaluator.id,
    bekasi.secondScoring.roundId,
  ];
  let answeredOne = '';
  for (const [name, { document, variables }] of queries) {
    const { data } = await askWhole(second, document, variables?.(bekasi) ?? {});
    const text = JSON.stringify(data ?? null);
    if (name === 'Query.secondScoring') answeredOne = text;
    if (secrets.some((secret) => text.includes(secret))) told.push(name);
  }
  expect(told).toEqual([]);
  // The sweep would find nothing either if it asked for nothing.
  expect(answeredOne).toContain('U.I.1.i.a');
  const lead = await world.as(bekasi.people.lead);
  const { document, variables } = operations['Query.answer']!;
  const open = await askWhole(lead, document, variables!(bekasi));
  expect(JSON.stringify(open.data)).toContain(firstRemark);
});

test('no query tells the first evaluator that they are sampled, or by whom', async () => {
  const { idleEvaluator, evaluator, lead } = bekasi.people;
  const { id, roundId } = bekasi.secondScoring;
  const told: string[] = [];
  const first = await world.as(evaluator);
  for (const [name, { document, variables }] of queries) {
    const { data } = await askWhole(first, document, variables?.(bekasi) ?? {});
    const text = JSON.stringify(data ?? null);
    if ([id, roundId, idleEvaluator.id].some((secret) => text.includes(secret))) told.push(name);
  }
  expect(told).toEqual([]);
  const { document, variables } = operations['Query.secondScoringRound']!;
  const { data } = await askWhole(await world.as(lead), document, variables!(bekasi));
  expect(JSON.stringify(data)).toContain(idleEvaluator.id);
});
