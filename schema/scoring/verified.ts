/** What one stage said of an answer, as far as it decides whose value counts. */
export interface StageVerdict {
  readonly verdict: 'ACCEPTED' | 'RETURNED';
  /** Whether it still stands for its stage. */
  readonly current: boolean;
  /** Of its stage: the highest counts; null for a stage that is kept apart. */
  readonly precedence: number | null;
  /** Version of the answer that was looked at. */
  readonly answerVersion: number;
}

/**
 * The verdict whose value is the verified one: of what was accepted, what looked at the latest version of
 * the answer, and of those the one whose stage has precedence. A stage without one (the ministry's) never
 * counts. A decision on an answer that has been sent in anew since is a decision on another answer.
 *
 * @param verdicts on one answer, of any stage and in any order.
 * @returns undefined where nothing was accepted.
 */
export function countingVerdict<Verdict extends StageVerdict>(
  verdicts: readonly Verdict[],
): Verdict | undefined {
  let counting: Verdict | undefined;
  for (const verdict of verdicts) {
    if (!verdict.current || verdict.verdict !== 'ACCEPTED' || verdict.precedence === null) continue;
    if (counting === undefined || isAbove(verdict, counting)) counting = verdict;
  }
  return counting;
}

function isAbove(verdict: StageVerdict, other: StageVerdict): boolean {
  if (verdict.answerVersion !== other.answerVersion) {
    return verdict.answerVersion > other.answerVersion;
  }
  return (verdict.precedence ?? -1) > (other.precedence ?? -1);
}
