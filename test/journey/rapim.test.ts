import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPoints } from '../../admin/fields/format.js';
import { placedTexts } from '../builders/pdf-text.js';
import { expectAccessible } from './accessible.js';
import { onFromRapor } from './rapor.js';
import { untilFocused } from './steps.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

interface Card {
  readonly points: number;
  readonly unit: { readonly name: string };
}

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('the meeting of the leadership, in the browser', () => {
  let walk: Walk;
  let leader: Visit;
  /** The report cards of the month, best first, as the API has them. */
  let cards: readonly Card[];

  beforeAll(async () => {
    walk = await beginWalk();
    const ask = await walk.as('bupati');
    const { periods } = await ask<{ periods: { nodes: readonly { id: string }[] } }>(
      '{ periods(filter: { status: CLOSED }, first: 1) { nodes { id } } }',
    );
    const { reportCards } = await ask<{ reportCards: { nodes: readonly Card[] } }>(
      `query ($period: ID!) { reportCards(filter: { periodId: $period, level: UNIT }, first: 100) {
        nodes { points unit { name } } } }`,
      { period: periods.nodes[0]!.id },
    );
    cards = reportCards.nodes;
    leader = await walk.visit('bupati');
  });
  afterAll(() => walk?.end());

  test('the first screen is printed before, and no chart goes over the edge of the paper', async () => {
    const { page } = leader;
    for (const name of ['Perjalanan kabupaten', 'Perangkat daerah menurut area perubahan']) {
      await page.getByRole('img', { name }).locator('svg').waitFor();
    }
    const texts = await placedTexts(await page.pdf({ preferCSSPageSize: true }));
    // The last column of the widest chart is there, and ends with the page as everything does.
    const printed = texts.map(({ text }) => text.replaceAll(' ', '')).join('');
    expect(printed).toContain('PelayananPublik');
    expect(texts.filter(({ right, pageWidth }) => right > pageWidth)).toEqual([]);
    // Nor is the menu on it.
    expect(printed).not.toContain('Rencanatarget');
  });

  test('the frozen month goes onto the wall from the list of its rapor', async () => {
    const { page } = leader;
    await onFromRapor(page, page.getByRole('link', { name: 'Tayangkan rapim' }), /\/rapim\//);
    await slide(page, 'Indeks RB kabupaten');
    await expectAccessible(page);
  });

  test('then the network drops, and every slide still comes at the press of a remote', async () => {
    const { page } = leader;
    await page.context().setOffline(true);
    await page.getByText(/^Tanpa jaringan; semua sudah dimuat/).waitFor();
    const titles = [
      'Perjalanan kabupaten',
      'Paling naik',
      'Turun',
      'Kategori perangkat daerah',
      'Di mana nilai hilang',
      'Tidak diajukan tepat waktu',
      'Komitmen bulan lalu',
    ];
    for (const title of titles) {
      await page.keyboard.press('PageDown');
      await slide(page, title);
    }
    // The library that draws was fetched before the first slide, not at the first chart.
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.getByRole('img', { name: 'Perjalanan kabupaten' }).locator('svg').waitFor();
    expect(leader.complaints).toEqual([]);
  });

  test('a unit that somebody asks about is there in a few letters, with the figure that was sealed', async () => {
    const { page } = leader;
    await page.keyboard.press('u');
    await page.getByRole('combobox').fill('kesehatan');
    await page.keyboard.press('Enter');
    await slide(page, 'Dinas Kesehatan');
    const health = cards.find(({ unit }) => unit.name === 'Dinas Kesehatan')!;
    await page.getByText(formatPoints(health.points, 'id'), { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await slide(page, cards[cards.indexOf(health) + 1]!.unit.name);
    await page.keyboard.press('Escape');
    await slide(page, 'Perjalanan kabupaten');
  });

  test('what a unit promises is taken down without a network, and is there once it is back', async () => {
    const { page } = leader;
    await page.keyboard.press('u');
    await page.getByRole('combobox').fill('kesehatan');
    await page.keyboard.press('Enter');
    await slide(page, 'Dinas Kesehatan');
    await page.keyboard.press('k');
    await untilFocused(page.getByLabel('Apa yang akan dikerjakan'));
    await page.keyboard.type('Menetapkan peta proses bisnis');
    await page.keyboard.press('Enter');
    await page.getByText('menunggu jaringan').waitFor();
    await page.context().setOffline(false);
    await page.getByText('tersimpan', { exact: true }).waitFor();
    const ask = await walk.as('agen.dinkes');
    const { followUpActions } = await ask<{ followUpActions: { nodes: readonly object[] } }>(
      `{ followUpActions(filter: { source: [COMMITMENT], search: "peta proses bisnis" }, first: 5) {
        nodes { title state owner { name } } } }`,
    );
    expect(followUpActions.nodes).toHaveLength(1);
    await page.keyboard.press('Escape');
    await slide(page, 'Perjalanan kabupaten');
  });

  test('the screen goes dark and comes back, and the way out leads to the rapor', async () => {
    const { page } = leader;
    await page.keyboard.press('.');
    const dark = page.getByRole('button', { name: /^Layar digelapkan/ });
    await dark.waitFor();
    await page.keyboard.press('ArrowRight');
    await dark.waitFor({ state: 'detached' });
    await slide(page, 'Perjalanan kabupaten');
    await page.context().setOffline(false);
    await page.getByText(/^Rapor beku, dimuat/).waitFor();
    await page.getByRole('link', { name: 'Selesai, kembali ke rapor' }).click();
    await page.getByRole('link', { name: 'Tayangkan rapim' }).waitFor();
  });
});

const slide = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
