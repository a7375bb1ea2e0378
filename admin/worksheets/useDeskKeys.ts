import { useEffect, useEffectEvent } from 'react';

interface DeskKeys {
  readonly previous: () => void;
  readonly next: () => void;
  readonly nextOpen: () => void;
}

/**
 * Alt with up and down goes through the indicators, Ctrl (or Cmd) with Enter to the next that is open:
 * also while the explanation is being typed. Alt with left and right stays the browser's own.
 */
export function useDeskKeys({ previous, next, nextOpen }: DeskKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('[role=dialog]')) return;
    const action = actionOf(event, { previous, next, nextOpen });
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actionOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { previous, next, nextOpen }: DeskKeys,
): (() => void) | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey)) return nextOpen;
  if (!altKey || ctrlKey || metaKey) return undefined;
  if (key === 'ArrowDown') return next;
  return key === 'ArrowUp' ? previous : undefined;
}
