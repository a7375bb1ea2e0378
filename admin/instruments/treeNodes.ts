import type {
  InstrumentComponentFragment,
  InstrumentIndicatorFragment,
  InstrumentRecordFragment,
} from '../graphql/graphql.js';

/** A node of the instrument as the tree shows it. */
export type TreeNode = {
  readonly code: string;
  readonly text: string;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  readonly parentCode: string | null;
} & (
  | { readonly kind: 'component'; readonly component: InstrumentComponentFragment }
  | { readonly kind: 'indicator'; readonly indicator: InstrumentIndicatorFragment }
);

/** Every node in tree order: each component, its indicators, then the components below it. */
export function treeNodes({
  components,
  indicators,
}: Pick<InstrumentRecordFragment, 'components' | 'indicators'>): readonly TreeNode[] {
  const below = Map.groupBy(components, ({ parentCode }) => parentCode);
  const leaves = Map.groupBy(indicators, ({ componentCode }) => componentCode);
  const branch = (parentCode: string | null, level: number): TreeNode[] =>
    (below.get(parentCode) ?? []).flatMap((component): TreeNode[] => [
      {
        kind: 'component',
        code: component.code,
        text: component.name,
        level,
        parentCode,
        component,
      },
      ...(leaves.get(component.code) ?? []).map((indicator) => ({
        kind: 'indicator' as const,
        code: indicator.code,
        text: indicator.text,
        level: level + 1,
        parentCode: component.code,
        indicator,
      })),
      ...branch(component.code, level + 1),
    ]);
  return branch(null, 1);
}

/**
 * The nodes on screen: those whose every ancestor is expanded; with a search, those whose code or text
 * has all its words, and the way to them.
 */
export function visibleNodes(
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<string>,
  search: string,
): readonly TreeNode[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0) return found(nodes, words);
  const open = new Set<string | null>([null]);
  return nodes.filter(({ code, parentCode }) => {
    if (!open.has(parentCode)) return false;
    if (expanded.has(code)) open.add(code);
    return true;
  });
}

function found(nodes: readonly TreeNode[], words: readonly string[]): readonly TreeNode[] {
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const kept = new Set<string>();
  for (const { code, text } of nodes) {
    const said = `${code} ${text}`.toLowerCase();
    if (!words.every((word) => said.includes(word))) continue;
    for (let at: string | null | undefined = code; at && !kept.has(at); at = parents.get(at)) {
      kept.add(at);
    }
  }
  return nodes.filter(({ code }) => kept.has(code));
}

/** What the arrow keys do in a tree: where the focus goes, or what opens or closes. */
export type TreeStep = { readonly focus: string } | { readonly toggle: string } | undefined;

/**
 * The step of one key, by the pattern for trees of the ARIA practices.
 *
 * @param rows the nodes on screen.
 */
export function treeStep(
  key: string,
  code: string,
  rows: readonly TreeNode[],
  expanded: ReadonlySet<string>,
): TreeStep {
  const at = rows.findIndex((row) => row.code === code);
  const row = rows[at];
  if (!row) return undefined;
  const to = (target: TreeNode | undefined): TreeStep => target && { focus: target.code };
  const isOpen = expanded.has(code);
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (row.kind === 'indicator') return undefined;
      return isOpen
        ? to(rows.slice(at + 1).find((one) => one.parentCode === code))
        : { toggle: code };
    case 'ArrowLeft':
      return row.kind === 'component' && isOpen
        ? { toggle: code }
        : to(rows.find((one) => one.code === row.parentCode));
    default:
      return undefined;
  }
}
