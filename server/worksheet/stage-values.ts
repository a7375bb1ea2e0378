import {
  type AnswerValue,
  countingVerdict,
  type StageVerdict,
} from '../../schema/scoring/index.js';
import type { AnswerState } from '../support/enums.js';
import type { CountRecord } from './count-value.js';

/** A value as rows of `answer` and `evaluation` hold it; counts null or `{}` for none. */
export interface StoredValue {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
}

export interface ClaimedRow extends StoredValue {
  readonly indicatorCode: string;
}

export interface StatedRow {
  readonly id: string;
  readonly indicatorCode: string;
  readonly state: AnswerState;
}

export interface EvaluationRow extends StoredValue, StageVerdict {
  readonly answerId: string;
}

/** By indicator code, ready to be scored. */
export type StageValues = ReadonlyMap<string, AnswerValue>;

/** What the unit itself answered: the stage `SELF`. */
export const claimedAnswers = (rows: readonly ClaimedRow[]): StageValues =>
  new Map(rows.map((row) => [row.indicatorCode, valueOf(row)]));

/**
 * What was accepted, with the value of the stage that counts: a signed consensus before the review. Everything
 * else is not answered: what waits for a review, was returned, or was never sent in proves nothing.
 *
 * @param evaluations of these answers, of any stage, current or not.
 */
export function verifiedAnswers(
  rows: readonly StatedRow[],
  evaluations: readonly EvaluationRow[],
): StageValues {
  const given = Map.groupBy(evaluations, ({ answerId }) => answerId);
  const values = new Map<string, AnswerValue>();
  for (const { id, indicatorCode, state } of rows) {
    const evaluation = acceptedVerdict(state, given.get(id) ?? []);
    if (evaluation) values.set(indicatorCode, valueOf(evaluation));
  }
  return values;
}

/**
 * The verdict whose value is the verified one of an answer; undefined where nothing proves anything.
 *
 * @param verdicts on this answer, of any stage, current or not.
 */
export const acceptedVerdict = <Verdict extends StageVerdict>(
  state: AnswerState,
  verdicts: readonly Verdict[],
): Verdict | undefined => (state === 'ACCEPTED' ? countingVerdict(verdicts) : undefined);

/** Without counts there is no count: `{}` would look like an answer to an indicator that has no scale. */
export const valueOf = ({ optionKey, value, counts }: StoredValue): AnswerValue => ({
  optionKey,
  value,
  counts: counts !== null && Object.keys(counts).length > 0 ? counts : null,
});
