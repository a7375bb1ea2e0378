import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { CLOSE } from '../builders/months.js';
import type { PersonName } from '../builders/world.js';
import { reopeningAt } from './reopening.july.js';

const ADD_STAGE = `mutation ($input: AddStageInput!) { addStage(input: $input) { id } }`;
const RECORD = `mutation ($input: RecordStageValueInput!) { recordStageValue(input: $input) { id } }`;
const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id } }`;
const code = 'U.I.1.i.a';

let desk: Desk;
let july: string;
beforeAll(async () => {
  desk = await buildDesk();
  july = desk.bekasi.period.id;
  await desk.submitted();
  desk.wait();
  await desk.evaluate(code, { verdict: 'ACCEPTED' });
  await desk.goTo('2022-08-06T02:00:00Z');
});
afterAll(() => desk.close());

/** Done by somebody of Bekasi; it succeeds. */
async function done(person: PersonName, operation: string, variables: object) {
  const client = await desk.world.as(desk.bekasi.people[person]);
  expect((await client.send(operation, { ...variables })).errors).toBeUndefined();
}
const { versionOf } = reopeningAt(() => desk);
const seen = async () => ({ id: july, version: await versionOf(july) });
/** What the latest report card has of the indicator. */
async function sealed() {
  const [card] = await desk.sql<{ snapshot: string; points: number; revision: number }>(
    `select snapshot, points, revision from report_card where worksheet_id = $1 order by revision desc limit 1`,
    [desk.worksheetId],
  );
  const { indicators } = JSON.parse(card!.snapshot) as {
    indicators: readonly { code: string; verified: unknown }[];
  };
  const { verified } = indicators.find((one) => one.code === code)!;
  return { points: card!.points, revision: card!.revision, verified };
}

test('what comes from outside by a stage that the period was closed without counts in no later revision', async () => {
  await done('admin', CLOSE, await seen());
  const first = await sealed();
  // A key that every object of the language has as well.
  const input = { key: 'constructor', kind: 'EXTERNAL', nameId: 'Luar', nameEn: 'Outside', scoredBy: 'LEAD_EVALUATOR' }; // prettier-ignore
  await done('admin', ADD_STAGE, { input });
  const { id, version } = await desk.row(code);
  const value = { answerId: id, answerVersion: version, stageKey: 'constructor' };
  await done('lead', RECORD, { input: { ...value, optionKey: 'TIDAK', note: 'LHE' } });
  // The row of the review comes last by now, where nobody says which is wanted.
  for (const current of [false, true]) {
    await desk.sql(`update evaluation set current = $1 where stage_key = 'review'`, [current]);
  }
  const closesAt = '2022-08-20T09:00:00Z';
  await done('admin', REOPEN, { input: { ...(await seen()), reason: 'Nilai keliru dicatat semula.', closesAt } }); // prettier-ignore
  await done('admin', CLOSE, await seen());
  expect(await sealed()).toEqual({ ...first, revision: 2 });
});
