import { canonicalText } from '../../../schema/canonical.js';
import { comparedIn, isSamePair } from '../../../schema/formula/check-comparisons.js';
import type { Comparison } from '../../../schema/formula/index.js';
import { judge } from '../../../schema/formula/pairwise/judge.js';
import { inverseRatio } from '../../../schema/formula/pairwise/scale.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { sharesByPriority, type Locks } from '../shareWeights.js';

/** A question: which of two is more important. */
export type Pair = Pick<Comparison, 'first' | 'second'>;

type Tree = Pick<InstrumentDefinition, 'components' | 'indicators' | 'totalWeight'>;

/** Every question about a family, each child with all that come after it. */
export const pairsOf = (family: readonly string[]): readonly Pair[] =>
  family.flatMap((first, place) => family.slice(place + 1).map((second) => ({ first, second })));

/** The answer to a question, from its first; undefined for an open one. */
export function ratioOf(answers: readonly Comparison[], pair: Pair): string | undefined {
  const answer = answers.find((one) => isSamePair(one, pair));
  if (answer === undefined) return undefined;
  return answer.first === pair.first ? answer.ratio : inverseRatio(answer.ratio);
}

/**
 * The answers with another one to a question, or, without a ratio, with the question open again; in the order
 * of the questions, whatever was answered first.
 */
export const withAnswer = (
  questions: readonly Pair[],
  answers: readonly Comparison[],
  pair: Pair,
  ratio: string | undefined,
): readonly Comparison[] =>
  questions.flatMap((question): Comparison[] => {
    const own = isSamePair(question, pair) ? ratio : ratioOf(answers, question);
    return own === undefined ? [] : [{ ...question, ratio: own }];
  });

/** The kept answers about the children of a node, of those that are compared now. */
export const keptAnswers = (
  { comparisons = {} }: FormulaDraft,
  parentCode: string,
  family: readonly string[],
): readonly Comparison[] => {
  const kept = Object.hasOwn(comparisons, parentCode) ? comparisons[parentCode]! : [];
  return pairsOf(family).flatMap((pair): Comparison[] => {
    const ratio = ratioOf(kept, pair);
    return ratio === undefined ? [] : [{ ...pair, ratio }];
  });
};

/** The children that kept answers speak of, in the order they do. */
export const comparedBelow = ({ comparisons = {} }: FormulaDraft, parentCode: string) =>
  comparedIn(Object.hasOwn(comparisons, parentCode) ? comparisons[parentCode]! : []);

/**
 * The draft with the weights that answers give the unlocked children of a node, and with the answers beside them.
 *
 * @returns the draft as it was where the answers do not link all of these.
 */
export function withComparisons(
  tree: Tree,
  draft: FormulaDraft,
  parentCode: string,
  family: readonly string[],
  answers: readonly Comparison[],
  locks: Locks,
): FormulaDraft {
  const { priorities } = judge(family, answers);
  if (priorities === undefined) return draft;
  const shared = sharesByPriority(tree, draft, parentCode, priorities, locks);
  const comparisons = { ...draft.comparisons, [parentCode]: answers };
  const isAsBefore = canonicalText(comparisons) === canonicalText(draft.comparisons ?? {});
  return isAsBefore ? shared : { ...shared, comparisons };
}

/** The draft without the answers about the children of a node; their weights stay. */
export function withoutComparisons(draft: FormulaDraft, parentCode: string): FormulaDraft {
  const { comparisons = {}, ...rest } = draft;
  const others = Object.entries(comparisons).filter(([code]) => code !== parentCode);
  return others.length === 0 ? rest : { ...rest, comparisons: Object.fromEntries(others) };
}
