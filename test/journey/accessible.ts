import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { alike } from './alike.js';

/** That nothing on the screen as it is keeps somebody out. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/**
 * What axe finds serious or critical on the screen as it is (WCAG 2.2 AA), in words. While a dialog is open it
 * is all there is.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await comeToRest(page);
  const scope = (await page.getByRole('dialog').count()) > 0 ? '[role=dialog]' : 'html';
  const axe = (await axeOn(page)).withTags(wcag).disableRules(['color-contrast']).include(scope);
  const { violations } = await axe.analyze();
  const found: string[] = [];
  for (const { id, help, impact, nodes } of [...violations, ...(await pale(page, scope))]) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    for (const { html, target } of nodes) {
      if (id === 'target-size' && (await isLargeInSight(page, target.join(' ')))) continue;
      found.push(`${id}: ${help} (${html})`);
    }
  }
  return found;
}

const however = { resultTypes: ['violations' as const], preload: false };

/**
 * The "legacy" mode looks at everything but frames of other origins, of which there are none, and opens no page of
 * its own to put together what it found: a third of the time, as is leaving out what is in order. A page that has read
 * axe once need not read it again, unless there are frames.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere =
    page.frames().length === 1 && (await page.evaluate(() => Reflect.has(globalThis, 'axe')));
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) });
  return builder.setLegacyMode(true).options(however);
}

/** What is hard to read for want of contrast. It takes most of the time: of what looks alike, the first is looked at. */
async function pale(page: Page, scope: string): Promise<Violations> {
  const repeats = await page.evaluateHandle(alike, scope);
  try {
    return await repeats.evaluate(
      async (exclude, { include, options }) => {
        const axe = Reflect.get(globalThis, 'axe') as {
          run(context: object, options: object): Promise<{ violations: Violations }>;
        };
        return (await axe.run({ include: [include], exclude }, options)).violations;
      },
      { include: scope, options: { ...however, runOnly: ['color-contrast'] } },
    );
  } finally {
    await repeats.dispose();
  }
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
  const axe = (await axeOn(page)).include(selector).withRules(['target-size']);
  const { violations } = await axe.analyze();
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
