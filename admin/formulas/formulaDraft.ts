import { canonicalText } from '../../schema/canonical.js';
import { formatExact, parseExact } from '../../schema/exact.js';
import { definitionOf, recordOf } from '../../schema/formula/index.js';
import type { FormulaDefinition, NodeRule } from '../../schema/formula/index.js';
import type {
  Aggregation,
  FormulaRecordFragment,
  SaveFormulaInput,
  WeightStatus,
} from '../graphql/graphql.js';

/** A formula while somebody works on it: texts as they are typed. */
export interface FormulaDraft extends FormulaDefinition {
  readonly title: string;
}

export type BandDraft = FormulaDraft['gradeBands'][number];

/** The draft as it was last saved. */
export const draftOf = (formula: FormulaRecordFragment): FormulaDraft => ({
  title: formula.title,
  ...definitionOf(formula),
});

/** What is sent to save it. */
export const saveInput = (
  { id, version }: Pick<FormulaRecordFragment, 'id' | 'version'>,
  { title, ...formula }: FormulaDraft,
): SaveFormulaInput => ({ id, version, title, ...recordOf(formula) });

/**
 * The draft with another weight for a node.
 *
 * A weight that somebody chose is no longer the regulation's: its status becomes `INFERRED`, and what
 * it was when the old weight comes back. Whoever has the source says so by `withStatus`.
 *
 * @param saved the draft as it was before anybody typed.
 */
export function withWeight(
  draft: FormulaDraft,
  saved: FormulaDraft,
  code: string,
  weight: string,
): FormulaDraft {
  const before = saved.nodes[code];
  const weightStatus = before && before.weight === weight ? before.weightStatus : 'INFERRED';
  return withRule(draft, code, { weight, weightStatus });
}

export const withStatus = (draft: FormulaDraft, code: string, weightStatus: WeightStatus) =>
  withRule(draft, code, { weightStatus });

/**
 * The draft with another way to add up a component. Its expression goes, as it gives the score no
 * longer. Under a `MEAN` its indicators share equally, so that weights of their own go.
 *
 * @param indicators codes of the component's own indicators.
 */
export function withAggregation(
  draft: FormulaDraft,
  code: string,
  aggregation: Aggregation,
  indicators: readonly string[],
): FormulaDraft {
  const next = withoutExpression(withRule(draft, code, { aggregation }), code);
  if (aggregation !== 'MEAN') return next;
  const nodes = Object.entries(next.nodes).filter(([one]) => !indicators.includes(one));
  return { ...next, nodes: Object.fromEntries(nodes) };
}

/** The draft with an expression that scores a component, whatever scored it before. */
export function withExpression(draft: FormulaDraft, code: string, expression: string) {
  const rule = draft.nodes[code];
  if (rule?.aggregation === 'EXPRESSION' && rule.expression === expression) return draft;
  return withRule(draft, code, { aggregation: 'EXPRESSION', expression });
}

/** The draft with something else in one of its grade bands. */
export const withBand = (
  draft: FormulaDraft,
  index: number,
  change: Partial<BandDraft>,
): FormulaDraft => ({
  ...draft,
  gradeBands: draft.gradeBands.map((band, at) => (at === index ? { ...band, ...change } : band)),
});

/**
 * The draft with a grade more, without a name yet. It begins halfway between its neighbours where there
 * is room, and at nothing where it is the last.
 *
 * @param index where it stands, best first.
 * @param top the highest total there can be, exact.
 */
export function withNewBand(draft: FormulaDraft, index: number, top: string): FormulaDraft {
  const [better, worse] = [draft.gradeBands[index - 1], draft.gradeBands[index]];
  return withBandAt(draft, index, {
    grade: '',
    predicate: '',
    lower: worse ? halfway(better?.lower ?? top, worse.lower) : '0',
    lowerInclusive: worse ? (better ?? worse).lowerInclusive : true,
    inferred: true,
  });
}

/** The draft with a grade put in, or put back, at its place. */
export const withBandAt = (draft: FormulaDraft, index: number, band: BandDraft): FormulaDraft => ({
  ...draft,
  gradeBands: draft.gradeBands.toSpliced(index, 0, band),
});

export const withoutBand = (draft: FormulaDraft, index: number): FormulaDraft => ({
  ...draft,
  gradeBands: draft.gradeBands.toSpliced(index, 1),
});

function halfway(upper: string, lower: string): string {
  const [above, below] = [parseExact(upper), parseExact(lower)];
  return above && below && above.gt(below) ? formatExact(above.add(below).div(2)) : '';
}

/** Whether anything differs from what was saved, in whatever order it was written down. */
export const isChanged = (draft: FormulaDraft, saved: FormulaDraft): boolean =>
  canonicalText(draft) !== canonicalText(saved);

function withRule(draft: FormulaDraft, code: string, change: Partial<NodeRule>): FormulaDraft {
  const rule = draft.nodes[code] ?? { weight: '', weightStatus: 'INFERRED', aggregation: 'SUM' };
  return { ...draft, nodes: { ...draft.nodes, [code]: { ...rule, ...change } } };
}

function withoutExpression(draft: FormulaDraft, code: string): FormulaDraft {
  const { expression: _gone, ...rule } = draft.nodes[code]!;
  return { ...draft, nodes: { ...draft.nodes, [code]: rule } };
}
