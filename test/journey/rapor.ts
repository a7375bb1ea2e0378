import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { go } from './steps.js';
import { patienceMs } from './visit.js';

/**
 * From the rapor of the menu to the last closed month, and on by a way that its list has. The list of the running
 * month, which has none yet, may come first, and a list that is read meanwhile is drawn anew under the pointer: then it
 * is pressed once more.
 *
 * @param where the address that the way leads to.
 */
export async function onFromRapor(page: Page, way: Locator, where: RegExp): Promise<void> {
  await go(page, 'Rapor');
  const toClosed = page.getByRole('button', { name: /^Buka rapor/ });
  await vi.waitFor(async () => {
    if (where.test(page.url())) return;
    await toClosed.or(way).first().waitFor({ timeout: 5_000 });
    if (await toClosed.isVisible()) await toClosed.click({ timeout: 5_000 });
    await way.click({ timeout: 5_000 });
    await page.waitForURL(where, { timeout: 5_000 });
  }, patienceMs);
}
