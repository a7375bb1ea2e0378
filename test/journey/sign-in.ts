import type { Page } from 'playwright-core';
import { demoPassword } from '../../server/db/seed/demo-people.js';

/** Signs in as people do, at the form; ends on the screen that was asked for. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Surel').fill(`${login}@demo.ungkit.local`);
  await page.getByLabel(/^Kata sandi/).fill(demoPassword);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation').first().waitFor();
}
