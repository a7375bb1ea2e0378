import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import { sidewaysScroll, untilFieldSays, untilFocused, untilSaved } from './steps.js';
import { beginDraft } from './studio.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('ranking and the kabupaten’s index, in the browser', () => {
  let walk: Walk;
  let team: Visit;

  beforeAll(async () => {
    walk = await beginWalk();
    team = await walk.visit('percepatan');
  });
  afterAll(() => walk?.end());

  test('a tie rule is chosen by the keyboard, and the places follow', async () => {
    const { page } = team;
    await openDraft(page, 'tingkat perangkat daerah');
    await page.getByText(/^Penggabungan nilai perangkat daerah ke indeks/).waitFor();
    await choose(page, 'Bila nilainya sama', 'DENSE');
    await page.getByText(/Keduanya peringkat 2, berikutnya peringkat 3/).waitFor();
    await choose(page, 'Yang dibandingkan', 'ROUNDED');
    await choose(page, 'Dibulatkan sampai', '0');
    // Whole points make more units equal than exact ones.
    const shared = page.getByText('Berbagi peringkat').locator('..');
    await expect.poll(() => shared.textContent()).toMatch(/0 → [1-9]/);
    await expectAccessible(page);
  });

  test('the kabupaten’s index takes in the units, pair by pair, and says what is off at its field', async () => {
    const { page } = team;
    await openDraft(page, 'tingkat kabupaten');
    await page.getByRole('radio', { name: /^Lembar kerja kabupaten saja/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Instrumen perangkat daerah').waitFor();
    for (const [at, own, unit, points] of [
      [1, 'A.I ', 'U.I ', '25'],
      [2, 'A.III ', 'U.II ', '21,7'],
    ] as const) {
      await page.getByRole('button', { name: 'Tambah padanan' }).focus();
      await page.keyboard.press('Enter');
      await pick(page, `Kabupaten, padanan ${at}`, own);
      await pick(page, `Perangkat daerah, padanan ${at}`, unit);
      await page.getByLabel(`Nilai dari perangkat daerah, padanan ${at}`).fill(points);
    }
    await page
      .getByText('Nilai 25 dari perangkat daerah di luar 0 sampai 20, bobot A.I.')
      .waitFor();
    await page.getByText(/^Belum dapat dihitung: aturan penggabungan/).waitFor();
    await page.getByRole('tab', { name: /^Peringkat & indeks.*hal perlu diperbaiki/ }).waitFor();
    await expectAccessible(page);
  });

  test('it is mended, and the index moves', async () => {
    const { page } = team;
    await page.getByLabel('Nilai dari perangkat daerah, padanan 1').fill('14,6');
    await page.getByText(/^Jumlah dari perangkat daerah: 36,3\. /).waitFor();
    await choose(page, 'Perangkat daerah tanpa nilai', 'ZERO');
    const index = page.getByRole('region', { name: 'Indeks RB kabupaten' });
    // In the running month the kabupaten has not submitted yet: it says so, as the first screen does.
    await index
      .getByText(/^Lembar kerja kabupaten belum diajukan/)
      .last()
      .waitFor();
    await page.getByLabel('Periode').focus();
    await untilFocused(page.getByLabel('Periode'));
    await page.keyboard.press('Enter');
    await page.getByRole('option').filter({ hasText: 'Ditutup' }).first().press('Enter');
    await expect.poll(() => index.locator('dd').last().textContent()).toMatch(/^\d+,\d\d/);
    const [before, after] = await index.locator('dd').allTextContents();
    expect(after).not.toBe(before);
    await expectAccessible(page);
  });

  test('it was saved by itself: a reload finds it again, on a phone too', async () => {
    const { page } = team;
    await untilSaved(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.reload();
    const points = page.getByLabel('Nilai dari perangkat daerah, padanan 2');
    await untilFieldSays(points, '21,7');
    await expect.poll(() => sidewaysScroll(page)).toBe(0);
    await page.getByLabel('Beri bobot masing-masing').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Bobot Dinas Kesehatan').waitFor();
    await expect.poll(() => sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
    expect(team.complaints).toEqual([]);
  });
});

/** Begins a draft from the list, and goes to its ranking. */
async function openDraft(page: Page, level: string): Promise<void> {
  await beginDraft(page, level);
  await page.getByRole('tab', { name: 'Peringkat & indeks' }).focus();
  await page.keyboard.press('Enter');
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label).selectOption(value);
}

/** Types a code into a list and takes what is offered first. */
async function pick(page: Page, label: string, code: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.type(code);
  // Typed to the end, the list has nothing else before it.
  const offered = page.getByRole('listbox').getByRole('option');
  await expect.poll(() => offered.first().textContent()).toContain(code);
  await page.keyboard.press('Enter');
  await offered.first().waitFor({ state: 'hidden' });
}
