import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveUpTurn, inTurn } from './inTurn.js';

let frames: (() => void)[] = [];
const done: string[] = [];
const nextFrame = () => {
  const [frame] = frames.splice(0, 1);
  frame?.();
};

beforeEach(() => {
  frames = [];
  done.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a piece of work is done after the frame, not in it', () => {
  inTurn(() => done.push('figures'));
  nextFrame();
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(['figures']);
});

test('after a frame one piece is done, the one that waits longest', () => {
  for (const name of ['rows', 'figures', 'log']) inTurn(() => done.push(name));
  const seen = [1, 2, 3].map(() => {
    nextFrame();
    vi.runAllTimers();
    return [...done];
  });
  expect(seen).toEqual([['rows'], ['rows', 'figures'], ['rows', 'figures', 'log']]);
  expect(frames).toEqual([]);
});

test('who asks again while it waits keeps its place, so that a hand that goes on holds nobody up', () => {
  const rows = () => done.push('rows');
  const figures = () => done.push('figures');
  inTurn(rows);
  inTurn(figures);
  inTurn(rows);
  nextFrame();
  vi.runAllTimers();
  inTurn(rows);
  nextFrame();
  vi.runAllTimers();
  expect(done).toEqual(['rows', 'figures']);
  nextFrame();
  vi.runAllTimers();
  expect(done).toEqual(['rows', 'figures', 'rows']);
});

test('what is given up is not done, and holds up nobody', () => {
  const gone = () => done.push('gone');
  inTurn(gone);
  inTurn(() => done.push('figures'));
  giveUpTurn(gone);
  nextFrame();
  vi.runAllTimers();
  expect(done).toEqual(['figures']);
});
