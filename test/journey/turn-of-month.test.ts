import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPeriod, formatPoints, formatShortDate } from '../../admin/fields/format.js';
import { toWallClock } from '../../admin/periods/wibInput.js';
import { SAVE } from '../builders/desk.js';
import { startTimedDemonstration, type TimedDemonstration } from '../setup/timed-demonstration.js';
import { expectAccessible } from './accessible.js';
import { untilDeskReady } from './review-desk.js';
import { untilSaid } from './said.js';
import { go, openRow, untilSaved } from './steps.js';
import { chooseUnit, type JourneyUnit } from './unit.js';
import { stranger, type Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

const hour = 3_600_000;
const after = (moment: Date, ms: number) => new Date(moment.getTime() + ms);

/** Each step goes on from the one before it, by a clock that goes from the last day of a month into the next one. */
describe('the turn of a month, lived by five people in the browser', () => {
  let walk: Walk;
  let product: TimedDemonstration;
  let unit: JourneyUnit;
  let month: Period;
  /** The one after it. */
  let next: Period;
  /** Indicator that the unit has not answered yet. */
  let last: string;
  /** Where the seal of the unit's rapor is checked, and what was sealed. */
  let sealed: { readonly path: string; readonly points: string; readonly sha256: string };
  const visits = new Map<string, Visit>();
  /** Everybody has one browser, whose clock is that of the product. */
  const at = async (login: string): Promise<Page> => {
    const known = visits.get(login) ?? (await walk.visit(login));
    const { clock } = known.page;
    if (!visits.has(login)) await clock.install({ time: product.now() });
    visits.set(login, known);
    // From then on it goes on by itself, as what waits for the next key needs.
    await clock.setSystemTime(product.now());
    return known.page;
  };
  const promise = 'Menandatangani SK pengelola data';
  const promisedDay = () => product.now().toISOString().slice(0, 8) + '28';

  beforeAll(async () => {
    const begun = await beginWalk(startTimedDemonstration);
    [walk, product] = [begun, begun.product];
    unit = await chooseUnit(walk);
    month = await periodIn(walk, 'OPEN');
    last = await leaveOneOut(walk, unit);
    // The last afternoon, two hours before the unit is to have submitted.
    await product.become(after(new Date(month.dueAt), -2 * hour));
  });
  afterAll(() => walk?.end());

  test('on its last day the agen perubahan answers what is left, and the head submits in time', async () => {
    const agent = await at(unit.agent);
    await go(agent, 'LKE');
    await goToIndicator(agent, last);
    await agent.getByRole('radio', { name: /^A / }).check();
    await untilSaved(agent);
    const head = await at(unit.head);
    await go(head, 'LKE');
    await head.getByRole('button', { name: 'Ajukan LKE' }).click();
    await head.getByText('Semua 112 butir sudah lengkap.').waitFor();
    await head.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await untilSaid(head, 'LKE sudah diajukan. Evaluator akan menelaahnya.');
  });

  test('the evaluator accepts it', async () => {
    const page = await at(unit.evaluator);
    await go(page, 'Telaah');
    await page.getByLabel('Cari kode, kata, atau perangkat daerah').fill(last);
    await page.waitForURL(/filter=.*q/);
    const row = page.getByRole('row').filter({ hasText: unit.name }).filter({ hasText: last });
    await openRow(row.first(), /\/evaluations\/[^/]+\/show/);
    await untilDeskReady(page);
    await page.getByRole('button', { name: 'Terima' }).click();
    await untilSaid(page, `${last} diterima.`);
  });

  test('the administrator plans the next month for the day after this one closes, and lets both go by themselves', async () => {
    const page = await at('admin');
    await go(page, 'Periode');
    const running = page.getByRole('row').filter({ hasText: 'Berjalan' });
    await openRow(running, /\/periods\/[^/]+\/show/);
    await page.getByRole('link', { name: 'Ubah jadwal' }).click();
    await page.getByRole('switch', { name: 'Tutup otomatis' }).check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(/\(otomatis\)/).waitFor();
    await go(page, 'Periode');
    await page.getByRole('link', { name: 'Rencanakan periode' }).click();
    const opens = after(new Date(month.closesAt), 16 * hour).toISOString();
    await page.getByLabel(/^Dibuka/).fill(toWallClock(opens));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Simpan rencana' }).click();
    await page.getByText('Belum dibuka, jadi belum ada LKE.').waitFor();
    next = await periodIn(walk, 'PLANNED');
    expect(next.opensAt).toBe(opens);
  });

  test('the month closes at its second and not before', async () => {
    const closesAt = new Date(month.closesAt);
    await product.become(after(closesAt, -1_000));
    expect(await statusOf(walk, month)).toBe('OPEN');
    await product.become(closesAt);
    expect(await statusOf(walk, month)).toBe('CLOSED');
    expect(await statusOf(walk, next)).toBe('PLANNED');
    const agent = await at(unit.agent);
    await agent.reload();
    await agent
      .getByText(/^Periode sudah ditutup otomatis menurut jadwal sejak/)
      .first()
      .waitFor();
  });

  test('the Bupati opens the sealed rapor of the unit, and anybody may check its seal', async () => {
    const page = await at('bupati');
    await page.reload();
    await go(page, 'Rapor');
    const card = page.getByRole('row').filter({ hasText: unit.name });
    await openRow(card, /\/report-cards\/[^/]+\/show/);
    await page.getByText('Segel SHA-256:', { exact: false }).waitFor();
    await page
      .getByText(/tepat waktu/i)
      .first()
      .waitFor();
    const seal = page.getByRole('link', { name: /^Buka halaman pemeriksaan keaslian/ });
    sealed = await cardOf(walk, month, unit);
    expect(await seal.getAttribute('href')).toBe(sealed.path);
    await page.getByText(sealed.sha256).waitFor();
    await checkSeal();
  });

  test('and takes down in the rapim what the unit promises, with who answers for it and until when', async () => {
    const page = await at('bupati');
    await go(page, 'Rapor');
    await page.getByRole('link', { name: 'Tayangkan rapim' }).click();
    await page.getByRole('heading', { level: 1, name: 'Indeks RB kabupaten' }).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('combobox').fill(unit.name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: unit.name, exact: true }).waitFor();
    await page.getByText(sealed.points, { exact: true }).waitFor();
    await page.keyboard.press('k');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Apa yang akan dikerjakan').fill(promise);
    await dialog.getByLabel('Penanggung jawab').click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel('Tenggat').fill(promisedDay());
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('tersimpan', { exact: true }).waitFor();
  });

  test('the next month opens by itself, and the unit finds its promise among what it has to do', async () => {
    await product.become(after(new Date(next.opensAt), -1_000));
    expect(await statusOf(walk, next)).toBe('PLANNED');
    await product.become(new Date(next.opensAt));
    expect(await statusOf(walk, next)).toBe('OPEN');
    const page = await at(unit.agent);
    await page.goto(walk.address);
    await go(page, 'Rencana aksi');
    const action = page.getByRole('link').filter({ hasText: promise });
    await action
      .getByText(`tenggat ${formatShortDate(`${promisedDay()}T12:00:00Z`, 'id')}`)
      .waitFor();
    await expectAccessible(page);
    await action.click();
    await page.getByRole('heading', { level: 1, name: promise }).waitFor();
    await page.getByText(formatPeriod(month.name, 'id'), { exact: false }).first().waitFor();
  });

  test('and its answers of last month, each said to be unchanged until somebody says otherwise', async () => {
    const page = await at(unit.agent);
    await go(page, 'LKE');
    await page.getByText(formatPeriod(next.name, 'id'), { exact: false }).first().waitFor();
    await goToIndicator(page, last);
    await page.getByText('Dibawa dari periode lalu. Masih sama?').waitFor();
    await expectAccessible(page);
    await expect.poll(() => page.getByRole('radio').first().isChecked()).toBe(true);
    await page.getByRole('radio').nth(1).check();
    await untilSaved(page);
    await page.getByText('Dibawa dari periode lalu. Masih sama?').waitFor({ state: 'hidden' });
  });

  test('which changes nothing of the rapor that was sealed', async () => {
    expect(await cardOf(walk, month, unit)).toEqual(sealed);
    await checkSeal();
    expect([...visits.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  /** Somebody without an account holds the code against the seal. */
  async function checkSeal(): Promise<void> {
    const { page, leave } = await stranger(walk.browser);
    await page.goto(`${walk.address}${sealed.path}`);
    await page.getByText('Sesuai', { exact: false }).first().waitFor();
    await page.getByText(unit.name).first().waitFor();
    await page.getByText(sealed.points).first().waitFor();
    await expectAccessible(page);
    await leave();
  }
});

interface Period {
  readonly id: string;
  readonly name: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
}

async function periodIn(walk: Walk, status: string): Promise<Period> {
  const ask = await walk.as('admin');
  const { periods } = await ask<{ periods: { nodes: readonly Period[] } }>(
    `query ($status: PeriodStatus) { periods(filter: { status: $status }, first: 1) {
      nodes { id name opensAt dueAt closesAt } } }`,
    { status },
  );
  return periods.nodes[0]!;
}

async function statusOf(walk: Walk, { id }: Period): Promise<string> {
  const ask = await walk.as('admin');
  const { period } = await ask<{ period: { status: string } }>(
    'query ($id: ID!) { period(id: $id) { status } }',
    { id },
  );
  return period.status;
}

/** Takes one answer back that was an A, as if it had not been given yet. Gives its indicator. */
async function leaveOneOut(walk: Walk, { agent }: JourneyUnit): Promise<string> {
  const ask = await walk.as(agent);
  const { worksheets } = await ask<{
    worksheets: {
      nodes: readonly {
        answers: readonly {
          id: string;
          indicatorCode: string;
          optionKey: string | null;
          explanation: string;
          version: number;
        }[];
      }[];
    };
  }>(
    `{ worksheets(filter: { status: FILLING, level: UNIT }, first: 1) {
      nodes { answers { id indicatorCode optionKey explanation version } } } }`,
  );
  const answer = worksheets.nodes[0]!.answers.find(({ optionKey }) => optionKey === 'A')!;
  const { id: answerId, version, explanation } = answer;
  await ask(SAVE, { input: { answerId, version, explanation } });
  return answer.indicatorCode;
}

/** The unit's sealed result of a month, as the API has it. */
async function cardOf(walk: Walk, { id }: Period, { name }: JourneyUnit) {
  const ask = await walk.as('bupati');
  const { reportCards } = await ask<{
    reportCards: {
      nodes: readonly {
        points: number;
        sha256: string;
        verificationPath: string;
        unit: { name: string };
      }[];
    };
  }>(
    `query ($period: ID!) { reportCards(filter: { periodId: $period, level: UNIT }, first: 100) {
      nodes { points sha256 verificationPath unit { name } } } }`,
    { period: id },
  );
  const card = reportCards.nodes.find(({ unit }) => unit.name === name)!;
  return {
    path: card.verificationPath,
    points: formatPoints(card.points, 'id'),
    sha256: card.sha256,
  };
}

/** By the tree; ends where the indicator lies on the desk: what is pressed before is pressed at another. */
async function goToIndicator(page: Page, code: string): Promise<void> {
  const name = new RegExp(`^${code.replaceAll('.', '\\.')} `);
  await page.getByRole('treeitem', { name }).click();
  await page.getByRole('article').getByText(code, { exact: true }).waitFor();
}
