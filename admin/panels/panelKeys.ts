import { letterActionOf } from '../fields/letterKeys.js';
import type { LetterAction, PressedKey } from '../fields/letterKeys.js';

/** What a key does at a panel. */
export type PanelAction = LetterAction<'reason' | 'undo' | 'open' | 'help'>;

const letters = {
  j: 'next',
  k: 'previous',
  r: 'reason',
  z: 'undo',
  n: 'open',
  '?': 'help',
} as const;

/**
 * The action of a key: j and k go through the items, n to the next open one, 1 to 9 choose an option, r goes
 * to the reason, z takes a decision back.
 */
export const panelActionOf = (pressed: PressedKey, isTyping: boolean): PanelAction | undefined =>
  letterActionOf(letters, pressed, isTyping);

/** What the help at a panel lists. */
export const panelKeys = [
  { key: 'J', does: 'next' },
  { key: 'K', does: 'previous' },
  { key: 'N', does: 'open' },
  { key: '1–9', does: 'choose' },
  { key: 'R', does: 'reason' },
  { key: 'Ctrl+Enter', does: 'decide' },
  { key: 'Z', does: 'undo' },
  { key: '?', does: 'help' },
] as const;
