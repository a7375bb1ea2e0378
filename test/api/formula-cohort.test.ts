import { beforeAll, describe, expect, test } from 'vitest';
import {
  planScoring,
  scoreAnswers,
  surroundingsIn,
  verifiedOf,
  type Snapshot,
} from '../../schema/scoring/index.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { addUnit } from '../builders/crowd.js';
import { fill, type Filled } from '../builders/filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { smallInstrument } from '../builders/small-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import {
  approved,
  draftOf,
  inputOf,
  PUBLISH,
  SAVE,
  type SavedFormula,
  type ShownFormula,
} from './formula.drafts.js';

let world: World;
let team: Client;
let agent: Client;
let leader: Client;
let saved: SavedFormula;
let cardsOfJuly: readonly Kept[];
let august: string;
/** August's worksheets. */
let sheets: { readonly health: string; readonly education: string; readonly archive: string };

interface Kept {
  readonly snapshot: string;
  readonly sha256: string;
}

const keptOf = async (periodId: string): Promise<readonly Kept[]> =>
  (
    await world.db.pool.query<Kept>(
      'select snapshot, sha256 from report_card where period_id = $1 order by id',
      [periodId],
    )
  ).rows;
const put = (worksheetId: string, answers: Readonly<Record<string, Filled>>) =>
  fill({ db: world.db, worksheetId, evaluatorId: world.bekasi.people.evaluator.id }, answers);
const answerInArchive = async (option: string) => {
  await world.db.pool.query(
    'update answer set option_key = $2 where worksheet_id = $1 and indicator_code = $3',
    [sheets.archive, option, 'U.I.1.i.b'],
  );
  await world.db.pool.query('update worksheet set revision = revision + 1 where id = $1', [
    sheets.archive,
  ]);
};
const near = (value: number): number => expect.closeTo(value, 9) as number;

/** Half of the team's four points is what the unit has in `.a`, half the median of what all have in `.b`. */
const expression = '([U.I.1.i.a] + CMEDIAN([U.I.1.i.b])) / 2';
const compared = (draft: ShownFormula) => {
  const input = inputOf(draft);
  const nodes = input.nodes.map((node) =>
    node.code === 'U.I.1.i' ? { ...node, aggregation: 'EXPRESSION', expression } : node,
  );
  return { ...input, nodes };
};

beforeAll(() => buildOwnWorld((own) => (world = own)));
// July is closed as the regulation has it: 2 + 2 points of Dinas Kesehatan, and 0 of Dinas Pendidikan.
beforeAll(async () => {
  const { people, units, worksheets, period, instrument } = world.bekasi;
  await put(worksheets.health.id, {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
    'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED' },
  });
  await put(worksheets.education.id, { 'U.I.1.i.b': { optionKey: 'C', state: 'ACCEPTED' } });
  await step(world, world.bekasi, CLOSE, period.id, 1);
  cardsOfJuly = await keptOf(period.id);

  team = await world.as(people.team);
  const input = compared(await draftOf(world, team));
  saved = (await team.send<{ saveFormula: SavedFormula }>(SAVE, { input })).data.saveFormula;
  const { id: formulaId, version } = await approved(world, team, saved.formula!);
  const reason = 'Rapat 12 Juli';
  const published = await team.send(PUBLISH, { input: { id: formulaId, version, reason } });
  if (published.errors) throw new Error(JSON.stringify(published.errors));

  const archiveUnit = await addUnit(world, world.bekasi, 'Badan Arsip');
  world.setNow(new Date('2022-08-15T02:00:00.000Z'));
  agent = await world.as(people.agent);
  leader = await world.as(people.leader);
  august = await planMonth(world, world.bekasi, 8, [{ instrumentId: instrument.id, formulaId }]);
  await step(world, world.bekasi, OPEN, august);
  sheets = {
    health: await worksheetOf(world, august, units.health.id),
    education: await worksheetOf(world, august, units.education.id),
    archive: await worksheetOf(world, august, archiveUnit),
  };
  // Of `.b` 1, 1 and 0.5 are claimed, and 0.5, 1 and 0.5 accepted: medians of 1 and 0.5.
  await put(sheets.health, {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
    'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED', review: { optionKey: 'B' } },
  });
  await put(sheets.education, {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED', review: { optionKey: 'TIDAK' } },
    'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED' },
  });
  await put(sheets.archive, {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
    'U.I.1.i.b': { optionKey: 'B', state: 'ACCEPTED' },
    'U.I.2.i.c': { value: 50, state: 'ACCEPTED' },
  });
}); // prettier-ignore

