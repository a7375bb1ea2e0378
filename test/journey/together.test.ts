import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.js';
import { untilFieldSays } from './steps.js';
import { chooseUnit, type JourneyUnit } from './unit.js';
import type { Visit } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

/** Each step goes on from the one before it, in one running product with the demonstration. */
describe('two people at one worksheet', () => {
  let walk: Walk;
  let unit: JourneyUnit;
  let agent: Visit;
  let head: Visit;
  let evaluator: Visit;
  let codes: readonly string[];
  let desk: (code: string) => string;

  beforeAll(async () => {
    walk = await beginWalk();
    unit = await chooseUnit(walk);
    const ask = await walk.as(unit.agent);
    const { worksheets } = await ask<Sheets>(sheets);
    const { id, answers } = worksheets.nodes[0]!;
    const chosen = answers.filter(({ optionKey }) => optionKey !== null);
    codes = chosen.map(({ indicatorCode }) => indicatorCode);
    desk = (code) => `${walk.address}/worksheets/${id}/show?indicator=${code}`;
    agent = await walk.visit(unit.agent);
    head = await walk.visit(unit.head);
    evaluator = await walk.visit(unit.evaluator);
  });
  afterAll(() => walk?.end());

  test('see each other, and where in it the other is', async () => {
    await agent.page.goto(desk(codes[0]!));
    await head.page.goto(desk(codes[1]!));
    await agent.page.getByText(/^Juga di sini: .* \(Kepala perangkat daerah\) – di /).waitFor();
    await head.page.getByText(here(codes[0]!)).waitFor();
    await expectAccessible(head.page);
    await agent.page.goto(desk(codes[1]!));
    await head.page.getByText(here(codes[1]!)).waitFor();
    await head.page.getByText(/\(Agen perubahan\) juga sedang membuka butir ini\./).waitFor();
    await head.page
      .getByRole('treeitem', { name: new RegExp(`^${escaped(codes[1]!)} .* sedang dibuka `) })
      .waitFor();
    await expectAccessible(head.page);
  });

  test('see each other’s answers as soon as they are saved', async () => {
    await explanation(agent.page).fill('Surat keputusan sudah ditandatangani.');
    await head.page.getByText('Surat keputusan sudah ditandatangani.').first().waitFor();
  });

  test('talk about an answer beside it, and the one who is named is told', async () => {
    const comment = (page: Page) => page.getByRole('combobox', { name: 'Tulis komentar' });
    const ask = await walk.as(unit.agent);
    const { viewer } = await ask<{ viewer: { person: { name: string } } }>(
      '{ viewer { person { name } } }',
    );
    const { name } = viewer.person;
    await comment(head.page).pressSequentially(`Mohon dicek @${name.slice(0, 3)}`);
    const option = head.page.getByRole('option', { name, exact: true }).first();
    await option.waitFor();
    await expectAccessible(head.page);
    // What is not sent is still there after a reload.
    await head.page.reload();
    await untilFieldSays(comment(head.page), `Mohon dicek @${name.slice(0, 3)}`);
    await comment(head.page).press('End');
    await option.click();
    await untilFieldSays(comment(head.page), `Mohon dicek @${name} `);
    await comment(head.page).press('Control+Enter');
    const said = (page: Page) =>
      page.getByRole('listitem').filter({ hasText: 'Mohon dicek' }).first();
    await said(head.page).waitFor();
    await said(agent.page).waitFor();
    await agent.page.getByRole('button', { name: /^Pemberitahuan: \d+ belum dibaca/ }).click();
    await agent.page.getByRole('link', { name: /menyebut Anda dalam komentar/ }).waitFor();
    await expectAccessible(agent.page);
    await agent.page.getByRole('link', { name: /menyebut Anda dalam komentar/ }).click();
    await said(agent.page).waitFor();
  });

  test('what somebody is typing stays, and asks which of the two is to be kept', async () => {
    const again = await walk.visit(unit.agent);
    await again.page.goto(desk(codes[1]!));
    await again.page.getByText('Surat keputusan sudah ditandatangani.').first().waitFor();
    // What is typed here does not arrive, so that the other one is first.
    await again.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('mutation SaveAnswer')
        ? route.abort()
        : route.continue(),
    );
    await explanation(again.page).fill('Belum ditandatangani.');
    await explanation(agent.page).fill('Ditandatangani 12 Juli.');
    await again.page.getByText('Ditandatangani 12 Juli.').first().waitFor();
    expect(await explanation(again.page).inputValue()).toBe('Belum ditandatangani.');
    await again.leave();
  });

  test('who leaves is gone for the others', async () => {
    await evaluator.page.goto(desk(codes[0]!));
    await head.page
      .getByText(/\(Evaluator\)/)
      .first()
      .waitFor();
    await evaluator.leave();
    await head.page
      .getByText(/\(Evaluator\)/)
      .first()
      .waitFor({ state: 'detached' });
    await agent.page.goto(`${walk.address}/`);
    await head.page.getByText(/^Juga di sini/).waitFor({ state: 'detached' });
  });

  test('nobody saw anything break', () => {
    expect([agent, head].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

interface Sheets {
  readonly worksheets: {
    readonly nodes: readonly {
      readonly id: string;
      readonly answers: readonly {
        readonly indicatorCode: string;
        readonly optionKey: string | null;
      }[];
    }[];
  };
}

const sheets =
  '{ worksheets(filter: { status: FILLING }, first: 1) { nodes { id answers { indicatorCode optionKey } } } }';

const explanation = (page: Page) => page.getByLabel(/^Penjelasan/).first();
const here = (code: string) =>
  new RegExp(`^Juga di sini: .* \\(Agen perubahan\\) – di ${escaped(code)}`);
const escaped = (code: string) => code.replaceAll('.', '\\.');
