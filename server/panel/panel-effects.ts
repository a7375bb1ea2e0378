import { gradeTotals, isFault, scoreTotals } from '../../schema/scoring/index.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import {
  type EvaluationRow,
  type StageValues,
  verifiedAnswers,
} from '../worksheet/stage-values.js';
import type { MinutesContent, MinutesEffect } from './minutes.js';
import type { PanelRows } from './panel-rows.js';

/** What was decided on one answer. */
export interface DecidedAnswer {
  readonly answerId: string;
  readonly answerVersion: number;
  readonly content: MinutesContent;
}

/**
 * What decisions do to the verified score of each worksheet that they touch: the same scoring as at closing,
 * without the decisions and with them. Each worksheet by itself: what a formula finds by comparing them is left
 * to closing, since the others go on changing until then.
 *
 * @param precedence of the consensus stage; null where it does not count.
 */
export function panelEffects(
  { sheets, answers, evaluations }: PanelRows,
  decided: readonly DecidedAnswer[],
  precedence: number | null,
  formulaOf: (formulaId: string) => FormulaEntry,
): MinutesEffect[] {
  const sheetOf = new Map(answers.map(({ id, worksheetId }) => [id, worksheetId]));
  const decidedOf = Map.groupBy(decided, ({ answerId }) => sheetOf.get(answerId));
  const answersOf = Map.groupBy(answers, ({ worksheetId }) => worksheetId);
  const evaluationsOf = Map.groupBy(evaluations, ({ answerId }) => sheetOf.get(answerId));
  return sheets.flatMap(({ id, unit, formulaId }) => {
    const settled = decidedOf.get(id) ?? [];
    if (settled.length === 0) return [];
    const own = answersOf.get(id) ?? [];
    const given = evaluationsOf.get(id) ?? [];
    const replaced = new Set(settled.map(({ answerId }) => answerId));
    // A later consensus replaces an earlier one of the same answer, as it will when it is signed.
    const others = given.filter(
      ({ answerId, stage }) => stage !== 'CONSENSUS' || !replaced.has(answerId),
    );
    const formula = formulaOf(formulaId);
    const before = totalsOf(formula, verifiedAnswers(own, given));
    const after = totalsOf(
      formula,
      verifiedAnswers(own, [...others, ...settled.map((one) => asVerdict(one, precedence))]),
    );
    return [
      {
        worksheetId: id,
        unit,
        items: settled.length,
        pointsBefore: before.points,
        pointsAfter: after.points,
        maximum: after.maximum,
        gradeBefore: before.grade,
        gradeAfter: after.grade,
      },
    ];
  });
}

const asVerdict = (
  { answerId, answerVersion, content }: DecidedAnswer,
  precedence: number | null,
): EvaluationRow => ({
  answerId,
  answerVersion,
  verdict: 'ACCEPTED',
  current: true,
  precedence,
  optionKey: content.optionKey,
  value: content.value,
  counts: content.counts,
});

function totalsOf({ plan, definition }: FormulaEntry, verified: StageValues) {
  const totals = scoreTotals(plan, verified);
  const grade = gradeTotals(totals, definition)?.band.grade ?? '';
  const isOpen = isFault(totals.score) && totals.score.fault === 'cohort_open';
  return { points: isOpen ? null : totals.points, maximum: totals.maximum, grade };
}
