/** What a key does at the review desk. */
export type DeskAction =
  | { readonly kind: 'next' | 'previous' | 'accept' | 'return' | 'undo' }
  | { readonly kind: 'choose'; readonly place: number };

const letters: Readonly<Record<string, DeskAction['kind']>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'return',
  z: 'undo',
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * The action of a key: j and k go through the queue, a accepts, r returns, z takes back, 1 to 9 choose an
 * option. Nothing with a modifier, which is the browser's, and nothing while somebody types.
 */
export function deskActionOf(
  { key, altKey, ctrlKey, metaKey }: Key,
  isTyping: boolean,
): DeskAction | undefined {
  if (isTyping || altKey || ctrlKey || metaKey) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', place: Number(key) - 1 };
  const kind = letters[key];
  return kind && kind !== 'choose' ? { kind } : undefined;
}

/** Whether the keys of an element are text: then none of them is a command. */
export const isTypingIn = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(element.tagName) ||
    (element instanceof HTMLInputElement && element.type !== 'radio'));

/** The item after or before one in the queue; undefined at its ends and for one that is not in it. */
export function neighbourOf(ids: readonly string[], id: string, step: 1 | -1): string | undefined {
  const place = ids.indexOf(id);
  return place < 0 ? undefined : ids[place + step];
}
