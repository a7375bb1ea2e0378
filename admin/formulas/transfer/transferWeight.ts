import { formatExact, parseExact, type Fraction } from '../../../schema/exact.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { weighsByStatedWeights } from '../../../schema/scoring/weigh.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { childrenOf, parentOf, withWeights, type Locks } from '../shareWeights.js';

type Tree = Pick<InstrumentDefinition, 'components' | 'indicators' | 'totalWeight'>;

/** What moves from one node to another. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** Exact. */
  readonly points: string;
}

/** A weight before and after; both exact. */
export interface TransferChange {
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** What a transfer makes of a draft, or why there is none. */
export type TransferResult =
  | {
      readonly draft: FormulaDraft;
      /** The two, and the nodes above them whose weights change with theirs; the one that gives first. */
      readonly changes: readonly TransferChange[];
    }
  | {
      /**
       * - `points`: not a number above 0.
       * - `tooMuch`: more than the giving node has.
       * - `related`: one lies above the other, or they are the same.
       * - `held`: a weight that would have to change is locked, shared equally, or cannot be read.
       */
      readonly refusal: 'points' | 'tooMuch' | 'related' | 'held';
    };

/**
 * Moves points from one node to another, wherever they stand, so that the total keeps all its points: what
 * lies above either, up to where they meet, changes by as much, and what stands below is scaled with it.
 */
export function transferWeight(
  tree: Tree,
  draft: FormulaDraft,
  { from, to, points }: Transfer,
  locks: Locks,
): TransferResult {
  const amount = parseExact(points);
  if (amount === undefined || amount.lte(0)) return { refusal: 'points' };
  const giving = wayUp(tree, from);
  const taking = wayUp(tree, to);
  if (giving.includes(to) || taking.includes(from)) return { refusal: 'related' };
  const givers = giving.filter((code) => !taking.includes(code));
  const takers = taking.filter((code) => !giving.includes(code));
  const all = [...givers, ...takers];
  if (!all.every((code) => isMovable(tree, draft, code, locks))) return { refusal: 'held' };

  const after = new Map<string, Fraction>();
  for (const code of givers) after.set(code, weightOf(draft, code)!.sub(amount));
  for (const code of takers) after.set(code, weightOf(draft, code)!.add(amount));
  if (givers.some((code) => after.get(code)!.lt(0))) return { refusal: 'tooMuch' };

  const nodes = { ...draft.nodes };
  for (const code of all.filter((one) => one !== from && one !== to)) {
    const weight = formatExact(after.get(code)!);
    nodes[code] = { ...nodes[code]!, weight, weightStatus: 'INFERRED' };
  }
  const ends = new Map([from, to].map((code) => [code, after.get(code)!]));
  return {
    draft: withWeights(tree, { ...draft, nodes }, ends),
    changes: all.map((code) => ({
      code,
      before: draft.nodes[code]!.weight,
      after: formatExact(after.get(code)!),
    })),
  };
}

/** The components that can give or take points, in tree order, with how deep they lie. */
export function transferChoices(
  tree: Tree,
  draft: FormulaDraft,
  locks: Locks,
): readonly { readonly code: string; readonly name: string; readonly level: number }[] {
  return tree.components.flatMap(({ code, name }) => {
    const way = wayUp(tree, code);
    return way.every((one) => isMovable(tree, draft, one, noLocks)) && !locks.has(code)
      ? [{ code, name, level: way.length }]
      : [];
  });
}

/** Whether one is the other or lies above it: between them there is nothing to move. */
export const areRelated = (tree: Tree, one: string, other: string): boolean =>
  wayUp(tree, one).includes(other) || wayUp(tree, other).includes(one);

const noLocks: Locks = new Set();

function isMovable(tree: Tree, draft: FormulaDraft, code: string, locks: Locks): boolean {
  const parent = parentOf(tree, code);
  const isStated =
    parent === null ||
    weighsByStatedWeights(
      draft,
      parent,
      childrenOf(tree, parent).map((child) => ({ code: child })),
    );
  return isStated && !locks.has(code) && weightOf(draft, code) !== undefined;
}

const weightOf = ({ nodes }: FormulaDraft, code: string): Fraction | undefined =>
  Object.hasOwn(nodes, code) ? parseExact(nodes[code]!.weight) : undefined;

/** A node and what lies above it, up to a root. */
function wayUp(tree: Tree, code: string): readonly string[] {
  const parent = parentOf(tree, code);
  return parent === null ? [code] : [code, ...wayUp(tree, parent)];
}
