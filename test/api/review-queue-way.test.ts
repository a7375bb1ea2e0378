import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aReturn, buildDesk, type Desk, RESUBMIT, SAVE, WITHDRAW } from '../builders/desk.js';
import { placesOf, type QueueQuestion, readQueue } from '../builders/queue.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const oldestFirst = [
  { field: 'SUBMITTED_AT', direction: 'ASC' },
  { field: 'INDICATOR_CODE', direction: 'ASC' },
];
const queued = (filter: QueueQuestion['filter'] = {}) =>
  readQueue(desk.evaluator, { filter, orderBy: oldestFirst });
/** What waits for a verdict, longest waiting first. */
const waiting = async () => placesOf(await queued({ state: ['SUBMITTED'] }));
/** Everything that left the unit, by where it stands. */
const standing = async () => {
  const page = await queued();
  return page.nodes.map(({ indicatorCode, state }) => `${indicatorCode} ${state}`);
};

const all = ['I.1.i.a', 'I.1.i.b', 'I.2.i.a', 'I.2.i.b', 'I.2.i.c'].map((code) => `dinkes ${code}`);

async function resubmit(code: string): Promise<void> {
  const { id, version } = await desk.row(code);
  const saved = await desk.agent.send(SAVE, {
    input: { answerId: id, version, optionKey: 'TIDAK', explanation: 'Belum ada.' },
  });
  expect(saved.errors).toBeUndefined();
  // Mended, but still with the unit.
  expect(await standing()).toContain(`${code} RETURNED`);
  desk.wait();
  const [sheet] = await desk.sql<{ version: number }>(
    'select version from worksheet where id = $1',
    [desk.worksheetId],
  );
  const { errors } = await desk.agent.send(RESUBMIT, {
    input: { worksheetId: desk.worksheetId, answerIds: [id], version: sheet!.version },
  });
  expect(errors).toBeUndefined();
}

test('what the unit fills in is not in the queue', async () => {
  await desk.filled({ 'U.I.1.i.a': { optionKey: 'YA' } });
  expect(await standing()).toEqual([]);
});

test('a worksheet that is submitted brings all its answers, which wait from then on', async () => {
  await desk.submitted();
  const { nodes } = await queued({ state: ['SUBMITTED'] });
  expect(placesOf({ nodes })).toEqual(all);
  for (const node of nodes) {
    expect(node).toMatchObject({
      submittedAt: '2022-07-15T02:00:00.000Z',
      resubmitted: false,
      version: 1,
    });
  }
});

test('an accepted answer waits no more, and a verdict that is taken back puts it where it was', async () => {
  await desk.submitted();
  desk.wait();
  const { data } = await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
  expect(await waiting()).toEqual(all.slice(1));
  expect(await standing()).toContain('U.I.1.i.a ACCEPTED');
  const { id } = data.evaluateAnswer.evaluations[0];
  await desk.evaluator.send(WITHDRAW, { id });
  expect(await waiting()).toEqual(all);
});

test('a returned answer is with the unit, and comes back as the last that waits', async () => {
  await desk.submitted();
  desk.wait();
  await desk.evaluate('U.I.1.i.a', aReturn);
  expect(await waiting()).toEqual(all.slice(1));
  expect(await standing()).toContain('U.I.1.i.a RETURNED');
  expect(placesOf(await queued({ resubmitted: true }))).toEqual([]);

  desk.wait();
  await resubmit('U.I.1.i.a');
  expect(await waiting()).toEqual([...all.slice(1), all[0]]);
  const again = await queued({ resubmitted: true });
  expect(again.nodes).toMatchObject([
    {
      indicatorCode: 'U.I.1.i.a',
      state: 'SUBMITTED',
      submittedAt: '2022-07-15T02:03:00.000Z',
      // Saved once, sent again once.
      version: 3,
    },
  ]);
});

test('what came again is known as such after it was accepted, too', async () => {
  await desk.submitted();
  await desk.returned('U.I.1.i.a');
  desk.wait();
  await resubmit('U.I.1.i.a');
  await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
  expect(await waiting()).toEqual(all.slice(1));
  expect(placesOf(await queued({ resubmitted: true, state: ['ACCEPTED'] }))).toEqual([all[0]]);
});

test('a worksheet of a closed period is in the queue only for who asks for the period', async () => {
  await desk.submitted();
  await desk.sql(`update period set status = 'CLOSED' where id = $1`, [desk.bekasi.period.id]);
  expect(await waiting()).toEqual([]);
  expect(placesOf(await queued({ periodId: desk.bekasi.period.id }))).toEqual(all);
});
