import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair } from 'yaml';

/** Keys of maps and places in lists, from the top of a file down. */
export type Path = readonly (string | number)[];

/**
 * Finds where the parts of a YAML text stand: gives the line of the key at the end of a path, or of the
 * deepest one on the way that is there.
 *
 * @param text that could be parsed.
 */
export function yamlLines(text: string): (path: Path) => number {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  return (path) => {
    let node: unknown = contents;
    let offset = 0;
    for (const step of path) {
      const found = partOf(node, step);
      if (found === undefined) break;
      offset = startOf(found.at) ?? offset;
      node = found.node;
    }
    return Math.max(1, lines.linePos(offset).line);
  };
}

/** A part of a node, and what tells where it begins: its key, or the item itself. */
function partOf(node: unknown, step: string | number): { node: unknown; at: unknown } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { node: item, at: item };
  }
  const pairs: readonly Pair[] = isMap(node) ? node.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: pair.value, at: pair.key };
}

function startOf(node: unknown): number | undefined {
  const hasRange = typeof node === 'object' && node !== null && 'range' in node;
  return hasRange && Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}
