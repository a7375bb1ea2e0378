import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { patienceMs } from './visit.js';

/** Goes to one of the places of the menu. */
export const go = (page: Page, destination: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: destination, exact: true }).click();

/**
 * Opens a row of a list by a press on it. One that is read meanwhile is drawn anew under the pointer: then it is pressed
 * once more.
 *
 * @param where the address that it leads to.
 */
export const openRow = (row: Locator, where: RegExp): Promise<void> =>
  vi.waitFor(
    async () => {
      const page = row.page();
      if (where.test(page.url())) return;
      await row.click({ timeout: 5_000 });
      await page.waitForURL(where, { timeout: 5_000 });
    },
    { timeout: patienceMs },
  );

/** Waits until the keyboard has come to it: what is typed before goes elsewhere. */
export const untilFocused = (target: Locator): Promise<void> =>
  expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);

/** Waits until a field says this. */
export const untilFieldSays = (field: Locator, value: string): Promise<void> =>
  expect.poll(() => field.inputValue()).toBe(value);

/** Goes from one thing to the next by the keyboard until it has come to it. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  let wanted = await target.elementHandle();
  // More than twice around the largest screen: what is drawn anew meanwhile may be passed over once.
  for (let steps = 0; steps < 400; steps += 1) {
    await target.page().keyboard.press('Tab');
    const isThere = await wanted!.evaluate((element) =>
      element.isConnected ? element === document.activeElement : undefined,
    );
    if (isThere) return;
    if (isThere === undefined) wanted = await target.elementHandle();
  }
  throw new Error('The keyboard does not lead there.');
}

/** Whatever was changed is on the server: it is on its way no more, and it is said when it arrived. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByText('Menyimpan…').first().waitFor({ state: 'hidden' });
  await page
    .getByText(/^Tersimpan \d\d\.\d\d$/)
    .first()
    .waitFor();
}

/** How far one has to scroll sideways, in CSS pixels. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
