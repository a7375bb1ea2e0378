import { createHash } from 'node:crypto';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { disagreement, exceedsLimit, readScale, scoreOnScale } from '../../schema/scoring/index.js';
import type { InstrumentEntry } from '../instrument/catalogue.js';
import { standardKeys } from '../stage/standard-stages.js';
import { type StoredValue, valueOf } from '../worksheet/stage-values.js';
import type { MinutesContent, MinutesItem, MinutesValue } from './minutes.js';
import type { PanelAnswer, PanelEvaluation, PanelRows } from './panel-rows.js';

/** An answer whose stages are apart, before the panel decided on it. */
export interface ApartItem extends Omit<MinutesItem, 'decision'> {
  readonly answerVersion: number;
  /** Which values these are: another text when any of them is another. */
  readonly basis: string;
}

/**
 * The answers whose stages are apart by more than the limit, in the order of the worksheets and of the
 * instrument: what the unit claims against what every review accepted. What looked at an earlier version of
 * the answer is left out, and so is an answer that a panel has settled as it stands.
 */
export function apartItems(
  { sheets, answers, evaluations }: PanelRows,
  instrumentOf: (instrumentId: string) => InstrumentEntry,
  limit: number,
): ApartItem[] {
  const answersOf = Map.groupBy(answers, ({ worksheetId }) => worksheetId);
  const evaluationsOf = Map.groupBy(evaluations, ({ answerId }) => answerId);
  return sheets.flatMap(({ id: worksheetId, unit, instrumentId }) => {
    const byCode = new Map(
      (answersOf.get(worksheetId) ?? []).map((answer) => [answer.indicatorCode, answer]),
    );
    return instrumentOf(instrumentId).definition.indicators.flatMap((indicator) => {
      const answer = byCode.get(indicator.code);
      if (!answer) return [];
      const reviews = latestReviews(evaluationsOf.get(answer.id) ?? []);
      if (reviews === 'settled') return [];
      const values = [
        claimOf(indicator, answer),
        ...reviews.map((review) => reviewOf(indicator, review)),
      ];
      const difference = disagreement(
        values.flatMap(({ score }) => (score === null ? [] : [score])),
      );
      if (!exceedsLimit(difference, limit)) return [];
      return [
        {
          answerId: answer.id,
          worksheetId,
          unit,
          indicatorCode: indicator.code,
          indicatorText: indicator.text,
          countLabels: Object.fromEntries(
            indicator.countInputs.map(({ key, label }) => [key, label]),
          ),
          values,
          difference,
          answerVersion: answer.version,
          basis: basisOf(answer, reviews),
        },
      ];
    });
  });
}

/**
 * The reviews that accepted the answer as it stands. Its version says nothing of that: it counts on when what
 * was accepted is given back.
 */
function latestReviews(
  evaluations: readonly PanelEvaluation[],
): readonly PanelEvaluation[] | 'settled' {
  const accepted = evaluations.filter(
    ({ stage, verdict }) => stage !== 'EXTERNAL' && verdict === 'ACCEPTED',
  );
  const latest = Math.max(...accepted.map(({ answerVersion }) => answerVersion));
  const standing = accepted.filter(({ answerVersion }) => answerVersion === latest);
  if (standing.some(({ stage }) => stage === 'CONSENSUS')) return 'settled';
  return standing.filter(({ stage }) => stage === 'REVIEW');
}

/** A value with its score on the 0..1 scale, null where it has none. */
export function scored(indicator: IndicatorDefinition, stored: StoredValue): MinutesContent {
  const score = scoreOnScale(readScale(indicator), valueOf(stored));
  return {
    optionKey: stored.optionKey,
    value: stored.value,
    counts: stored.counts ?? {},
    score: typeof score === 'number' ? score : null,
  };
}

const claimOf = (indicator: IndicatorDefinition, answer: PanelAnswer): MinutesValue => ({
  stageKey: standardKeys.self,
  ...scored(indicator, answer),
  note: answer.explanation,
  author: answer.updatedBy,
  at: answer.updatedAt,
});

const reviewOf = (indicator: IndicatorDefinition, review: PanelEvaluation): MinutesValue => ({
  stageKey: review.stageKey,
  ...scored(indicator, review),
  note: review.note,
  author: review.evaluator,
  at: review.createdAt,
});

const basisOf = ({ id, version }: PanelAnswer, reviews: readonly PanelEvaluation[]): string =>
  createHash('sha256')
    .update([id, version, ...reviews.map((review) => review.id).sort()].join(' '))
    .digest('hex');
