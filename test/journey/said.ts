import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const kept = 'saidInBars';

/** Keeps what is said in a bar that goes away by itself: on a busy machine it may be gone before it is looked for. */
export function keepWhatIsSaid(context: BrowserContext): void {
  context.on('page', (page) => {
    // Who leaves in this moment has nothing more to hear.
    page.on('domcontentloaded', () => void page.evaluate(listen, kept).catch(() => undefined));
  });
}

/** Waits until the page, since it was loaded, has said this in such a bar. */
export const untilSaid = (page: Page, words: string): Promise<void> =>
  expect.poll(() => page.evaluate(listen, kept)).toContainEqual(expect.stringContaining(words));

/** Runs in the page. Gives what was said since it first did. */
function listen(name: string): string[] {
  const known = Reflect.get(globalThis, name) as string[] | undefined;
  if (known) return known;
  const said: string[] = [];
  Reflect.set(globalThis, name, said);
  const hear = () => {
    for (const bar of document.querySelectorAll('.MuiSnackbar-root')) {
      const text = bar.textContent;
      if (text && said.at(-1) !== text) said.push(text);
    }
  };
  hear();
  new MutationObserver(hear).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  return said;
}
