import type { Typed } from './typed.js';

/**
 * Changes what stands in a text area as typing would: the browser's own undo takes it back in one step, and whoever
 * listens to the input is told.
 */
export function putTyped(area: HTMLTextAreaElement, { text, start, end }: Typed): void {
  area.focus();
  if (text !== area.value) {
    const { from, to, by } = differenceOf(area.value, text);
    area.setSelectionRange(from, to);
    if (!insert(by)) {
      area.setRangeText(by, from, to);
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }
  }
  area.setSelectionRange(start, end);
}

/** The only command there is that undo knows of; false where a browser has it no more. */
function insert(text: string): boolean {
  const command = document.execCommand?.bind(document);
  if (!command) return false;
  return text === '' ? command('delete') : command('insertText', false, text);
}

/** What is to be replaced by what: all else is the same. */
function differenceOf(before: string, now: string): { from: number; to: number; by: string } {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from += 1;
  let behind = 0;
  while (
    behind < shorter - from &&
    before[before.length - 1 - behind] === now[now.length - 1 - behind]
  ) {
    behind += 1;
  }
  return { from, to: before.length - behind, by: now.slice(from, now.length - behind) };
}
