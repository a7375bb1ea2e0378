import type {
  AnswerStagesQuery,
  RecordStageValueInput,
  WorksheetAnswerFragment,
  WorksheetEvaluationFragment,
} from '../graphql/graphql.js';
import type { Places } from '../providers/refusals.js';
import { answerPlaces } from '../worksheets/indicator/answerPlaces.js';
import { contentOf } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';

export type AnswerStage = AnswerStagesQuery['answerStages'][number];

/** What somebody has put down for one stage of an answer and not sent yet; kept on the device. */
export interface StageValueDraft {
  readonly content?: AnswerContent;
  readonly note?: string;
  /** What the answer and the stage’s value were when it was begun. */
  readonly basis?: string;
}

/** The stages beside the unit's own and the first review, which have places of their own on the screens. */
export const besides = (stages: readonly AnswerStage[]): AnswerStage[] =>
  stages.filter(({ stage }) => stage.key !== 'self' && stage.key !== 'review');

/** The value of a stage that stands; undefined where there is none. */
export const valueOfStage = (
  { evaluations }: Pick<WorksheetAnswerFragment, 'evaluations'>,
  key: string,
): WorksheetEvaluationFragment | undefined =>
  evaluations.find(({ current, stageKey }) => current && stageKey === key);

/** A value of a stage as the inputs take it. */
export const asContent = (
  value: Pick<WorksheetEvaluationFragment, 'optionKey' | 'value' | 'counts'>,
): AnswerContent => contentOf({ ...value, explanation: '' });

/** What the form shows: what is being put down, else what this very stage said before, else nothing. */
export const shownValue = (
  before: WorksheetEvaluationFragment | undefined,
  draft: StageValueDraft,
): { readonly content: AnswerContent; readonly note: string } => ({
  content: draft.content ?? (before ? asContent(before) : nothing),
  note: draft.note ?? before?.note ?? '',
});

/** What somebody sees who begins a value of a stage: the answer, and what the stage says of it. */
export const basisOf = (
  answer: Pick<WorksheetAnswerFragment, 'version' | 'evaluations'>,
  stageKey: string,
): string => `${answer.version} ${valueOfStage(answer, stageKey)?.id ?? ''}`;

/** Whether the unit changed the answer, or a colleague the stage’s value, since a value was begun. */
export const isOutdated = (now: string, { basis }: StageValueDraft): boolean =>
  basis !== undefined && basis !== now;

/** The value as the API takes it. */
export const recordInput = (
  answer: Pick<WorksheetAnswerFragment, 'id' | 'version' | 'evaluations'>,
  stageKey: string,
  { content, note }: ReturnType<typeof shownValue>,
): RecordStageValueInput => ({
  answerId: answer.id,
  answerVersion: answer.version,
  seenEvaluationId: valueOfStage(answer, stageKey)?.id ?? null,
  stageKey,
  optionKey: content.optionKey,
  value: content.value,
  counts: Object.entries(content.counts).map(([key, count]) => ({ key, count })),
  note,
});

/** Where the form shows what is refused of a value. */
export const stagePlaces: Places = {
  ...answerPlaces,
  note: { says: { REASON_REQUIRED: 'resources.stages.values.noteRequired' } },
};

const nothing: AnswerContent = { optionKey: null, value: null, counts: {}, explanation: '' };
