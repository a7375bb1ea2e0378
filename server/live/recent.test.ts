import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Announcement } from './announcement.js';
import { createRecent } from './recent.js';

const of = (person: string): Announcement => ({ kind: 'person', person });
const about = (person: string) => (heard: Announcement) =>
  heard.kind === 'person' && heard.person === person;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('it is quiet for somebody since the last of what is theirs, or since everything is heard', () => {
  const recent = createRecent();
  recent.begin();
  vi.advanceTimersByTime(3_000);
  recent.note(of('ana'));
  vi.advanceTimersByTime(1_000);
  recent.note(of('budi'));
  vi.advanceTimersByTime(200);
  expect(['ana', 'budi', 'siti'].map((person) => recent.quietMs(about(person)))).toEqual([
    1_200, 200, 4_200,
  ]);
});

test('nothing is known of the time in which something may have gone by', () => {
  const recent = createRecent();
  vi.advanceTimersByTime(5_000);
  expect(recent.quietMs(about('ana'))).toBe(0);
  recent.begin();
  vi.advanceTimersByTime(5_000);
  recent.end();
  // What was under way when the connection was lost tells nothing of what came after it.
  recent.note(of('budi'));
  vi.advanceTimersByTime(700);
  expect(recent.quietMs(about('ana'))).toBe(0);
  recent.begin();
  vi.advanceTimersByTime(300);
  expect(recent.quietMs(about('ana'))).toBe(300);
});

test('nor of what is too long ago to be remembered', () => {
  const recent = createRecent();
  recent.begin();
  recent.note(of('ana'));
  for (let minute = 0; minute < 2_000; minute++) {
    vi.advanceTimersByTime(60_000);
    recent.note(of('budi'));
  }
  expect(recent.quietMs(about('ana'))).toBeLessThanOrEqual(1_001 * 60_000);
});
