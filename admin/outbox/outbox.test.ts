import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeviceKeeping } from '../drafts/deviceKeeping.js';
import { ApiError } from '../providers/errors.js';
import type { FailureCode } from '../providers/errors.js';
import { buildAnswer } from '../worksheets/testAnswers.js';
import { createWorksheetStore } from '../worksheets/saving/worksheetStore.js';
import type { DraftDatabase } from './draftDatabase.js';
import { createDraftKeeper } from './draftKeeper.js';
import type { DraftPlace } from './keptDraft.js';
import { createOutbox } from './outbox.js';
import type { Outbox } from './outbox.js';
import { memoryStorage } from './testStorage.js';
import { createWriteAhead } from './writeAhead.js';

const said = (explanation: string) => ({ optionKey: null, value: null, counts: {}, explanation });
const at = (indicatorCode: string, worksheetId = 'w1'): DraftPlace => ({
  worksheetId,
  unit: 'Dinas Kesehatan',
  period: '2022-07',
  indicatorCode,
});

/** The device keeps by its synchronous storage alone here. */
const noDatabase: DraftDatabase = {
  all: async () => [],
  apply: () => Promise.reject(new Error('forbidden')),
};

/** A server with answers `a`, `b` and `c` at version 1, and a page that comes to it with drafts. */
function page(typed: Record<string, DraftPlace | null>) {
  let clock = 1_000;
  const answers = new Map(['a', 'b', 'c'].map((id) => [id, buildAnswer({ id })]));
  const saved: [answerId: string, version: number, explanation: string][] = [];
  let slowMs = 0;
  let failure: FailureCode | undefined;
  const refused = new Map<string, FailureCode>();
  const fail = () => {
    if (failure) throw new ApiError({ code: failure, details: {} });
  };
  const { storage } = memoryStorage();
  const keeper = createDraftKeeper('siti', {
    writeAhead: createWriteAhead(() => storage, 'siti'),
    database: noDatabase,
    keeping: createDeviceKeeping(),
    now: () => clock,
  });
  for (const [answerId, place] of Object.entries(typed)) {
    clock += 1;
    keeper.write(
      answerId,
      { version: 1, base: said(''), content: said(`typed ${answerId}`) },
      place,
    );
  }
  const save = vi.fn(
    async (answerId: string, version: number, content: ReturnType<typeof said>) => {
      fail();
      const code = refused.get(answerId);
      if (code) throw new ApiError({ code, details: {} });
      const there = answers.get(answerId)!;
      if (there.version !== version) throw new ApiError({ code: 'CONFLICT', details: {} });
      saved.push([answerId, version, content.explanation]);
      const next = { ...there, ...content, counts: [], version: version + 1 };
      answers.set(answerId, next);
      return next;
    },
  );
  const read = async (answerId: string) => {
    fail();
    if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs));
    return answers.get(answerId)!;
  };
  const otherTab = new Set<string>();
  const outbox = createOutbox({
    keeper,
    save: save as never,
    read,
    placeOf: async () => {
      fail();
      return at('U.I.2.i.a');
    },
    exclusively: async (worksheetId, work) => (otherTab.has(worksheetId) ? undefined : work()),
    now: () => clock,
  });
  const openDesk = () => {
    const store = createWorksheetStore([...answers.values()], {
      save: save as never,
      read,
      drafts: outbox.draftsAt(() => at('U.I.1.i.a')),
      now: () => clock,
    });
    outbox.attend('w1', store);
    return store;
  };
  return {
    outbox,
    keeper,
    answers,
    saved,
    refused,
    otherTab,
    openDesk,
    network: (code?: FailureCode) => (failure = code),
    slow: (ms: number) => (slowMs = ms),
  };
}