test('a draft that compares units is saved without a mistake', () => {
  expect(saved.diagnostics).toEqual([]);
});

test('a closed month is tried with it, its worksheets among each other', async () => {
  const inAugust = await world.as(world.bekasi.people.team);
  const { data, errors } = await inAugust.send(
    `query ($periodId: ID!, $formulaId: ID!) { recalculation(periodId: $periodId, formulaId: $formulaId) {
      cards { unit { name } before { points } after { points } } } }`,
    { periodId: world.bekasi.period.id, formulaId: saved.formula!.id },
  );
  expect(errors).toBeUndefined();
  // The median of 1 and 0 is 0.5: 4 × (1 + 0.5) / 2. Dinas Pendidikan has no `.a`, and no points for it.
  const moves = data['recalculation'].cards.map(
    (card: { before: { points: number }; after: { points: number } }) => [
      card.before.points,
      card.after.points,
    ],
  );
  expect(moves).toContainEqual([near(4), near(3)]);
  expect(moves).toContainEqual([near(0), near(0)]);
});

const SHEET = `query ($id: ID!) { worksheet(id: $id) {
  score { points grade missing fault { kind at } openAreas } } }`;
const open = { kind: 'COHORT_OPEN', at: 'U.I.1.i' };

describe('while the month is open', () => {
  test('a worksheet has no total, and says where that hangs on the others', async () => {
    const { data } = await agent.send(SHEET, { id: sheets.health });
    expect(data['worksheet'].score).toEqual({
      points: 0,
      grade: '',
      missing: 3,
      fault: open,
      openAreas: ['U.I.1'],
    });
  });

  test('what is kept of it is what is said of it anew', async () => {
    const list = `{ worksheets { nodes { id score { points grade missing fault { kind at } openAreas } } } }`;
    const [first, again] = [await agent.send(list), await agent.send(list)];
    const { data } = await agent.send(SHEET, { id: sheets.health });
    const found = again.data['worksheets'].nodes.find(({ id }: { id: string }) => id === sheets.health);
    expect(found.score).toEqual(data['worksheet'].score);
    expect(again.data).toEqual(first.data);
  }); // prettier-ignore

  test('nothing that another unit answers is seen in it', async () => {
    const before = await agent.send(SHEET, { id: sheets.health });
    await answerInArchive('C');
    expect(await agent.send(SHEET, { id: sheets.health })).toEqual(before);
    await answerInArchive('B');
    const cohort = await agent.send(
      `query ($periodId: ID!, $instrumentId: ID!) {
        cohort(periodId: $periodId, instrumentId: $instrumentId) { worksheetId } }`,
      { periodId: august, instrumentId: world.bekasi.instrument.id },
    );
    expect(cohort.code).toBe('FORBIDDEN');
    expect((await agent.send(SHEET, { id: sheets.archive })).code).toBe('NOT_FOUND');
  });

  test('no unit has a place, and none has 0 for a score that is not known', async () => {
    const { data } = await leader.send(
      'query ($id: ID!) { dashboard(periodId: $id) { rows { rank grade fault { kind at } openAreas areaPoints } } }',
      { id: august },
    );
    const { rows } = data['dashboard'];
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ rank: null, grade: '', fault: open, openAreas: ['U.I.1'] });
    }
    // What compares nothing is known already: 50 of 100 is half of 2 points.
    expect(rows.map(({ areaPoints }: { areaPoints: number[] }) => areaPoints[1])).toContain(1);
  });
});

