import { describe, expect, test } from 'vitest';
import { deskActionOf } from './deskKeys.js';

const press = (key: string, modifiers = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  ...modifiers,
});

describe('keys of the review desk', () => {
  test('each letter does one thing, a figure chooses an option', () => {
    expect(deskActionOf(press('j'), false)).toEqual({ kind: 'next' });
    expect(deskActionOf(press('k'), false)).toEqual({ kind: 'previous' });
    expect(deskActionOf(press('a'), false)).toEqual({ kind: 'accept' });
    expect(deskActionOf(press('r'), false)).toEqual({ kind: 'return' });
    expect(deskActionOf(press('c'), false)).toEqual({ kind: 'remark' });
    expect(deskActionOf(press('z'), false)).toEqual({ kind: 'undo' });
    expect(deskActionOf(press('d'), false)).toEqual({ kind: 'document' });
    expect(deskActionOf(press('e'), false)).toEqual({ kind: 'evidence' });
    expect(deskActionOf(press('?'), false)).toEqual({ kind: 'help' });
    expect(deskActionOf(press('2'), false)).toEqual({ kind: 'choose', place: 1 });
  });

  test('mean the same with the capitals locked', () => {
    expect(deskActionOf(press('J'), false)).toEqual({ kind: 'next' });
  });

  test('do nothing while somebody types, or together with a modifier', () => {
    expect(deskActionOf(press('a'), true)).toBeUndefined();
    expect(deskActionOf(press('a', { ctrlKey: true }), false)).toBeUndefined();
    expect(deskActionOf(press('1', { altKey: true }), false)).toBeUndefined();
    expect(deskActionOf(press('r', { metaKey: true }), false)).toBeUndefined();
    expect(deskActionOf(press('x'), false)).toBeUndefined();
    expect(deskActionOf(press('0'), false)).toBeUndefined();
  });

  test('held down go on through the queue, and judge only once', () => {
    expect(deskActionOf(press('j', { repeat: true }), false)).toEqual({ kind: 'next' });
    expect(deskActionOf(press('a', { repeat: true }), false)).toBeUndefined();
    expect(deskActionOf(press('z', { repeat: true }), false)).toBeUndefined();
  });
});
