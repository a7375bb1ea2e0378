import type { Page } from 'playwright-core';

/** The indicator that the review desk shows, from its heading; empty while none is there. */
export async function codeOnDesk(page: Page): Promise<string> {
  const heading = await page.locator('h1').textContent();
  return heading?.split(' · ')[1] ?? '';
}

/** Waits until the answer on the desk can be judged, and until there is a queue in which one goes on from it. */
export async function untilDeskReady(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Antrean telaah' }).waitFor();
  await page.getByRole('button', { name: /^Terima/, disabled: false }).waitFor();
}
