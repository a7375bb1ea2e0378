import type { PressedKey } from '../fields/letterKeys.js';

/** What a key, or a button of a presenter's remote, does. */
export type RapimAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'find'
  | 'deck'
  | 'commit'
  | 'fullScreen'
  | 'blank'
  | 'help';

/** A remote sends what a keyboard has: page keys to go on and back, a full stop or B to darken, F5 to begin. */
const keys: Readonly<Record<string, RapimAction>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  u: 'find',
  '/': 'find',
  Escape: 'deck',
  k: 'commit',
  f: 'fullScreen',
  F5: 'fullScreen',
  b: 'blank',
  '.': 'blank',
  '?': 'help',
};

/**
 * The action of a key; nothing with a modifier, which is the browser's, and nothing but going on and back while a
 * key is held down.
 *
 * @param isOnControl whether the key belongs to a button or an input that has the focus.
 */
export function rapimActionOf(
  { key, altKey, ctrlKey, metaKey, repeat }: PressedKey,
  isOnControl: boolean,
): RapimAction | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (isOnControl && key === ' ') return undefined;
  const action = keys[key.length === 1 ? key.toLowerCase() : key];
  if (repeat && action !== 'next' && action !== 'previous') return undefined;
  return action;
}

/** What the help lists. */
export const rapimKeys = [
  { key: '→', does: 'next' },
  { key: '←', does: 'previous' },
  { key: 'Home', does: 'first' },
  { key: 'End', does: 'last' },
  { key: 'U', does: 'find' },
  { key: 'Esc', does: 'deck' },
  { key: 'K', does: 'commit' },
  { key: 'F', does: 'fullScreen' },
  { key: 'B', does: 'blank' },
  { key: '?', does: 'help' },
] as const;
