/** As much of a keyboard event as decides what a key does. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>;

/** What a key does at a desk whose keys are letters: go on, go back, choose, or what the desk has besides. */
export type LetterAction<Kind extends string> =
  | { readonly kind: Kind | 'next' | 'previous' }
  | { readonly kind: 'choose'; readonly place: number };

/**
 * The action of a key by a desk's letters; 1 to 9 choose an option, `place` counting from 0. Nothing with a
 * modifier, which is the browser's, and nothing while somebody types. A key that is held down moves on, but does
 * nothing else twice.
 */
export function letterActionOf<Kind extends string>(
  letters: Readonly<Record<string, Kind | 'next' | 'previous'>>,
  { key, altKey, ctrlKey, metaKey, repeat }: PressedKey,
  isTyping: boolean,
): LetterAction<Kind> | undefined {
  if (isTyping || altKey || ctrlKey || metaKey) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', place: Number(key) - 1 };
  const kind = letters[key.toLowerCase()];
  if (!kind || (repeat && kind !== 'next' && kind !== 'previous')) return undefined;
  return { kind };
}

/** Whether the keys of an element are its own: text, or a list of choices that goes by letters. */
export const isTypingIn = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(element.tagName) ||
    ['combobox', 'option', 'listbox', 'menuitem'].includes(element.getAttribute('role') ?? '') ||
    (element instanceof HTMLInputElement && element.type !== 'radio'));
