import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import packaged from '@sparticuz/chromium';

/**
 * A headless Chromium: the one inside the npm package on Linux x64, an installed Chrome elsewhere.
 *
 * `CHROME_PATH` names another browser. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['CHROME_PATH'];
  if (installed) return playwright.launch({ executablePath: installed });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return playwright.launch({ channel: 'chrome' });
  }
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    // One process for everything is meant for functions in a cloud; it dies with the first closed context.
    args: packaged.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
    headless: true,
  });
}
