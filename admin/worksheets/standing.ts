import { needsEvidence, scoreOnScale } from '../../schema/scoring/index.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import type { WorksheetAnswerFragment, WorksheetEvaluationFragment } from '../graphql/graphql.js';
import { answerValue } from './saving/answerContent.js';
import type { AnswerContent } from './saving/answerContent.js';
import type { AnswerEntry } from './saving/worksheetStore.js';

/** Where an indicator stands, in the order of what its unit has to do. */
export const marks = [
  'returned',
  'unanswered',
  'unproven',
  'mended',
  'ready',
  'submitted',
  'accepted',
] as const;
export type Mark = (typeof marks)[number];

export interface Standing {
  readonly mark: Mark;
  readonly answered: boolean;
  /** There is evidence, or the answer claims nothing that would need any. */
  readonly proven: boolean;
  /** Something is left for the unit to do. */
  readonly open: boolean;
  /** Taken over from last month and not looked at since. */
  readonly unchanged: boolean;
  /** Id of the person who saved it last; null for nobody. */
  readonly editor: string | null;
}

/** Answered as the scoring core understands it: by the field that the indicator's scale asks for. */
export const isAnswered = ({ scale }: PlannedIndicator, content: AnswerContent): boolean =>
  scoreOnScale(scale, answerValue(content)) !== 'unanswered';

export function standingOf(
  planned: PlannedIndicator,
  { answer, content }: Pick<AnswerEntry, 'answer' | 'content'>,
): Standing {
  const answered = isAnswered(planned, content);
  const evidenced = answer.evidence.length > 0;
  // Who claims nothing has nothing to prove.
  const proven = evidenced || !needsEvidence(planned.scale, answerValue(content));
  const mark = markOf(answer, answered, proven);
  return {
    mark,
    answered,
    proven,
    open: mark === 'returned' || mark === 'unanswered' || mark === 'unproven',
    unchanged: answer.unchanged,
    editor: answer.updatedBy?.id ?? null,
  };
}

function markOf(answer: WorksheetAnswerFragment, answered: boolean, proven: boolean): Mark {
  if (answer.state === 'ACCEPTED') return 'accepted';
  if (answer.state === 'SUBMITTED') return 'submitted';
  if (answer.state === 'RETURNED') return isMended(answer) ? 'mended' : 'returned';
  if (!answered) return 'unanswered';
  return proven ? 'ready' : 'unproven';
}

/** Why it came back: the return that still stands. */
export const currentReturn = ({
  state,
  evaluations,
}: WorksheetAnswerFragment): WorksheetEvaluationFragment | undefined =>
  state === 'RETURNED'
    ? evaluations.find(({ verdict, current }) => current && verdict === 'RETURNED')
    : undefined;

/** The acceptance that a reopened answer had: it stands until there is another verdict. */
export const standingAcceptance = ({
  evaluations,
}: WorksheetAnswerFragment): WorksheetEvaluationFragment | undefined =>
  evaluations.find(
    ({ stage, verdict, current }) => stage === 'REVIEW' && current && verdict === 'ACCEPTED',
  );

/** Whether anything was done about the return: the answer changed, or evidence was added since. */
export function isMended(answer: WorksheetAnswerFragment): boolean {
  const returned = currentReturn(answer);
  if (!returned) return false;
  return (
    answer.version > returned.answerVersion ||
    answer.evidence.some(({ revision }) => revision.createdAt > returned.createdAt)
  );
}
