import { childrenByParent, type Child } from '../formula/tree.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';

/** What an instrument alone decides of a plan, whatever the formula; see `ScoringPlan`. */
export interface PlannedTree {
  readonly codes: readonly string[];
  /** Without the total. */
  readonly nodeByCode: ReadonlyMap<string, number>;
  /** `NONE` for the total. */
  readonly parents: Int32Array;
  /** `NONE` where there are no children. */
  readonly firstChild: Int32Array;
  /** `NONE` for the last of its siblings. */
  readonly nextSibling: Int32Array;
  /** The nodes of the components, in the instrument's order. */
  readonly components: Int32Array;
  /** The nodes that are made of others, the total first: a parent before its children. */
  readonly branches: Int32Array;
  /** What hangs from each node, in tree order. */
  readonly children: readonly (readonly Child[])[];
}

/** Stands where there is no node. */
export const NONE = -1;

/** Instruments never change, and each draft that is tried asks for its tree again. */
const trees = new WeakMap<InstrumentDefinition, PlannedTree>();

/** @throws RangeError naming a component or an indicator that hangs from no root. */
export function treeOf(instrument: InstrumentDefinition): PlannedTree {
  const known = trees.get(instrument);
  if (known !== undefined) return known;
  const tree = readTree(instrument);
  trees.set(instrument, tree);
  return tree;
}

/** The node with a code. @throws RangeError where the tree has none. */
export function nodeIn({ nodeByCode }: Pick<PlannedTree, 'nodeByCode'>, code: string): number {
  const node = nodeByCode.get(code);
  if (node === undefined) throw new RangeError(`${code} hangs from no root`);
  return node;
}

function readTree(instrument: InstrumentDefinition): PlannedTree {
  const childrenOf = childrenByParent(instrument);
  const codes: string[] = [];
  const parents: number[] = [];
  const children: (readonly Child[])[] = [];
  const branches: number[] = [];
  const place = (child: Child, parent: number, below: readonly Child[]) => {
    const node = codes.push(child.code) - 1;
    parents.push(parent);
    children.push(below);
    if (!child.isIndicator) branches.push(node);
    for (const next of below) place(next, node, childrenOf.get(next.code) ?? []);
  };
  place({ code: instrument.code, isIndicator: false }, NONE, childrenOf.get(null) ?? []);

  const nodeByCode = new Map(codes.slice(1).map((code, index) => [code, index + 1] as const));
  for (const { code } of instrument.indicators) nodeIn({ nodeByCode }, code);
  return {
    codes,
    nodeByCode,
    parents: Int32Array.from(parents),
    ...linkChildren(parents),
    components: Int32Array.from(instrument.components, ({ code }) => nodeIn({ nodeByCode }, code)),
    branches: Int32Array.from(branches),
    children,
  };
}

function linkChildren(parents: readonly number[]): Pick<PlannedTree, 'firstChild' | 'nextSibling'> {
  const firstChild = new Int32Array(parents.length).fill(NONE);
  const nextSibling = new Int32Array(parents.length).fill(NONE);
  // Backwards, so that each child is put before its younger siblings.
  for (let node = parents.length - 1; node > 0; node -= 1) {
    const parent = parents[node]!;
    nextSibling[node] = firstChild[parent]!;
    firstChild[parent] = node;
  }
  return { firstChild, nextSibling };
}
