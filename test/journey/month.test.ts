import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildPdf } from '../builders/files.js';
import { startOwnProcess } from '../setup/demonstration.js';
import { expectAccessible } from './accessible.js';
import { codeOnDesk, untilDeskReady } from './review-desk.js';
import { untilSaid } from './said.js';
import { signIn } from './sign-in.js';
import { go, openRow } from './steps.js';
import { chooseUnit, type JourneyUnit } from './unit.js';
import { stranger, type Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('a month of Kabupaten Bekasi, lived by five people in the browser', () => {
  let walk: Walk;
  let unit: JourneyUnit;
  /** Code of the indicator that the evaluator sends back. */
  let returned: string;
  const visits = new Map<string, Visit>();
  /** Everybody comes as people do, and keeps their browser open through the month. */
  const at = async (login: string): Promise<Page> => {
    const known = visits.get(login);
    if (known) return known.page;
    const visit = await stranger(walk.browser);
    visits.set(login, visit);
    await visit.page.goto(walk.address);
    await visit.page.getByLabel('Surel').waitFor();
    // The way in is the same for everybody: who comes first looks at it.
    if (visits.size === 1) await expectAccessible(visit.page);
    await signIn(visit.page, login);
    return visit.page;
  };

  beforeAll(async () => {
    walk = await beginWalk(startOwnProcess);
    unit = await chooseUnit(walk);
  });
  afterAll(() => walk?.end());

  test('the agen perubahan answers an indicator, and it is saved without being asked', async () => {
    const page = await at(unit.agent);
    // Whoever has one worksheet is brought to it.
    await go(page, 'LKE');
    await chosen(page).waitFor();
    await expectAccessible(page);

    const claimed = (await chosen(page).getAttribute('value')) === 'A' ? 'B' : 'A';
    await page.getByRole('radio', { name: new RegExp(`^${claimed} `) }).check();
    await page
      .getByText(/^Tersimpan \d/)
      .first()
      .waitFor();
    await page.getByText('Semua tersimpan').waitFor();
    await page.reload();
    await expect.poll(() => chosen(page).getAttribute('value')).toBe(claimed);
  });

  test('and proves it with a PDF from the own disk', async () => {
    const page = await at(unit.agent);
    await attach(page, 'SK Tim RB.pdf');
    await expectAccessible(page);
  });

  test('a large one arrives although the connection breaks three times, and nothing is sent twice', async () => {
    // Apart from the others: here the browser has every reason to complain.
    const { page, leave } = await walk.visit(unit.agent);
    await go(page, 'LKE');
    const offsets = await cutting(page, (piece) => [2, 4, 6].includes(piece));
    const name = 'Laporan lengkap.pdf';
    await attach(page, name, randomBytes(17 * megabyte));
    const piece = 5 * megabyte;
    // A piece that was lost begins again where the one before it ended.
    expect(offsets).toEqual([0, 1, 1, 2, 2, 3, 3].map((pieces) => pieces * piece));
    await leave();
  });

  test('and one that was begun goes on after the page was opened again, with the same file alone', async () => {
    const { page, leave } = await walk.visit(unit.agent);
    await go(page, 'LKE');
    const name = 'Notulen rapat.pdf';
    const folder = await mkdtemp(join(tmpdir(), 'ungkit-file-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, name);
    await writeFile(path, await buildPdf(name, randomBytes(12 * megabyte)));
    await cutting(page, (piece) => piece > 1);
    await page.getByLabel('Pilih berkas').setInputFiles(path);
    await page.getByText(/^Sambungan terputus pada/).waitFor();
    await expectAccessible(page);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/^Belum selesai: .+ dari 12 MB/).waitFor();
    await page.unrouteAll();
    await expectAccessible(page);
    const again = page.getByLabel(`Pilih lagi ${name}`).and(page.locator('input'));
    await again.setInputFiles(await pdfFile(name));
    await page.getByText(/^Itu berkas lain/).waitFor();
    const offsets = await cutting(page, () => false);
    await again.setInputFiles(path);
    await page.getByRole('link', { name: `Unduh ${name}` }).waitFor({ timeout: 150_000 });
    expect(offsets).toEqual([5 * megabyte, 10 * megabyte]);
    await leave();
  });

  test('the head of the unit submits the worksheet, which locks it for the unit', async () => {
    const page = await at(unit.head);
    await expectAccessible(page);
    await go(page, 'LKE');
    await page.getByRole('button', { name: 'Ajukan LKE' }).click();
    await page.getByText('Semua 112 butir sudah lengkap.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await untilSaid(page, 'LKE sudah diajukan. Evaluator akan menelaahnya.');

    const agent = await at(unit.agent);
    await agent.reload();
    await agent
      .getByText(/^Terkunci: diajukan/)
      .first()
      .waitFor();
    await expect.poll(() => agent.getByRole('radio').first().isDisabled()).toBe(true);
  });

  test('the evaluator sees the evidence beside the claim, accepts one answer and returns the next', async () => {
    const page = await at(unit.evaluator);
    await go(page, 'Telaah');
    await page.getByLabel('Cari kode, kata, atau perangkat daerah').fill(unit.name);
    await page.waitForURL(/filter=.*q/);
    await openRow(page.getByRole('row').filter({ hasText: unit.name }).first(), deskOf);
    await untilDeskReady(page);
    await expectAccessible(page);

    const accepted = await codeOnDesk(page);
    await page.keyboard.press('a');
    await untilSaid(page, `${accepted} diterima.`);

    await expect.poll(() => codeOnDesk(page)).not.toMatch(new RegExp(`^(${accepted})?$`));
    await untilDeskReady(page);
    returned = await codeOnDesk(page);
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'Kembalikan ke unit' }).click();
    await page.getByText('Pilih alasannya.').waitFor();
    await page.getByRole('combobox', { name: 'Alasan' }).click();
    await page.getByRole('option').first().click();
    await page
      .getByLabel('Yang perlu diperbaiki')
      .fill('SK belum ditandatangani. Lampirkan yang sudah.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Kembalikan ke unit' }).click();
    await untilSaid(page, `${returned} dikembalikan ke unit.`);
  });

  test('the agen perubahan finds out why, mends that one answer, and sends it again', async () => {
    const page = await at(unit.agent);
    await go(page, 'Beranda');
    await page.getByText('butir dikembalikan evaluator').click();
    await page.getByText('SK belum ditandatangani. Lampirkan yang sudah.').first().waitFor();
    await expectAccessible(page);
    await attach(page, 'SK bertanda tangan.pdf');
    await page.getByRole('button', { name: 'Kirim ulang' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Kirim ulang 1 butir' }).click();
    await untilSaid(page, '1 butir dikirim ulang.');
  });

  test('the evaluator accepts what was mended', async () => {
    const page = await at(unit.evaluator);
    await go(page, 'Telaah');
    await page.getByLabel('Cari kode, kata, atau perangkat daerah').fill(returned);
    await page.waitForURL((url) => url.search.includes(encodeURIComponent(`"q":"${returned}"`)));
    const mended = page
      .getByRole('row')
      .filter({ hasText: unit.name })
      .filter({ hasText: returned });
    await openRow(mended.filter({ hasText: 'Dikirim ulang' }), deskOf);
    await page.getByRole('button', { name: 'SK bertanda tangan.pdf' }).first().waitFor();
    await page.getByRole('button', { name: 'Terima' }).click();
    await untilSaid(page, `${returned} diterima.`);
  });

  test('the administrator closes the month, told what that means and what opening it again takes', async () => {
    const page = await at('admin');
    await go(page, 'Periode');
    await openRow(page.getByRole('row').filter({ hasText: 'Berjalan' }), /\/periods\/[^/]+\/show/);
    await page.getByRole('button', { name: 'Tutup periode' }).click();
    await page
      .getByText('Membuka kembali hanya dengan alasan tertulis', { exact: false })
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup periode' }).click();
    await untilSaid(page, 'Rapor setiap perangkat daerah sudah ada.');
  });

  test('the Bupati reads the rapor of the month, and the unit can change nothing any more', async () => {
    const page = await at('bupati');
    await go(page, 'Rapor');
    await openRow(
      page.getByRole('row').filter({ hasText: unit.name }),
      /\/report-cards\/[^/]+\/show/,
    );
    await page.getByText('Segel SHA-256:', { exact: false }).waitFor();
    await expectAccessible(page);

    const agent = await at(unit.agent);
    await agent.reload();
    await agent
      .getByText(/^Periode sudah ditutup oleh .+ sejak /)
      .first()
      .waitFor();
  });

  test('and nobody’s browser had anything to complain about', () => {
    expect([...visits.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

const chosen = (page: Page) => page.getByRole('radio', { checked: true });

/** Where an answer is reviewed. */
const deskOf = /\/evaluations\/[^/]+\/show/;

async function attach(page: Page, name: string, ballast?: Buffer): Promise<void> {
  await page.getByLabel('Pilih berkas').setInputFiles(await pdfFile(name, ballast));
  await page.getByRole('link', { name: `Unduh ${name}` }).waitFor({ timeout: 150_000 });
}

const megabyte = 1_048_576;

const pdfFile = async (name: string, ballast?: Buffer) => ({
  name,
  mimeType: 'application/pdf',
  buffer: await buildPdf(name, ballast),
});

/** Cuts the connection of some pieces of an upload, counted from 1. Gives where each began. */
async function cutting(page: Page, isCut: (piece: number) => boolean): Promise<readonly number[]> {
  const offsets: number[] = [];
  await page.route('**/uploads/tus/*', (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(Number(request.headers()['upload-offset']));
    return isCut(offsets.length) ? route.abort('connectionreset') : route.continue();
  });
  return offsets;
}
