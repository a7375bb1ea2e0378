import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import { untilFieldSays, untilFocused, untilSaved } from './steps.js';
import { beginDraft } from './studio.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('a draft that saves itself, and two people at it, in the browser', () => {
  let walk: Walk;
  let first: Visit;
  let second: Visit;

  beforeAll(async () => {
    walk = await beginWalk();
    first = await walk.visit('percepatan');
    second = await walk.visit('percepatan2');
    await openDraft(first.page);
    await openDraft(second.page);
  });
  afterAll(() => walk?.end());

  test('is saved while somebody types, who goes on typing where they were', async () => {
    const { page } = first;
    await title(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' 2023');
    await untilSaved(page);
    await page.keyboard.type(', usulan');
    await expect.poll(() => title(page).inputValue()).toMatch(/ 2023, usulan$/);
    await untilSaved(page);
    await untilFocused(title(page));
    await reload(page);
    await expect.poll(() => title(page).inputValue()).toMatch(/ 2023, usulan$/);
  });

  test('goes back a step after it was saved, which is saved too', async () => {
    const { page } = first;
    await weight(page, 'U.I Pemenuhan').fill('14');
    await untilSaved(page);
    await page.keyboard.press('Control+z');
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '14,6');
    await untilSaved(page);
    await reload(page);
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '14,6');
  });

  test('two people who change different nodes both have both, and the second reads of the first', async () => {
    await weight(first.page, 'U.I Pemenuhan').fill('14');
    await untilSaved(first.page);
    const { page } = second;
    const other = weight(page, 'U.II Reform');
    const before = await other.inputValue();
    await other.fill('7');
    await page.getByText(/^Orang lain ikut mengubah rancangan ini/).waitFor();
    await page.getByText('Bobot turun dari 14,6 menjadi 14.').first().waitFor();
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '14');
    await untilSaved(page);
    // Going back takes back what is one's own alone.
    await page.keyboard.press('Control+z');
    await untilFieldSays(other, before);
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '14');
    await untilSaved(page);
    await page.keyboard.press('Control+y');
    await untilSaved(page);
    await expectAccessible(page);
    await reload(first.page);
    await untilFieldSays(weight(first.page, 'U.II Reform'), '7');
  });

  test('the same node asks which of the two stays, and nothing is overwritten until then', async () => {
    await weight(first.page, 'U.I Pemenuhan').fill('13');
    await untilSaved(first.page);
    const { page } = second;
    await weight(page, 'U.I Pemenuhan').fill('15');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Bobot turun dari 14 menjadi 13.').waitFor();
    await dialog.getByText('Bobot naik dari 14 menjadi 15.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Gabungkan' }).click();
    await dialog.getByText('Pilih dahulu.').waitFor();

    await dialog.getByRole('button', { name: 'Nanti' }).click();
    await page.getByText('Orang lain mengubah hal yang sama').first().waitFor();
    await reload(first.page);
    await untilFieldSays(weight(first.page, 'U.I Pemenuhan'), '13');

    await page.getByRole('button', { name: 'Pilih', exact: true }).click();
    await dialog.getByRole('radio', { name: /^Milik saya/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Gabungkan' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '15');
    await reload(first.page);
    await untilFieldSays(weight(first.page, 'U.I Pemenuhan'), '15');
  });

  test('waits for the network, and saves by itself when it is back', async () => {
    const { page } = first;
    await page.context().setOffline(true);
    await weight(page, 'U.I Pemenuhan').fill('12');
    await page.getByText('Menunggu jaringan').first().waitFor();
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '12');
    await page.context().setOffline(false);
    await untilSaved(page);
  });

  test('a page that closes before the saving loses nothing, and puts nothing in by itself', async () => {
    const context = first.page.context();
    const address = first.page.url();
    await context.setOffline(true);
    await weight(first.page, 'U.I Pemenuhan').fill('11');
    await first.page.getByText('Menunggu jaringan').first().waitFor();
    await first.page.close();
    await context.setOffline(false);
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText('Perubahan Anda yang belum tersimpan').waitFor();
    await page.getByText('Bobot turun dari 12 menjadi 11.').first().waitFor();
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '12');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Pulihkan' }).click();
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '11');
    await untilSaved(page);
    await reload(page);
    expect(await page.getByText('Perubahan Anda yang belum tersimpan').count()).toBe(0);
    await untilFieldSays(weight(page, 'U.I Pemenuhan'), '11');
  });

  test('nobody saw anything break', () => {
    // The network that was cut on purpose is all the browsers may speak of.
    const complaints = [first, second].flatMap((one) => one.complaints);
    expect(
      complaints.filter((one) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(one)),
    ).toEqual([]);
  });
});

async function openDraft(page: Page): Promise<void> {
  await beginDraft(page, 'tingkat perangkat daerah');
  await isAsSaved(page).waitFor();
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await isAsSaved(page).waitFor();
}

/** What is said of a draft to which nothing was done since the page was loaded. */
const isAsSaved = (page: Page) => page.getByText('Perubahan tersimpan sendiri.').first();

const title = (page: Page) => page.getByLabel(/^Nama formula/);
const weight = (page: Page, name: string) => page.getByLabel(`Bobot ${name}`, { exact: true });
