import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFollower } from './follower.js';

function build(random = 0.5) {
  const page = { hidden: false };
  const reads: number[] = [];
  const begun = Date.now();
  const follower = createFollower({
    read: () => reads.push(Date.now() - begun),
    everyMs: 10_000,
    isHidden: () => page.hidden,
    random: () => random,
  });
  return { follower, page, reads };
}

describe('a screen that follows what changes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('reads at most once in its time, however much changes, and misses no last change', () => {
    const { follower, reads } = build();
    for (let second = 0; second < 35; second++) {
      follower.changed(0);
      vi.advanceTimersByTime(1_000);
    }
    expect(reads).toEqual([10_000, 20_000, 30_000]);
    vi.advanceTimersByTime(10_000);
    expect(reads).toEqual([10_000, 20_000, 30_000, 40_000]);
  });

  test('reads at a moment of its own within what is given to all', () => {
    const { follower, reads } = build(0.75);
    follower.changed(40_000);
    vi.runAllTimers();
    expect(reads).toEqual([30_000]);
  });

  test('reads what is urgent before what takes its time, and both at once', () => {
    const { follower, reads } = build();
    follower.changed(100_000);
    vi.advanceTimersByTime(12_000);
    follower.changed(0);
    follower.changed(100_000);
    vi.runAllTimers();
    expect(reads).toEqual([12_000]);
  });

  test('reads nothing while it is not looked at, and then what it missed', () => {
    const { follower, page, reads } = build();
    page.hidden = true;
    follower.changed(0);
    vi.advanceTimersByTime(60_000);
    expect(reads).toEqual([]);
    page.hidden = false;
    follower.seen();
    follower.seen();
    expect(reads).toEqual([60_000]);
  });

  test('reads nothing for a screen that was left', () => {
    const { follower, reads } = build();
    follower.changed(0);
    follower.stop();
    vi.runAllTimers();
    expect(reads).toEqual([]);
  });
});
