import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import { untilFieldSays, untilFocused, untilSaved } from './steps.js';
import { editor, nobodyMoves, openDraft, write } from './studio.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('a component that is scored by an expression, in the browser', () => {
  let walk: Walk;
  let team: Visit;

  beforeAll(async () => {
    walk = await beginWalk();
    team = await walk.visit('percepatan');
  });
  afterAll(() => walk?.end());

  test('is begun with what gives the same as before', async () => {
    const { page } = team;
    await openDraft(page);

    await aggregation(page).selectOption('EXPRESSION');
    await editor(page).filter({ hasText: 'WMEAN(children; children.weight)' }).waitFor();
    await dialog(page).getByText('Rumus terbaca, tidak ada kesalahan.').waitFor();
    await dialog(page)
      .getByText(/^Nilai: \d/)
      .waitFor();
    await expectAccessible(page);
  });

  test('Escape leaves everything as it was', async () => {
    const { page } = team;
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => aggregation(page).inputValue()).not.toBe('EXPRESSION');
  });

  test('says in words what is wrong, and where', async () => {
    const { page } = team;
    await aggregation(page).selectOption('EXPRESSION');
    await write(page, '0.5 * MEAN(children)');
    await dialog(page).getByText('Tulis desimal dengan “,”, bukan “.”.').first().waitFor();
    await dialog(page).getByText('Nilai belum dapat dihitung.').waitFor();
    await page.locator('.cm-lintRange-error').filter({ hasText: '.' }).waitFor();
    await expectAccessible(page);
  });

  test('offers what can be named; Escape closes that list alone', async () => {
    const { page } = team;
    await write(page, '0,5 * mea');
    const offered = page.getByRole('listbox', { name: 'Pilihan kata' });
    await offered.getByRole('option').filter({ hasText: 'MEAN' }).first().waitFor();
    await page.keyboard.press('Escape');
    await offered.waitFor({ state: 'detached' });
    await dialog(page).waitFor();
    await page.keyboard.type('n');
    await offered.getByRole('option').filter({ hasText: 'MEAN' }).first().click();
    await page.keyboard.type('children');
    await dialog(page).getByText('Rumus terbaca, tidak ada kesalahan.').waitFor();
    await expect.poll(() => editor(page).innerText()).toBe('0,5 * MEAN(children)');
    await dialog(page)
      .getByText(/^Nilai: 0,\d/)
      .waitFor();
    // The last letter made a whole word: what was offered for the beginning of it goes.
    await offered.waitFor({ state: 'detached' });
  });

  test('is there again after Escape, and says so', async () => {
    const { page } = team;
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await aggregation(page).selectOption('EXPRESSION');
    await dialog(page).getByText('Isian yang Anda mulai sebelumnya').waitFor();
    await expect.poll(() => editor(page).innerText()).toBe('0,5 * MEAN(children)');
    await untilFocused(editor(page));
  });

  test('is applied by the keyboard, moves the simulation, and is one step back', async () => {
    const { page } = team;
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await written(page, '0,5 * MEAN(children)').waitFor();
    await nobodyMoves(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Urungkan/ }).click();
    await expect.poll(() => aggregation(page).inputValue()).not.toBe('EXPRESSION');
    await page.getByRole('button', { name: /^Ulangi/ }).click();
    await untilFieldSays(aggregation(page), 'EXPRESSION');
  });

  test('names a parameter, which keeps its name in it', async () => {
    const { page } = team;
    await tab(page, 'Aturan').click();
    await page.getByRole('button', { name: 'Tambah parameter' }).click();
    await page.getByLabel('Nilai parameter p1').fill('0,5');
    await tab(page, 'Bobot').click();
    await page.getByRole('button', { name: /^Ubah rumus U\.I\.1 / }).click();
    await write(page, 'p1 * MEAN(children) ');
    await editor(page).filter({ hasText: 'p1 * MEAN(children)' }).waitFor();
    await dialog(page).getByText('Rumus terbaca, tidak ada kesalahan.').waitFor();
    await dialog(page).getByRole('button', { name: 'Terapkan' }).click();
    await written(page, 'p1 * MEAN(children)').waitFor();
    await tab(page, 'Aturan').click();
    await page.getByLabel('Nama parameter p1').fill('separuh');
    await page.keyboard.press('Tab');
    await expectAccessible(page);
    await tab(page, 'Bobot').click();
    await written(page, 'separuh * MEAN(children)').waitFor();
    await expectAccessible(page);
  });

  test('is still there after it was saved', async () => {
    const { page, complaints } = team;
    await page.keyboard.press('Control+s');
    await untilSaved(page);
    await page.reload();
    await written(page, 'separuh * MEAN(children)').waitFor();
    await tab(page, 'Aturan').click();
    await untilFieldSays(page.getByLabel('Nilai parameter separuh'), '0,5');
    expect(complaints).toEqual([]);
  });
});

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const aggregation = (page: Page) => page.getByLabel(/^Cara hitung U\.I\.1 /);
/** The expression in the table of weights. */
const written = (page: Page, text: string) => page.locator('table code').filter({ hasText: text });
