import { formatExact, parseExact, sumExact, type Fraction } from '../../schema/exact.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
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
  const shares = cut(
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
  const children = childrenOf(tree, parentCode === '' ? null : parentCode).filter(
    (child) => draft.nodes[child] !== undefined,
  );
  const whole = parseExact(
    parentCode === '' ? tree.totalWeight : (draft.nodes[parentCode]?.weight ?? ''),
  );
  const free = children.filter((child) => !locks.has(child));
  if (whole === undefined || free.length === 0) return draft;
  const held = sumExact(
    children.filter((child) => locks.has(child)).map((child) => weightIn(draft, child)),
  );
  const room = whole.sub(held);
  if (room.lt(0)) return draft;
  const shares = cut(
    room,
    free.map(() => sumExact([])),
  );
  return withWeights(tree, draft, new Map(free.map((child, place) => [child, shares[place]!])));
}

/** Decimals of a weight that is shared out: `0.1714` is easier to read than `6/35`. */
const decimals = 4;

/**
 * Cuts an amount in proportion to parts, or equally where all of them are nothing. Each takes what lies
 * between two marks, which are rounded to `decimals`; the last mark is the amount, so that nothing is lost.
 */
function cut(amount: Fraction, parts: readonly Fraction[]): readonly Fraction[] {
  const whole = sumExact(parts);
  const isNothing = whole.equals(0);
  let passed = sumExact([]);
  let mark = sumExact([]);
  return parts.map((part, place) => {
    passed = passed.add(isNothing ? 1 : part);
    const isLast = place === parts.length - 1;
    const next = isLast
      ? amount
      : amount
          .mul(passed)
          .div(isNothing ? parts.length : whole)
          .round(decimals);
    const share = next.sub(mark);
    mark = next;
    return share;
  });
}

/** Sets weights, and scales what stands below each in proportion. */
function withWeights(
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
    const shares = cut(
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

function parentOf({ components, indicators }: Tree, code: string): string | null {
  return (
    components.find((one) => one.code === code)?.parentCode ??
    indicators.find((one) => one.code === code)?.componentCode ??
    null
  );
}

function childrenOf({ components, indicators }: Tree, parentCode: string | null): string[] {
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
