import { useEffect, useEffectEvent } from 'react';
import { rapimActionOf } from './rapimKeys.js';
import type { RapimAction } from './rapimKeys.js';

/** Hands over what keys and a remote ask for, as long as no dialog lies over the slide. */
export function useRapimKeys(act: (action: RapimAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role=dialog]')) return;
    const isOnControl =
      event.target instanceof HTMLElement && event.target.closest('button, a, input') !== null;
    const action = rapimActionOf(event, isOnControl);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
