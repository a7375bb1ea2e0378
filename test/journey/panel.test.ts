import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfText } from '../builders/pdf-text.js';
import { expectAccessible } from './accessible.js';
import type { Ask } from './ask.js';
import { untilFocused } from './steps.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('a panel settles what is far apart, and signs its minutes, in the browser', () => {
  let walk: Walk;
  let lead: Visit;
  let page: Page;
  let ask: Ask;
  let unit: string;
  let worksheetId: string;
  let panelId: string;

  beforeAll(async () => {
    walk = await beginWalk();
    ask = await walk.as('inspektur');
    ({ unit, worksheetId } = await sheetWithFewItems(ask));
    lead = await walk.visit('inspektur');
    ({ page } = lead);
  });
  afterAll(() => walk?.end());

  const item = () => page.getByRole('article').getByRole('heading', { level: 1 }).textContent();
  const panel = async () =>
    (
      await ask<{ panel: PanelState }>(
        `query ($id: ID!) { panel(id: $id) { decided signedAt minutesPath
          items { indicatorCode decision { optionKey reason } }
          effects { pointsBefore pointsAfter } } }`,
        { id: panelId },
      )
    ).panel;

  test('the lead evaluator opens it over one unit', async () => {
    await page.getByRole('link', { name: 'Panel', exact: true }).click();
    await page.getByText('Belum ada panel di periode ini').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Buka panel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /^Semua LKE/ }).uncheck();
    await dialog.getByRole('checkbox', { name: new RegExp(`^${unit} `) }).check();
    await dialog.getByRole('button', { name: 'Buka panel' }).click();
    await page.waitForURL(/\/panels\/[0-9a-f-]+$/);
    panelId = page.url().split('/').at(-1)!;
    await page.getByRole('heading', { name: 'Keputusan panel' }).waitFor();
    await expectAccessible(page);
  });

  test('decides every item with the keyboard alone, each with a reason', async () => {
    const { items } = await panel();
    for (const [index] of items.entries()) {
      const before = await item();
      await page.getByRole('heading', { name: 'Keputusan panel' }).waitFor();
      await page.keyboard.press('2');
      await page.keyboard.press('r');
      await untilFocused(page.getByLabel('Alasan keputusan'));
      await page.keyboard.type(`Alasan ke-${index + 1}`);
      await page.keyboard.press('Control+Enter');
      if (index + 1 < items.length) await expect.poll(item).not.toBe(before);
      else await page.getByRole('button', { name: 'Tanda tangani', disabled: false }).waitFor();
    }
    const decided = await panel();
    expect(decided.decided).toBe(items.length);
    expect(decided.items.map(({ decision }) => decision?.reason)).toEqual(
      items.map((_, index) => `Alasan ke-${index + 1}`),
    );
  });

  test('on a phone nothing lies over what is to be chosen', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    const heading = page.getByRole('heading', { name: 'Keputusan panel' });
    // Where the list stays in sight on a wide screen.
    await heading.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 200));
    const isOnTop = () =>
      heading.evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + 8, top + height / 2) === element;
      });
    await expect.poll(isOnTop).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('reads what signing will change, and signs', async () => {
    await page.getByRole('button', { name: 'Tanda tangani' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Setelah ini tidak ada yang dapat diubah atau dibatalkan.').waitFor();
    await dialog.getByText(unit).waitFor();
    await dialog.getByRole('checkbox').first().check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Tanda tangani sekarang' }).click();
    await page.getByText(/^Ditandatangani oleh Dewi Kusuma/).waitFor();
    await expectAccessible(page);
    expect((await panel()).signedAt).not.toBeNull();
  });

  test('the minutes are a PDF with every decision in it', async () => {
    const { items, minutesPath } = await panel();
    const link = page.getByRole('link', { name: 'Berita acara (PDF)' });
    expect(await link.getAttribute('href')).toBe(minutesPath);
    const response = await page.request.get(`${walk.address}${minutesPath}`);
    const text = await pdfText(await response.body());
    expect(text).toContain(`Panel memutuskan ${items.length} butir`);
    for (const { indicatorCode, decision } of items) {
      expect(text).toContain(indicatorCode);
      expect(text).toContain(`Keputusan: ${decision!.optionKey} (`);
      expect(text).toContain(`Alasan: ${decision!.reason}`);
    }
  });

  test('the unit finds the decision and its reason at its answer', async () => {
    const { items } = await panel();
    await page.goto(
      `${walk.address}/worksheets/${worksheetId}/show?indicator=${items[0]!.indicatorCode}`,
    );
    await page.getByText('Diputuskan dalam panel').first().waitFor();
    await page.getByText('Alasan ke-1').first().waitFor();
    expect(lead.complaints).toEqual([]);
  });
});

interface PanelState {
  readonly decided: number;
  readonly signedAt: string | null;
  readonly minutesPath: string | null;
  readonly items: readonly {
    readonly indicatorCode: string;
    readonly decision: { readonly optionKey: string | null; readonly reason: string } | null;
  }[];
}

/** A unit on whose answers the stages are apart a few times, all of them with options to choose from. */
async function sheetWithFewItems(ask: Ask): Promise<{ unit: string; worksheetId: string }> {
  const { worksheets } = await ask<{
    worksheets: {
      nodes: readonly { id: string; period: { id: string }; unit: { name: string } }[];
    };
  }>(
    `{ worksheets(filter: { status: SUBMITTED }, first: 200) { nodes { id period { id } unit { name } } } }`,
  );
  const found = await ask<{
    openPanel: {
      id: string;
      version: number;
      items: readonly { worksheetId: string; values: readonly { optionKey: string | null }[] }[];
    };
  }>(
    `mutation ($input: OpenPanelInput!) { openPanel(input: $input) { id version
      items { worksheetId values { optionKey } } } }`,
    { input: { periodId: worksheets.nodes[0]!.period.id } },
  );
  const { id, version, items } = found.openPanel;
  await ask('mutation ($id: ID!, $version: Int!) { removePanel(id: $id, version: $version) }', {
    id,
    version,
  });
  const bySheet = Map.groupBy(items, (item) => item.worksheetId);
  const [worksheetId = ''] = [...bySheet]
    .filter(
      ([, own]) =>
        own.length > 1 &&
        own.every(({ values }) => values.every(({ optionKey }) => optionKey !== null)),
    )
    .sort(([, one], [, other]) => one.length - other.length)
    .map(([sheet]) => sheet);
  const { unit } = worksheets.nodes.find((sheet) => sheet.id === worksheetId)!;
  return { unit: unit.name, worksheetId };
}
