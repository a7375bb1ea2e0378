import { tokensOf } from './tokens.js';
import type { LinkTo, StyleMark, Token } from './tokens.js';

/** A stretch of a line that looks the same throughout. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it leads; undefined for what leads nowhere. */
  readonly link?: LinkTo;
}

/** A line as it is read. Marks hold within their line; one without a partner is a letter like others. */
export function runsOf(line: string): Run[] {
  const tokens = tokensOf(line);
  const paired = pairedMarks(tokens);
  const runs: Run[] = [];
  let style = { bold: false, italic: false };
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'mark' && paired.has(place)) {
      const { bold, italic } = style;
      style = token.raw === '**' ? { bold: !bold, italic } : { bold, italic: !italic };
    } else if (token.kind === 'link') {
      runs.push({ ...style, text: token.text, link: token.link });
    } else {
      const text = token.kind === 'mark' ? token.raw : token.text;
      const last = runs.at(-1);
      const goesOn = last && !last.link && last.bold === style.bold && last.italic === style.italic;
      if (goesOn) runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push({ ...style, text });
    }
  }
  return runs;
}

/** Places of the marks that have a partner. There is one of a kind open at most, so nothing nests deeper than two. */
export function pairedMarks(tokens: readonly Token[]): Set<number> {
  const paired = new Set<number>();
  const open = new Map<StyleMark, number>();
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue;
    const opener = open.get(token.raw);
    if (opener !== undefined && token.canClose) {
      paired.add(opener).add(place);
      // What was opened in between and not closed would reach out of the pair.
      for (const [mark, other] of open) if (other >= opener) open.delete(mark);
    } else if (token.canOpen) {
      open.set(token.raw, place);
    }
  }
  return paired;
}
