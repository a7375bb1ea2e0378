import { useEffect, useEffectEvent } from 'react';
import { isTypingIn } from '../fields/letterKeys.js';
import { panelActionOf } from './panelKeys.js';
import type { PanelAction } from './panelKeys.js';

/** Hands over what the keys ask for, as long as nothing lies over the panel. */
export function usePanelKeys(act: (action: PanelAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role=dialog], [role=listbox]')) return;
    const action = panelActionOf(event, isTypingIn(event.target));
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
