import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import type { Ask } from './ask.js';
import { onFromRapor } from './rapor.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

const banner =
  'Ini hitung ulang dengan formula revisi 2. Rapor yang disahkan memakai revisi 1 dan tidak berubah.';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('the last month by a formula that came after it, in the browser', () => {
  let walk: Walk;
  let leader: Visit;
  let sealsBefore: string;
  let ask: Ask;

  beforeAll(async () => {
    walk = await beginWalk();
    ask = await walk.as('bupati');
    sealsBefore = await seals(ask);
    await publishSecond(walk);
    leader = await walk.visit('bupati');
  });
  afterAll(() => walk?.end());

  test('the leadership comes to it from the rapor of the month', async () => {
    const { page } = leader;
    const way = page.getByRole('link', { name: 'Hitung ulang dengan formula lain' });
    await onFromRapor(page, way, /\/recalculation\?/);
    await page.getByRole('note').filter({ hasText: banner }).waitFor();
    await expectAccessible(page);
  });

  test('sees who moved, and why', async () => {
    const { page } = leader;
    await page.getByLabel('Hanya yang bergerak').check();
    await page.getByRole('row').filter({ hasText: '▲' }).first().getByRole('button').click();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^(Pemenuhan|Reform): / })
      .first()
      .waitFor();
    await page.getByLabel('Cari perangkat daerah').fill('kesehatan');
    await page.getByRole('rowheader', { name: 'Dinas Kesehatan' }).waitFor();
    await expectAccessible(page);
  });

  test('takes it away as a file that says the same', async () => {
    const { page } = leader;
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^hitung-ulang-\d{4}-\d{2}-revisi-2\.csv$/);
    const [first] = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(first?.replace('\uFEFF', '')).toBe(banner);
  });

  test('and on paper', async () => {
    const { page } = leader;
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByText(banner).evaluateAll(visible)).toEqual([true, true]);
    await expect.poll(() => page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    // On the screen it is said once, at the top.
    await expect.poll(() => page.getByText(banner).evaluateAll(visible)).toEqual([true, false]);
  });

  test('while every rapor stays what it was', async () => {
    expect(await seals(ask)).toBe(sealsBefore);
    expect(leader.complaints).toEqual([]);
  });
});

const visible = (found: Element[]) => found.map((element) => element.checkVisibility());

/** Everything that report cards say, with their seals. */
async function seals(ask: Ask): Promise<string> {
  const found = await ask(
    `{ reportCards(first: 200) { nodes { id points grade rank sha256 formula { id revision } } } }`,
  );
  return JSON.stringify(found);
}

/** The units' second formula: its two aspects weigh the other way round. Published as two people do it. */
async function publishSecond(walk: Walk): Promise<void> {
  interface Shown {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly nodes: readonly { readonly code: string; readonly weight: string }[];
  }
  const shown = `id version title gradeBasis nodes { code weight weightStatus aggregation expression }
    missing { unanswered notApplicable divideByZero }
    gradeBands { grade predicate lower lowerInclusive inferred }`;
  const [first, second] = [await walk.as('percepatan'), await walk.as('percepatan2')];
  const { instruments } = await first<{ instruments: { id: string; level: string }[] }>(
    '{ instruments { id level } }',
  );
  const { id: instrumentId } = instruments.find(({ level }) => level === 'UNIT')!;
  const { draftFormula } = await first<{ draftFormula: Shown }>(
    `mutation ($id: ID!) { draftFormula(instrumentId: $id) { ${shown} } }`,
    { id: instrumentId },
  );
  const nodes = draftFormula.nodes.map((node) => ({
    ...node,
    weight: scaled(node.weight, /^U\.I(\.|$)/.test(node.code) ? [217, 146] : [146, 217]),
  }));
  const { saveFormula } = await first<{ saveFormula: { formula: Shown; diagnostics: [] } }>(
    `mutation ($input: SaveFormulaInput!) { saveFormula(input: $input) {
      formula { id version } diagnostics { code } } }`,
    { input: { ...draftFormula, nodes } },
  );
  expect(saveFormula.diagnostics).toEqual([]);
  let { version } = saveFormula.formula;
  const { id } = draftFormula;
  const step = async (name: string, ask: Ask, more: object) => {
    const field = `${name.toLowerCase()}Formula`;
    const result = await ask<Record<string, { version: number }>>(
      `mutation ($input: ${name}FormulaInput!) { ${field}(input: $input) { version } }`,
      { input: { id, version, ...more } },
    );
    version = result[field]!.version;
  };
  await step('Propose', first, { reason: 'Reform ditukar dengan pemenuhan.' });
  await step('Approve', second, {});
  await step('Publish', second, { reason: 'Reform ditukar dengan pemenuhan.' });
}

/** A weight as it is kept times a fraction, exactly; an indicator's empty one stays empty. */
function scaled(weight: string, [up, down]: readonly [number, number]): string {
  if (weight === '') return weight;
  const [over = '', under = '1'] = weight.split('/');
  const decimals = over.split('.')[1]?.length ?? 0;
  return `${Number(over.replace('.', '')) * up}/${Number(under) * down * 10 ** decimals}`;
}
