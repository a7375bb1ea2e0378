import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { addUnit, addWorksheet } from '../builders/crowd.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import {
  askQueue,
  fillQueue,
  placesOf,
  type QueueQuestion,
  readQueue,
  waitingLongest,
} from '../builders/queue.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let lead: Client;

beforeAll(async () => {
  desk = await buildDesk();
  await fillQueue(desk);
  lead = await desk.world.as(desk.bekasi.people.lead);
});
afterAll(() => desk.close());

/** Goes through a list page by page, to its end. */
async function walk(question: QueueQuestion, first: number): Promise<string[]> {
  const rows: string[] = [];
  let after: string | null = null;
  do {
    const page = await readQueue(lead, { ...question, first, after });
    rows.push(...placesOf(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

describe('the queue comes in pages', () => {
  test('that say where they stand, and count the whole', async () => {
    const pages = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const read = await readQueue(lead, { first: 3, after });
      const { startCursor, endCursor, ...info } = read.pageInfo;
      expect([startCursor, endCursor]).toEqual([read.edges[0]?.cursor, read.edges.at(-1)?.cursor]);
      pages.push([placesOf(read), info, read.totalCount]);
      after = endCursor;
    }
    expect(pages).toEqual([
      [waitingLongest.slice(0, 3), { hasPreviousPage: false, hasNextPage: true }, 7],
      [waitingLongest.slice(3, 6), { hasPreviousPage: true, hasNextPage: true }, 7],
      [waitingLongest.slice(6), { hasPreviousPage: true, hasNextPage: false }, 7],
    ]);
  });

  test('of which the last may be full', async () => {
    const { pageInfo, nodes } = await readQueue(lead, { first: 7 });
    expect([nodes.length, pageInfo.hasNextPage]).toEqual([7, false]);
  });

  test('of the usual size, where none is said', async () => {
    for (const question of [{}, { first: null }]) {
      expect((await readQueue(lead, question)).nodes).toHaveLength(7);
    }
  });

  test('of no row at all, for who wants to know how many there are', async () => {
    expect(await readQueue(lead, { first: 0 })).toEqual({
      totalCount: 7,
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('by number too, as screens with page numbers want them', async () => {
    const { pageInfo, totalCount, ...page } = await readQueue(lead, { first: 3, offset: 5 });
    expect(placesOf(page)).toEqual(waitingLongest.slice(5));
    expect([pageInfo.hasPreviousPage, pageInfo.hasNextPage, totalCount]).toEqual([true, false, 7]);
  });

  test('that neither overlap nor leave out a row, in whatever order', async () => {
    for (const field of ['SUBMITTED_AT', 'UPDATED_AT', 'UNIT_NAME', 'INDICATOR_CODE']) {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = [{ field, direction }];
        const whole = placesOf(await readQueue(lead, { orderBy }));
        expect(await walk({ orderBy }, 2), `${field} ${direction}`).toEqual(whole);
        expect(whole.toSorted()).toEqual(waitingLongest.toSorted());
      }
    }
  });

  test('that go on with drafts, which were never submitted', async () => {
    const question = {
      filter: { unitId: desk.bekasi.units.education.id, state: ['DRAFT', 'SUBMITTED'] },
    };
    const rows = await walk(question, 2);
    expect(rows.slice(0, 2)).toEqual(['disdik I.2.i.c', 'disdik I.1.i.a']);
    expect(rows.slice(2).toSorted()).toEqual([
      'disdik I.1.i.b',
      'disdik I.2.i.a',
      'disdik I.2.i.b',
    ]);
  });

  test('that skip nothing when an answer of an earlier page is judged meanwhile', async () => {
    const filter = { state: ['SUBMITTED'] };
    const { nodes, pageInfo } = await readQueue(lead, { filter, first: 2 });
    const judged = nodes[0]!.id;
    await desk.sql(`update answer set state = 'ACCEPTED' where id = $1`, [judged]);
    const next = await readQueue(lead, { filter, after: pageInfo.endCursor });
    expect(placesOf(next)).toEqual(['disdik I.1.i.a', 'kabupaten I.1.i.a', 'dinkes I.2.i.b']);
    expect(next.totalCount).toBe(4);
    await desk.sql(`update answer set state = 'SUBMITTED' where id = $1`, [judged]);
  });
});

describe('the queue refuses', () => {
  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const refused = async (question: QueueQuestion, client = lead) => {
    const { code, field, data } = await askQueue(client, question);
    expect(data ?? null).toBeNull();
    return { code, field };
  };

  test('more rows than a page holds, and fewer than none', async () => {
    expect(await refused({ first: limits.pageSizeMax + 1 })).toEqual({
      code: 'PAGE_TOO_LARGE',
      field: 'first',
    });
    expect((await askQueue(lead, { first: limits.pageSizeMax })).errors).toBeUndefined();
    expect(await refused({ first: -1 })).toEqual({ code: 'INVALID_INPUT', field: 'first' });
    expect(await refused({ offset: -1 })).toEqual({ code: 'INVALID_INPUT', field: 'offset' });
  });

  test('a cursor that is none of its own', async () => {
    const { edges } = await readQueue(lead, { first: 1 });
    const own = edges[0]!.cursor;
    const broken = [
      '',
      'next',
      own.slice(0, -6),
      cursorOf({}),
      cursorOf([]),
      cursorOf(['2022-07-10T01:00:00Z']),
      cursorOf(['2022-07-10T01:00:00Z', null]),
      cursorOf([[], {}]),
    ];
    for (const after of broken) {
      expect(await refused({ after }), after).toEqual({ code: 'INVALID_INPUT', field: 'after' });
    }
    const orderBy = [
      { field: 'UNIT_NAME', direction: 'ASC' },
      { field: 'INDICATOR_CODE', direction: 'ASC' },
    ];
    expect(await refused({ after: own, orderBy }), 'of another order').toEqual({
      code: 'INVALID_INPUT',
      field: 'after',
    });
  });

  test('a cursor together with a number', async () => {
    const { edges } = await readQueue(lead, { first: 1 });
    expect(await refused({ after: edges[0]!.cursor, offset: 0 })).toEqual({
      code: 'INVALID_INPUT',
      field: 'offset',
    });
  });

  test('ids that are none', async () => {
    expect(await refused({ filter: { periodId: 'july' } })).toEqual({
      code: 'NOT_FOUND',
      field: 'periodId',
    });
    expect(await refused({ filter: { unitId: 'dinkes' } })).toEqual({
      code: 'NOT_FOUND',
      field: 'unitId',
    });
  });

  test('words and codes that are too long, and states and orders that there are not', async () => {
    const wrong: readonly (readonly [field: string, QueueQuestion])[] = [
      ['search', { filter: { search: 'x'.repeat(limits.searchLength + 1) } }],
      ['areaCode', { filter: { areaCode: 'x'.repeat(limits.codeLength + 1) } }],
      ['state', { filter: { state: Array.from({ length: 5 }, () => 'DRAFT') } }],
      ['state', { filter: { state: ['LOST'] } }],
      ['resubmitted', { filter: { resubmitted: 'yes' } }],
      ['field', { orderBy: [{ field: 'WEIGHT', direction: 'ASC' }] }],
    ];
    for (const [field, question] of wrong) {
      // A list's place is named with it: `state[0]`.
      const { code, field: named = '' } = await refused(question);
      expect([code, named.replace(/\[0\]$/, '')]).toEqual(['INVALID_INPUT', field]);
    }
  });

  test('everybody who is no evaluator', async () => {
    for (const person of ['agent', 'head', 'team', 'leader', 'analyst', 'admin'] as const) {
      const client = await desk.world.as(desk.bekasi.people[person]);
      expect((await refused({}, client)).code, person).toBe('FORBIDDEN');
    }
  });
});

describe('reading the queue', () => {
  const read = async (selection: string, client = lead) => {
    // Who is signed in and the instrument are read once and then known.
    await client.send('{ reviewQueue { nodes { id indicatorText } } }');
    return countStatements(() => client.send(`{ reviewQueue(first: 200) { ${selection} } }`));
  };
  const row = `id unit { name } period { name } indicatorText areaName counts { key } evidenceCount
    effectiveWeight evaluators { name }`;

  test('takes one statement, and one more for who asks how many there are', async () => {
    const rows = [await read(`nodes { ${row} }`), await read(`edges { node { ${row} } }`)];
    expect(rows.map(({ count }) => count)).toEqual([1, 1]);
    expect((await read(`totalCount nodes { ${row} }`)).count).toBe(2);
    expect((await read(`nodes { ${row} }`, desk.evaluator)).count).toBe(1);
  });

  test('takes no more when there are many', async () => {
    for (let index = 0; index < 20; index += 1) {
      const unit = await addUnit(desk.world, desk.bekasi, `Dinas ${index}`);
      const sheet = await addWorksheet(desk.world, desk.bekasi, unit);
      await desk.sql(`update answer set state = 'SUBMITTED' where worksheet_id = $1`, [sheet]);
    }
    const { result, count } = await read(`totalCount nodes { ${row} }`);
    expect(result.data.reviewQueue.nodes).toHaveLength(107);
    expect(result.data.reviewQueue.totalCount).toBe(107);
    expect(count).toBe(2);
  });

  test('asks who reviews only where somebody wants to know', async () => {
    const { statements } = await read('nodes { id }');
    expect(statements.join()).not.toContain('evaluator_id');
    expect((await read('nodes { evaluators { id } }')).statements.join()).toContain('evaluator_id');
  });

  test('asks for the period only where somebody wants to know', async () => {
    const { statements } = await read('nodes { id }');
    expect(statements.join()).not.toContain('opens_at');
    for (const selection of [
      'nodes { period { opensAt } }',
      'edges { node { period { year } } }',
    ]) {
      expect((await read(selection)).statements.join()).toContain('opens_at');
    }
  });
});
