import { usePageKeys } from '../fields/usePageKeys.js';
import { rapimActionOf } from './rapimKeys.js';
import type { RapimAction } from './rapimKeys.js';

/** Hands over what keys and a remote ask for, as long as no dialog lies over the slide. */
export const useRapimKeys = (act: (action: RapimAction) => void): void =>
  usePageKeys((event) => rapimActionOf(event, isOnControl(event.target)), act, '[role=dialog]');

const isOnControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, input') !== null;
