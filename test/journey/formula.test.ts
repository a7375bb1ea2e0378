import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expectAccessible } from './accessible.js';
import { onFromRapor } from './rapor.js';
import { untilSaid } from './said.js';
import { go, untilFieldSays, untilSaved } from './steps.js';
import { nobodyMoves, openDraft } from './studio.js';
import { patienceMs, type Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('a formula on its way from a draft to the next month, in the browser', () => {
  let walk: Walk;
  let team: Visit;
  /** Approves what the first proposed. */
  let second: Visit;
  let admin: Visit;
  /** What the last rapor of the leading unit says before anything is tuned. */
  let raporBefore: string;

  beforeAll(async () => {
    walk = await beginWalk();
    team = await walk.visit('percepatan');
    second = await walk.visit('percepatan2');
    admin = await walk.visit('admin');
    raporBefore = await lastRapor(team.page);
  });
  afterAll(() => walk?.end());

  test('the tim percepatan begins a draft, which moves nobody yet', async () => {
    const { page } = team;
    await openDraft(page);
    await expectAccessible(page);
  });

  test('gives an area more weight by the keyboard alone, and sees at once whom that moves', async () => {
    const { page } = team;
    const field = page.getByLabel('Bobot U.I Pemenuhan', { exact: true });
    await untilFieldSays(field, '14,6');
    await page.getByRole('slider', { name: 'Geser bobot U.I Pemenuhan' }).focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight');
    await nobodyMoves(page).waitFor({ state: 'hidden' });
    await expect.poll(() => field.inputValue()).not.toBe('14,6');
    await untilSaved(page);
    // Everything still adds up: the others gave what it took.
    await page.getByText('36,3, pas').waitFor();

    const moved = page.getByRole('button', { expanded: false }).filter({ hasText: '▲' }).first();
    const why = page.getByRole('listitem').filter({ hasText: /^Pemenuhan: / });
    // The list of whom it moves is put in order again while it is pressed.
    await vi.waitFor(async () => {
      await moved.click({ timeout: 5_000 });
      await why.first().waitFor({ timeout: 5_000 });
    }, patienceMs);
  });

  test('takes it back and makes it again', async () => {
    const { page } = team;
    const field = page.getByLabel('Bobot U.I Pemenuhan', { exact: true });
    const chosen = await field.inputValue();
    const undo = page.getByRole('button', { name: /^Urungkan/ });
    const redo = page.getByRole('button', { name: /^Ulangi/ });
    // How many steps it was depends on how fast the keys came.
    while (await undo.isEnabled()) await page.keyboard.press('Control+z');
    await untilFieldSays(field, '14,6');
    while (await redo.isEnabled()) await page.keyboard.press('Control+y');
    await untilFieldSays(field, chosen);
  });

  test('asks how much of the ranking is owed to the weights, and what would raise the kabupaten most', async () => {
    const { page } = team;
    await page.getByRole('button', { name: 'Uji ketahanan' }).click();
    await page.getByRole('button', { name: 'Uji lagi' }).waitFor();
    await page.getByRole('button', { name: 'Hitung', exact: true }).click();
    await page
      .getByText(/perangkat daerah dapat naik/)
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  test('saves the draft, and says by a worked case what it has to give', async () => {
    const { page } = team;
    await page.keyboard.press('Control+s');
    await untilSaved(page);
    await page.getByRole('button', { name: 'Tambah contoh' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Nama contoh/).fill('Lembar kosong');
    await dialog.getByLabel(/^Sumber nilainya/).fill('Yang belum dijawab tidak mendapat nilai.');
    await dialog.getByLabel(/^Nilai yang diharapkan/).fill('0');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Simpan contoh' }).click();
    const cases = page.getByRole('region', { name: 'Contoh hitungan' });
    await cases.getByText('Cocok', { exact: true }).waitFor();
  });

  test('reads what the draft changes, and proposes it with a reason', async () => {
    const { page } = team;
    const log = page.getByRole('region', { name: 'Perubahan dari revisi 1' });
    await log.getByText(/^Bobot naik dari 14,6 menjadi /).waitFor();
    await page.getByRole('button', { name: 'Usulkan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Usulkan' }).click();
    await dialog.getByText('Tuliskan alasannya dahulu', { exact: false }).waitFor();
    await expectAccessible(page);
    await dialog.getByLabel(/^Alasan/).fill('Pemenuhan perlu lebih ditekankan.');
    await dialog.getByRole('button', { name: 'Usulkan' }).click();
    await page.getByText('Menunggu persetujuan orang kedua dari tim percepatan.').waitFor();
    // Nobody approves what they proposed.
    expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
  });

  test('a second person of the team reads the same log and approves it', async () => {
    const { page } = second;
    await page.reload();
    // What waits is counted again while it is pressed.
    await vi.waitFor(async () => {
      if (/\/formulas\//.test(page.url())) return;
      const waiting = page.getByText('usulan formula menunggu persetujuan').first();
      await waiting.click({ timeout: 5_000 });
      await page.waitForURL(/\/formulas\//, { timeout: 5_000 });
    }, patienceMs);
    await page.getByText(/^Diusulkan .* Alasan: Pemenuhan perlu lebih ditekankan\.$/).waitFor();
    const log = page.getByRole('region', { name: 'Perubahan dari revisi 1' });
    await log.getByText(/^Bobot naik dari 14,6 menjadi /).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Setujui' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Setujui' }).click();
    await untilSaid(page, 'Formula sudah disetujui.');
  });

  test('is refused to publish without a reason, and publishes with one', async () => {
    const { page } = second;
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Terbitkan' }).click();
    await dialog.getByText('Tuliskan alasannya dahulu', { exact: false }).waitFor();
    await expectAccessible(page);
    await dialog.getByLabel(/^Alasan/).fill('Pemenuhan lebih ditekankan tahun depan.');
    await dialog.getByRole('button', { name: 'Terbitkan' }).click();
    await untilSaid(page, 'Formula sudah terbit.');
  });

  test('the next month uses it', async () => {
    const { page } = admin;
    await go(page, 'Periode');
    await page.getByRole('link', { name: 'Rencanakan periode' }).click();
    await page.getByRole('button', { name: 'Simpan rencana' }).click();
    await page.getByRole('button', { name: 'Buka periode' }).waitFor();
    await page.getByText(/tingkat perangkat daerah, formula revisi 2/).waitFor();
    await expectAccessible(page);
  });

  test('and the last month does not change', async () => {
    expect(await lastRapor(team.page)).toBe(raporBefore);
    expect([team, second, admin].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  test('somebody who never saw the studio finds on the screen alone how five points go from one part to another', async () => {
    const newcomer = await walk.visit('percepatan');
    const { page } = newcomer;
    // What a hand does, one after the other; the words are those that can be read on the screen.
    const steps: string[] = [];
    const press = async (role: 'link' | 'button', name: string, within: Page | Locator = page) => {
      await within.getByRole(role, { name, exact: true }).click();
      steps.push(name);
    };
    await press('link', 'Formula', page.getByRole('navigation'));
    const unitLevel = page.getByRole('row').filter({ hasText: 'tingkat perangkat daerah' });
    await press('button', 'Buat rancangan', unitLevel);
    await nobodyMoves(page).waitFor();
    const giving = page.getByLabel('Bobot U.II Reform', { exact: true });
    const taking = page.getByLabel('Bobot U.I Pemenuhan', { exact: true });
    const before = [await weightIn(giving), await weightIn(taking)] as const;

    await press('button', 'Pindahkan bobot');
    const dialog = page.getByRole('dialog', { name: 'Pindahkan bobot' });
    await expectAccessible(page);
    const choose = async (label: string, part: RegExp) => {
      const field = dialog.getByLabel(label);
      await field.selectOption({ label: (await field.getByText(part).innerText()).trim() });
      steps.push(label);
    };
    await choose('Ambil dari', /U\.II Reform \(/);
    await choose('Berikan kepada', /U\.I Pemenuhan \(/);
    await dialog.getByLabel('Banyaknya poin').fill('5');
    await dialog.getByText('Jumlah seluruhnya tetap 36,3.').waitFor();
    // Without the mouse as with it.
    await page.keyboard.press('Enter');
    steps.push('5, Enter');

    await page.getByText(/^5 poin dipindahkan dari U\.II Reform kepada U\.I Pemenuhan/).waitFor();
    await expect.poll(() => weightIn(giving)).toBeCloseTo(before[0] - 5, 4);
    await expect.poll(() => weightIn(taking)).toBeCloseTo(before[1] + 5, 4);
    await page.getByText('36,3, pas').waitFor();
    await nobodyMoves(page).waitFor({ state: 'hidden' });
    expect(steps).toHaveLength(6);
    await page.keyboard.press('Control+z');
    await nobodyMoves(page).waitFor();
    await expect.poll(() => weightIn(giving)).toBe(before[0]);
    expect(newcomer.complaints).toEqual([]);
    await newcomer.leave();
  });
});

/** What a field of a weight shows, typed in Indonesian. */
const weightIn = async (field: Locator): Promise<number> =>
  Number((await field.inputValue()).replace(',', '.'));

/** Everything that the report card of the leading unit of the last closed month says, its seal too. */
async function lastRapor(page: Page): Promise<string> {
  await onFromRapor(page, page.getByRole('row').nth(1), /\/report-cards\/[^/]+\/show/);
  await page.getByRole('heading', { level: 1, name: /^Rapor .+, / }).waitFor();
  await page.getByText('Segel SHA-256:', { exact: false }).waitFor();
  // What stands beside the card is read by itself, and comes when it comes.
  const commitments = page.getByRole('region', { name: 'Komitmen bulan lalu' });
  const none = commitments.getByText('Tidak ada komitmen dari periode sebelumnya.');
  await none.or(commitments.getByRole('listitem')).first().waitFor();
  await page.getByText('Jadikan komitmen').first().waitFor();
  return page.getByRole('main').innerText();
}
