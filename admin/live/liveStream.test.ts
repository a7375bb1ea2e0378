import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveHandlers } from './liveHandlers.js';
import { createLiveStream } from './liveStream.js';

const siti = { personId: 'p2', name: 'Siti', role: 'CHANGE_AGENT', indicatorCodes: ['U.I.1.i.a'] };

/** A stream whose server is the test. */
function build() {
  const opened: { address: string; closed: boolean; say(event: string, data?: unknown): void }[] =
    [];
  const moves: unknown[] = [];
  const stream = createLiveStream({
    open: (address) => {
      const listeners = new Map<string, (event: MessageEvent<string>) => void>();
      const source = {
        address,
        closed: false,
        say: (event: string, data: unknown = {}) =>
          listeners.get(event)?.({ data: JSON.stringify(data) } as MessageEvent<string>),
      };
      opened.push(source);
      return {
        addEventListener: (event, listener) => listeners.set(event, listener),
        close: () => (source.closed = true),
      };
    },
    move: (...move) => moves.push(move),
    random: () => 1,
  });
  const heard: unknown[] = [];
  const handlers: LiveHandlers = {
    onAnswers: (answers) => heard.push(answers),
    onWorksheet: () => heard.push('worksheet'),
    onGap: () => heard.push('gap'),
    onEntered: (revision) => heard.push(revision),
  };
  const leave = stream.watch({ worksheet: 'w1' }, handlers);
  return { stream, opened, moves, heard, handlers, leave };
}

