import { beforeAll, describe, expect, test } from 'vitest';
import { queryLimits } from '../../server/graphql/limits.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';

let world: World;
let lead: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  lead = await world.as(world.bekasi.people.lead);
});

/** What an answer costs, times the answers of a worksheet, times the page: 200 worksheets are too many, 2 are not. */
const answers = `answers { id indicatorCode optionKey value explanation state version }`;
const fits = { code: undefined };
const tooCostly = { status: 400, code: 'QUERY_TOO_COSTLY' };

describe('a document that was cheap before is counted again', () => {
  // prettier-ignore
  const cases: readonly [string, string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>][] = [
    ['for a larger page', `query ($first: Int) { worksheets(first: $first) { nodes { ${answers} } } }`,
      { first: 2 }, { first: 200 }],
    ['where the larger page stands in the document', `query ($first: Int = 200) { worksheets(first: $first) { nodes { ${answers} } } }`,
      { first: 2 }, {}],
    ['for one of several pages', `query ($a: Int, $b: Int) { a: worksheets(first: $a) { nodes { id } } b: worksheets(first: $b) { nodes { ${answers} } } }`,
      { a: 200, b: 2 }, { a: 2, b: 200 }],
    ['for what is no longer left out', `query ($all: Boolean!) { worksheets(first: 200) { nodes { id ... @include(if: $all) { ${answers} } } } }`,
      { all: false }, { all: true }],
    ['for what is no longer skipped', `query ($few: Boolean!) { worksheets(first: 200) { nodes { id ... @skip(if: $few) { ${answers} } } } }`,
      { few: true }, { few: false }],
  ];
  for (const [what, document, cheap, costly] of cases) {
    test(what, async () => {
      expect(await lead.send(document, cheap)).toMatchObject(fits);
      expect(await lead.send(document, cheap)).toMatchObject(fits);
      for (let time = 0; time < 2; time++) {
        const { errors, ...refused } = await lead.send(document, costly);
        expect(refused).toMatchObject(tooCostly);
        expect(errors?.[0]?.extensions['cost']).toBeGreaterThan(queryLimits.cost);
      }
      expect(await lead.send(document, cheap)).toMatchObject(fits);
    });
  }
});

test('of two operations in one document each has its own cost', async () => {
  const document = `query Few { worksheets(first: 2) { nodes { ${answers} } } }
    query Many { worksheets(first: 200) { nodes { ${answers} } } }`;
  const send = (operationName: string) => lead.send(document, {}, operationName);
  expect(await send('Few')).toMatchObject(fits);
  expect(await send('Many')).toMatchObject(tooCostly);
  expect(await send('Few')).toMatchObject(fits);
});

test('a null where a value must be is refused after the same document was answered', async () => {
  const document = `query ($id: ID = "${world.bekasi.units.health.id}") { unit(id: $id) { id } }`;
  expect(await lead.send(document)).toMatchObject(fits);
  const missing = { status: 400, code: 'INVALID_INPUT', field: 'id' };
  expect(await lead.send(document, { id: null })).toMatchObject(missing);
  expect(await lead.send(document)).toMatchObject(fits);
});

test('a text that no database keeps is refused in a document each time that it comes', async () => {
  const document = String.raw`{ units(filter: { search: "a\u0000b" }) { nodes { id } } }`;
  const refused = { status: 400, code: 'INVALID_INPUT', field: 'search' };
  expect(await lead.send(document)).toMatchObject(refused);
  expect(await lead.send(document)).toMatchObject(refused);
});

test('a text that no database keeps is refused where it stands in for a variable', async () => {
  const document = String.raw`query ($search: String = "a\u0000b") { units(filter: { search: $search }) { nodes { id } } }`;
  const refused = { status: 400, code: 'INVALID_INPUT', field: 'search' };
  expect(await lead.send(document)).toMatchObject(refused);
  // Nothing of it is left where a variable is given.
  expect(await lead.send(document, { search: 'Dinas' })).toMatchObject(refused);
});
