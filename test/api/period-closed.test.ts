import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { approved } from './formula.drafts.js';
import { cardsOf, closeJuly, fillHealth, queryIn } from './period.july.js';

let database: TestDatabase;
let world: World;

// What is closed stays closed: each test lives in a world of its own.
beforeEach(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
});
afterEach(async () => {
  await world.close();
  await database.drop();
});

const query = queryIn(() => world);
const cards = () => cardsOf(world);

describe('a closed period never changes', () => {
  const READ = `{ reportCards { nodes { id points grade rank claimedPoints sha256 unit { name } period { name dueAt }
    formula { revision title } nodes { code name points weight medianPoints } raises { indicatorCode points } } } }`;

  test('a unit that gets another name, a new formula and later answers leave it as it was', async () => {
    await fillHealth(world);
    await closeJuly(world);
    const leader = await world.as(world.bekasi.people.leader);
    const before = await leader.send(READ);
    const sealed = await cards();

    await query(`update unit set name = 'Dinas Lain', code = 'lain' where code = 'dinkes'`);
    await query(`update answer set option_key = 'TIDAK' where indicator_code = 'U.I.1.i.a'`);
    await query(`delete from evaluation`);
    const team = await world.as(world.bekasi.people.team);
    const { data } = await team.send(
      `mutation ($id: ID!) { draftFormula(instrumentId: $id) { id version title gradeBasis
         nodes { code weight weightStatus aggregation } missing { unanswered notApplicable divideByZero }
         gradeBands { grade predicate lower lowerInclusive inferred } } }`,
      { id: world.bekasi.instrument.id },
    );
    const swapped: Readonly<Record<string, string>> = {
      'U.I.1': '6',
      'U.I.1.i': '6',
      'U.I.2': '4',
      'U.I.2.i': '4',
    };
    const nodes = data.draftFormula.nodes.map((node: { code: string; weight: string }) => ({
      ...node,
      weight: swapped[node.code] ?? node.weight,
    }));
    const saved = await team.send(
      `mutation ($input: SaveFormulaInput!) { saveFormula(input: $input) { formula { version } diagnostics { code } } }`,
      { input: { ...data.draftFormula, nodes } },
    );
    const ready = await approved(world, team, {
      id: data.draftFormula.id,
      version: saved.data.saveFormula.formula.version,
    });
    const published = await team.send(
      `mutation ($input: PublishFormulaInput!) { publishFormula(input: $input) { status revision } }`,
      {
        input: {
          id: data.draftFormula.id,
          version: ready.version,
          reason: 'Bobot baru',
        },
      },
    );
    expect(published.data.publishFormula).toEqual({ status: 'PUBLISHED', revision: 2 });

    expect((await leader.send(READ)).data).toEqual(before.data);
    expect(await cards()).toEqual(sealed);
  });

  test('the database itself refuses to change, delete or empty its report cards', async () => {
    await closeJuly(world);
    const sealed = await cards();
    for (const statement of [
      'update report_card set points = 10',
      'delete from report_card',
      'truncate report_card cascade',
    ]) {
      await expect(query(statement)).rejects.toThrow(/never changed/);
    }
    expect(await cards()).toEqual(sealed);
  });
});

describe('the progress of a period', () => {
  const PROGRESS = `query ($id: ID!) { period(id: $id) { progress {
    worksheets submitted answered indicators accepted returned waiting } } }`;
  const seenBy = async (name: 'admin' | 'agent' | 'otherAgent' | 'leader') => {
    const client = await world.as(world.bekasi.people[name]);
    return (await client.send(PROGRESS, { id: world.bekasi.period.id })).data.period.progress;
  };
  const own = { worksheets: 1, submitted: 1, answered: 5, indicators: 5, accepted: 3, returned: 1 };

  test('is live while it is open: of all for whoever closes it, of what they see for others', async () => {
    await fillHealth(world);
    const all = { ...own, worksheets: 2, indicators: 10, waiting: 1 };
    expect(await seenBy('admin')).toEqual(all);
    expect(await seenBy('leader')).toEqual(all);
    expect(await seenBy('agent')).toEqual({ ...own, waiting: 1 });
    expect(await seenBy('otherAgent')).toMatchObject({ worksheets: 1, answered: 0, waiting: 0 });
  });

  test('is what the report cards say once it is closed', async () => {
    await fillHealth(world);
    await closeJuly(world);
    await query(`update answer set state = 'DRAFT', option_key = null`);
    expect(await seenBy('admin')).toEqual({ ...own, worksheets: 2, indicators: 10, waiting: 0 });
    expect(await seenBy('agent')).toEqual({ ...own, waiting: 0 });
  });
});
