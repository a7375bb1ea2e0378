import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import { untilSaved } from './steps.js';
import { editor, nobodyMoves, openDraft, write } from './studio.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('the rules, scales and tables of a formula, in the browser', () => {
  let walk: Walk;
  let team: Visit;

  beforeAll(async () => {
    walk = await beginWalk();
    team = await walk.visit('percepatan');
    await openDraft(team.page);
  });
  afterAll(() => walk?.end());

  test('a cap is set on an area by the keyboard, and moves whom it holds back', async () => {
    const { page } = team;
    await page.getByRole('button', { name: /^Aturan U\.I\.1 / }).focus();
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByText(/^Nilai: \d/)
      .waitFor();
    await page.getByLabel('Batas atas').fill('0,5x');
    await dialog(page).getByText('“0,5x” bukan desimal atau pecahan.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Batas atas').fill('0,5');
    await dialog(page).getByText('Nilai: 0,5').waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText('batas atas 0,5', { exact: true }).waitFor();
    await nobodyMoves(page).waitFor({ state: 'hidden' });
    await expectAccessible(page);
  });

  test('it is one step back', async () => {
    const { page } = team;
    await page.keyboard.press('Control+z');
    await page.getByText('batas atas 0,5', { exact: true }).waitFor({ state: 'detached' });
    await nobodyMoves(page).waitFor();
  });

  test('a scale is changed, given to all with the same options, and taken back from them', async () => {
    const { page } = team;
    await page.getByRole('tab', { name: 'Bobot' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('112 butir').waitFor();
    await expectAccessible(page);

    await page
      .getByRole('button', { name: /^Ubah skala / })
      .first()
      .click();
    await page.getByLabel('Pilihan B').fill('1/5');
    await nobodyMoves(page).waitFor({ state: 'hidden' });
    await expectAccessible(page);
    // 28 indicators of the instrument are answered by A, B or C.
    await page.getByRole('button', { name: /^Pakai juga untuk 27 butir lain/ }).click();
    await page.getByText('Skala ini sekarang dipakai juga untuk 27 butir lain.').waitFor();
    await page.getByLabel('Tampilkan').selectOption('changed');
    await page.getByText('28 butir', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Urungkan \(/ }).click();
    await page.getByText('1 butir', { exact: true }).waitFor();
  });

  test('an indicator is scored by an expression over its counts, begun from its ratio', async () => {
    const { page } = team;
    await page.getByLabel('Tampilkan').selectOption('all');
    await page.getByLabel('Cari kode atau kata').fill('LHKPN');
    await page
      .getByRole('button', { name: /^Tulis rumus / })
      .first()
      .click();
    await editor(page).filter({ hasText: 'CLAMP([lhkpn_lapor] / [lhkpn_wajib]; 0; 1)' }).waitFor();
    await write(page, 'IF([lhkpn_lap');
    const offered = page.getByRole('listbox', { name: 'Pilihan kata' });
    await offered.getByRole('option').filter({ hasText: 'lhkpn_lapor' }).first().click();
    await write(page, 'IF([lhkpn_lapor] >= [lhkpn_wajib]; 1; 0)');
    await dialog(page).getByText('Rumus terbaca, tidak ada kesalahan.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page
      .locator('code')
      .filter({ hasText: 'IF([lhkpn_lapor] >= [lhkpn_wajib]; 1; 0)' })
      .waitFor();
  });

  test('a table is added, told what is off in it, and looked up', async () => {
    const { page } = team;
    await page.getByRole('tab', { name: 'Aturan' }).click();
    await page.getByRole('button', { name: 'Tambah tabel' }).click();
    await page.getByLabel('Nama tabel').fill('jenjang');
    await page.keyboard.press('Enter');
    await page.getByLabel('Sampai, baris 1 tabel jenjang').fill('0,8');
    await page.getByLabel('Nilai, baris 1 tabel jenjang').fill('0');
    await page.getByRole('button', { name: 'Tambah baris tabel jenjang' }).click();
    await page.getByLabel('Dari, baris 2 tabel jenjang').fill('0,9');
    await page.getByText('Tabel jenjang tidak memuat yang di antara 0,8 dan 0,9.').waitFor();
    await page.getByRole('tab', { name: /^Aturan.*1 hal perlu diperbaiki/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Dari, baris 2 tabel jenjang').fill('0,8');
    await page.getByLabel('Nilai, baris 2 tabel jenjang').fill('1');

    await page.getByRole('tab', { name: 'Bobot' }).click();
    await page.getByLabel(/^Cara hitung U\.I\.1 /).selectOption('EXPRESSION');
    await write(page, 'LOOKUP(MEAN(children); jenjang)');
    await dialog(page)
      .getByText(/^Nilai: [01]$/)
      .waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor({ state: 'detached' });
  });

  test('the table keeps its name in it, and does not go without a word', async () => {
    const { page } = team;
    await page.getByRole('tab', { name: 'Aturan' }).click();
    await page.getByLabel('Nama tabel').fill('tangga');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Hapus tabel tangga' }).click();
    await dialog(page)
      .getByText(/^Rumus U\.I\.1 mencari nilai/)
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Bobot' }).click();
    await page.locator('code').filter({ hasText: 'LOOKUP(MEAN(children); tangga)' }).waitFor();
  });

  test('all of it was saved by itself and is still there, on the tab that was left', async () => {
    const { page, complaints } = team;
    await untilSaved(page);
    await page.getByRole('tab', { name: 'Skala & butir' }).click();
    await page.reload();
    await page.getByLabel('Tampilkan').selectOption('changed');
    await page.getByText('2 butir', { exact: true }).waitFor();
    await page.getByText('A 1 · B 1/5 · C 0').waitFor();
    await page.getByRole('tab', { name: 'Kategori' }).click();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});

const dialog = (page: Page) => page.getByRole('dialog');
