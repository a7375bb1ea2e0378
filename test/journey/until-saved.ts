import type { Page } from 'playwright-core';

/** Whatever was changed of a draft is on the server: it is on its way no more, and it is said when it arrived. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByText('Menyimpan…').first().waitFor({ state: 'hidden' });
  await page
    .getByText(/^Tersimpan \d\d\.\d\d$/)
    .first()
    .waitFor();
}
