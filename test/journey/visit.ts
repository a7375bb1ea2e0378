import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signInAs } from './ask.js';
import { keepWhatIsSaid } from './said.js';

/** One person at one browser of their own, signed in. */
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

/** A screen on a busy machine is late, not wrong. */
export const patienceMs = 45_000;

/** Opens the admin as somebody who has signed in; ends on the first screen. */
export async function visit(...whose: Parameters<typeof arrive>): Promise<Visit> {
  const arrival = await arrive(...whose);
  const [, address] = whose;
  await arrival.page.goto(address);
  await arrival.page.getByRole('navigation').first().waitFor();
  return arrival;
}

/**
 * The same before anything was opened.
 *
 * @param serviceWorkers whether the admin may keep itself for the time without a network: most visits have no need to
 *   fetch all of it.
 */
export async function arrive(
  browser: Browser,
  address: string,
  login: string,
  look: Look = usualLook,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<Visit> {
  const strange = await stranger(browser, look, serviceWorkers);
  const context = strange.page.context();
  const [name = '', value = ''] = (await signInAs(address, login)).cookie().split('=');
  await context.addCookies([
    { name, value, url: address, httpOnly: true, sameSite: 'Strict' as const },
  ]);
  return strange;
}

/** Somebody at a browser of their own who has not signed in. */
export async function stranger(
  browser: Browser,
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
  context.setDefaultTimeout(patienceMs);
  keepWhatIsSaid(context);
  if (look !== usualLook) await lookAt(context, look);
  const complaints: string[] = [];
  context.on('weberror', (fault) => complaints.push(fault.error().message));
  context.on('console', (message) => {
    // Before anybody signed in, the question who it is is answered with 401.
    if (message.type() === 'error' && !/401/.test(message.text())) complaints.push(message.text());
  });
  return { page: await context.newPage(), complaints, leave: () => context.close() };
}

/** As if the device had been looked at this way before. */
const lookAt = (context: BrowserContext, { theme, locale }: Look) =>
  context.addInitScript(
    (kept) => {
      if (!location.protocol.startsWith('http')) return;
      for (const [key, value] of kept) localStorage.setItem(key, JSON.stringify(value));
    },
    [
      ['RaStoreungkit.theme', theme],
      ['RaStoreungkit.locale', locale],
    ] as const,
  );
