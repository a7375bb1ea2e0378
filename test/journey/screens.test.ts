import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { barriers } from './accessible.js';
import { sidewaysScroll } from './steps.js';
import { arrive, type Look, patienceMs, usualLook } from './visit.js';
import { beginWalk, type Walk } from './walk.js';

const looks: readonly Look[] = [usualLook, { width: 360, theme: 'dark', locale: 'en' }];

/** Who looks at which screens; `:period` and the like stand for an id that the demonstration has. */
const screens: Readonly<Record<string, readonly string[]>> = {
  'agen.dinkes': [
    '',
    'worksheets',
    'report-cards',
    'follow-ups',
    'innovations',
    'innovations/create',
    'password',
  ],
  evaluator1: ['', 'worksheets', 'evaluations', 'evaluations/:answer/show'],
  inspektur: [
    '',
    'assignments',
    'evaluations',
    'objections',
    'panels',
    'second-scorings',
    'report-cards',
  ],
  percepatan: [
    '',
    'formulas',
    'formulas/:formula',
    'formulas/:formula/recalculation',
    'recalculation?period=:closed',
    'follow-ups/create',
    'instruments',
    'instruments/:instrument/show',
  ],
  bupati: [
    '',
    'worksheets',
    'worksheets/:worksheet/show',
    'report-cards',
    'report-cards/:card/show',
    'target-plans',
    'target-plans/new/:worksheet',
    'target-plans/index/:closed',
    'target-plans/:plan',
  ],
  analis: ['', 'nowhere'],
  admin: [
    '',
    'periods',
    'periods/create',
    'periods/:period',
    'periods/:period/show',
    'people',
    'people/create',
    'people/:person',
    'units',
    'units/create',
    'units/:unit',
    'calendar?year=2022',
    'calendar?year=2027',
    'link-hosts',
    'stages',
  ],
};

describe('every screen', () => {
  let walk: Walk;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    walk = await beginWalk();
    ids = await someIds(walk);
  });
  afterAll(() => walk?.end());

  for (const look of looks) {
    const { width, theme, locale } = look;
    for (const [login, paths] of Object.entries(screens)) {
      test.concurrent(
        `of ${login} keeps nobody out, fits, and is said in words: ${width} px, ${theme}, ${locale}`,
        async ({ expect }) => {
          const { browser, address } = walk;
          const { page, complaints, leave } = await arrive(browser, address, login, look);
          const found: Record<string, readonly string[]> = {};
          for (const path of paths) {
            // From elsewhere, as by a mail's link, and from one screen to the next, as by the menu.
            const way = look === usualLook || path === paths[0] ? open : goOn;
            await way(page, `${address}/${path.replace(/:(\w+)/, (_, id: string) => ids[id]!)}`);
            found[path] = [
              ...(await barriers(page)),
              ...(await overflow(page)),
              ...(await keys(page)),
            ];
          }
          await leave();
          expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
          expect(complaints).toEqual([]);
        },
      );
    }
  }

  test('charts have their room before they are drawn, so that nothing moves then', async () => {
    const { page, leave } = await walk.visit('bupati');
    const charts = page.locator('figure [role=img]');
    const drawn = page.locator('figure [role=img] svg');
    const heights = () => charts.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
    const { promise: mayDraw, resolve: letDraw } = Promise.withResolvers<void>();
    await page.route(/\/assets\/echarts-[^/]*\.js$/, async (route) => {
      await mayDraw;
      await route.continue();
    });
    await page.goto(walk.address);
    // Over time, by grade, where points are lost, and by unit and area.
    await expect.poll(() => charts.count(), { timeout: patienceMs }).toBe(4);
    const before = await heights();
    expect(await drawn.count()).toBe(0);
    expect(Math.min(...before)).toBeGreaterThan(200);
    letDraw();
    await expect.poll(() => drawn.count(), { timeout: patienceMs }).toBe(4);
    expect(await heights()).toEqual(before);
    await leave();
  });

  test('a worksheet that is opened by its address is on its way before the admin is there', async () => {
    const { page, leave } = await walk.visit('bupati');
    const isAsked = (operation: string) => (request: Request) =>
      request.postData()?.includes(`"operationName":"${operation}"`) ?? false;
    const underWay = Promise.all([
      page.waitForRequest(isAsked('Worksheet')),
      page.waitForRequest(/\/assets\/WorksheetFill-/),
    ]);
    // Neither the admin itself nor who is here is known until then.
    await page.route(/\/assets\/index-[^/]*\.js$|\/graphql$/, async (route) => {
      const isAhead = isAsked('Worksheet')(route.request());
      if (!isAhead) await underWay;
      await route.continue();
    });
    await page.goto(`${walk.address}/worksheets/${ids['worksheet']}/show`);
    await page.getByLabel('Penjelasan').first().waitFor();
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /\/assets\/(\w+)-[^/]*\.js$/.exec(name)?.[1]),
    );
    expect(scripts).toEqual(expect.arrayContaining(['begin', 'libraries', 'WorksheetFill']));
    // Of charts, formulas and a second language nothing comes with it.
    const elsewhere = ['echarts', 'FormulaEdit', 'ExpressionEditor', 'en'];
    expect(elsewhere.filter((name) => scripts.includes(name))).toEqual([]);
    await leave();
  });
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('main').waitFor();
}

