import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../builders/files.js';
import { buildExcel, buildHostileWord, textCell } from '../builders/office.js';
import { expectAccessible } from './accessible.js';
import { type Ask, uploadAs } from './ask.js';
import { codeOnDesk, untilDeskReady } from './review-desk.js';
import { untilSaid } from './said.js';
import { tabTo, untilFieldSays, untilFocused, untilSaved } from './steps.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/**
 * Each step goes on from the one before it, in one running product with the demonstration. The evaluator's
 * hand never leaves the keyboard: nothing here clicks, points or fills a field other than by typing,
 * but for the trap in one document.
 */
describe('thirty answers are reviewed by keyboard alone, in the browser', () => {
  const aim = 30;
  let walk: Walk;
  let evaluator: Visit;
  let page: Page;
  let lead: Ask;
  let sheet: Sheet;
  /** Codes in the order in which they were judged. */
  const judged: string[] = [];
  /** The one that the unit mends afterwards. */
  let returned: string;

  /** Of the unit whose worksheet waits, about half reviewed. */
  async function sheetOf(): Promise<Sheet> {
    const { units } = await lead<{ units: { nodes: readonly { readonly id: string }[] } }>(
      '{ units(filter: { search: "Dinas Kesehatan" }, first: 1) { nodes { id } } }',
    );
    const { worksheets } = await lead<{ worksheets: { nodes: readonly Sheet[] } }>(
      `query ($unitId: ID!) { worksheets(filter: { unitId: $unitId, status: SUBMITTED }, first: 1) {
        nodes { id evaluators { id } } } }`,
      { unitId: units.nodes[0]!.id },
    );
    return worksheets.nodes[0]!;
  }

  async function evaluatorOf({ evaluators }: Sheet): Promise<string> {
    const admin = await walk.as('admin');
    const { person } = await admin<{ person: { email: string } }>(
      'query ($id: ID!) { person(id: $id) { email } }',
      { id: evaluators[0]!.id },
    );
    return person.email.split('@')[0]!;
  }

  async function answerOf(code: string): Promise<Reviewed> {
    const { worksheet } = await lead<{ worksheet: { answers: readonly Reviewed[] } }>(
      `query ($id: ID!) { worksheet(id: $id) { answers {
        id indicatorCode state version optionKey explanation evaluations { verdict note optionKey } } } }`,
      { id: sheet.id },
    );
    return worksheet.answers.find(({ indicatorCode }) => indicatorCode === code)!;
  }

  const press = (key: string) => page.keyboard.press(key);
  const onDesk = () => codeOnDesk(page);
  /** Waits until the desk has gone on from an answer, or has come to one. */
  const goneOnFrom = (code: string) => expect.poll(onDesk).not.toMatch(new RegExp(`^(${code})?$`));
  const arrivedAt = (code: string) => expect.poll(onDesk).toBe(code);
  /** Waits until the answer itself is there: its buttons can be used. */
  const ready = () => untilDeskReady(page);
  const remark = () => page.getByLabel('Catatan untuk unit');
  const reasons = () => page.getByRole('combobox', { name: 'Alasan' });

  async function accept(): Promise<string> {
    await ready();
    const code = await onDesk();
    await press('a');
    await untilSaid(page, `${code} diterima.`);
    await goneOnFrom(code);
    judged.push(code);
    return code;
  }

  async function sendBack(reason: string, note: string): Promise<string> {
    await ready();
    const code = await onDesk();
    await press('r');
    await untilFocused(reasons());
    await press('Enter');
    const options = page.getByRole('option');
    await options.and(page.locator(':focus')).waitFor();
    // A list is gone through by first letters, as lists are: each press goes on to the next that begins so.
    const chosen = () => page.evaluate(() => document.activeElement?.textContent);
    for (let turn = 0; turn < 9 && (await chosen()) !== reason; turn += 1) await press(reason[0]!);
    await press('Enter');
    await options.first().waitFor({ state: 'detached' });
    await untilFocused(reasons());
    await press('Tab');
    await untilFocused(page.getByLabel('Yang perlu diperbaiki'));
    await page.keyboard.type(note);
    await press('Control+Enter');
    await untilSaid(page, `${code} dikembalikan ke unit.`);
    await goneOnFrom(code);
    judged.push(code);
    return code;
  }

  /** From the list, to the one answer of the unit that is marked so. */
  async function openByKeyboard(mark: string, code: string): Promise<void> {
    const row = page.getByRole('row').filter({ hasText: mark }).filter({ hasText: code });
    await tabTo(row.filter({ hasText: 'Dinas Kesehatan' }).getByRole('link'));
    await press('Enter');
    await ready();
    expect(await onDesk()).toBe(code);
  }

  beforeAll(async () => {
    walk = await beginWalk();
    lead = await walk.as('inspektur');
    sheet = await sheetOf();
    evaluator = await walk.visit(await evaluatorOf(sheet));
    ({ page } = evaluator);
    await page.evaluate(() => {
      Object.assign(globalThis, { pointed: 0 });
      const count = () => {
        Object.assign(globalThis, { pointed: Number(Reflect.get(globalThis, 'pointed')) + 1 });
      };
      document.addEventListener('pointerdown', count, true);
    });
  });
  afterAll(() => walk?.end());

  test('the queue is found, searched and opened', async () => {
    await tabTo(page.getByRole('navigation').getByRole('link', { name: 'Telaah', exact: true }));
    await press('Enter');
    await tabTo(page.getByLabel('Cari kode, kata, atau perangkat daerah'));
    await page.keyboard.type('Dinas Kesehatan');
    await page.waitForURL(/filter=.*Kesehatan/);
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'Dinas Kesehatan' }).first().waitFor();
    // Of the others nothing is left but the row of the headings.
    await expect.poll(() => rows.filter({ hasNotText: 'Dinas Kesehatan' }).count()).toBe(1);
    await expectAccessible(page);
    await tabTo(rows.nth(1).getByRole('link'));
    await press('Enter');
    await ready();
    await expectAccessible(page);
  });

  test('the keys are explained, and rest while that is read', async () => {
    const code = await onDesk();
    await press('?');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await press('j');
    await press('a');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await onDesk()).toBe(code);
    expect(await page.getByText(`${code} diterima.`).count()).toBe(0);
  });

  test('with a modifier they are the browser’s', async () => {
    const code = await onDesk();
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      for (const key of ['j', 'r', 'c']) await press(`${modifier}+${key}`);
    }
    expect(await onDesk()).toBe(code);
    expect(await page.getByLabel('Yang perlu diperbaiki').count()).toBe(0);
    expect(await remark().count()).toBe(0);
  });

  test('j and k go through the queue and back', async () => {
    const code = await onDesk();
    await press('j');
    await goneOnFrom(code);
    await press('k');
    await arrivedAt(code);
  });

  test('an acceptance takes a remark along, in which every key is a letter', async () => {
    await ready();
    const code = await onDesk();
    await press('c');
    await untilFocused(remark());
    await page.keyboard.type('Jaga agar tetap rapi: a, r, j, k, z, 1 dan 2?');
    expect(await onDesk()).toBe(code);
    await untilFieldSays(remark(), 'Jaga agar tetap rapi: a, r, j, k, z, 1 dan 2?');
    await expectAccessible(page);
    await press('Escape');
    await accept();
    expect((await answerOf(code)).evaluations.at(-1)).toMatchObject({
      verdict: 'ACCEPTED',
      note: 'Jaga agar tetap rapi: a, r, j, k, z, 1 dan 2?',
    });
  });

  test('a return needs its reason, and then its text', async () => {
    await ready();
    const code = await onDesk();
    await press('r');
    await untilFocused(reasons());
    await press('Control+Enter');
    await page.getByText('Pilih alasannya.').waitFor();
    await press('Escape');
    await page.getByLabel('Yang perlu diperbaiki').waitFor({ state: 'detached' });
    expect(await onDesk()).toBe(code);
    returned = await sendBack('Penjelasan kurang jelas', 'Sebutkan siapa yang melaksanakan.');
    expect(returned).toBe(code);
    await expectAccessible(page);
  });

  test('z takes the last verdict back and brings its answer back', async () => {
    const code = await accept();
    await press('z');
    await untilSaid(page, `Penilaian ${code} diurungkan.`);
    await arrivedAt(code);
    judged.pop();
    expect((await answerOf(code)).state).toBe('SUBMITTED');
    expect(await accept()).toBe(code);
  });

  test('a number says which criterion is proven instead of the claimed one', async () => {
    await ready();
    const code = await onDesk();
    const options = page.getByRole('group', { name: /^Kriteria yang terbukti/ }).getByRole('radio');
    const claimed = await options.evaluateAll((radios) =>
      radios.findIndex((radio) => (radio as HTMLInputElement).checked),
    );
    const other = claimed === 0 ? 1 : 0;
    const key = await options.nth(other).getAttribute('value');
    await press(String(other + 1));
    await page.getByRole('button', { name: `Terima sebagai ${key}` }).waitFor();
    await accept();
    expect((await answerOf(code)).evaluations.at(-1)).toMatchObject({ optionKey: key });
  });

  test('thirty are judged, one after the other, without a pointer', async () => {
    while (judged.length < aim) await accept();
    expect(new Set(judged).size).toBe(aim);
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'pointed')))).toBe(0);
  });

  test('what the unit mended and sent again is marked, with who did it', async () => {
    const agent = await walk.as('agen.dinkes');
    const { id: answerId, version, optionKey, explanation } = await answerOf(returned);
    const mended = `${explanation} Dilaksanakan oleh Sekretariat.`;
    await agent('mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { id } }', {
      input: { answerId, version, optionKey, explanation: mended },
    });
    await agent(
      'mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { id } }',
      {
        input: { answerId, url: 'https://dinkes.example.id/notula-april', title: 'Notula April' },
      },
    );
    for (const [name, { file, page: proof }] of Object.entries(await documents())) {
      const uploadId = await uploadAs(walk.address, 'agen.dinkes', name, file);
      await agent(
        'mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { id } }',
        { input: { answerId, uploadId, page: proof } },
      );
    }
    const { worksheet } = await agent<{ worksheet: { version: number } }>(
      'query ($id: ID!) { worksheet(id: $id) { version } }',
      { id: sheet.id },
    );
    await agent(
      'mutation ($input: ResubmitAnswersInput!) { resubmitAnswers(input: $input) { id } }',
      { input: { worksheetId: sheet.id, answerIds: [answerId], version: worksheet.version } },
    );

    await tabTo(page.getByRole('link', { name: 'Kembali ke antrean' }));
    await press('Enter');
    await tabTo(page.getByLabel('Cari kode, kata, atau perangkat daerah'));
    await press('Control+a');
    await page.keyboard.type(returned);
    await page.waitForURL((url) => url.search.includes(encodeURIComponent(returned)));
    await openByKeyboard('Dikirim ulang', returned);

    const changes = page.getByRole('region', { name: 'Yang berubah sejak telaah terakhir' });
    await changes.waitFor();
    expect(await changes.locator('ins').allTextContents()).toEqual([
      expect.stringContaining('Dilaksanakan oleh Sekretariat.'),
    ]);
    expect(await changes.locator('del').count()).toBe(0);
    expect(await changes.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Bukti baruNotula April/),
      expect.stringMatching(/^Bukti barulaporan.pdf/),
      expect.stringMatching(/^Bukti baruundangan.docx/),
      expect.stringMatching(/^Bukti barucapaian.xlsx/),
    ]);
    await changes.getByText(/^Disimpan /).waitFor();
    await expectAccessible(page);
  });

  test('its documents are read beside it: at the page, in pieces, and with nothing from elsewhere', async () => {
    const foreign: string[] = [];
    const pieces: number[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(walk.address)) {
        foreign.push(request.url());
      }
    });
    page.on('response', (response) => {
      if (response.status() === 206) pieces.push(Number(response.headers()['content-length']));
    });
    const preview = (title: string) => page.getByRole('region', { name: `Pratinjau ${title}` });
    const shown = page.getByRole('region', { name: /^Pratinjau / });
    const show = async (title: string) => {
      for (let turn = 0; turn < 9 && (await preview(title).count()) === 0; turn += 1) {
        const before = await shown.getAttribute('aria-label');
        await press('d');
        await expect.poll(() => shown.getAttribute('aria-label')).not.toBe(before);
      }
      await preview(title).getByRole('link', { name: 'Unduh' }).waitFor();
    };

    await show('laporan.pdf');
    await page.locator('[data-page="3"]').getByText('Isi halaman tiga').waitFor();
    await preview('laporan.pdf').getByText('Halaman bukti').waitFor();
    await expect.poll(() => pieces.length).toBeGreaterThan(0);
    expect(pieces.reduce((sum, bytes) => sum + bytes)).toBeLessThan(1_500_000);
    await expectAccessible(page);
    await tabTo(page.getByRole('group', { name: 'Pratinjau laporan.pdf' }));
    await press('ArrowRight');
    await page.locator('[data-page="4"]').getByText('Isi halaman empat').waitFor();

    await show('capaian.xlsx');
    await page.getByRole('cell', { name: '1.234,5' }).waitFor();
    await expectAccessible(page);

    await show('undangan.docx');
    const frame = page.frameLocator('iframe');
    await frame.getByText('Laporan yang sah').waitFor();
    await frame.getByText('Klik di sini').click();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked'))).toBeUndefined();
    expect(foreign).toEqual([]);
  });

  test('what was accepted is changed after a warning, and comes back marked with what changed', async () => {
    const code = judged.findLast((one) => one !== returned)!;
    const agent = await walk.visit('agen.dinkes');
    await agent.page.goto(
      `${walk.address}/worksheets/${sheet.id}/show?indicator=${encodeURIComponent(code)}`,
    );
    const explanation = agent.page.getByRole('textbox', { name: 'Penjelasan' });
    await expect.poll(() => explanation.isEditable()).toBe(false);
    await agent.page.getByText('membuka kembali penilaian').waitFor();
    await expectAccessible(agent.page);
    await tabTo(agent.page.getByRole('button', { name: 'Buka untuk diubah' }));
    await agent.page.keyboard.press('Enter');
    expect((await answerOf(code)).state).toBe('ACCEPTED');
    await tabTo(explanation);
    await agent.page.keyboard.press('Control+End');
    await agent.page.keyboard.type(' Ralat setelah diterima.');
    await agent.page.getByText('Penilaian dibuka kembali').waitFor();
    await untilSaved(agent.page);
    await expectAccessible(agent.page);
    expect((await answerOf(code)).state).toBe('SUBMITTED');
    expect(agent.complaints).toEqual([]);
    await agent.leave();

    await tabTo(page.getByRole('link', { name: 'Kembali ke antrean' }));
    await press('Enter');
    await tabTo(page.getByLabel('Cari kode, kata, atau perangkat daerah'));
    await press('Control+a');
    await page.keyboard.type(code);
    await page.waitForURL((url) => url.search.includes(encodeURIComponent(code)));
    await openByKeyboard('Dibuka kembali', code);
    const changes = page.getByRole('region', { name: 'Yang berubah sejak telaah terakhir' });
    await changes.locator('ins').first().waitFor();
    expect(await changes.locator('ins').allTextContents()).toEqual([
      expect.stringContaining('Ralat setelah diterima.'),
    ]);
    await expectAccessible(page);
  });

  test('and the browser had nothing to complain about', () => {
    expect(evaluator.complaints).toEqual([]);
  });
});

interface Sheet {
  readonly id: string;
  readonly evaluators: readonly { readonly id: string }[];
}

/** Files that the unit brings: a heavy PDF, a Word file that is up to no good, an Excel file. */
const documents = async (): Promise<Readonly<Record<string, { file: Buffer; page?: number }>>> => ({
  'laporan.pdf': {
    file: await buildPages(
      ['Isi halaman satu', 'Isi halaman dua', 'Isi halaman tiga', 'Isi halaman empat'],
      Buffer.alloc(4_000_000),
    ),
    page: 3,
  },
  'undangan.docx': { file: buildHostileWord('https://spy.example') },
  'capaian.xlsx': {
    file: buildExcel({
      Capaian: `<row r="1">${textCell('A1', 'Dinkes')}<c r="B1"><v>1234.5</v></c></row>`,
    }),
  },
});

/** What the review of an answer left behind. */
interface Reviewed {
  readonly id: string;
  readonly indicatorCode: string;
  readonly state: string;
  readonly version: number;
  readonly optionKey: string | null;
  readonly explanation: string;
  readonly evaluations: readonly {
    readonly verdict: string;
    readonly note: string;
    readonly optionKey: string | null;
  }[];
}
