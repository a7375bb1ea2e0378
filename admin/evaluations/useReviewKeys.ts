import { useEffect, useEffectEvent } from 'react';
import { isTypingIn } from '../fields/letterKeys.js';
import { deskActionOf } from './deskKeys.js';
import type { DeskAction } from './deskKeys.js';

/** Hands over what the keys ask for, as long as nothing lies over the desk. */
export function useReviewKeys(act: (action: DeskAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role=dialog], [role=listbox]')) return;
    const action = deskActionOf(event, isTypingIn(event.target));
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
