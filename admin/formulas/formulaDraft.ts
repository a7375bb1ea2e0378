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

/** The draft as it was last saved: field by field, because answers carry `__typename` and inputs refuse it. */
export const draftOf = (formula: FormulaRecordFragment): FormulaDraft => ({
  title: formula.title,
  nodes: Object.fromEntries(
    formula.nodes.map(({ code, weight, weightStatus, aggregation }) => [
      code,
      { weight, weightStatus, aggregation },
    ]),
  ),
  missing: {
    unanswered: formula.missing.unanswered,
    notApplicable: formula.missing.notApplicable,
    divideByZero: formula.missing.divideByZero,
  },
  gradeBasis: formula.gradeBasis,
  gradeBands: formula.gradeBands.map(({ grade, predicate, lower, lowerInclusive, inferred }) => ({
    grade,
    predicate,
    lower,
    lowerInclusive,
    inferred,
  })),
});

/** What is sent to save it. */
export const saveInput = (
  { id, version }: Pick<FormulaRecordFragment, 'id' | 'version'>,
  { title, nodes, missing, gradeBasis, gradeBands }: FormulaDraft,
): SaveFormulaInput => ({
  id,
  version,
  title,
  nodes: Object.entries(nodes).map(([code, rule]) => ({ code, ...rule })),
  missing: { ...missing },
  gradeBasis,
  gradeBands: gradeBands.map((band) => ({ ...band })),
});

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
 * The draft with another way to add up a component. Under a `MEAN` its indicators share equally, so
 * that weights of their own go.
 *
 * @param indicators codes of the component's own indicators.
 */
export function withAggregation(
  draft: FormulaDraft,
  code: string,
  aggregation: Aggregation,
  indicators: readonly string[],
): FormulaDraft {
  const next = withRule(draft, code, { aggregation });
  if (aggregation === 'SUM') return next;
  const nodes = Object.entries(next.nodes).filter(([one]) => !indicators.includes(one));
  return { ...next, nodes: Object.fromEntries(nodes) };
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

/** Whether anything differs from what was saved. */
export const isChanged = (draft: FormulaDraft, saved: FormulaDraft): boolean =>
  JSON.stringify(sorted(draft)) !== JSON.stringify(sorted(saved));

const sorted = ({ nodes, ...draft }: FormulaDraft) => ({
  ...draft,
  nodes: Object.entries(nodes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
});

function withRule(draft: FormulaDraft, code: string, change: Partial<NodeRule>): FormulaDraft {
  const rule = draft.nodes[code] ?? { weight: '', weightStatus: 'INFERRED', aggregation: 'SUM' };
  return { ...draft, nodes: { ...draft.nodes, [code]: { ...rule, ...change } } };
}