async function goOn(page: Page, address: string): Promise<void> {
  const underWay = new Set<Request>();
  let since = performance.now();
  // What is live never ends.
  const begins = (request: Request) =>
    request.resourceType() === 'eventsource' ? undefined : underWay.add(request);
  const ends = (request: Request) => {
    underWay.delete(request);
    since = performance.now();
  };
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends);
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  // No load says when it is there: it is when nothing came for as long as after a load.
  await vi.waitUntil(() => underWay.size === 0 && performance.now() - since > 500, patienceMs);
  page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends);
}

/** How far one has to scroll sideways. */
async function overflow(page: Page): Promise<string[]> {
  const pixels = await sidewaysScroll(page);
  return pixels > 0 ? [`${pixels} px too wide`] : [];
}

/** Keys of texts that nobody wrote. */
async function keys(page: Page): Promise<string[]> {
  const text = await page.getByRole('main').innerText();
  return text.match(/\b(?:ra|resources|common|dashboard|enums|errors|faults)\.[a-z]+\.\w+/g) ?? [];
}

async function someIds(walk: Walk): Promise<Readonly<Record<string, string>>> {
  interface Nodes {
    readonly nodes: readonly { readonly id: string }[];
  }
  const admin = await walk.as('admin');
  const { periods, people, units } = await admin<Record<'periods' | 'people' | 'units', Nodes>>(
    `{ periods(filter: { status: OPEN }, first: 1) { nodes { id } }
       people(first: 1) { nodes { id } } units(first: 1) { nodes { id } } }`,
  );
  const { periods: closed } = await admin<{ periods: Nodes }>(
    '{ periods(filter: { status: CLOSED }, first: 1) { nodes { id } } }',
  );
  const team = await walk.as('percepatan');
  const { formulas, instruments } = await team<{ formulas: Nodes; instruments: Nodes['nodes'] }>(
    '{ formulas(first: 1) { nodes { id } } instruments { id } }',
  );
  const leader = await walk.as('bupati');
  const { worksheets, reportCards, targetPlans } = await leader<
    Record<'worksheets' | 'reportCards', Nodes> & { targetPlans: Nodes['nodes'] }
  >(
    `{ worksheets(first: 1) { nodes { id } } reportCards(first: 1) { nodes { id } }
       targetPlans { id } }`,
  );
  const evaluator = await walk.as('evaluator1');
  const { reviewQueue } = await evaluator<{
    reviewQueue: { nodes: readonly { readonly answerId: string }[] };
  }>(
    `{ reviewQueue(first: 1, orderBy: [{ field: INDICATOR_CODE }, { field: UNIT_NAME }]) {
         nodes { answerId: id } } }`,
  );
  return {
    period: periods.nodes[0]!.id,
    closed: closed.nodes[0]!.id,
    person: people.nodes[0]!.id,
    unit: units.nodes[0]!.id,
    formula: formulas.nodes[0]!.id,
    instrument: instruments[0]!.id,
    worksheet: worksheets.nodes[0]!.id,
    card: reportCards.nodes[0]!.id,
    plan: targetPlans[0]!.id,
    answer: reviewQueue.nodes[0]!.answerId,
  };
}