describe('once the month is closed', () => {
  beforeAll(async () => {
    await step(world, world.bekasi, CLOSE, august);
  });
  const snapshots = async () =>
    (await keptOf(august)).map(({ snapshot }) => JSON.parse(snapshot) as Snapshot);
  const named = async (code: string) =>
    (await snapshots()).find(({ unit }) => unit?.code === code)!;

  test('every card is sealed with what the worksheets are among each other', async () => {
    const { rows } = await world.db.pool.query(
      `select summary->'unit'->>'name' as name, points, rank,
         (summary->'totals'->>'claimedPoints')::float8 as claimed
       from report_card where period_id = $1 order by rank`,
      [august],
    );
    // 4 × (1 + 0.5) / 2 and the 1 of the survey; 4 × (1 + 0.5) / 2; 4 × (0 + 0.5) / 2. Claimed all 4 × (1 + 1) / 2.
    expect(rows).toEqual([
      { name: 'Badan Arsip', points: near(4), rank: 1, claimed: near(5) },
      { name: 'Dinas Kesehatan', points: near(3), rank: 2, claimed: near(4) },
      { name: 'Dinas Pendidikan', points: near(1), rank: 3, claimed: near(4) },
    ]);
  });

  test('a snapshot keeps the medians, and gives the same points again without the others', async () => {
    const formula = await world.bekasi.em
      .fork()
      .findOneOrFail(Formula, { instrument: world.bekasi.instrument.id, revision: 2 });
    const plan = planScoring(smallInstrument, formula.definition);
    for (const snapshot of await snapshots()) {
      expect(snapshot.statistics).toEqual([
        {
          nodeCode: 'U.I.1.i',
          call: 'CMEDIAN([U.I.1.i.b])',
          verified: { value: 0.5, fault: null, at: null },
          claimed: { value: 1, fault: null, at: null },
        },
      ]);
      const again = scoreAnswers(plan, verifiedOf(snapshot), surroundingsIn(snapshot));
      expect(again.total.points).toBe(snapshot.totals.points);
    }
  });

  test('the cards of the month before stay as they are, to the last byte', async () => {
    expect(await keptOf(world.bekasi.period.id)).toEqual(cardsOfJuly);
    for (const { snapshot } of cardsOfJuly) expect(snapshot).not.toContain('statistics');
  });

  const CARDS = `query ($periodId: ID) { reportCards(filter: { periodId: $periodId }) { nodes {
    unit { name } nodes { code points } raises { indicatorCode points }
    statistics { nodeCode nodeName call verified claimed } } } }`;

  test('a unit reads the figure of all, and no other unit’s card', async () => {
    const { data, errors } = await agent.send(CARDS, { periodId: august });
    expect(errors).toBeUndefined();
    const { nodes } = data['reportCards'];
    expect(nodes.map(({ unit }: { unit: { name: string } }) => unit.name)).toEqual(['Dinas Kesehatan']);
    expect(nodes[0].statistics).toEqual([
      {
        nodeCode: 'U.I.1.i',
        nodeName: 'Tim Reformasi Birokrasi',
        call: 'CMEDIAN([U.I.1.i.b])',
        verified: 0.5,
        claimed: 1,
      },
    ]);
    const archive = await named('dinkes');
    expect(JSON.stringify(nodes)).not.toContain('Badan Arsip');
    expect(JSON.stringify(archive)).not.toContain('Badan Arsip');
  }); // prettier-ignore

  test('a step is worth what it adds beside the sealed median', async () => {
    const { data } = await agent.send(CARDS, { periodId: august });
    const [card] = data['reportCards'].nodes;
    // Its own `.b` is in nobody's points but through the median, which is sealed: the law comes first.
    expect(card.raises.length).toBeGreaterThan(0);
    expect(card.raises.map((one: { indicatorCode: string }) => one.indicatorCode)).not.toContain('U.I.1.i.b');
  }); // prettier-ignore

  test('a month before, whose formula compares nothing, has no such figures', async () => {
    const { data } = await agent.send(CARDS, { periodId: world.bekasi.period.id });
    expect(data['reportCards'].nodes[0].statistics).toEqual([]);
  });

  test('they cost no statement beside the components', async () => {
    const asking = (fields: string) =>
      countStatements(() => leader.send(`{ reportCards { nodes { ${fields} } } }`));
    await asking('nodes { code } statistics { call }');
    const { count: without } = await asking('nodes { code }');
    const { count } = await asking('nodes { code } statistics { call nodeName }');
    expect(count).toBe(without);
  });
});
