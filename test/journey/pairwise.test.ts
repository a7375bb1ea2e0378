import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import { untilFocused, untilSaved } from './steps.js';
import { nobodyMoves, openDraft } from './studio.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/**
 * Each step goes on from the one before it, by the keyboard alone, in one running product with the demonstration.
 * Below U.I stand eight areas; five of them are locked, so that three are compared.
 */
describe('weights that are found by comparing in pairs, in the browser', () => {
  let walk: Walk;
  let team: Visit;
  let before: readonly string[];

  beforeAll(async () => {
    walk = await beginWalk();
    team = await walk.visit('percepatan');
  });
  afterAll(() => walk?.end());

  test('are asked about one after another, and the locked ones are left out', async () => {
    const { page } = team;
    await openDraft(page);
    for (const area of [4, 5, 6, 7, 8]) {
      await page.getByRole('button', { name: new RegExp(`^Kunci bobot U\\.I\\.${area} `) }).click();
    }
    const unlocked = page.getByRole('button', { name: /^Kunci bobot U\.I\.[4-8] / });
    await unlocked.first().waitFor({ state: 'hidden' });
    before = await weights(page);
    await page.getByRole('button', { name: /^Bandingkan berpasangan di bawah U\.I / }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Pertanyaan 1 dari 3').waitFor();
    await dialog(page)
      .getByText(/^Terkunci, bobotnya tetap: U\.I\.4 /)
      .waitFor();
    await expectAccessible(page);
  });

  test('contradict each other, which is said with the answer that does it', async () => {
    const { page } = team;
    // The first is 3 times the second, the third 5 times the first, and the second 3 times the third.
    await answer(page, 'ArrowLeft', 2);
    await answer(page, 'ArrowRight', 4);
    await answer(page, 'ArrowLeft', 2);
    await dialog(page)
      .getByText(/^✗ Tidak konsisten: CR/)
      .waitFor();
    const worst = dialog(page).getByRole('listitem').first();
    await expect.poll(() => worst.innerText()).toMatch(/^U\.I\.1 .* dibanding U\.I\.3 /);
    expect(await worst.innerText()).toMatch(/Bila diubah begitu, CR menjadi 0,00\./);
    // The keyboard has gone on to it.
    await untilFocused(worst.getByRole('button').first());
    await expectAccessible(page);
  });

  test('Escape does not lose them without a question', async () => {
    const { page } = team;
    const asked: string[] = [];
    page.once('dialog', (question) => {
      asked.push(question.message());
      void question.dismiss();
    });
    await page.keyboard.press('Escape');
    await dialog(page)
      .getByText(/^✗ Tidak konsisten: CR/)
      .waitFor();
    await expect
      .poll(() => asked)
      .toEqual(['Jawaban yang belum diterapkan akan hilang. Tutup juga?']);
  });

  test('are mended where they contradict, and applied', async () => {
    const { page } = team;
    // The keyboard stands on the worst answer: Enter goes to its question, and from there to applying.
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Pertanyaan 2 dari 3').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByText(/^✓ Konsisten: CR 0,00/)
      .waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    // The three share 5: 9 : 3 : 1 of it.
    const found = ['3,4615', '1,1539', '0,3846'];
    await expect.poll(() => weights(page)).toEqual([...found, ...before.slice(3)]);
    await page.getByText('14,6, pas').waitFor();
    await page.getByText('Bobotnya dari perbandingan.').waitFor();
    await nobodyMoves(page).waitFor({ state: 'hidden' });
    // Saved before it is taken back: what is under way meanwhile is not said to have been saved.
    await untilSaved(page);
  });

  test('are one step back, and one forth', async () => {
    const { page } = team;
    await page.keyboard.press('Control+z');
    await page.getByText('Bobotnya dari perbandingan.').waitFor({ state: 'detached' });
    await expect.poll(() => weights(page)).toEqual(before);
    await page.keyboard.press('Control+y');
    await page.getByText('Bobotnya dari perbandingan.').waitFor();
  });

  test('stay in the formula, to be read again', async () => {
    const { page, complaints } = team;
    await untilSaved(page);
    await page.getByRole('button', { name: /^Tampilkan semua/ }).click();
    await page.getByText('Perbandingan U.I.1 : U.I.3 ditetapkan: 9.').waitFor();
    await page.reload();
    await page.getByText('Bobotnya dari perbandingan.').waitFor();
    expect(complaints).toEqual([]);
  });
});

const dialog = (page: Page) => page.getByRole('dialog');

/** Moves the answer to the question that is asked by so many steps, and goes on. */
async function answer(page: Page, key: 'ArrowLeft' | 'ArrowRight', steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
}

/** Of the eight areas below U.I, as they are shown. */
const weights = (page: Page): Promise<readonly string[]> =>
  Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((area) =>
      page.getByLabel(new RegExp(`^Bobot U\\.I\\.${area} `)).inputValue(),
    ),
  );
