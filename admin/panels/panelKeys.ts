/** What a key does at a panel. */
export type PanelAction =
  | { readonly kind: 'next' | 'previous' | 'reason' | 'undo' | 'open' | 'help' }
  | { readonly kind: 'choose'; readonly place: number };

const letters: Readonly<Record<string, Exclude<PanelAction['kind'], 'choose'>>> = {
  j: 'next',
  k: 'previous',
  r: 'reason',
  z: 'undo',
  n: 'open',
  '?': 'help',
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>;

/**
 * The action of a key: j and k go through the items, n to the next open one, 1 to 9 choose an option, r goes
 * to the reason, z takes a decision back. Nothing with a modifier or while somebody types; a key that is held
 * down moves on, and does nothing else twice.
 */
export function panelActionOf(
  { key, altKey, ctrlKey, metaKey, repeat }: Key,
  isTyping: boolean,
): PanelAction | undefined {
  if (isTyping || altKey || ctrlKey || metaKey) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', place: Number(key) - 1 };
  const kind = letters[key.toLowerCase()];
  if (!kind || (repeat && kind !== 'next' && kind !== 'previous')) return undefined;
  return { kind };
}

/** What the help at a panel lists. */
export const panelKeys = [
  { key: 'J', does: 'next' },
  { key: 'K', does: 'previous' },
  { key: 'N', does: 'open' },
  { key: '1–9', does: 'choose' },
  { key: 'R', does: 'reason' },
  { key: 'Ctrl+Enter', does: 'decide' },
  { key: 'Z', does: 'undo' },
  { key: '?', does: 'help' },
] as const;
