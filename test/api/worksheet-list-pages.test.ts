import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { addUnit, addWorksheet } from '../builders/crowd.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import {
  askSheets,
  fillSheets,
  readSheets,
  type SheetQuestion,
  type Sheets,
  titlesOf,
} from '../builders/sheets.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let sheets: Sheets;
let leader: Client;
/** Bekasi's July, by name. */
let july: SheetQuestion;

beforeAll(async () => {
  desk = await buildDesk();
  sheets = await fillSheets(desk);
  leader = await desk.world.as(desk.bekasi.people.leader);
  july = { filter: { periodId: desk.bekasi.period.id } };
});
afterAll(() => desk.close());

const byName = ['kabupaten 07', 'badan arsip 07', 'Dinas Kesehatan 07', 'Dinas Pendidikan 07'];

describe('the list comes in pages', () => {
  test('that say where they stand, and count the whole', async () => {
    const one = await readSheets(leader, { ...july, first: 3 });
    expect(titlesOf(one)).toEqual(byName.slice(0, 3));
    expect(one.totalCount).toBe(4);
    expect(one.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: one.edges[0]!.cursor,
      endCursor: one.edges[2]!.cursor,
    });
    const two = await readSheets(leader, { ...july, first: 3, after: one.pageInfo.endCursor });
    expect(titlesOf(two)).toEqual(byName.slice(3));
    expect(two.totalCount).toBe(4);
    expect(two.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('by number too', async () => {
    const page = await readSheets(leader, { ...july, first: 2, offset: 1 });
    expect(titlesOf(page)).toEqual(byName.slice(1, 3));
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('of no row at all, for who wants to know how many there are', async () => {
    expect(await readSheets(leader, { ...july, first: 0 })).toMatchObject({
      totalCount: 4,
      nodes: [],
      edges: [],
    });
  });

  test('beyond the end, where there is nothing', async () => {
    const page = await readSheets(leader, { ...july, offset: 4 });
    expect(page).toMatchObject({ totalCount: 4, nodes: [], pageInfo: { hasNextPage: false } });
  });

  test('that neither overlap nor leave out a row, in whatever order', async () => {
    for (const field of ['UNIT_NAME', 'COMPLETION', 'POINTS', 'STATUS', 'SUBMITTED_AT']) {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = [{ field, direction }];
        const whole = titlesOf(await readSheets(leader, { orderBy }));
        const rows: string[] = [];
        let after: string | null = null;
        do {
          const page = await readSheets(leader, { orderBy, first: 1, after });
          rows.push(...titlesOf(page));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(rows, `${field} ${direction}`).toEqual(whole);
        expect(new Set(rows).size).toBe(6);
      }
    }
  });
});

describe('the list refuses', () => {
  const refused = async (question: SheetQuestion, client = leader) => {
    const { code, field, data } = await askSheets(client, question);
    expect(data ?? null).toBeNull();
    return { code, field };
  };
  const invalid = (field: string) => ({ code: 'INVALID_INPUT', field });

  test('more rows than a page holds, and fewer than none', async () => {
    const tooLarge = { code: 'PAGE_TOO_LARGE', field: 'first' };
    expect(await refused({ first: limits.pageSizeMax + 1 })).toEqual(tooLarge);
    expect((await askSheets(leader, { first: limits.pageSizeMax })).errors).toBeUndefined();
    expect(await refused({ first: -1 })).toEqual(invalid('first'));
    expect(await refused({ offset: -1 })).toEqual(invalid('offset'));
  });

  test('a cursor that is none of its own, and one together with a number', async () => {
    const { edges } = await readSheets(leader, { first: 1 });
    const own = edges[0]!.cursor;
    for (const after of ['', 'next', own.slice(0, -6)]) {
      expect(await refused({ after }), after).toEqual(invalid('after'));
    }
    expect(await refused({ after: own, offset: 1 })).toEqual(invalid('offset'));
  });

  test('ids that are none, but for those of a list of ids', async () => {
    expect(await refused({ filter: { periodId: 'july' } })).toEqual({
      code: 'NOT_FOUND',
      field: 'periodId',
    });
    expect(await refused({ filter: { unitId: 'dinkes' } })).toEqual({
      code: 'NOT_FOUND',
      field: 'unitId',
    });
  });

  test('too many ids, and statuses, levels and orders that there are not', async () => {
    const ids = Array.from({ length: limits.idsPerRequest + 1 }, () => 'x');
    expect(await refused({ filter: { ids } })).toEqual(invalid('ids'));
    expect((await askSheets(leader, { filter: { ids: ids.slice(1) } })).errors).toBeUndefined();
    expect(await refused({ filter: { status: 'LOST' } })).toEqual(invalid('status'));
    expect(await refused({ filter: { level: 'DESA' } })).toEqual(invalid('level'));
    const orderBy = [{ field: 'COLOUR', direction: 'ASC' }];
    expect(await refused({ orderBy })).toEqual(invalid('field'));
  });

  test('the administrator, who sees to people and periods', async () => {
    const admin = await desk.world.as(desk.bekasi.people.admin);
    expect((await refused({}, admin)).code).toBe('FORBIDDEN');
  });
});

describe('reading the list', () => {
  const read = async (selection: string, args = '(first: 40)') => {
    const document = `{ worksheets${args} { ${selection} } }`;
    // Who is signed in is read once and then known; what changed is scored at the first reading.
    expect((await leader.send(document)).errors).toBeUndefined();
    return countStatements(() => leader.send(document));
  };
  const count = async (selection: string, args?: string) => (await read(selection, args)).count;
  const head = 'id unit { name } period { name } formula { title } evaluators { name } abilities';
  const figures = 'score { points } progress { answered }';
  const answers = 'answers { id optionKey evidence { id } evaluations { verdict } }';

  /** What each part costs, by hand. */
  const costs: readonly (readonly [part: string, selection: string, statements: number])[] = [
    ['the page', `nodes { ${head} }`, 1],
    ['the page as edges', `edges { cursor node { ${head} } }`, 1],
    ['the page and how many there are', `totalCount nodes { ${head} }`, 2],
    ['the page and the kept scores', `nodes { ${head} ${figures} }`, 2],
    ['the page and its answers', 'nodes { id answers { optionKey } }', 2],
    ['the page, its answers, their evidence and verdicts', `nodes { ${head} ${answers} }`, 4],
    // Answers with their evidence are scored on the spot.
    ['all of it', `totalCount nodes { ${head} ${figures} ${answers} }`, 5],
  ];

  test('takes a statement for each part that is asked for', async () => {
    for (const [part, selection, statements] of costs) {
      expect(await count(selection), part).toBe(statements);
    }
  });

  test('counts only for who asks how many there are', async () => {
    const { statements } = await read('nodes { id } pageInfo { hasNextPage }');
    expect(statements.join()).not.toContain('count(*)');
    expect((await read('totalCount')).statements.join()).toContain('count(*)');
  });

  test('reads the scores anew for who orders by them', async () => {
    for (const field of ['POINTS', 'COMPLETION']) {
      expect(await count('nodes { id }', `(orderBy: [{ field: ${field} }])`), field).toBe(2);
    }
  });

  test('takes no more when there are many', async () => {
    for (let index = 0; index < 20; index += 1) {
      const unit = await addUnit(desk.world, desk.bekasi, `Dinas ${index}`);
      await addWorksheet(desk.world, desk.bekasi, unit);
    }
    expect((await read('nodes { id }')).result.data.worksheets.nodes).toHaveLength(26);
    for (const [part, selection, statements] of costs) {
      expect(await count(selection), part).toBe(statements);
    }
  });

  test('scores what has changed in three statements, however much has', async () => {
    const scored = async (where: string) => {
      await desk.sql(`update worksheet set revision = revision + 1 where ${where}`);
      const { count } = await countStatements(() =>
        leader.send(`{ worksheets(first: 40) { nodes { score { points } } } }`),
      );
      return count;
    };
    await read(`nodes { ${figures} }`);
    // The page; the kept scores, the answers of those that changed, and their scores to keep.
    expect(await scored(`id = '${sheets.july.archive}'`)).toBe(4);
    expect(await scored('true')).toBe(4);
  });

  test('takes one statement for a worksheet without its answers, four with everything', async () => {
    const one = async (selection: string) => {
      const document = `query ($id: ID!) { worksheet(id: $id) { ${selection} } }`;
      const variables = { id: sheets.july.health };
      await leader.send(document, variables);
      return (await countStatements(() => leader.send(document, variables))).count;
    };
    expect(await one(head)).toBe(1);
    expect(await one(`${head} ${figures}`)).toBe(2);
    expect(await one(`${head} ${figures} ${answers}`)).toBe(4);
  });
});
