import { beforeAll, expect, test } from 'vitest';
import { SAVE as SAVE_ANSWER } from '../builders/desk.js';
import { fill, halfReviewed } from '../builders/filled.js';
import { CLOSE, OPEN, step, worksheetOf } from '../builders/months.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Answered, Client, World } from '../builders/world.js';
import { approved, draftOf, inputOf, PUBLISH, SAVE, type SavedFormula } from './formula.drafts.js';

let world: World;
let cardsOfJuly: readonly Card[];
/** Dinas Kesehatan's LKE of August. */
let worksheetId: string;
let agent: Client;

interface Card {
  readonly snapshot: string;
  readonly sha256: string;
  readonly points: number;
}

const cards = async (periodId: string): Promise<readonly Card[]> =>
  (
    await world.db.pool.query<Card>(
      'select snapshot, sha256, points from report_card where period_id = $1 order by id',
      [periodId],
    )
  ).rows;

/** What was answered, where nothing went wrong. */
function dataOf<Data>({ data, errors }: Answered<Data>): Data {
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/**
 * Both areas are needed: the LKE is their geometric mean, weighted 4 to 6. The second area counts a
 * quarter of what was done, where twice as much as was planned is everything.
 */
const rules = ({ nodes }: ReturnType<typeof inputOf>) => ({
  nodes: nodes.map((node) => {
    if (node.code === 'U.I') return { ...node, aggregation: 'GEOMETRIC_MEAN' };
    if (node.code !== 'U.I.2.i') return node;
    return { ...node, aggregation: 'EXPRESSION', expression: '[U.I.2.i.b] * bagian' };
  }),
  indicators: [{ code: 'U.I.2.i.b', expression: 'MIN(1; [done] / (2 * [planned]))' }],
  parameters: [{ name: 'bagian', value: '1/4' }],
});

beforeAll(() => buildOwnWorld((own) => (world = own)));
// July is scored as the regulation has it and closed. Then comes the formula, and August with it.
beforeAll(async () => {
  const { period, units, people, instrument } = world.bekasi;
  await fill(
    {
      db: world.db,
      worksheetId: world.bekasi.worksheets.health.id,
      evaluatorId: people.evaluator.id,
    },
    halfReviewed,
  );
  await step(world, world.bekasi, CLOSE, period.id, 1);
  cardsOfJuly = await cards(period.id);

  const team = await world.as(people.team);
  const draft = inputOf(await draftOf(world, team));
  const { saveFormula } = dataOf(
    await team.send<{ saveFormula: SavedFormula }>(SAVE, {
      input: { ...draft, ...rules(draft) },
    }),
  );
  const { id: formulaId, version } = await approved(world, team, saveFormula.formula!);
  dataOf(await team.send(PUBLISH, { input: { id: formulaId, version, reason: 'Rapat 12 Juli' } }));

  world.setNow(new Date('2022-08-15T02:00:00.000Z'));
  const admin = await world.as(people.admin);
  const { createPeriod } = dataOf(
    await admin.send(
      'mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { id } }',
      {
        input: {
          kind: 'MONTHLY',
          year: 2022,
          month: 8,
          opensAt: '2022-07-31T17:00:00.000Z',
          dueAt: '2022-08-31T09:00:00.000Z',
          closesAt: '2022-09-05T09:00:00.000Z',
          instruments: [{ instrumentId: instrument.id, formulaId }],
        },
      },
    ),
  );
  await step(world, world.bekasi, OPEN, createPeriod.id);
  worksheetId = await worksheetOf(world, createPeriod.id, units.health.id);
  agent = await world.as(people.agent);
});

/** Answers the indicator that an expression scores. */
async function answerCounts(planned: number, done: number): Promise<void> {
  const { rows } = await world.db.pool.query<{ id: string; version: number }>(
    'select id, version from answer where worksheet_id = $1 and indicator_code = $2',
    [worksheetId, 'U.I.2.i.b'],
  );
  const { id: answerId, version } = rows[0]!;
  const counts = [
    { key: 'planned', count: planned },
    { key: 'done', count: done },
  ];
  dataOf(await agent.send(SAVE_ANSWER, { input: { answerId, version, explanation: '', counts } }));
}

const score = async () => {
  const { data } = await agent.send(
    'query ($id: ID!) { worksheet(id: $id) { score { points maximum } } }',
    { id: worksheetId },
  );
  return data['worksheet'].score;
};

test('the LKE of the next month is scored by the new expressions', async () => {
  // July's answers are there: the first area is complete. Without the second one that counts for nothing.
  await answerCounts(8, 0);
  expect(await score()).toEqual({ points: 0, maximum: 10 });

  // 2 of 8 is (2 ÷ 16) × ¼ = 1/32; 1^0.4 × (1/32)^0.6 = 1/8, which is 1.25 of 10 points.
  await answerCounts(8, 2);
  const { points, maximum } = await score();
  expect(points).toBeCloseTo(1.25, 12);
  expect(maximum).toBe(10);
});

test('the report cards of the month that was closed before stay as they are, to the last byte', async () => {
  expect(await cards(world.bekasi.period.id)).toEqual(cardsOfJuly);
  expect(cardsOfJuly).toHaveLength(2);
});

test('the month of the new expressions is sealed with what they gave', async () => {
  await answerCounts(8, 2);
  const { rows } = await world.db.pool.query<{ id: string }>(
    'select period_id as id from worksheet where id = $1',
    [worksheetId],
  );
  await step(world, world.bekasi, CLOSE, rows[0]!.id);
  const sealed = await cards(rows[0]!.id);
  const card = sealed.map(({ snapshot }) => JSON.parse(snapshot)).find(({ unit }) => unit.code === 'dinkes'); // prettier-ignore
  expect(card.formula.revision).toBe(2);
  expect(card.totals.claimedPoints).toBeCloseTo(1.25, 12);
  expect(await cards(world.bekasi.period.id)).toEqual(cardsOfJuly);
});
