import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Unit } from '../../server/unit/unit.entity.js';
import { addUnits } from '../builders/months.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let world: World;
let agent: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
/*
 * dinkes    Dinas Kesehatan      DINAS      assessed
 * disdik    Dinas Pendidikan     DINAS      assessed
 * bkpsdm    Badan Kepegawaian    BADAN      assessed   part of disdik
 * kec_100%  apotek 100% Persen   KECAMATAN             part of dinkes
 * lama      Zaman Dahulu         DINAS      assessed   retired
 */
beforeAll(async () => {
  const { em, kabupaten, units } = world.bekasi;
  const base = { kabupaten, assessed: true };
  em.create(Unit, { ...base, code: 'bkpsdm', name: 'Badan Kepegawaian', abbreviation: 'BKPSDM', kind: 'BADAN', position: 2, parent: units.education });
  em.create(Unit, { ...base, code: 'kec_100%', name: 'apotek 100% Persen', kind: 'KECAMATAN', assessed: false, position: 3, parent: units.health });
  em.create(Unit, { ...base, code: 'lama', name: 'Zaman Dahulu', kind: 'DINAS', active: false, position: 4 });
  await em.flush();
  agent = await world.as(world.bekasi.people.agent);
}); // prettier-ignore

const UNITS = `query ($filter: UnitFilter, $orderBy: [UnitOrder!], $first: Int, $after: String, $offset: Int) {
  units(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {
    totalCount nodes { code } edges { cursor node { code } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface ListVariables {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: readonly { readonly field: string; readonly direction?: string }[];
  readonly first?: number;
  readonly after?: string;
  readonly offset?: number;
}

async function list(variables: ListVariables = {}, client = agent) {
  const { data, errors } = await client.send(UNITS, { ...variables });
  expect(errors).toBeUndefined();
  const { totalCount, nodes, edges, pageInfo } = data.units;
  const codes: string[] = nodes.map(({ code }: { code: string }) => code);
  expect(edges.map(({ node }: { node: { code: string } }) => node.code)).toEqual(codes);
  return { codes, count: totalCount as number, pageInfo };
}

const inOrder = ['dinkes', 'disdik', 'bkpsdm', 'kec_100%', 'lama'];

describe('the list of units', () => {
  test('is of the own kabupaten, in its own order, for everybody who has a role there', async () => {
    for (const name of ['agent', 'evaluator', 'leader', 'analyst', 'admin'] as const) {
      const client = await world.as(world.bekasi.people[name]);
      expect(await list({}, client)).toMatchObject({ codes: inOrder, count: 5 });
    }
    const karawang = await world.as(world.karawang.people.agent);
    expect((await list({}, karawang)).codes).toEqual(['dinkes', 'disdik']);
  });

  test('only the administrator is offered to change them', async () => {
    const offered = async (name: 'admin' | 'lead') => {
      const client = await world.as(world.bekasi.people[name]);
      const { data } = await client.send('{ units(first: 2) { nodes { abilities } } }');
      return data.units.nodes;
    };
    expect(await offered('admin')).toEqual([
      { abilities: ['unit.edit'] },
      { abilities: ['unit.edit'] },
    ]);
    expect(await offered('lead')).toEqual([{ abilities: [] }, { abilities: [] }]);
  });

  // prettier-ignore
  const filters: readonly [string, () => Readonly<Record<string, unknown>>, readonly string[]][] = [
    ['a part of the name, in any case', () => ({ search: 'KESE' }), ['dinkes']],
    ['a part of the code', () => ({ search: 'psd' }), ['bkpsdm']],
    ['an abbreviation with spaces around it', () => ({ search: ' BKPSDM ' }), ['bkpsdm']],
    ['a percent sign, which is a letter like any other', () => ({ search: '%' }), ['kec_100%']],
    ['an underscore, which is one, too', () => ({ search: '_' }), ['kec_100%']],
    ['a word that none of them has', () => ({ search: 'kelurahan' }), []],
    ['one kind', () => ({ kind: ['BADAN'] }), ['bkpsdm']],
    ['one kind that is not in a list', () => ({ kind: 'BADAN' }), ['bkpsdm']],
    ['two kinds', () => ({ kind: ['BADAN', 'KECAMATAN'] }), ['bkpsdm', 'kec_100%']],
    ['no kind at all', () => ({ kind: [] }), []],
    ['those that are assessed', () => ({ assessed: true }), ['dinkes', 'disdik', 'bkpsdm', 'lama']],
    ['those that are not', () => ({ assessed: false }), ['kec_100%']],
    ['those that are active', () => ({ active: true }), ['dinkes', 'disdik', 'bkpsdm', 'kec_100%']],
    ['those that are retired', () => ({ active: false }), ['lama']],
    ['the parts of one', () => ({ parentId: world.bekasi.units.education.id }), ['bkpsdm']],
    ['the parts of one of another kabupaten', () => ({ parentId: world.karawang.units.health.id }), []],
    ['their ids, of which unknown and foreign ones are none', () => ({ ids: [world.bekasi.units.health.id, world.karawang.units.health.id, randomUUID(), 'dinkes'] }), ['dinkes']],
    ['no ids at all', () => ({ ids: [] }), []],
    ['several things that all hold', () => ({ kind: ['DINAS'], active: true, search: 'didik' }), ['disdik']],
    ['nothing: every condition is null', () => ({ ids: null, search: null, kind: null, assessed: null, active: null, parentId: null }), inOrder],
  ];
  for (const [what, filter, codes] of filters) {
    test(`is narrowed by ${what}, and counts what is left`, async () => {
      expect(await list({ filter: filter() })).toMatchObject({ codes, count: codes.length });
    });
  }

  // prettier-ignore
  const orders: readonly [string, ListVariables['orderBy'], readonly string[]][] = [
    ['name, capitals or not', [{ field: 'NAME' }], ['kec_100%', 'bkpsdm', 'dinkes', 'disdik', 'lama']],
    ['name backwards', [{ field: 'NAME', direction: 'DESC' }], ['lama', 'disdik', 'dinkes', 'bkpsdm', 'kec_100%']],
    ['code', [{ field: 'CODE' }], ['bkpsdm', 'dinkes', 'disdik', 'kec_100%', 'lama']],
    ['place backwards', [{ field: 'POSITION', direction: 'DESC' }], [...inOrder].reverse()],
    ['kind, and within a kind by name backwards', [{ field: 'KIND' }, { field: 'NAME', direction: 'DESC' }], ['bkpsdm', 'lama', 'disdik', 'dinkes', 'kec_100%']],
  ];
  for (const [what, orderBy, codes] of orders) {
    test(`is ordered by ${what}, page by page as well as at once`, async () => {
      expect((await list({ orderBy })).codes).toEqual(codes);
      const read: string[] = [];
      for (let after: string | undefined; read.length < codes.length;) {
        const page = await list({ orderBy, first: 2, ...(after ? { after } : {}) });
        expect(page.count).toBe(5);
        expect(page.pageInfo.hasNextPage).toBe(read.length + 2 < codes.length);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
        read.push(...page.codes);
        after = page.pageInfo.endCursor;
      }
      expect(read).toEqual(codes);
    });
  }

  test('is read from anywhere by page numbers, and ends where it ends', async () => {
    expect(await list({ first: 2, offset: 3 })).toMatchObject({
      codes: ['kec_100%', 'lama'],
      count: 5,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(await list({ first: 2, offset: 9 })).toMatchObject({ codes: [], count: 5 });
    expect(await list({ first: 0 })).toMatchObject({
      codes: [],
      count: 5,
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
  });

  test('tells of each unit who has a role in it, as long as their accounts last', async () => {
    const { bekasi, db } = world;
    const people = async () => {
      const { data } = await agent.send(
        '{ units(first: 1) { nodes { people { role person { name } } } } }',
      );
      return data.units.nodes[0].people;
    };
    const change = { role: 'CHANGE_AGENT', person: { name: 'agent Kabupaten Bekasi' } };
    const head = { role: 'UNIT_HEAD', person: { name: 'head Kabupaten Bekasi' } };
    expect(await people()).toEqual([change, head]);
    await db.pool.query('update person set active = false where id = $1', [bekasi.people.head.id]);
    expect(await people()).toEqual([change]);
    await db.pool.query('update person set active = true where id = $1', [bekasi.people.head.id]);
  });

  test('takes the same statements, however many units and people there are', async () => {
    const read = async (first: number) => {
      const { data } = await agent.send(
        'query ($first: Int!) { units(first: $first) { totalCount nodes { code parent { code } people { role } abilities } } }',
        { first },
      );
      return data.units.nodes.length as number;
    };
    await read(1);
    const few = await countStatements(() => read(2));
    await addUnits(world, world.karawang, 3);
    const many = await countStatements(() => read(5));
    expect([few.result, many.result]).toEqual([2, 5]);
    // The page and its count.
    expect([few.count, many.count]).toEqual([2, 2]);
    const uncounted = await countStatements(() => agent.send('{ units { nodes { code } } }'));
    expect(uncounted.count).toBe(1);
  });
});

describe('a list of units that cannot be', () => {
  // prettier-ignore
  const refused: readonly [string, Readonly<Record<string, unknown>>, string, string][] = [
    ['more rows than a page has', { first: 201 }, 'PAGE_TOO_LARGE', 'first'],
    ['less than no rows', { first: -1 }, 'INVALID_INPUT', 'first'],
    ['a word for a number of rows', { first: 'semua' }, 'INVALID_INPUT', 'first'],
    ['rows from before the first', { offset: -1 }, 'INVALID_INPUT', 'offset'],
    ['a place by number and by cursor', { offset: 1, after: 'x' }, 'INVALID_INPUT', 'offset'],
    ['a cursor that is none', { after: 'besok' }, 'INVALID_INPUT', 'after'],
    ['too long a search', { filter: { search: 'x'.repeat(101) } }, 'INVALID_INPUT', 'search'],
    ['an order by what there is not', { orderBy: [{ field: 'SIZE' }] }, 'INVALID_INPUT', 'field'],
    ['an order without its field', { orderBy: [{ direction: 'ASC' }] }, 'INVALID_INPUT', 'field'],
    ['a kind that there is not', { filter: { kind: ['TOKO'] } }, 'INVALID_INPUT', 'kind'],
    ['parts of what is no id', { filter: { parentId: 'dinkes' } }, 'NOT_FOUND', 'parentId'],
  ];
  for (const [what, variables, code, field] of refused) {
    test(`${what}: ${code} at ${field}`, async () => {
      const answered = await agent.send(UNITS, variables);
      expect({ code: answered.code, field: answered.field }).toEqual({ code, field });
    });
  }
});

describe('one unit', () => {
  const UNIT = `query ($id: ID!) { unit(id: $id) { code people { role } abilities } }`;

  test('is read by everybody of its kabupaten', async () => {
    const { data } = await agent.send(UNIT, { id: world.bekasi.units.education.id });
    expect(data.unit).toEqual({
      code: 'disdik',
      people: [{ role: 'CHANGE_AGENT' }, { role: 'UNIT_HEAD' }],
      abilities: [],
    });
  });

  test('of another kabupaten is not there', async () => {
    for (const id of [world.karawang.units.health.id, randomUUID(), 'dinkes', '']) {
      const { code, field } = await agent.send(UNIT, { id });
      expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'id' });
    }
  });
});
