import { formatExact, parseExact, sumExact, type Fraction } from '../../schema/exact.js';
import { weightsFrom } from '../../schema/formula/pairwise/weights.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { shareOut } from '../../schema/share.js';
import type { FormulaDraft } from './formulaDraft.js';

type Tree = Pick<InstrumentDefinition, 'components' | 'indicators' | 'totalWeight'>;

/** Codes whose weights stay as they are, whatever others do. */
export type Locks = ReadonlySet<string>;

/**
 * Gives a node another weight and lets its unlocked siblings share what is left, in proportion to what
 * they weigh; so their parent keeps its weight and everything still adds up. What stands below a node
 * that changes is scaled with it.
 *
 * A weight that the siblings cannot make room for is taken as far as they can.
 *
 * @param weight exact; the draft is given back as it was where it cannot be read or is negative.
 * @returns the draft as it was where no sibling is free to give or take.
 */
export function moveWeight(
  tree: Tree,
  draft: FormulaDraft,
  code: string,
  weight: string,
  locks: Locks,
): FormulaDraft {
  const wanted = parseExact(weight);
  const whole = wholeAbove(tree, draft, code);
  if (wanted === undefined || wanted.lt(0) || whole === undefined) return draft;

  const siblings = siblingsOf(tree, code).filter((sibling) => draft.nodes[sibling] !== undefined);
  const free = siblings.filter((sibling) => sibling !== code && !locks.has(sibling));
  const held = sumExact(
    siblings
      .filter((sibling) => sibling !== code && locks.has(sibling))
      .map((sibling) => weightIn(draft, sibling)),
  );
  const room = whole.sub(held);
  if (free.length === 0 || room.lt(0)) return draft;

  const taken = wanted.gt(room) ? room : wanted;
  const left = room.sub(taken);
  const shares = shareOut(
    left,
    free.map((sibling) => weightIn(draft, sibling)),
  );
  const others = free.map((sibling, place) => [sibling, shares[place]!] as const);
  return withWeights(tree, draft, new Map([[code, taken], ...others]));
}

/** Gives every unlocked child of a node the same weight; the empty code is that of the total. */
export function equalShares(
  tree: Tree,
  draft: FormulaDraft,
  parentCode: string,
  locks: Locks,
): FormulaDraft {
  const { free, room } = familyOf(tree, draft, parentCode, locks);
  if (room === undefined || free.length === 0) return draft;
  const shares = shareOut(
    room,
    free.map(() => sumExact([])),
  );
  return withWeights(tree, draft, new Map(free.map((child, place) => [child, shares[place]!])));
}

/**
 * Gives the unlocked children of a node what comparisons come to; the empty code is that of the total.
 *
 * @param priorities of all of them, adding up to 1; the draft is given back as it was where one is missing.
 */
export function sharesByPriority(
  tree: Tree,
  draft: FormulaDraft,
  parentCode: string,
  priorities: ReadonlyMap<string, number>,
  locks: Locks,
): FormulaDraft {
  const { free, room } = familyOf(tree, draft, parentCode, locks);
  const isWhole = free.length === priorities.size && free.every((child) => priorities.has(child));
  if (room === undefined || !isWhole) return draft;
  return withWeights(tree, draft, weightsFrom(priorities, room));
}

/** The children of a node that have weights of their own. */
export interface Family {
  /** Codes of those that may change, in tree order. */
  readonly free: readonly string[];
  /** Codes of those that keep their weight. */
  readonly held: readonly string[];
  /** What the free ones share; undefined where it cannot be read, or where the held ones weigh more than all. */
  readonly room: Fraction | undefined;
}

/** @param parentCode empty for the roots. */
export function familyOf(
  tree: Tree,
  draft: FormulaDraft,
  parentCode: string,
  locks: Locks,
): Family {
  const children = childrenOf(tree, parentCode === '' ? null : parentCode).filter(
    (child) => draft.nodes[child] !== undefined,
  );
  const free = children.filter((child) => !locks.has(child));
  const held = children.filter((child) => locks.has(child));
  const whole = parseExact(
    parentCode === '' ? tree.totalWeight : (draft.nodes[parentCode]?.weight ?? ''),
  );
  const room = whole?.sub(sumExact(held.map((child) => weightIn(draft, child))));
  return { free, held, room: room?.lt(0) ? undefined : room };
}

/** Sets weights, and scales what stands below each in proportion. */
export function withWeights(
  tree: Tree,
  draft: FormulaDraft,
  weights: ReadonlyMap<string, Fraction>,
): FormulaDraft {
  const nodes = { ...draft.nodes };
  const set = (code: string, weight: Fraction) => {
    const rule = nodes[code];
    if (rule === undefined) return;
    const before = parseExact(rule.weight);
    if (before?.equals(weight)) return;
    nodes[code] = { ...rule, weight: formatExact(weight), weightStatus: 'INFERRED' };
    const below = childrenOf(tree, code).filter((child) => nodes[child] !== undefined);
    const shares = shareOut(
      weight,
      below.map((child) => weightIn(draft, child)),
    );
    below.forEach((child, place) => set(child, shares[place]!));
  };
  for (const [code, weight] of weights) set(code, weight);
  return { ...draft, nodes };
}

/** What a node and its siblings share; undefined where it cannot be read. */
function wholeAbove(tree: Tree, draft: FormulaDraft, code: string): Fraction | undefined {
  const parent = parentOf(tree, code);
  return parseExact(parent === null ? tree.totalWeight : (draft.nodes[parent]?.weight ?? ''));
}

const siblingsOf = (tree: Tree, code: string): readonly string[] =>
  childrenOf(tree, parentOf(tree, code));

/** Null for a root. */
export function parentOf({ components, indicators }: Tree, code: string): string | null {
  return (
    components.find((one) => one.code === code)?.parentCode ??
    indicators.find((one) => one.code === code)?.componentCode ??
    null
  );
}

/** Codes, in tree order; null for the roots. */
export function childrenOf({ components, indicators }: Tree, parentCode: string | null): string[] {
  return [
    ...components.filter((one) => one.parentCode === parentCode).map(({ code }) => code),
    ...indicators.filter((one) => one.componentCode === parentCode).map(({ code }) => code),
  ];
}

/** What cannot be read weighs nothing. */
const weightIn = (draft: FormulaDraft, code: string): Fraction => {
  const exact = parseExact(draft.nodes[code]?.weight ?? '');
  return exact === undefined ? sumExact([]) : exact;
};
