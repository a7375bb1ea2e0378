import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../schema/formatted-text/index.js';
import { demoPassword } from '../../server/db/seed/demo-people.js';
import { expectAccessible } from './accessible.js';
import type { Ask } from './ask.js';
import { type OpenWorksheet, lendAgent, openWorksheet } from './open-worksheet.js';
import { signIn } from './sign-in.js';
import { sidewaysScroll, untilFieldSays, untilFocused, untilSaved } from './steps.js';
import { usualLook, type Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

const tenMinutes = 600_000;

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('nothing that was typed is lost, in the browser', () => {
  let walk: Walk;
  let worksheet: OpenWorksheet;
  let agent: Visit;
  let second: Visit;
  let ask: Ask;

  beforeAll(async () => {
    walk = await beginWalk();
    worksheet = await openWorksheet(walk);
    await lendAgent(walk, 'analis', worksheet.unitId);
    ask = await walk.as(worksheet.agent);
    agent = await walk.visit(worksheet.agent, usualLook, 'allow');
    second = await walk.visit('analis');
  });
  afterAll(() => walk?.end());

  const open = async (page: Page, code: string) => {
    await page.goto(`${walk.address}/worksheets/${worksheet.id}/show?indicator=${code}`);
    await explanation(page).waitFor();
  };
  const explanationOf = async (code: string) => {
    const { answer } = await ask<{ answer: { explanation: string } }>(
      'query ($id: ID!) { answer(id: $id) { explanation } }',
      { id: worksheet.answerIds.get(code) },
    );
    return answer.explanation;
  };

  test('the second of two people on one answer sees both and joins them', async () => {
    const [code] = worksheet.codes as [string];
    await open(agent.page, code);
    // Who hears of it in time reads it before they type: what is tried here is who does not.
    await second.page.route(/\/live\?/, (route) => route.abort());
    await open(second.page, code);
    await explanation(agent.page).fill('SK Tim RB terbit 4 Juli.');
    await untilSaved(agent.page);
    const { page } = second;
    await explanation(page).fill('Rapat tiap Senin, notulen halaman 3.');
    const panel = page.getByRole('alert').filter({ hasText: 'Orang lain mengubah jawaban ini' });
    await panel.getByText('SK Tim RB terbit 4 Juli.').waitFor();
    await panel.getByText('Rapat tiap Senin, notulen halaman 3.').waitFor();
    await panel.getByText(new RegExp(`^Disimpan ${worksheet.agentName}, .*\\d`)).waitFor();
    expect(await explanationOf(code)).toBe('SK Tim RB terbit 4 Juli.');
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Gabungkan' }).click();
    await untilSaved(page);
    await expect
      .poll(() => explanationOf(code))
      .toBe('SK Tim RB terbit 4 Juli.\n\nRapat tiap Senin, notulen halaman 3.');
  });

  test('ten minutes without a network: the worksheet stays in use, and says what waits', async () => {
    const { page } = agent;
    const [, first, next] = worksheet.codes as [string, string, string];
    await page.clock.install();
    await open(page, first);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.context().setOffline(true);
    await page.getByText(/^Tidak ada jaringan\. Anda dapat terus mengisi/).waitFor();
    await explanation(page).fill('Diisi tanpa jaringan');
    await onByKeyboard(page, next);
    await page.keyboard.press('Alt+j');
    await untilFocused(explanation(page));
    await page.keyboard.type('Butir kedua, juga tanpa jaringan');
    await page.getByLabel('Cari kode atau kata').fill(first);
    await page.locator(`[data-code="${next}"]`).waitFor({ state: 'detached' });
    await page.locator(`[data-code="${first}"]`).waitFor();
    await page.getByLabel('Cari kode atau kata').fill('');
    for (let minute = 0; minute < 10; minute += 1) await page.clock.runFor(tenMinutes / 10);
    await page.getByRole('button', { name: '2 jawaban menunggu dikirim' }).click();
    const dialog = page.getByRole('dialog', { name: 'Jawaban yang belum terkirim' });
    await dialog
      .getByRole('listitem')
      .filter({ hasText: first })
      .getByText('Menunggu jaringan')
      .waitFor();
    await dialog.getByText('Butir kedua, juga tanpa jaringan').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 780 });
    await expectAccessible(page);
    await expect.poll(() => sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await dialog.getByRole('button', { name: 'Tutup' }).click();
  });

  test('the page loaded anew without a network: the worksheet is there with what was typed', async () => {
    const { page } = agent;
    const [, first, next] = worksheet.codes as [string, string, string];
    await page.reload();
    await page.getByText(/ yang disimpan perangkat ini pukul \d\d\.\d\d\.$/).waitFor();
    await untilFieldSays(explanation(page), 'Butir kedua, juga tanpa jaringan');
    await page.getByRole('button', { name: '2 jawaban menunggu dikirim' }).waitFor();
    await page.locator(`[data-code="${first}"]`).click();
    await untilFieldSays(explanation(page), 'Diisi tanpa jaringan');
    await page.locator(`[data-code="${next}"]`).click();
    await expectAccessible(page);
  });

  test('the admin opened without a network leads back to the worksheet, and to no other', async () => {
    const { page } = agent;
    const [, , next] = worksheet.codes as [string, string, string];
    await page.goto(walk.address);
    const banner = page.getByRole('status').filter({ hasText: 'Tidak ada jaringan' });
    await banner.getByText(/2 jawaban yang Anda ketik aman di perangkat ini/).waitFor();
    await expectAccessible(page);
    await page.goto(`${walk.address}/worksheets/${worksheet.unitId}/show`);
    await page.getByText('LKE ini tidak tersimpan di perangkat ini').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: / · \S+ \d{4}$/ }).click();
    await page.waitForURL(`**/worksheets/${worksheet.id}/show**`);
    await open(page, next);
  });

  test('the tab closed and opened again meanwhile: nothing is lost to the last letter, and all arrives by itself', async () => {
    const [, first, next] = worksheet.codes as [string, string, string];
    const context = agent.page.context();
    await untilFieldSays(explanation(agent.page), 'Butir kedua, juga tanpa jaringan');
    await explanation(agent.page).press('End');
    await agent.page.keyboard.type(', sampai huruf terakhir');
    await agent.page.close();
    const page = await context.newPage();
    agent = { ...agent, page };
    await open(page, next);
    await untilFieldSays(
      explanation(page),
      'Butir kedua, juga tanpa jaringan, sampai huruf terakhir',
    );
    const keptThen = page.getByText(/ yang disimpan perangkat ini pukul /);
    await keptThen.waitFor();
    await context.setOffline(false);
    await expect.poll(() => explanationOf(first)).toBe('Diisi tanpa jaringan');
    await expect
      .poll(() => explanationOf(next))
      .toBe('Butir kedua, juga tanpa jaringan, sampai huruf terakhir');
    await outboxButton(page).waitFor({ state: 'hidden' });
    await keptThen.waitFor({ state: 'hidden' });
  });

  test('a session that ended while offline: after signing in again it is sent', async () => {
    const { page } = agent;
    const [, , , code] = worksheet.codes as [string, string, string, string];
    await open(page, code);
    await page.context().setOffline(true);
    await explanation(page).fill('Sesi berakhir di tengah kalimat');
    await outboxButton(page).waitFor();
    await page.context().clearCookies();
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog', { name: 'Sesi Anda berakhir' });
    await dialog.getByLabel(/^Kata sandi/).fill(demoPassword);
    await dialog.getByRole('button', { name: 'Masuk' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
    await untilFieldSays(explanation(page), 'Sesi berakhir di tengah kalimat');
    await expect.poll(() => explanationOf(code)).toBe('Sesi berakhir di tengah kalimat');
    await outboxButton(page).waitFor({ state: 'hidden' });
  });

  test('somebody else on the same device neither sees nor sends it', async () => {
    const { page } = agent;
    const code = worksheet.codes[4]!;
    await open(page, code);
    let sent = 0;
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('mutation SaveAnswer')) return route.continue();
      sent += 1;
      return route.abort();
    });
    await explanation(page).fill('Hanya untuk saya');
    await outboxButton(page).waitFor();
    await signOut(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/^Tidak ada jaringan\. Yang sudah diketik/).waitFor();
    expect(await explanation(page).count()).toBe(0);
    await page.context().setOffline(false);
    await signIn(page, 'analis');
    sent = 0;
    await page.goto(`${walk.address}/worksheets/${worksheet.id}/show?indicator=${code}`);
    await explanation(page).waitFor();
    expect(await explanation(page).inputValue()).not.toBe('Hanya untuk saya');
    expect(await outboxButton(page).count()).toBe(0);
    // On another screen: there it has to go out without its desk.
    await page.getByRole('navigation').getByRole('link', { name: 'Beranda' }).first().click();
    await signOut(page);
    expect(sent).toBe(0);
    await page.unroute('**/graphql');
    await signIn(page, worksheet.agent);
    await expect.poll(() => explanationOf(code)).toBe('Hanya untuk saya');
  });

  test('a draft of the release before this one is sent as well', async () => {
    const { page } = agent;
    const code = worksheet.codes[5]!;
    const draft = await ask<{ answer: { version: number } }>(
      'query ($id: ID!) { answer(id: $id) { version } }',
      { id: worksheet.answerIds.get(code) },
    );
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key!, text!),
      [
        `ungkit.draft.${worksheet.agentId}.${worksheet.answerIds.get(code)}`,
        JSON.stringify({
          version: draft.answer.version,
          base: await worksheet.contentOf(code),
          content: { ...(await worksheet.contentOf(code)), explanation: 'Dari rilis sebelumnya' },
        }),
      ],
    );
    await page.goto(`${walk.address}/password`);
    await expect.poll(() => explanationOf(code)).toBe('Dari rilis sebelumnya');
    // The device lets go of it only once it knows that it arrived.
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).join(' ')))
      .not.toMatch(/draft/);
  });

  test('answers, explains, attaches and goes on by the keyboard alone', async () => {
    const { page } = agent;
    const code = worksheet.codes[6]!;
    await open(page, worksheet.codes[5]!);
    await onByKeyboard(page, code);
    await page.keyboard.press('3');
    await expect.poll(() => page.getByRole('radio').nth(2).isChecked()).toBe(true);
    await page.keyboard.press('Alt+j');
    // It has formatting, and has it again once its emptying is undone, as this browser undoes it.
    await untilFocused(explanation(page));
    const preview = page.getByRole('region', { name: 'Pratinjau' });
    const shown = await preview.innerText();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await preview.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => preview.innerText()).toBe(shown);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Lewat papan ketik');
    await page.keyboard.press('Alt+l');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Pilih berkas');
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForURL((url) => url.searchParams.get('indicator') === worksheet.codes[7]);
    // What was there had formatting, and so has what was typed over it.
    await expect.poll(async () => plainText(await explanationOf(code))).toBe('Lewat papan ketik');
  });

  test('nobody saw anything break', () => {
    // The network that was cut on purpose is all the browsers may speak of.
    const complaints = [agent, second].flatMap((one) => one.complaints);
    expect(
      complaints.filter((one) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(one)),
    ).toEqual([]);
  });
});

const explanation = (page: Page) => page.getByLabel('Penjelasan', { exact: true });
const outboxButton = (page: Page) =>
  page.getByRole('button', { name: /jawaban menunggu dikirim$/ });

/** Goes on to the next indicator, and waits until the keyboard has come along to its heading. */
async function onByKeyboard(page: Page, next: string): Promise<void> {
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForURL((url) => url.searchParams.get('indicator') === next);
  await page.getByRole('article').getByText(next, { exact: true }).waitFor();
  await page.locator('article h2:focus').waitFor();
}

/** Ends where the server knows of it, too. */
async function signOut(page: Page): Promise<void> {
  const told = page.waitForResponse((response) =>
    /mutation SignOut\b/.test(response.request().postData() ?? ''),
  );
  await page.getByRole('button', { name: /^Akun / }).click();
  await page.getByRole('menuitem', { name: 'Keluar', exact: true }).click();
  await page.getByLabel('Surel').waitFor();
  await told;
}
