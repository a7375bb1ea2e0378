import { isTypingIn } from '../fields/letterKeys.js';
import { usePageKeys } from '../fields/usePageKeys.js';
import { deskActionOf } from './deskKeys.js';
import type { DeskAction } from './deskKeys.js';

/** Hands over what the keys ask for, as long as nothing lies over the desk. */
export const useReviewKeys = (act: (action: DeskAction) => void): void =>
  usePageKeys((event) => deskActionOf(event, isTypingIn(event.target)), act);
