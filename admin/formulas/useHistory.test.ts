import { expect, test } from 'vitest';
import { step } from './useHistory.js';

type State = Parameters<typeof step<number>>[0];
const beginning: State = { value: 1, past: [], future: [], changedAt: 0, gesture: undefined };
const add = (state: State, amount: number, at: number, gesture?: string) =>
  step(state, { kind: 'change', next: (value) => value + amount, at, gesture });
const undo = (state: State) => step(state, { kind: 'undo' });
const redo = (state: State) => step(state, { kind: 'redo' });

test('each change is a step that is taken back and made again', () => {
  const changed = add(add(beginning, 10, 10_000), 100, 20_000);
  expect(changed.value).toBe(111);
  expect(undo(changed).value).toBe(11);
  expect(undo(undo(changed)).value).toBe(1);
  expect(undo(undo(undo(changed))).value).toBe(1);
  expect(redo(redo(undo(undo(changed)))).value).toBe(111);
});

test('what is typed quickly is one step', () => {
  const typed = add(add(beginning, 10, 10_000), 100, 10_100);
  expect(typed.value).toBe(111);
  expect(undo(typed).value).toBe(1);
});

test('a slider that is drawn starts from where the gesture began', () => {
  const drawn = add(add(beginning, 10, 10_000, 'move A'), 3, 10_100, 'move A');
  expect(drawn.value).toBe(4);
  expect(undo(drawn).value).toBe(1);
});

test('another slider is another step', () => {
  const drawn = add(add(beginning, 10, 10_000, 'move A'), 3, 10_100, 'move B');
  expect(drawn.value).toBe(14);
  expect(undo(drawn).value).toBe(11);
});

test('a new change forgets what was taken back', () => {
  const again = add(undo(add(beginning, 10, 10_000)), 100, 20_000);
  expect(redo(again).value).toBe(101);
});

test('a change that changes nothing is no step', () => {
  expect(add(beginning, 0, 10_000)).toBe(beginning);
});

test('what comes from elsewhere is in every step, and is no step itself', () => {
  const changed = undo(add(add(beginning, 10, 10_000), 100, 20_000));
  const rebased = step(changed, { kind: 'rebase', map: (value) => value + 0.5 });
  expect(rebased.value).toBe(11.5);
  expect(undo(rebased).value).toBe(1.5);
  expect(undo(undo(rebased)).value).toBe(1.5);
  expect(redo(rebased).value).toBe(111.5);
});
