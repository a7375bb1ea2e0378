import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from '../browser/launch.js';
import { type Demonstration, startDemonstration } from '../setup/demonstration.js';
import { type Ask, askAs } from './ask.js';
import { type Look, visit, type Visit } from './visit.js';

/** A running product with the demonstration, and a browser, for the steps of one walk. */
export interface Walk<Product extends Demonstration = Demonstration> {
  readonly product: Product;
  readonly address: string;
  readonly browser: Browser;
  /** Asks the API as this person, by one session for the whole walk. */
  as(login: string): Promise<Ask>;
  /** Opens the admin as somebody who has signed in; ends on the first screen. */
  visit(login: string, look?: Look, serviceWorkers?: 'allow' | 'block'): Promise<Visit>;
  /** Takes leave of everybody, and ends the product. */
  end(): Promise<void>;
}

/** One for all walks of a worker: everybody in it is somebody else. */
let running: Promise<Browser> | undefined;

export async function theBrowser(): Promise<Browser> {
  if (!(await running)?.isConnected()) running = launchBrowser();
  return (await running)!;
}

afterAll(async () => {
  await (await running)?.close();
});

export function beginWalk(): Promise<Walk>;
export function beginWalk<Product extends Demonstration>(
  start: () => Promise<Product>,
): Promise<Walk<Product>>;
export async function beginWalk(
  start: () => Promise<Demonstration> = startDemonstration,
): Promise<Walk> {
  const [product, browser] = await Promise.all([start(), theBrowser()]);
  const { address } = product;
  const asking = new Map<string, Promise<Ask>>();
  return {
    product,
    address,
    browser,
    as(login) {
      const ask = asking.get(login) ?? askAs(address, login);
      asking.set(login, ask);
      return ask;
    },
    visit: (login, look, serviceWorkers) => visit(browser, address, login, look, serviceWorkers),
    async end() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await product.stop();
    },
  };
}
