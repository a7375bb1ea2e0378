import type { Comparison, FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import { familyMax } from './pairwise/random-index.js';
import { readRatio } from './pairwise/scale.js';
import type { Child } from './tree.js';

/** Every mistake in the answers that a formula keeps of pairwise comparisons; weights are not compared with them. */
export function checkComparisons(
  { comparisons = {} }: FormulaDefinition,
  children: ReadonlyMap<string | null, readonly Child[]>,
  components: ReadonlySet<string>,
): readonly FormulaDiagnostic[] {
  return Object.entries(comparisons).flatMap(([parent, answers]): FormulaDiagnostic[] => {
    const at = { nodeCode: parent === '' ? null : parent, field: 'comparisons' } as const;
    if (parent !== '' && !components.has(parent)) {
      return [{ code: 'comparison_parent_unknown', ...at, params: {} }];
    }
    const own = new Set(children.get(at.nodeCode)?.map(({ code }) => code));
    const count = comparedIn(answers).length;
    const params = { count: String(count), limit: String(familyMax) };
    return [
      ...(count > familyMax ? [{ code: 'comparisons_too_many', ...at, params } as const] : []),
      ...answers.flatMap((answer, place) =>
        checkAnswer(answer, own, answers.slice(0, place)).map((mistake) => ({ ...mistake, ...at })),
      ),
    ];
  });
}

/** Every code that answers speak of, once, in the order they first do. */
export const comparedIn = (answers: readonly Comparison[]): readonly string[] => [
  ...new Set(answers.flatMap(({ first, second }) => [first, second])),
];

type Mistake = Extract<FormulaDiagnostic, { code: `comparison_${string}` }>;
/** One mistake without its place. */
type Unplaced = Mistake extends infer One
  ? One extends Mistake
    ? Omit<One, 'nodeCode' | 'field'>
    : never
  : never;

function checkAnswer(
  { first, second, ratio }: Comparison,
  own: ReadonlySet<string>,
  before: readonly Comparison[],
): Unplaced[] {
  const mistakes: Unplaced[] = [...new Set([first, second])]
    .filter((code) => !own.has(code))
    .map((code) => ({ code: 'comparison_stranger', params: { code } }));
  if (first === second) {
    mistakes.push({ code: 'comparison_with_itself', params: { code: first } });
  } else if (before.some((one) => isSamePair(one, { first, second }))) {
    mistakes.push({ code: 'comparison_twice', params: { first, second } });
  }
  if (readRatio(ratio) === undefined) {
    mistakes.push({ code: 'comparison_off_scale', params: { first, second, ratio } });
  }
  return mistakes;
}

type Pair = Pick<Comparison, 'first' | 'second'>;

/** Whether two answers are about the same two, whichever comes first. */
export const isSamePair = (one: Pair, other: Pair): boolean =>
  (one.first === other.first && one.second === other.second) ||
  (one.first === other.second && one.second === other.first);
