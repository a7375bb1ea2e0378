import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE } from '../builders/months.js';
import { buildPanelDesk, DECIDE, PANEL, type PanelDesk, SIGN, UNDO } from './panel.desk.js';

const plan = 'U.I.1.i.b';
const policies = 'U.I.2.i.a';

let desk: PanelDesk;
let panel: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads

beforeAll(async () => {
  desk = await buildPanelDesk();
});
afterAll(() => desk.close());

/** What the evaluator said of one answer is another by now, as a second verdict makes it. */
const reviewed = (code: string, optionKey: string) =>
  desk.sql(
    `update evaluation set option_key = $2 where stage = 'REVIEW' and answer_id in (
       select id from answer where worksheet_id = $3 and indicator_code = $1)`,
    [code, optionKey, desk.worksheetId],
  );
/** Claimed and accepted alike. */
const settled = async (code: string, optionKey: string) => {
  await desk.sql(
    'update answer set option_key = $2 where worksheet_id = $3 and indicator_code = $1',
    [code, optionKey, desk.worksheetId],
  );
  await reviewed(code, optionKey);
};
const itemOf = (shown: typeof panel, code: string) =>
  shown.items.find(({ indicatorCode }: { indicatorCode: string }) => indicatorCode === code);
const decide = async (shown: typeof panel, code: string, optionKey: string) => {
  const { data, errors } = await desk.decide(shown, code, { optionKey });
  expect(errors).toBeUndefined();
  return data.decidePanelItem;
};
const sign = ({ id, version, basis }: typeof panel) =>
  desk.lead.send(SIGN, { input: { id, version, basis, participantIds: [] } });
const seen = async () => (await desk.lead.send(PANEL, { id: panel.id })).data['panel'];

describe('a decision that was taken back and made again', () => {
  beforeAll(async () => {
    panel = await desk.openPanel();
  });
  afterAll(() => desk.sql('delete from panel_decision'));

  test('is neither written over nor taken back by who saw the one before', async () => {
    const first = await decide(panel, plan, 'A');
    const { answerId, basis, decision } = itemOf(first, plan);
    const undo = (version: number) =>
      desk.lead.send(UNDO, { input: { panelId: panel.id, answerId, version } });
    const undone = await undo(decision.version);
    expect(undone.errors).toBeUndefined();
    const again = await decide(undone.data['undoPanelDecision'], plan, 'B');

    const over = await desk.lead.send(DECIDE, {
      input: { panelId: panel.id, answerId, basis, version: decision.version, reason: 'Seperti tadi', optionKey: 'C' }, // prettier-ignore
    });
    expect([over.code, over.field]).toEqual(['CONFLICT', 'version']);
    const taken = await undo(decision.version);
    expect([taken.code, taken.field]).toEqual(['CONFLICT', 'version']);
    expect(itemOf(await seen(), plan).decision).toMatchObject({
      optionKey: 'B',
      version: itemOf(again, plan).decision.version,
    });
  });
});

describe('minutes are not signed on what nobody looked at', () => {
  beforeEach(async () => {
    await reviewed(plan, 'C');
    await reviewed(policies, 'C');
    await settled('U.I.1.i.a', 'YA');
    for (const code of [plan, policies]) panel = await decide(panel, code, 'B');
    panel = await seen();
  });

  test('when an answer left the list: its decision would not be in them', async () => {
    await reviewed(plan, 'A');
    const { code, field } = await sign(panel);
    expect([code, field]).toEqual(['CONFLICT', 'basis']);
    expect((await seen()).items).toHaveLength(1);
  });

  test('when another answer moves the total that signing changes, though the list is the same', async () => {
    const before = panel.effects[0].pointsBefore;
    await settled('U.I.1.i.a', 'TIDAK');
    const now = await seen();
    expect(now.items).toHaveLength(2);
    expect(now.effects[0].pointsBefore).toBeLessThan(before);
    const { code, field } = await sign(panel);
    expect([code, field]).toEqual(['CONFLICT', 'basis']);
  });

  test('and are once it was looked at', async () => {
    const { data, errors } = await sign(await seen());
    expect(errors).toBeUndefined();
    expect(data['signPanel']).toMatchObject({ decided: 2, signedAt: expect.any(String) });
  });
});

describe('a panel of a period that is open again', () => {
  const send = async (mutation: string, input: Readonly<Record<string, unknown>>) => {
    const admin = await desk.world.as(desk.bekasi.people.admin);
    const { errors } = await admin.send(mutation, input);
    expect(errors).toBeUndefined();
  };
  const version = async () =>
    (await desk.sql<{ version: number }>('select version from period where id = $1', [desk.bekasi.period.id]))[0]!.version; // prettier-ignore

  test('has the limit that the period was closed with, whatever is configured since', async () => {
    const { id } = desk.bekasi.period;
    await send(CLOSE, { id, version: await version() });
    await desk.sql(`update scoring_stage set panel_limit = 0.9 where kind = 'CONSENSUS'`);
    await send(`mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id } }`, {
      input: {
        id,
        version: await version(),
        reason: 'Nilai keliru dicatat.',
        closesAt: '2022-12-20T09:00:00Z',
      },
    });
    expect(await desk.openPanel()).toMatchObject({ limit: 0.25 });
  });
});
