import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.js';
import { type Demonstration, startDemonstration } from '../setup/demonstration.js';
import { expectAccessible, visit, type Visit } from './visit.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('a component that is scored by an expression, in the browser', () => {
  let demonstration: Demonstration;
  let browser: Browser;
  let team: Visit;

  beforeAll(async () => {
    [demonstration, browser] = await Promise.all([startDemonstration(), launchBrowser()]);
    const { address } = demonstration;
    team = await visit(browser, address, 'percepatan');
  });
  afterAll(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  test('is begun with what gives the same as before', async () => {
    const { page } = team;
    await page.getByRole('navigation').getByRole('link', { name: 'Formula', exact: true }).click();
    const unitLevel = page.getByRole('row').filter({ hasText: 'tingkat perangkat daerah' });
    await unitLevel.getByRole('button', { name: 'Buat rancangan' }).click();
    await page.getByText('▲ 0 naik · ▼ 0 turun').first().waitFor();

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
    expect(await aggregation(page).inputValue()).not.toBe('EXPRESSION');
  });

  test('says in words what is wrong, and where', async () => {
    const { page } = team;
    await aggregation(page).selectOption('EXPRESSION');
    await editor(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('0.5 * MEAN(children)');
    await dialog(page).getByText('Tulis desimal dengan “,”, bukan “.”.').first().waitFor();
    await dialog(page).getByText('Nilai belum dapat dihitung.').waitFor();
    await page.locator('.cm-lintRange-error').filter({ hasText: '.' }).waitFor();
    await expectAccessible(page);
  });

  test('offers what can be named; Escape closes that list alone', async () => {
    const { page } = team;
    await page.keyboard.press('Control+a');
    await page.keyboard.type('0,5 * mea');
    const offered = page.getByRole('listbox', { name: 'Pilihan kata' });
    await offered.getByRole('option').filter({ hasText: 'MEAN' }).first().waitFor();
    await page.keyboard.press('Escape');
    await offered.waitFor({ state: 'detached' });
    expect(await dialog(page).isVisible()).toBe(true);
    await page.keyboard.type('n');
    await offered.getByRole('option').filter({ hasText: 'MEAN' }).first().click();
    await page.keyboard.type('children');
    await dialog(page).getByText('Rumus terbaca, tidak ada kesalahan.').waitFor();
    expect(await editor(page).innerText()).toBe('0,5 * MEAN(children)');
    await dialog(page)
      .getByText(/^Nilai: 0,\d/)
      .waitFor();
  });

  test('is applied by the keyboard, moves the simulation, and is one step back', async () => {
    const { page } = team;
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await written(page, '0,5 * MEAN(children)').waitFor();
    await page.getByText('▲ 0 naik · ▼ 0 turun').first().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Urungkan/ }).click();
    expect(await aggregation(page).inputValue()).not.toBe('EXPRESSION');
    await page.getByRole('button', { name: /^Ulangi/ }).click();
    expect(await aggregation(page).inputValue()).toBe('EXPRESSION');
  });

  test('names a parameter, which keeps its name in it', async () => {
    const { page } = team;
    await tab(page, 'Aturan').click();
    await page.getByRole('button', { name: 'Tambah parameter' }).click();
    await page.getByLabel('Nilai parameter p1').fill('0,5');
    await tab(page, 'Bobot').click();
    await page.getByRole('button', { name: /^Ubah rumus U\.I\.1 / }).click();
    await editor(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('p1 * MEAN(children) ');
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
    await page
      .getByText(/^Tersimpan \d\d\.\d\d/)
      .first()
      .waitFor();
    await page.reload();
    await written(page, 'separuh * MEAN(children)').waitFor();
    await tab(page, 'Aturan').click();
    expect(await page.getByLabel('Nilai parameter separuh').inputValue()).toBe('0,5');
    expect(complaints).toEqual([]);
  });
});

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const editor = (page: Page) => page.getByRole('textbox', { name: /^Rumus nilai / });
const aggregation = (page: Page) => page.getByLabel(/^Cara hitung U\.I\.1 /);
/** The expression in the table of weights. */
const written = (page: Page, text: string) => page.locator('table code').filter({ hasText: text });
