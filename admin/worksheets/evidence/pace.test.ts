import { expect, test } from 'vitest';
import { createPace } from './pace.js';

function watched() {
  let ms = 0;
  const pace = createPace(() => ms);
  return {
    at(seconds: number, sent: number) {
      ms = seconds * 1_000;
      return pace.secondsLeft(sent, 1_000);
    },
  };
}

test('the time left follows from how fast it has gone', () => {
  const { at } = watched();
  at(0, 0);
  // 400 bytes in 4 seconds: 600 more take 6.
  expect(at(4, 400)).toBe(6);
});

test('nothing is said before there is something to go by, or when nothing moves', () => {
  const { at } = watched();
  expect(at(0, 0)).toBeUndefined();
  expect(at(1, 500)).toBeUndefined();
  const stuck = watched();
  stuck.at(0, 100);
  expect(stuck.at(10, 100)).toBeUndefined();
});

test('what lies longer back than a quarter of a minute says nothing any more', () => {
  const { at } = watched();
  at(0, 0);
  at(10, 500);
  // 100 bytes in the last 10 seconds: 400 more take 40.
  expect(at(20, 600)).toBe(40);
});

test('what had arrived before counts for nothing: only the way since then does', () => {
  const { at } = watched();
  at(0, 800);
  expect(at(2, 900)).toBe(2);
});
