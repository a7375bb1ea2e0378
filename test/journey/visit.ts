import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoPassword } from '../../server/db/seed/demo-people.js';

/** One person at one browser of their own, who signed in as people do. */
export interface Visit {
  readonly page: Page;
  /** What the browser complained of so far. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

/** How somebody looks at the admin. */
export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly locale: 'id' | 'en';
}

export const usualLook: Look = { width: 1440, theme: 'light', locale: 'id' };

/**
 * Opens the admin and signs in; ends on the first screen.
 *
 * @param serviceWorkers whether the admin may keep itself for the time without a network: most visits have no need to
 *   fetch all of it.
 */
export async function visit(
  browser: Browser,
  address: string,
  login: string,
  look: Look = usualLook,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: look.width, height: 900 },
    // What moves is drawn again and again, and says nothing that stays unsaid without.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // A screen on a busy machine is late, not wrong.
  page.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // Before anybody signed in, the question who it is is answered with 401.
    if (message.type() === 'error' && !/401/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(address);
  await page.getByLabel('Surel').fill(`${login}@demo.ungkit.local`);
  await page.getByLabel(/^Kata sandi/).fill(demoPassword);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation').first().waitFor();
  if (look !== usualLook) {
    await page.evaluate(({ theme, locale }) => {
      localStorage.setItem('RaStoreungkit.theme', JSON.stringify(theme));
      localStorage.setItem('RaStoreungkit.locale', JSON.stringify(locale));
    }, look);
    await page.reload();
  }
  return { page, complaints, leave: () => context.close() };
}

/** That nothing on the screen as it is keeps somebody out. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The "legacy" mode looks at everything but frames of other origins, of which there are none, and opens no page of
 * its own to put together what it found: a third of the time, as is leaving out what is in order.
 */
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/**
 * What axe finds serious or critical on the screen as it is (WCAG 2.2 AA), in words. While a dialog is open it
 * is all there is.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await comeToRest(page);
  const axe = axeOn(page).withTags(wcag);
  const isInDialog = (await page.getByRole('dialog').count()) > 0;
  const { violations } = await (isInDialog ? axe.include('[role=dialog]') : axe).analyze();
  const found: string[] = [];
  for (const { id, help, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    for (const { html, target } of nodes) {
      if (id === 'target-size' && (await isLargeInSight(page, target.join(' ')))) continue;
      found.push(`${id}: ${help} (${html})`);
    }
  }
  return found;
}

/**
 * Whether something is large enough to be hit once one scrolls to it: what happens to lie half under a bar
 * that stays in sight is not small.
 */
async function isLargeInSight(page: Page, selector: string): Promise<boolean> {
  const scrolled = await page.evaluate(() => [scrollX, scrollY] as const);
  await page
    .locator(selector)
    .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { violations } = await axeOn(page).include(selector).withRules(['target-size']).analyze();
  await page.evaluate(([x, y]) => scrollTo({ left: x, top: y, behavior: 'instant' }), scrolled);
  return violations.length === 0;
}

/** A dialog that fades in is pale for a moment: what counts is how it stays. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = (animation: Animation) =>
      animation.effect?.getComputedTiming().endTime !== Infinity;
    const running = document.getAnimations().filter(ends);
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
}
