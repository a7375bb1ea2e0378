import { bodyOf } from './mark.js';
import { runsOf } from './runs.js';
import type { Run } from './runs.js';

/** Lines without an empty one between them, or a list. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'list'; readonly list: List };

export interface List {
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  /** As it was typed, whatever stands before it; null in a list without numbers. */
  readonly number: number | null;
  readonly lines: readonly (readonly Run[])[];
  /** Lists within it. */
  readonly lists: readonly List[];
}

/** What makes a line an item: how far it is set in, and its dash or number. A year is no number of an item. */
export const itemPattern = /^([ \t]*)(?:(-)|(\d{1,3})\.)[ \t]+/;

/** Lists within lists; what is set in further stands at the last level. */
const listLevels = 3;

/** Spaces that an item is set in by, for each level. */
export const levelIndent = 2;

interface OpenItem extends Item {
  readonly lines: Run[][];
  readonly lists: OpenList[];
}

interface OpenList extends List {
  readonly items: OpenItem[];
}

/** A text with formatting in its paragraphs and lists, empty lines left out. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lists: OpenList[] = [];
  let paragraph: Run[][] | undefined;
  for (const line of bodyOf(text).split(/\r\n|\r|\n/)) {
    const [prefix, indent = '', , typed] = itemPattern.exec(line) ?? [];
    if (line.trim() === '') {
      lists = [];
      paragraph = undefined;
    } else if (prefix !== undefined) {
      paragraph = undefined;
      const number = typed === undefined ? null : Number(typed);
      const runs = runsOf(line.slice(prefix.length));
      lists = withItem(blocks, lists, levelOf(indent), { number, lines: [runs], lists: [] });
    } else if (lists.length > 0 && levelOf(/^[ \t]*/.exec(line)![0]) > 0) {
      lists.at(-1)!.items.at(-1)!.lines.push(runsOf(line.trimStart()));
    } else {
      lists = [];
      if (!paragraph) blocks.push({ kind: 'paragraph', lines: (paragraph = []) });
      paragraph.push(runsOf(line));
    }
  }
  return blocks;
}

const levelOf = (indent: string): number =>
  Math.floor(indent.replaceAll('\t', ' '.repeat(levelIndent)).length / levelIndent);

/** @param lists those that are open, the outermost first. @returns those that are open then. */
function withItem(blocks: Block[], lists: OpenList[], indented: number, item: OpenItem) {
  const level = Math.min(indented, lists.length, listLevels - 1);
  const outer = lists.slice(0, level);
  const ordered = item.number !== null;
  const same = lists[level];
  if (same?.ordered === ordered) {
    same.items.push(item);
    return [...outer, same];
  }
  const list: OpenList = { ordered, items: [item] };
  const parent = outer.at(-1)?.items.at(-1);
  if (parent) parent.lists.push(list);
  else blocks.push({ kind: 'list', list });
  return [...outer, list];
}
