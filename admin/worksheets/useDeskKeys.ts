import { useEffect, useEffectEvent } from 'react';

interface DeskKeys {
  readonly previous: () => void;
  readonly next: () => void;
  readonly nextOpen: () => void;
  readonly explain: () => void;
  readonly attach: () => void;
}

/**
 * Alt with up and down goes through the indicators, with J to the explanation, with L to attaching a file;
 * Ctrl (or Cmd) with Enter to the next that is open: also while the explanation is being typed. Alt with left and right stays the browser's own.
 */
export function useDeskKeys(keys: DeskKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('[role=dialog]')) return;
    const action = actionOf(event, keys);
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
  { key, code, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { previous, next, nextOpen, explain, attach }: DeskKeys,
): (() => void) | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey)) return nextOpen;
  if (!altKey || ctrlKey || metaKey) return undefined;
  // Alt makes other letters of them on some keyboards: what counts is where the key lies.
  if (code === 'KeyJ') return explain;
  if (code === 'KeyL') return attach;
  if (key === 'ArrowDown') return next;
  return key === 'ArrowUp' ? previous : undefined;
}