const standing = ({ state }: Outbox) =>
  state.entries.map(({ draft, status }) => [draft.answerId, status.kind]);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the outbox after a sign-in', () => {
  test('sends what is in it, in the order it was typed, with the version it began from', async () => {
    const { outbox, saved } = page({ b: at('U.I.1.i.b'), a: at('U.I.1.i.a'), c: at('x', 'w2') });
    expect(standing(outbox)).toEqual([
      ['b', 'pending'],
      ['a', 'pending'],
      ['c', 'pending'],
    ]);
    await outbox.start();
    expect(saved).toEqual([
      ['b', 1, 'typed b'],
      ['a', 1, 'typed a'],
      ['c', 1, 'typed c'],
    ]);
    expect(outbox.state.entries).toEqual([]);
  });

  test('asks where a draft of an earlier release belongs', async () => {
    const { outbox, saved } = page({ a: null });
    await outbox.start();
    expect(saved).toEqual([['a', 1, 'typed a']]);
  });

  test('overwrites nobody: the other’s answer stays, and it says who and when', async () => {
    const { outbox, answers, saved } = page({ a: at('U.I.1.i.a'), b: at('U.I.1.i.b') });
    const updatedBy = { id: 'budi', name: 'Budi' };
    answers.set('a', buildAnswer({ id: 'a', version: 2, explanation: 'theirs', updatedBy }));
    await outbox.start();
    expect(saved).toEqual([['b', 1, 'typed b']]);
    expect(standing(outbox)).toEqual([['a', 'conflict']]);
    expect(outbox.state.entries[0]?.answer?.updatedBy).toEqual(updatedBy);
    expect(answers.get('a')?.explanation).toBe('theirs');
  });

  test('says why one is refused, sends the others, and tries that one only when asked', async () => {
    const { outbox, refused, saved } = page({ a: at('U.I.1.i.a'), b: at('U.I.1.i.b') });
    refused.set('a', 'PERIOD_CLOSED');
    await outbox.start();
    expect(outbox.state.entries.map(({ status }) => status)).toEqual([
      { kind: 'refused', failure: { code: 'PERIOD_CLOSED', details: {} } },
    ]);
    refused.clear();
    await outbox.send();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(saved).toEqual([['b', 1, 'typed b']]);
    await outbox.send('a');
    expect(saved).toContainEqual(['a', 1, 'typed a']);
    expect(outbox.state.entries).toEqual([]);
  });

  test('waits for the network, and sends by itself when it is back', async () => {
    const { outbox, network, saved } = page({ a: at('U.I.1.i.a'), b: at('U.I.1.i.b') });
    network('NETWORK');
    await outbox.start();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(standing(outbox)).toEqual([
      ['a', 'waiting'],
      ['b', 'pending'],
    ]);
    network();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved.map(([answerId]) => answerId)).toEqual(['a', 'b']);
    expect(outbox.state.entries).toEqual([]);
  });

  test('sends nothing more when the person left', async () => {
    const { outbox, network, saved, keeper } = page({ a: at('U.I.1.i.a') });
    network('NETWORK');
    await outbox.start();
    outbox.stop();
    network();
    await vi.advanceTimersByTimeAsync(600_000);
    await outbox.send();
    expect(saved).toEqual([]);
    expect(keeper.find('a')?.content).toEqual(said('typed a'));
  });

  test('forgets what is discarded', async () => {
    const { outbox, network, saved } = page({ a: at('U.I.1.i.a') });
    network('NETWORK');
    await outbox.start();
    outbox.discard('a');
    network();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(saved).toEqual([]);
    expect(outbox.state.entries).toEqual([]);
  });
});

describe('an answer that is open somewhere', () => {
  test('in another tab is left to it, and sent when that is closed', async () => {
    const { outbox, otherTab, saved } = page({ a: at('U.I.1.i.a') });
    otherTab.add('w1');
    await outbox.start();
    expect(standing(outbox)).toEqual([['a', 'elsewhere']]);
    expect(saved).toEqual([]);
    otherTab.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toEqual([['a', 1, 'typed a']]);
  });

  test('on the desk of this page is left to the desk, which says where it stands', async () => {
    const { outbox, openDesk, network, saved } = page({ a: at('U.I.1.i.a') });
    await outbox.claim('w1');
    await outbox.start();
    expect(saved).toEqual([]);
    network('NETWORK');
    openDesk();
    // Typed a moment ago is nothing to tell of in every screen's bar.
    expect(standing(outbox)).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(standing(outbox)).toEqual([['a', 'waiting']]);
    network();
    await outbox.send('a');
    expect(saved).toEqual([['a', 1, 'typed a']]);
    expect(outbox.state.entries).toEqual([]);
  });

  test('is not opened before what is under way has arrived', async () => {
    const { outbox, saved, slow } = page({ a: at('U.I.1.i.a'), b: at('U.I.1.i.b') });
    slow(5_000);
    const started = outbox.start();
    await vi.advanceTimersByTimeAsync(1_000);
    const mayRead = vi.fn();
    void outbox.claim('w1').then(mayRead);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(standing(outbox)[0]).toEqual(['a', 'saving']);
    expect(mayRead).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    await started;
    expect(mayRead).toHaveBeenCalledOnce();
    // The rest is left to the desk.
    expect(saved).toEqual([['a', 1, 'typed a']]);
  });

  test('that was never opened after all is sent as the others are', async () => {
    const { outbox, saved } = page({ a: at('U.I.1.i.a') });
    await outbox.claim('w1');
    outbox.release('w1');
    await outbox.start();
    expect(saved).toEqual([['a', 1, 'typed a']]);
  });

  test('and refused there goes again when it is asked for in the list', async () => {
    const { outbox, openDesk, refused, saved } = page({ a: at('U.I.1.i.a') });
    await outbox.claim('w1');
    refused.set('a', 'ANSWER_LOCKED');
    openDesk();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(standing(outbox)).toEqual([['a', 'refused']]);
    refused.clear();
    await outbox.send('a');
    expect(saved).toEqual([['a', 1, 'typed a']]);
    expect(outbox.state.entries).toEqual([]);
  });

  test('is let go on its desk when it is discarded in the list', async () => {
    const { outbox, openDesk, network } = page({ a: at('U.I.1.i.a') });
    await outbox.claim('w1');
    network('NETWORK');
    const store = openDesk();
    await vi.advanceTimersByTimeAsync(3_000);
    outbox.discard('a');
    expect(store.entry('a')?.content).toEqual(said(''));
    expect(outbox.state.entries).toEqual([]);
  });
});
