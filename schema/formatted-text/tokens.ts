import { addressPattern, safeAddress } from './address.js';

/** Around what is bold, and around what is italic. */
export type StyleMark = '**' | '_';

/** A piece of a line; all `raw` together are the line. */
export type Token =
  | { readonly kind: 'text' | 'escape'; readonly raw: string; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly raw: StyleMark;
      readonly canOpen: boolean;
      readonly canClose: boolean;
    }
  | { readonly kind: 'link'; readonly raw: string; readonly text: string; readonly link: LinkTo };

export interface LinkTo {
  /** Where it leads. */
  readonly href: string;
  /** The same as it was typed. */
  readonly address: string;
}

/** Of ASCII, as everywhere in Markdown. */
const escape = /\\([!-/:-@[-`{-~])/u.source;

/**
 * No alternative runs past what another one may begin with, so that every letter is looked at a few times at most,
 * whatever the line.
 */
const special = new RegExp(
  [
    escape,
    String.raw`\*+|_+`,
    String.raw`\[((?:[^[\]\\]|\\.)*)\]\((https?:\/\/[^\s()<>[\]"\p{Cc}\p{Cf}]+)\)`,
    addressPattern,
  ].join('|'),
  'giu',
);

/** A line in its pieces. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of line.matchAll(special)) {
    const token = tokenOf(line, match);
    if (!token) continue;
    if (match.index > done) tokens.push(textToken(line.slice(done, match.index)));
    tokens.push(token);
    done = match.index + match[0].length;
  }
  if (done < line.length) tokens.push(textToken(line.slice(done)));
  return tokens;
}

const textToken = (raw: string): Token => ({ kind: 'text', raw, text: raw });

/** @returns undefined for what only looks like a mark. */
function tokenOf(line: string, match: RegExpExecArray): Token | undefined {
  const [raw, escaped, name, address = raw] = match;
  if (escaped !== undefined) return { kind: 'escape', raw, text: escaped };
  if (raw.startsWith('*') || raw.startsWith('_')) return markOf(line, raw, match.index);
  const href = safeAddress(address);
  if (href === undefined) return undefined;
  const text = name === undefined ? '' : unescaped(name).trim();
  return { kind: 'link', raw, text: text || address, link: { href, address } };
}

const unescaped = (text: string) => text.replaceAll(new RegExp(escape, 'gu'), '$1');

/** A mark stands at the edge of words: `2 ** 3` and `a_b_c` have none. */
function markOf(line: string, raw: string, at: number): Token | undefined {
  if (raw !== '**' && raw !== '_') return undefined;
  const before = line.charAt(at - 1);
  const after = line.charAt(at + raw.length);
  const inWord = (letter: string) => raw === '_' && /[\p{L}\p{N}]/u.test(letter);
  const canOpen = /\S/.test(after) && !inWord(before);
  const canClose = /\S/.test(before) && !inWord(after);
  return canOpen || canClose ? { kind: 'mark', raw, canOpen, canClose } : undefined;
}
