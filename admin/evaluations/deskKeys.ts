/** What a key does at the review desk. */
export type DeskAction =
  | {
      readonly kind:
        | 'next'
        | 'previous'
        | 'accept'
        | 'return'
        | 'remark'
        | 'undo'
        | 'evidence'
        | 'document'
        | 'help';
    }
  | { readonly kind: 'choose'; readonly place: number };

const letters: Readonly<Record<string, Exclude<DeskAction['kind'], 'choose'>>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'return',
  c: 'remark',
  z: 'undo',
  e: 'evidence',
  d: 'document',
  '?': 'help',
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>;

/**
 * The action of a key: j and k go through the queue, a accepts, r returns, c writes a remark, z
 * takes back, 1 to 9 choose an option, d shows the next piece of evidence and e opens it, ? explains all
 * of it. Nothing with a modifier, which is the browser's, and nothing while somebody types. A key that is held down moves on, but never judges twice.
 */
export function deskActionOf(
  { key, altKey, ctrlKey, metaKey, repeat }: Key,
  isTyping: boolean,
): DeskAction | undefined {
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
