import { letterActionOf } from '../fields/letterKeys.js';
import type { LetterAction, PressedKey } from '../fields/letterKeys.js';

/** What a key does at the review desk. */
export type DeskAction = LetterAction<
  'accept' | 'return' | 'remark' | 'undo' | 'evidence' | 'document' | 'help'
>;

const letters = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'return',
  c: 'remark',
  z: 'undo',
  e: 'evidence',
  d: 'document',
  '?': 'help',
} as const;

/**
 * The action of a key: j and k go through the queue, a accepts, r returns, c writes a remark, z
 * takes back, 1 to 9 choose an option, d shows the next piece of evidence and e opens it, ? explains all of it.
 */
export const deskActionOf = (pressed: PressedKey, isTyping: boolean): DeskAction | undefined =>
  letterActionOf(letters, pressed, isTyping);
