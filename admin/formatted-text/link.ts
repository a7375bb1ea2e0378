import { safeAddress } from '../../schema/formatted-text/index.js';
import { replaced } from './typed.js';
import type { Typed } from './typed.js';

/** What a link is made of, out of what is selected: its address, or its name. */
export function linkFrom({ text, start, end }: Typed): { name: string; address: string } {
  const selected = text.slice(start, end).trim();
  return safeAddress(selected) === undefined
    ? { name: selected.replaceAll(/\s+/g, ' '), address: '' }
    : { name: '', address: selected };
}

/**
 * A link in place of what is selected; without a name it is its address.
 *
 * @param href what `safeAddress` gave.
 */
export function insertLink({ text, start, end }: Typed, name: string, href: string): Typed {
  const address = href.replaceAll(
    /[()[\]]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const written =
    name === '' ? address : `[${name.replaceAll(/[\\[\]]/g, String.raw`\$&`)}](${address})`;
  const caret = start + written.length;
  return { text: replaced(text, start, end, written), start: caret, end: caret };
}
