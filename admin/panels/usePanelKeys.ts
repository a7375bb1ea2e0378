import { isTypingIn } from '../fields/letterKeys.js';
import { usePageKeys } from '../fields/usePageKeys.js';
import { panelActionOf } from './panelKeys.js';
import type { PanelAction } from './panelKeys.js';

/** Hands over what the keys ask for, as long as nothing lies over the panel. */
export const usePanelKeys = (act: (action: PanelAction) => void): void =>
  usePageKeys((event) => panelActionOf(event, isTypingIn(event.target)), act);
