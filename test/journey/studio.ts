import type { Page } from 'playwright-core';
import { go } from './steps.js';

/** Begins a draft of the units' formula from the list, or opens the one that is there; ends where nobody moves yet. */
export async function openDraft(page: Page): Promise<void> {
  await beginDraft(page, 'tingkat perangkat daerah');
  await nobodyMoves(page).waitFor();
}

/** The same at either level, before anything of it is there. */
export async function beginDraft(page: Page, level: string): Promise<void> {
  await go(page, 'Formula');
  const rows = page.getByRole('row').filter({ hasText: level });
  await rows.getByRole('button', { name: 'Buat rancangan' }).first().click();
}

/** What the simulation says while the draft gives everybody what the formula in force does. */
export const nobodyMoves = (page: Page) => page.getByText('▲ 0 naik · ▼ 0 turun').first();

/** Where the expression of a component is written. */
export const editor = (page: Page) => page.getByRole('textbox', { name: /^Rumus nilai / });

/** Replaces what stands in the editor, once it stands there. */
export async function write(page: Page, expression: string): Promise<void> {
  await editor(page).filter({ hasText: /\S/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(expression);
}
