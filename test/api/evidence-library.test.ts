import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACH, buildEvidenceWorld, type EvidenceWorld, REVISE } from '../builders/evidence.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: EvidenceWorld;
let agent: Client;
let otherAnswer: string;

beforeAll(async () => {
  desk = await buildEvidenceWorld();
  ({ agent } = desk);
  otherAnswer = await desk.answerOf(desk.bekasi.worksheets.health.id, 1);
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const LIST = `query ($filter: EvidenceFilter, $first: Int, $offset: Int) {
  evidence(filter: $filter, first: $first, offset: $offset, orderBy: [{ field: title, direction: ASC }]) {
    totalCount nodes { title uses { period { name } indicatorCodes } } } }`;

const list = async (filter: object, client = agent, page = {}) =>
  (await client.send(LIST, { filter, ...page })).data.evidence;
const titles = async (filter: object) =>
  (await list(filter)).nodes.map(({ title }: { title: string }) => title);

let serial = 0;
/** An address as evidence of Dinas Kesehatan, with what is said of it. */
async function address(title: string, input: object = {}, answerId = desk.answerId) {
  serial += 1;
  const url = `https://bekasikab.go.id/${serial}`;
  const { data, errors } = await agent.send(ATTACH, { input: { answerId, url, title, ...input } });
  expect(errors).toBeUndefined();
  return data.attachEvidence as { id: string; evidence: { id: string } };
}

describe('the documents of a unit', () => {
  test('are told apart by whether their time is over, which that of one without an end never is', async () => {
    await address('Masa lalu', { coversTo: '2022-07-14T16:59:59.000Z' });
    await address('Masa kini', { coversTo: '2022-07-14T17:00:00.000Z' });
    await address('Masa tanpa akhir');
    await address('Masa berlaku lewat', { expiresAt: '2022-07-13T17:00:00.000Z' });
    expect(await titles({ search: 'Masa', expired: true })).toEqual([
      'Masa berlaku lewat',
      'Masa lalu',
    ]);
    expect(await titles({ search: 'Masa', expired: false })).toEqual([
      'Masa kini',
      'Masa tanpa akhir',
    ]);
  });

  test('by the latest revision, whose time is what counts from now on', async () => {
    const { id } = await address('Diperpanjang', { expiresAt: '2022-01-31T00:00:00.000Z' });
    expect(await titles({ search: 'Diperpanjang', expired: true })).toHaveLength(1);
    const url = 'https://bekasikab.go.id/perpanjangan';
    const input = { linkId: id, version: 1, url, note: '', expiresAt: '2023-01-31T00:00:00.000Z' };
    expect((await agent.send(REVISE, { input })).errors).toBeUndefined();
    expect(await titles({ search: 'Diperpanjang', expired: true })).toEqual([]);
  });

  test('say what they prove already, latest month first', async () => {
    const { evidence } = await address('Dipakai dua kali');
    await agent.send(ATTACH, { input: { answerId: otherAnswer, evidenceId: evidence.id } });
    await address('Dipakai sekali');
    const { nodes } = await list({ search: 'Dipakai' });
    expect(nodes).toEqual([
      {
        title: 'Dipakai dua kali',
        uses: [{ period: { name: '2022-07' }, indicatorCodes: ['U.I.1.i.a', 'U.I.1.i.b'] }],
      },
      {
        title: 'Dipakai sekali',
        uses: [{ period: { name: '2022-07' }, indicatorCodes: ['U.I.1.i.a'] }],
      },
    ]);
  });

  test('and nothing, once they were taken off everything', async () => {
    await address('Tidak dipakai');
    await desk.sql('delete from evidence_link');
    expect((await list({ search: 'Tidak dipakai' })).nodes).toEqual([
      { title: 'Tidak dipakai', uses: [] },
    ]);
  });

  test('come in pages, in as many statements for many as for one', async () => {
    for (const title of ['Halaman a', 'Halaman b', 'Halaman c']) await address(title);
    const one = await countStatements(() => list({ search: 'Halaman' }, agent, { first: 1 }));
    const two = await countStatements(() =>
      list({ search: 'Halaman' }, agent, { first: 2, offset: 1 }),
    );
    expect(one.result.totalCount).toBe(3);
    expect(two.result.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Halaman b',
      'Halaman c',
    ]);
    expect(two.count).toBe(one.count);
  });

  test('are nobody else’s: another unit finds none, by whatever filter', async () => {
    await address('Rahasia unit');
    const other = await desk.world.as(desk.bekasi.people.otherAgent);
    const filters = [
      { search: 'Rahasia' },
      { expired: false },
      { ofKabupaten: false },
      { unitId: desk.bekasi.units.health.id },
    ];
    for (const filter of filters) expect((await list(filter, other)).totalCount).toBe(0);
  });

  test('of the kabupaten itself are asked for apart', async () => {
    await address('Milik unit');
    expect(await titles({ search: 'Milik', ofKabupaten: false })).toEqual(['Milik unit']);
    expect(await titles({ search: 'Milik', ofKabupaten: true })).toEqual([]);
  });
});
