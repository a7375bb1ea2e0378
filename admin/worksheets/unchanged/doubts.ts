import { isOver } from '../../../schema/evidence-span.js';
import type { PlannedIndicator } from '../../../schema/scoring/plan.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';
import { standingOf } from '../standing.js';

/** Why an answer of last month may not be one of this month as well; the texts are `unchanged.doubt`. */
export type Doubt = 'unanswered' | 'unproven' | 'expired';

/** Whether it is one of last month that the viewer may still confirm, and nothing of it is on its way. */
export const isConfirmable = ({ answer, status }: AnswerEntry): boolean =>
  answer.unchanged &&
  answer.state === 'DRAFT' &&
  answer.abilities.includes('answer.edit') &&
  status.kind === 'saved';

/** What speaks against confirming it unread; undefined where nothing does. */
export function doubtOf(
  planned: PlannedIndicator,
  entry: AnswerEntry,
  now: Date,
): Doubt | undefined {
  const { answered, proven } = standingOf(planned, entry);
  if (!answered) return 'unanswered';
  if (!proven) return 'unproven';
  return entry.answer.evidence.some(({ revision }) => isOver(revision, now))
    ? 'expired'
    : undefined;
}
