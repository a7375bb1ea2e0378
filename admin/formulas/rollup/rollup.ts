import type { Rollup, RollupNode, RollupRule } from '../../../schema/formula/index.js';
import type { FormulaDraft } from '../formulaDraft.js';

/**
 * The draft with another way to roll the units up. What the way has no use for goes; of the kabupaten alone
 * nothing is said, which is what a formula without a rule does.
 *
 * @param only the units' instrument, where there is but one to choose.
 */
export function withMethod(
  draft: FormulaDraft,
  method: Rollup,
  only: string | undefined,
): FormulaDraft {
  const { rollup, ...rest } = draft;
  if (method === 'KABUPATEN_ONLY') return rest;
  const { kabupatenShare, nodes, unitInstrument = only, ...kept } = rollup ?? {};
  return {
    ...rest,
    rollup: {
      ...kept,
      method,
      ...(unitInstrument !== undefined && { unitInstrument }),
      ...(nodes && { nodes: method === 'SPLIT' ? nodes : nodes.map(withoutPoints) }),
      ...(method === 'BLEND' && kabupatenShare !== undefined && { kabupatenShare }),
    },
  };
}

const withoutPoints = ({ code, unitCode }: RollupNode): RollupNode => ({ code, unitCode });

/** The draft without a rule: where there may be none. */
export const withoutRollup = ({ rollup: _gone, ...rest }: FormulaDraft): FormulaDraft => rest;

type Part = 'unitInstrument' | 'kabupatenShare' | 'missingUnits' | 'unitWeights';

/** The draft with another part of its rule; undefined, or a blank text, takes it out. */
export function withRollupPart<Key extends Part>(
  draft: FormulaDraft,
  part: Key,
  value: RollupRule[Key] | undefined,
): FormulaDraft {
  const { [part]: _before, ...rollup } = ruleOf(draft);
  const isBlank = value === undefined || value === '';
  return { ...draft, rollup: isBlank ? rollup : { ...rollup, [part]: value } } as FormulaDraft;
}

/** The draft with pairs behind those it has. */
export const withPairs = (draft: FormulaDraft, pairs: readonly RollupNode[]): FormulaDraft =>
  withNodes(draft, [...pairsOf(draft), ...pairs]);

/** The draft with something else in one of its pairs; blank points are none. */
export function withPair(
  draft: FormulaDraft,
  index: number,
  change: Partial<RollupNode>,
): FormulaDraft {
  const nodes = pairsOf(draft).map((node, at) => {
    if (at !== index) return node;
    const { points, ...pair } = { ...node, ...change };
    return points ? { ...pair, points } : pair;
  });
  return withNodes(draft, nodes);
}

export const withoutPair = (draft: FormulaDraft, index: number): FormulaDraft =>
  withNodes(draft, pairsOf(draft).toSpliced(index, 1));

/** The draft with what one unit counts. */
export const withUnitWeight = (draft: FormulaDraft, unit: string, weight: string): FormulaDraft =>
  withUnitWeights(draft, { [unit]: weight });

/** The draft with what several units count, in one step. */
export const withUnitWeights = (
  draft: FormulaDraft,
  weights: Readonly<Record<string, string>>,
): FormulaDraft =>
  withRollupPart(draft, 'unitWeights', { ...ruleOf(draft).unitWeights, ...weights });

export function withoutUnitWeight(draft: FormulaDraft, unit: string): FormulaDraft {
  const { [unit]: _gone, ...unitWeights } = ruleOf(draft).unitWeights ?? {};
  return withRollupPart(draft, 'unitWeights', unitWeights);
}

/** Every unit counts as it does without weights: a beginning that changes no figure. */
export const alike = (units: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(units.map((unit) => [unit, '1']));

export const pairsOf = ({ rollup }: FormulaDraft): readonly RollupNode[] => rollup?.nodes ?? [];

const withNodes = (draft: FormulaDraft, nodes: readonly RollupNode[]): FormulaDraft => {
  const { nodes: _before, ...rollup } = ruleOf(draft);
  return { ...draft, rollup: nodes.length === 0 ? rollup : { ...rollup, nodes } };
};

const ruleOf = ({ rollup }: FormulaDraft): RollupRule => rollup ?? { method: 'KABUPATEN_ONLY' };
