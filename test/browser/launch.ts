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
    args: [...packaged.args.filter((arg) => !meantForACloud.test(arg)), ...more],
    headless: true,
  });
}

/**
 * One process for everything dies with the first closed context. A graphics card that is imitated draws no
 * other page than none at all, and takes a fifth of the browser's time.
 */
const meantForACloud =
  /^--(single-process|no-zygote|in-process-gpu|ignore-gpu-|use-gl|use-angle|.*swiftshader)/;