describe('the live stream of a tab', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('knows who is there as long as it runs, and nothing, which is not nobody, afterwards', () => {
    const { stream, opened } = build();
    expect(stream.present).toBeUndefined();
    opened[0]!.say('present', [siti]);
    expect(stream.present).toEqual([siti]);
    opened[0]!.say('interrupted');
    expect(stream.present).toBeUndefined();
    opened[0]!.say('present', []);
    expect(stream.present).toEqual([]);
    opened[0]!.say('error');
    expect(stream.present).toBeUndefined();
  });

  test('comes back ever more slowly, and soon again once it was back', () => {
    const { opened } = build();
    for (const delayMs of [1_000, 2_000, 5_000, 15_000, 30_000, 60_000, 60_000]) {
      opened.at(-1)!.say('error');
      const before = opened.length;
      vi.advanceTimersByTime(delayMs - 1);
      expect(opened).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(opened).toHaveLength(before + 1);
    }
    opened.at(-1)!.say('entered', { id: 's', revision: 1 });
    opened.at(-1)!.say('error');
    const before = opened.length;
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(before + 1);
  });

  test('says at first under which revision it begins, and afterwards that there was a gap', () => {
    const { opened, heard } = build();
    opened[0]!.say('entered', { id: 's1', revision: 7, quietMs: 60_000 });
    opened[0]!.say('error');
    vi.advanceTimersByTime(1_000);
    opened[1]!.say('entered', { id: 's2', revision: 9, quietMs: 60_000 });
    opened[1]!.say('reread');
    expect(heard).toEqual([7, 'gap', 'gap']);
  });

  test.each([
    ['at once', 0, undefined, 250],
    ['within a second', 900, undefined, 1_150],
    ['late', 8_000, undefined, 8_250],
    ['after what was asked for long before', 900, 3_000, 4_150],
  ])(
    'that begins %s says whether something went by since its screen was asked for',
    (_, afterMs, askedMsBefore, shownMs) => {
      const heard: unknown[] = [];
      for (const quietMs of [shownMs - 1, shownMs]) {
        const { stream, opened } = build();
        stream.hearComments((answer) => heard.push(['comments', answer]));
        stream.watch(
          { follows: 'queue' },
          { onGap: (withinMs) => heard.push(withinMs), onEntered: () => heard.push('entered') },
          askedMsBefore && Date.now() - askedMsBefore,
        );
        vi.advanceTimersByTime(afterMs);
        opened.at(-1)!.say('entered', { id: 's1', revision: null, quietMs });
      }
      expect(heard).toEqual([['comments', undefined], 0, 'entered']);
    },
  );

  test('says so as well where the server does not tell', () => {
    const { opened, heard } = build();
    opened[0]!.say('entered', { id: 's1', revision: 7 });
    expect(heard).toEqual(['gap']);
  });

  test('another worksheet is another stream, and the one left is not listened to', () => {
    const { stream, opened, heard, handlers, leave } = build();
    stream.watch({ worksheet: 'w2' }, handlers);
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
    opened[0]!.say('answers', { answers: [['a1', 2]] });
    leave();
    opened[1]!.say('answers', { answers: [['a2', 3]] });
    expect(heard).toEqual([[['a2', 3]]]);
  });

  test('tells where its reader goes, also what they did before the server answered', () => {
    const { stream, opened, moves } = build();
    stream.moveTo('U.I.1.i.a');
    expect(moves).toEqual([]);
    opened[0]!.say('entered', { id: 's1', revision: 7 });
    stream.moveTo('U.I.1.i.a');
    stream.moveTo('U.I.1.i.b');
    expect(moves).toEqual([
      ['s1', 'U.I.1.i.a'],
      ['s1', 'U.I.1.i.b'],
    ]);
  });

  test('rests while nobody looks at the page, but not for a glance elsewhere', () => {
    const { stream, opened } = build();
    stream.setHidden(true);
    vi.advanceTimersByTime(4_000);
    stream.setHidden(false);
    expect(opened).toHaveLength(1);
    stream.setHidden(true);
    vi.advanceTimersByTime(5_000);
    expect(opened[0]!.closed).toBe(true);
    stream.setHidden(false);
    expect(opened).toHaveLength(2);
  });

  test('who may not read it any more is not asked for again', () => {
    const { opened } = build();
    opened[0]!.say('refused');
    opened[0]!.say('error');
    vi.advanceTimersByTime(600_000);
    expect(opened).toHaveLength(1);
  });

  test('has one for every screen, so that the bell is heard everywhere', () => {
    const { stream, opened, leave } = build();
    const rung: number[] = [];
    stream.hearNotifications((withinMs) => rung.push(withinMs));
    opened[0]!.say('notifications', { withinMs: 40 });
    leave();
    expect(opened).toHaveLength(1);
    vi.advanceTimersByTime(300);
    expect(opened.map(({ address, closed }) => [address, closed])).toEqual([
      ['/live?worksheet=w1', true],
      ['/live', false],
    ]);
    opened[1]!.say('notifications', { withinMs: 0 });
    stream.watch({ follows: 'queue' }, {});
    expect(opened.filter(({ closed }) => !closed).map(({ address }) => address)).toEqual([
      '/live?follows=queue',
    ]);
    opened[2]!.say('notifications', { withinMs: 7 });
    expect(rung).toEqual([40, 0, 7]);
  });

  test('goes on without a screen that is no longer theirs to read', () => {
    const { stream, opened } = build();
    const rung: number[] = [];
    stream.hearNotifications((withinMs) => rung.push(withinMs));
    opened[0]!.say('refused');
    vi.advanceTimersByTime(1_000);
    expect(opened.map(({ address }) => address)).toEqual(['/live?worksheet=w1', '/live']);
    // The session has ended: nothing is heard any more, and the API says so to whoever asks.
    opened[1]!.say('refused');
    vi.advanceTimersByTime(600_000);
    expect(opened).toHaveLength(2);
    expect(rung).toEqual([0, 0]);
  });

  test('says whether news arrives, and that all is to be asked for where it did not', () => {
    const { stream, opened } = build();
    const rung: number[] = [];
    stream.hearNotifications((withinMs) => rung.push(withinMs));
    expect(stream.connected).toBe(false);
    opened[0]!.say('entered', { id: 's1', revision: null });
    expect(stream.connected).toBe(true);
    opened[0]!.say('interrupted');
    expect(stream.connected).toBe(false);
    opened[0]!.say('reread');
    expect(stream.connected).toBe(true);
    opened[0]!.say('error');
    expect(stream.connected).toBe(false);
    vi.advanceTimersByTime(1_000);
    opened[1]!.say('entered', { id: 's2', revision: null });
    // What everybody lost at once is not asked for by everybody at once.
    expect(rung).toEqual([0, 10_000, 10_000]);
  });

  test('is nobody’s who is not signed in', () => {
    const { stream, opened } = build();
    stream.hearNotifications(() => undefined);
    stream.admit(false);
    expect(opened[0]!.closed).toBe(true);
    stream.wake();
    vi.advanceTimersByTime(600_000);
    expect(opened).toHaveLength(1);
    stream.admit(true);
    expect(opened).toHaveLength(2);
  });

  test('makes room for other tabs until it is looked at again', () => {
    const { stream, opened } = build();
    stream.makeRoom();
    expect(opened[0]!.closed).toBe(true);
    vi.advanceTimersByTime(600_000);
    expect(opened).toHaveLength(1);
    stream.wake();
    expect(opened).toHaveLength(2);
  });
});
