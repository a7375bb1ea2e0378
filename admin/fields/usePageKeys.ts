import { useEffect, useEffectEvent } from 'react';

/**
 * Hands over what a page's keys ask for, as long as nothing lies over the page.
 *
 * @param actionOf undefined for a key that asks for nothing: that one stays the browser's.
 * @param over selects what lies over the page and has the keys meanwhile.
 */
export function usePageKeys<Action>(
  actionOf: (event: KeyboardEvent) => Action | undefined,
  act: (action: Action) => void,
  over = '[role=dialog], [role=listbox]',
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector(over)) return;
    const action = actionOf(event);
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
