import { describe, expect, test } from 'vitest';
import { rapimActionOf } from './rapimKeys.js';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  rapimActionOf(
    { key, altKey: false, ctrlKey: false, metaKey: false, repeat: false, ...more },
    false,
  );

describe('keys of a meeting', () => {
  test.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['.', 'blank'],
    ['b', 'blank'],
    ['F5', 'fullScreen'],
  ])('a presenter’s remote sends %s: %s', (key, action) => expect(pressed(key)).toBe(action));

  test.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['U', 'find'],
    ['k', 'commit'],
    ['Escape', 'deck'],
    ['?', 'help'],
  ])('a keyboard has %s: %s', (key, action) => expect(pressed(key)).toBe(action));

  test('a key with a modifier is the browser’s', () => {
    expect(pressed('f', { ctrlKey: true })).toBeUndefined();
    expect(pressed('ArrowLeft', { altKey: true })).toBeUndefined();
  });

  test('a key held down goes on, and does not flicker the screen', () => {
    expect(pressed('ArrowRight', { repeat: true })).toBe('next');
    expect(pressed('b', { repeat: true })).toBeUndefined();
  });

  test('space presses the button that has the focus', () => {
    const space = { key: ' ', altKey: false, ctrlKey: false, metaKey: false, repeat: false };
    expect(rapimActionOf(space, true)).toBeUndefined();
  });

  test('other keys do nothing', () => expect(pressed('x')).toBeUndefined());
});
