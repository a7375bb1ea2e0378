import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillSheets } from '../builders/sheets.js';
import type { Client, PersonName } from '../builders/world.js';

/** Every list that comes in pages, with somebody who may read it and everything that it can be ordered by. */
const lists = {
  units: ['lead', 'UnitOrder', 'POSITION', 'NAME', 'CODE', 'KIND'],
  people: ['admin', 'PersonOrder', 'NAME', 'EMAIL', 'CREATED_AT', 'LAST_SIGNED_IN_AT'],
  formulas: ['team', 'FormulaOrder', 'INSTRUMENT', 'REVISION', 'PUBLISHED_AT'],
  periods: ['lead', 'PeriodOrder', 'OPENS_AT', 'DUE_AT', 'YEAR'],
  worksheets: [
    'lead',
    'WorksheetOrder',
    'UNIT_NAME',
    'COMPLETION',
    'POINTS',
    'STATUS',
    'SUBMITTED_AT',
  ],
  reviewQueue: ['lead', 'ReviewOrder', 'SUBMITTED_AT', 'UPDATED_AT', 'UNIT_NAME', 'INDICATOR_CODE'],
  evidence: ['agent', 'EvidenceOrder', 'createdAt', 'title'],
  reportCards: ['leader', 'ReportCardOrder', 'RANK', 'POINTS', 'UNIT_NAME', 'PERIOD', 'CREATED_AT'],
  auditEvents: ['lead', 'AuditEventOrder', 'AT'],
} as const satisfies Record<string, readonly [PersonName, string, ...string[]]>;
type List = keyof typeof lists;
const names = Object.keys(lists) as List[];
/** Each list with each of its orders. */
const orders = names.flatMap((list) =>
  lists[list].slice(2).map((field) => ({ list, field: field as string })),
);

let desk: Desk;
let clients: ReadonlyMap<List, Client>;

beforeAll(async () => {
  desk = await buildDesk();
  await fillSheets(desk);
  clients = new Map(
    await Promise.all(
      names.map(async (list): Promise<[List, Client]> => [
        list,
        await desk.world.as(desk.bekasi.people[lists[list][0]]),
      ]),
    ),
  );
});
afterAll(() => desk.close());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

/** A page of a list; without a field, in the list's own order. */
async function ask(list: List, field: string | null, question: Readonly<Record<string, unknown>>) {
  const { data, errors, ...refusal } = await clients.get(list)!.send<Record<List, Page>>(
    `query ($orderBy: [${lists[list][1]}!], $first: Int, $after: String) {
      page: ${list}(orderBy: $orderBy, first: $first, after: $after) { edges { cursor node { id } } } }`,
    { orderBy: field === null ? null : [{ field, direction: 'ASC' }], ...question },
  );
  const page = (data as Record<string, Page> | null)?.['page'];
  return { edges: page?.edges ?? [], errors, code: refusal.code, field: refusal.field };
}

async function firstCursor(list: List, field: string | null): Promise<string> {
  const { edges } = await ask(list, field, { first: 1 });
  expect(edges, `${list} ${field}`).toHaveLength(1);
  return edges[0]!.cursor;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (cursor: string) =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
const refused = { code: 'INVALID_INPUT', field: 'after' };

/** What no column holds in the way that a cursor writes it down, or what a cast would stumble over. */
const hostile: readonly unknown[] = [
  null,
  true,
  [],
  {},
  '',
  'x',
  '\0',
  '\ud800',
  "'; drop table answer; --",
  '-1',
  'NaN',
  'now',
  'infinity ',
  1.5,
  -1,
  2 ** 31,
  2 ** 63,
  1e300,
  '2022-02-30T00:00:00+00:00',
  '2022-07-10T24:00:00+00:00',
  '2022-07-10T01:00:00+16:00',
  '0000-07-10T01:00:00+00:00',
  '2022-07-10T01:00:00.1234567+00:00',
  '00000000-0000-0000-0000-00000000000g',
];

describe('a cursor', () => {
  test('leads from row to row to the end of its list, in each of its orders', async () => {
    for (const { list, field } of orders) {
      const whole = (await ask(list, field, { first: 200 })).edges;
      expect(whole.length, list).toBeGreaterThan(0);
      for (const [index, { cursor }] of whole.slice(0, 5).entries()) {
        const { edges, errors } = await ask(list, field, { first: 1, after: cursor });
        expect(errors, `${list} ${field}`).toBeUndefined();
        expect(edges[0]?.node, `${list} ${field}`).toEqual(whole[index + 1]?.node);
      }
    }
  });

  test('of another order of the list is refused, whether its values would fit or not', async () => {
    for (const list of names) {
      const [, , own, ...others] = lists[list];
      for (const other of others) {
        const after = await firstCursor(list, other);
        const place = `${list} by ${own} after ${other}`;
        expect(await ask(list, own, { after }), place).toMatchObject(refused);
      }
    }
  });

  test('of the other direction is refused', async () => {
    const upwards = await firstCursor('units', 'NAME');
    const { code, field } = await clients.get('units')!.send(
      `query ($after: String) {
        units(orderBy: [{ field: NAME, direction: DESC }], after: $after) { nodes { id } } }`,
      { after: upwards },
    );
    expect({ code, field }).toEqual(refused);
  });

  test('of another list is refused, even one that is ordered by the same', async () => {
    const after = await firstCursor('people', 'NAME');
    expect(await ask('units', 'NAME', { after })).toMatchObject(refused);
    const submitted = await firstCursor('worksheets', 'SUBMITTED_AT');
    expect(await ask('reviewQueue', 'SUBMITTED_AT', { after: submitted })).toMatchObject(refused);
    expect(await ask('reviewQueue', null, { after: submitted })).toMatchObject(refused);
  });

  test('that only looks like one is refused', async () => {
    const queueByUnit = await firstCursor('reviewQueue', 'UNIT_NAME');
    for (const list of names) {
      for (const after of [
        '',
        '%',
        encoded(['x', 'y']),
        encoded(['x', 'y', 'z']),
        encoded([1, 2]),
        encoded('x'),
        encoded(null),
        encoded([[], {}]),
        queueByUnit,
        `${await firstCursor(list, null)}xyz`,
      ]) {
        expect(await ask(list, null, { after }), `${list} after ${after}`).toMatchObject(refused);
      }
    }
  });

  test.each(names)(
    'of %s in which somebody put something else is refused before the database sees it',
    async (list) => {
      const [, , ...fields] = lists[list];
      for (const field of fields as readonly string[]) {
        const own = decoded(await firstCursor(list, field));
        // The row's id comes last in every order: once is enough.
        const places = field === fields[0] ? own.keys() : [1];
        for (const place of places) {
          for (const value of hostile) {
            const after = encoded(own.with(place, value));
            const { errors, ...answer } = await ask(list, field, { first: 1, after });
            // A name may be any text and a number any number: what fits is a place in the list.
            const what = `${list} ${field} ${place} ${JSON.stringify(value)}`;
            if (errors) expect(answer, what).toMatchObject(refused);
          }
        }
      }
    },
  );

  test('made of anything at all never meets the database unready', async () => {
    const prefixes = await Promise.all(
      orders.map(async ({ list, field }) => ({
        list,
        field,
        order: decoded(await firstCursor(list, field))[0],
      })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...prefixes),
        fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 3 }),
        async ({ list, field, order }, values) => {
          const { errors, ...answer } = await ask(list, field, {
            after: encoded([order, ...values]),
          });
          if (errors) expect(answer).toMatchObject(refused);
        },
      ),
      { numRuns: 200 },
    );
  });
});
