import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFollower } from '../../admin/live/follower.js';
import { newsPace } from '../../server/live/news.js';
import { createPacer } from '../../server/live/pace.js';

/** Between 0 and 1, the same in every run. */
function sequence(seed = 1) {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** So many people who have their first screen open at one server, and when each of them reads it anew. */
function audience(people: number) {
  const random = sequence();
  const reads: { readonly person: number; readonly at: number }[] = [];
  const began = Date.now();
  const followers = Array.from({ length: people }, (_, person) =>
    createFollower({
      read: () => reads.push({ person, at: Date.now() - began }),
      everyMs: 10_000,
      isHidden: () => false,
      random,
    }),
  );
  const pacer = createPacer<(typeof followers)[number]>(newsPace.dashboard, (told, withinMs) =>
    told.forEach((follower) => follower.changed(withinMs)),
  );
  const save = () => followers.forEach((follower) => pacer.mark('bekasi', follower));
  /** One save a second. */
  const work = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      save();
      vi.advanceTimersByTime(1_000);
    }
  };
  return { reads, save, work };
}

describe('first screens that are open while others save', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }),
  );
  afterEach(() => void vi.useRealTimers());

  test('of three hundred people are ten reads a second, not three hundred', () => {
    const { reads, work } = audience(300);
    // Everybody has been there for a while.
    vi.advanceTimersByTime(60_000);
    work(300);
    expect(reads.length).toBeGreaterThan(300 * 9 - 600);
    expect(reads.length).toBeLessThanOrEqual(300 * 10);
    const inSecond = (second: number) =>
      reads.filter(({ at }) => Math.floor(at / 1_000) === second).length;
    const busiest = Math.max(...Array.from({ length: 360 }, (_, second) => inSecond(second)));
    expect(busiest).toBeLessThanOrEqual(30);
  });

  test('are all up to date a minute after the last save', () => {
    const { reads, work } = audience(300);
    vi.advanceTimersByTime(60_000);
    work(45);
    const last = 60_000 + 44_000;
    // Told by then of what came before, they are told once more, and take the time that 300 take.
    vi.advanceTimersByTime(61_000);
    const late = new Set(reads.filter(({ at }) => at >= last).map(({ person }) => person));
    expect(late.size).toBe(300);
    const count = reads.length;
    vi.advanceTimersByTime(600_000);
    expect(reads).toHaveLength(count);
  });

  test('of three people are read every ten seconds at most, and soon after a single save', () => {
    const { reads, save, work } = audience(3);
    vi.advanceTimersByTime(60_000);
    save();
    // A second in which changes are collected, and 0.3 seconds for three to read.
    vi.advanceTimersByTime(1_300);
    expect(reads).toHaveLength(3);
    work(60);
    for (const person of [0, 1, 2]) {
      const moments = reads.filter((one) => one.person === person).map(({ at }) => at);
      expect(moments.slice(1).every((at, place) => at - moments[place]! >= 10_000)).toBe(true);
      expect(moments.length).toBeLessThanOrEqual(7);
    }
  });
});
