import { DomainError } from '../errors/domain-error.js';

/** What one stage says of an answer, and of which version of it. */
interface StandingVerdict {
  readonly id: string;
  readonly answerVersion: number;
}

/**
 * That whoever judges has seen what their stage says of the answer as it is now: of two who judge at once, neither
 * replaces unseen what the other said. What was said before the answer was sent in again may go unnamed.
 *
 * @param current what the stage says, of whichever version.
 * @param seenId the verdict that was seen; null for none.
 * @throws DomainError `CONFLICT` on `seenEvaluationId`.
 */
export function assertVerdictSeen(
  answerVersion: number,
  current: readonly StandingVerdict[],
  seenId: string | null,
): void {
  const standing = current.find((verdict) => verdict.answerVersion === answerVersion);
  const isSeen = standing
    ? standing.id === seenId
    : seenId === null || current.some(({ id }) => id === seenId);
  if (isSeen) return;
  throw new DomainError('CONFLICT', 'The stage says something else by now.', {
    field: 'seenEvaluationId',
  });
}
