import type {
  LentEvidenceFragment,
  ScoreSecondInput,
  SecondScoringRowFragment,
  SecondScoringShownFragment,
  WorksheetEvidenceFragment,
} from '../graphql/graphql.js';
import { contentOf, sameContent } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';

/** What a second evaluator has put down about one answer and not sent yet. */
export interface ScoreDraft {
  /** Undefined until they choose. */
  readonly content?: AnswerContent;
  readonly note?: string;
  /** Whether the field of the remark is open. */
  readonly remarking?: boolean;
}

const empty: AnswerContent = { optionKey: null, value: null, counts: {}, explanation: '' };

/** What the unit claimed. */
export const claimOf = (sheet: SecondScoringShownFragment): AnswerContent => contentOf(sheet);

/**
 * What is put down: what was chosen, else what was sent before, else nothing. Not the claim: whoever scores blind
 * is to look before they agree.
 */
export function statedContent(
  { score, explanation }: SecondScoringShownFragment,
  draft: ScoreDraft,
): AnswerContent {
  if (draft.content) return draft.content;
  return score ? contentOf({ ...score, explanation }) : { ...empty, explanation };
}

export const isStated = ({ optionKey, value, counts }: AnswerContent): boolean =>
  optionKey !== null || value !== null || Object.keys(counts).length > 0;

/** The remark that is put down, or was sent before. */
export const statedNote = ({ score }: SecondScoringShownFragment, { note }: ScoreDraft): string =>
  note ?? score?.note ?? '';

/** Whether it says what was sent already. */
export const isSent = (sheet: SecondScoringShownFragment, draft: ScoreDraft): boolean =>
  sheet.score !== null &&
  sameContent(statedContent(sheet, draft), statedContent(sheet, {})) &&
  statedNote(sheet, draft) === sheet.score.note;

/** A score as the API takes it. */
export function scoreInput(sheet: SecondScoringShownFragment, draft: ScoreDraft): ScoreSecondInput {
  const { optionKey, value, counts } = statedContent(sheet, draft);
  return {
    id: sheet.id,
    version: sheet.version,
    optionKey,
    value,
    counts: Object.entries(counts).map(([key, count]) => ({ key, count })),
    note: statedNote(sheet, draft),
  };
}

/** Lent evidence in the shape that evidence is looked at in. */
export const asLink = ({
  evidenceId,
  kind,
  title,
  ...link
}: LentEvidenceFragment): WorksheetEvidenceFragment => ({
  ...link,
  id: link.revision.id,
  version: link.revision.number,
  answerId: '',
  evidence: { id: evidenceId, kind, title, version: link.revision.number },
  abilities: ['evidence.download'],
});

/** The next one that is not scored, after the given one and then from the beginning. */
export function nextUnscored(
  rows: readonly SecondScoringRowFragment[],
  id: string,
): string | undefined {
  const at = rows.findIndex((row) => row.id === id);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find(({ scored }) => !scored)
    ?.id;
}
