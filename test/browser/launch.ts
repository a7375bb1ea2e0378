import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import packaged from '@sparticuz/chromium';

/**
 * A headless Chromium: the one inside the npm package on Linux x64, an installed Chrome elsewhere.
 *
 * `CHROME_PATH` names another browser. The caller closes it.
 *
 * @param more arguments of the browser besides its usual ones.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const installed = process.env['CHROME_PATH'];
  if (installed) return playwright.launch({ executablePath: installed, args: [...more] });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return playwright.launch({ channel: 'chrome', args: [...more] });
  }
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    // One process for everything is meant for functions in a cloud; it dies with the first closed context.
    args: [
      ...packaged.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
      ...more,
    ],
    headless: true,
  });
}
