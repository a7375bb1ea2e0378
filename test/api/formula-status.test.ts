import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillSheets, type Sheets } from '../builders/sheets.js';
import { approved, draftOf, PUBLISH } from './formula.drafts.js';

let desk: Desk;
let sheets: Sheets;

beforeAll(async () => {
  desk = await buildDesk();
  sheets = await fillSheets(desk);
});
afterAll(() => desk.close());

/** What is said of the first formula of Dinas Kesehatan's instrument, wherever it is said. */
async function statuses() {
  const leader = await desk.world.as(desk.bekasi.people.leader);
  const { data, errors } = await leader.send(
    `query ($open: ID!, $closed: ID!, $period: ID!, $closedPeriod: ID!, $formula: ID!) {
      open: worksheet(id: $open) { formula { status } score { points } }
      closed: worksheet(id: $closed) { formula { status } score { points } }
      period(id: $period) { instruments { formula { id status } } }
      formula(id: $formula) { status }
      reportCards(filter: { periodId: $closedPeriod }) { nodes { formula { status } } }
      dashboard(periodId: $period) { areas { maximum } rows { points } } }`,
    {
      open: sheets.july.health,
      closed: sheets.june.health,
      period: desk.bekasi.period.id,
      closedPeriod: sheets.june.id,
      formula: desk.bekasi.formula.id,
    },
  );
  expect(errors).toBeUndefined();
  expect(data.dashboard.rows.length).toBeGreaterThan(0);
  const bound = data.period.instruments as { formula: { id: string; status: string } }[];
  const cards = data.reportCards.nodes as { formula: { status: string } }[];
  return {
    open: data.open.formula.status as string,
    closed: data.closed.formula.status as string,
    period: bound.find(({ formula }) => formula.id === desk.bekasi.formula.id)?.formula.status,
    formula: data.formula.status as string,
    cards: cards.map(({ formula }) => formula.status),
  };
}

test('a formula is retired wherever it is named as soon as another is published, and still scores', async () => {
  const everywhere = (status: string) => ({
    open: status,
    closed: status,
    period: status,
    formula: status,
    cards: [status, status],
  });
  // Read once before, so that whatever is kept in memory is kept by now.
  expect(await statuses()).toEqual(everywhere('PUBLISHED'));

  const team = await desk.world.as(desk.bekasi.people.team);
  const { id, version } = await approved(desk.world, team, await draftOf(desk.world, team));
  const { errors } = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat Juli' } });
  expect(errors).toBeUndefined();
  expect(await statuses()).toEqual(everywhere('RETIRED'));
});
