import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { Mark, Standing } from '../standing.js';

/** What the chips above the tree leave in it. */
export const treeFilters = ['unanswered', 'returned', 'unproven', 'unchanged', 'mine'] as const;
export type TreeFilter = (typeof treeFilters)[number];

export interface TreeView {
  readonly filter: TreeFilter | null;
  readonly search: string;
  /** Who looks: `mine` keeps what they saved last. */
  readonly personId: string | undefined;
  /** Codes of the components whose children are not shown; of no effect while something is looked for. */
  readonly collapsed: ReadonlySet<string>;
}

interface Row {
  readonly code: string;
  readonly text: string;
  /** From 1. */
  readonly level: number;
}

export interface ComponentRow extends Row {
  readonly kind: 'component';
  readonly expanded: boolean;
  readonly indicators: number;
  /** Indicators with nothing left to do. */
  readonly done: number;
  readonly returned: number;
}

export interface IndicatorRow extends Row {
  readonly kind: 'indicator';
  readonly mark: Mark;
  readonly unchanged: boolean;
}

export type TreeRow = ComponentRow | IndicatorRow;

export type Standings = ReadonlyMap<string, Standing>;

type Keeps = (standing: Standing, personId: string | undefined) => boolean;

/** Which standings each filter keeps. */
const keeps: Readonly<Record<TreeFilter, Keeps>> = {
  unanswered: ({ answered }) => !answered,
  returned: ({ mark }) => mark === 'returned',
  unproven: ({ answered, proven }) => answered && !proven,
  unchanged: ({ unchanged }) => unchanged,
  mine: ({ editor }, personId) => editor !== null && editor === personId,
};

/** The rows of the tree from top to bottom, as far as the view shows them. */
export function treeRows(
  { components, indicators }: InstrumentDefinition,
  standings: Standings,
  { filter, search, collapsed, personId }: TreeView,
): readonly TreeRow[] {
  const words = search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  const looking = filter !== null || words.length > 0;
  const rows: TreeRow[] = [];
  const childrenOf = groupBy(components, ({ parentCode }) => parentCode ?? '');
  const leavesOf = groupBy(indicators, ({ componentCode }) => componentCode);

  const visit = (parentCode: string, level: number, path: string): Counts => {
    const counts = { shown: 0, indicators: 0, done: 0, returned: 0 };
    for (const { code, name } of childrenOf.get(parentCode) ?? []) {
      const at = rows.length;
      const found = visit(code, level + 1, `${path} ${name}`);
      add(counts, found);
      if (looking && found.shown === 0) {
        rows.length = at;
        continue;
      }
      const expanded = looking || !collapsed.has(code);
      if (!expanded) rows.length = at;
      const { indicators: total, done, returned } = found;
      rows.splice(at, 0, {
        kind: 'component',
        code,
        text: name,
        level,
        expanded,
        indicators: total,
        done,
        returned,
      });
    }
    for (const { code, text } of leavesOf.get(parentCode) ?? []) {
      const standing = standings.get(code);
      if (!standing) continue;
      const { mark, open, unchanged } = standing;
      const kept = filter === null || keeps[filter](standing, personId);
      const shown = kept && matches(words, `${code} ${text} ${path}`);
      add(counts, {
        shown: shown ? 1 : 0,
        indicators: 1,
        done: open ? 0 : 1,
        returned: mark === 'returned' ? 1 : 0,
      });
      if (shown) rows.push({ kind: 'indicator', code, text, level, mark, unchanged });
    }
    return counts;
  };
  visit('', 1, '');
  return rows;
}

/** How many indicators each filter would keep. */
export function filterCounts(
  standings: Standings,
  personId: string | undefined,
): Readonly<Record<TreeFilter, number>> {
  const all = [...standings.values()];
  const count = (filter: TreeFilter) =>
    all.filter((standing) => keeps[filter](standing, personId)).length;
  return {
    unanswered: count('unanswered'),
    returned: count('returned'),
    unproven: count('unproven'),
    unchanged: count('unchanged'),
    mine: count('mine'),
  };
}

/**
 * The next indicator that something is left to do about, after the given one and round to it again.
 *
 * @param order codes of all indicators, in the instrument's order.
 */
export function nextOpen(
  order: readonly string[],
  standings: Standings,
  current: string | undefined,
): string | undefined {
  const from = current === undefined ? 0 : order.indexOf(current) + 1;
  return [...order.slice(from), ...order.slice(0, from)].find(
    (code) => code !== current && standings.get(code)?.open,
  );
}

/** The component of an indicator and everything above it, the nearest first. */
export function ancestorsOf(instrument: InstrumentDefinition, code: string): readonly string[] {
  const parentOf = new Map(instrument.components.map((one) => [one.code, one.parentCode]));
  const path: string[] = [];
  let at = instrument.indicators.find((one) => one.code === code)?.componentCode ?? null;
  while (at !== null) {
    path.push(at);
    at = parentOf.get(at) ?? null;
  }
  return path;
}

/** Codes of the indicators at or below some components, in the instrument's order. */
export function indicatorsIn(
  instrument: InstrumentDefinition,
  componentCodes: readonly string[],
): readonly string[] {
  if (componentCodes.length === 0) return [];
  return instrument.indicators
    .map(({ code }) => code)
    .filter((code) =>
      ancestorsOf(instrument, code).some((above) => componentCodes.includes(above)),
    );
}

interface Counts {
  shown: number;
  indicators: number;
  done: number;
  returned: number;
}

function add(counts: Counts, more: Counts): void {
  counts.shown += more.shown;
  counts.indicators += more.indicators;
  counts.done += more.done;
  counts.returned += more.returned;
}

function matches(words: readonly string[], text: string): boolean {
  if (words.length === 0) return true;
  const lower = text.toLocaleLowerCase('id');
  return words.every((word) => lower.includes(word));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
