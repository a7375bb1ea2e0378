import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentsOf } from '../builders/refusals.js';
import { CONTESTABLE, DECIDE, RAISE } from './objection.steps.js';
import { buildPanelDesk, type PanelDesk, SIGN } from './panel.desk.js';

let desk: PanelDesk;
let answerId: string;
let evaluationId: string;

/** Claimed A, reviewed C, and settled on B. */
const code = 'U.I.1.i.b';

beforeEach(async () => {
  desk = await buildPanelDesk();
  // Within the ten working days of an objection.
  await desk.sql('update evaluation set created_at = $1', ['2022-07-14T02:00:00Z']);
  answerId = await desk.answer(code);
  const [review] = await desk.sql<{ id: string }>(
    'select id from evaluation where answer_id = $1',
    [answerId],
  );
  evaluationId = review!.id;
});
afterEach(() => desk.close());

async function signed(): Promise<void> {
  const panel = await desk.openPanel();
  await desk.decide(panel, code, { optionKey: 'B' });
  const { data } = await desk.decide(panel, 'U.I.2.i.a', { optionKey: 'B' });
  const { id, version, basis } = data.decidePanelItem;
  const input = { id, version, basis, participantIds: [] };
  const { errors } = await desk.lead.send(SIGN, { input });
  expect(errors).toBeUndefined();
  desk.wait();
}
const raise = () => desk.head.send(RAISE, { input: { evaluationId, reason: 'Bukti lengkap.' } });
const contestable = async () => {
  const { data } = await desk.head.send(CONTESTABLE, { worksheetId: desk.worksheetId });
  return (data.contestableVerdicts as { answerId: string }[]).map((one) => one.answerId);
};
/** What counts as verified. */
const verified = async () => {
  const { data } = await desk.lead.send(
    `query ($periodId: ID!, $instrumentId: ID!) {
       cohort(periodId: $periodId, instrumentId: $instrumentId) {
         verified { indicatorCode optionKey } } }`,
    { periodId: desk.bekasi.period.id, instrumentId: desk.bekasi.instrument.id },
  );
  const all = data.cohort.flatMap((sheet: { verified: unknown[] }) => sheet.verified);
  return all.find((one: { indicatorCode: string }) => one.indicatorCode === code)?.optionKey;
};

describe('what a panel settled in signed minutes', () => {
  test('is nothing to object to any more, though it was before', async () => {
    expect(await contestable()).toContain(answerId);
    await signed();
    expect(await contestable()).toEqual([await desk.answer('U.I.2.i.b')]);
    const before = await contentsOf(desk.world.db);
    const { errors } = await raise();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'VERDICT_SETTLED',
      field: 'evaluationId',
      reason: 'SETTLED',
    });
    expect(await contentsOf(desk.world.db)).toEqual(before);
  });

  test('is not overturned by an objection from before: that can only be rejected', async () => {
    const { id, version } = (await raise()).data.raiseObjection;
    await signed();
    const before = await contentsOf(desk.world.db);
    const decide = (state: string) =>
      desk.lead.send(DECIDE, { input: { id, version, state, reason: 'Lihat berita acara.' } });
    expect(await decide('UPHELD')).toMatchObject({ code: 'OBJECTION_SETTLED', field: 'id' });
    expect(await contentsOf(desk.world.db)).toEqual(before);
    expect((await decide('REJECTED')).data.decideObjection.state).toBe('REJECTED');
    expect(await desk.row(code)).toMatchObject({ state: 'ACCEPTED' });
    expect(await verified()).toBe('B');
  });
});
