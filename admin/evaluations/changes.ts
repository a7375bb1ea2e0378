import type {
  ReviewedAnswerFragment,
  SeenAnswerFragment,
  WorksheetEvidenceFragment,
} from '../graphql/graphql.js';
import { bodyOf } from '../../schema/formatted-text/index.js';
import { partsOf } from '../formatted-text/textDifference.js';
import type { TextPart } from '../formatted-text/textDifference.js';
import { contentOf, sameContent } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';

type ReviewedEvaluation = ReviewedAnswerFragment['evaluations'][number];

/** What is other than the last evaluation of the reviewers found it. */
export interface AnswerChanges {
  readonly since: ReviewedEvaluation;
  /** Undefined where that evaluation does not know what it was given in view of. */
  readonly found: FoundChanges | undefined;
}

export interface FoundChanges {
  /** What was answered then, if it is another answer now. */
  readonly before: AnswerContent | undefined;
  /** With its marks, as it was typed; undefined where it is the same, to the letter. */
  readonly explanation: readonly TextPart[] | undefined;
  readonly evidence: readonly EvidenceChange[];
}

export type EvidenceChange =
  | {
      readonly kind: 'added' | 'revised' | 'paged';
      readonly evidenceId: string;
      readonly title: string;
      readonly link: WorksheetEvidenceFragment;
    }
  | { readonly kind: 'removed'; readonly evidenceId: string; readonly title: string };

/** What to mark on an answer that is to be judged anew; undefined where it was never judged or nobody is to. */
export function changesOf(answer: ReviewedAnswerFragment): AnswerChanges | undefined {
  if (answer.state !== 'SUBMITTED') return undefined;
  const since = answer.evaluations.findLast(({ stageKey }) => stageKey === 'review');
  return since && { since, found: since.seen ? changesBetween(since.seen, answer) : undefined };
}

export function changesBetween(
  seen: SeenAnswerFragment,
  answer: Pick<
    ReviewedAnswerFragment,
    'optionKey' | 'value' | 'counts' | 'explanation' | 'evidence'
  >,
): FoundChanges {
  const before = contentOf(seen);
  const now = contentOf({ ...answer, explanation: seen.explanation });
  return {
    before: sameContent(before, now) ? undefined : before,
    explanation:
      seen.explanation === answer.explanation
        ? undefined
        : partsOf(bodyOf(seen.explanation), bodyOf(answer.explanation)),
    evidence: evidenceChanges(seen.evidence, answer.evidence),
  };
}

/** Whether there is nothing to mark. */
export const isUnchanged = ({ before, explanation, evidence }: FoundChanges): boolean =>
  !before && !explanation && evidence.length === 0;

function evidenceChanges(
  seen: SeenAnswerFragment['evidence'],
  links: readonly WorksheetEvidenceFragment[],
): EvidenceChange[] {
  const known = new Map(seen.map((one) => [one.evidenceId, one]));
  const changes = links.flatMap((link): EvidenceChange[] => {
    const { id: evidenceId, title } = link.evidence;
    const earlier = known.get(evidenceId);
    known.delete(evidenceId);
    if (!earlier) return [{ kind: 'added', evidenceId, title, link }];
    if (earlier.revisionId !== link.revision.id) {
      return [{ kind: 'revised', evidenceId, title, link }];
    }
    return earlier.page === link.page ? [] : [{ kind: 'paged', evidenceId, title, link }];
  });
  const removed = [...known.values()].map(({ evidenceId, title }) => ({
    kind: 'removed' as const,
    evidenceId,
    title,
  }));
  return [...changes, ...removed];
}
