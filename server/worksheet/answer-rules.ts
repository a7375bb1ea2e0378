import { DomainError } from '../errors/domain-error.js';
import { periodClosed } from '../period/period-closed.js';
import type { AnswerState, PeriodStatus, WorksheetStatus } from '../support/enums.js';
import type { Instant } from '../support/sql.js';
import { writes } from '../window/gate.js';
import { isAskedFor } from '../window/window.policy.js';
import { type Gate, writingAt, type WritingPlace } from '../window/writing.js';

/** What decides whether an answer can be edited; entities and plain rows both fit. */
export interface AnswerSituation {
  readonly period: {
    readonly id: string;
    readonly status: PeriodStatus;
    readonly opensAt: Date | Instant;
    readonly closesAt: Date | Instant;
  };
  readonly worksheet: {
    readonly id: string;
    readonly status: WorksheetStatus;
    readonly submittedAt: Date | Instant | null;
    /** Null where nobody ever set a window or granted an exception. */
    readonly gate: Gate | null;
  };
  readonly answer: {
    readonly indicatorCode: string;
    readonly state: AnswerState;
    /** Changed since it was accepted; see `Answer`. */
    readonly reopened: boolean;
  };
}

/** How an edit was asked for. */
export interface EditAsked {
  /** The input's field that named the answer, for the refusal. */
  readonly field?: string;
  /** The unit knows that it was accepted, and wants it judged anew. */
  readonly reopen?: boolean;
}

/**
 * That content and evidence of an answer may change now: the period is open and so is the window of filling in,
 * and the worksheet is still being filled in, or this answer was returned or reopened. What was accepted may
 * change for who says that it shall be reopened. Who may is the policy's matter.
 *
 * @param now moments count from `opensAt`, inclusive, to `closesAt`, exclusive.
 * @throws DomainError `PERIOD_NOT_OPEN`, `PERIOD_CLOSED`, `WINDOW_CLOSED`, `ANSWER_LOCKED`.
 */
export function assertAnswerEditable(
  situation: AnswerSituation,
  now: Date,
  { field = 'answerId', reopen = false }: EditAsked = {},
): void {
  const { period, worksheet, answer } = situation;
  assertWritable(period, worksheet, writes.self(answer.indicatorCode), now, field);
  if (!isWithUnit(situation) && !(reopen && answer.state === 'ACCEPTED')) {
    throw new DomainError('ANSWER_LOCKED', 'The answer is with the evaluators.', {
      field,
      worksheetId: worksheet.id,
      reason: answer.state === 'ACCEPTED' ? 'ACCEPTED' : 'SUBMITTED',
      state: answer.state,
      since: worksheet.submittedAt === null ? null : new Date(worksheet.submittedAt).toISOString(),
      until: new Date(period.closesAt).toISOString(),
    });
  }
}

type Sheet = Pick<AnswerSituation['worksheet'], 'status' | 'gate'>;

/**
 * That something of the worksheet may be written in its stage now, as windows and exceptions say.
 *
 * @throws DomainError `PERIOD_NOT_OPEN`, `PERIOD_CLOSED`; `WINDOW_CLOSED` with what locks (`scope`), whose window
 *   it is, `since` when, `until` when as far as that is known, and how to `ask`: by a request (`OPENING`), or an
 *   administrator (`ADMIN`).
 */
export function assertWritable(
  period: AnswerSituation['period'],
  worksheet: Sheet,
  place: WritingPlace,
  now: Date,
  field: string,
): void {
  const writing = writingAt({ period, worksheet }, place, now);
  if (writing.open) return;
  const { scope, phase, since, until, lockedBy } = writing;
  if (scope === 'PERIOD') {
    throw phase === 'OVER'
      ? periodClosed(field, period)
      : new DomainError('PERIOD_NOT_OPEN', 'The period is not open yet.', {
          field,
          periodId: period.id,
          opensAt: new Date(period.opensAt).toISOString(),
        });
  }
  throw new DomainError('WINDOW_CLOSED', 'The window of the stage is closed.', {
    field,
    periodId: period.id,
    stageKey: place.stage.key,
    scope,
    lockedById: lockedBy?.id ?? null,
    since: since?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    ask: isAskedFor(place.stage.key) ? 'OPENING' : 'ADMIN',
  });
}

/**
 * That anybody may write anything of the worksheet: the period is open, whatever the windows of its stages say.
 *
 * @throws DomainError `PERIOD_NOT_OPEN`, `PERIOD_CLOSED`.
 */
export function assertPeriodRuns(
  period: AnswerSituation['period'],
  { status }: Pick<Sheet, 'status'>,
  now: Date,
  field: string,
): void {
  assertWritable(period, { status, gate: null }, writes.self(), now, field);
}

const isWithUnit = ({ worksheet, answer }: Pick<AnswerSituation, 'worksheet' | 'answer'>) =>
  answer.state === 'RETURNED' || answer.reopened || worksheet.status === 'FILLING';

const isWritableByUnit = ({ period, worksheet, answer }: AnswerSituation, now: Date): boolean =>
  isWritable(period, worksheet, writes.self(answer.indicatorCode), now);

/** The same as a question, for abilities; without reopening anything. */
export const isAnswerEditable = (situation: AnswerSituation, now: Date): boolean =>
  isWritableByUnit(situation, now) && isWithUnit(situation);

/** Whether it was accepted, and there is time to change it and have it judged anew. */
export const isReopenable = (situation: AnswerSituation, now: Date): boolean =>
  isWritableByUnit(situation, now) && situation.answer.state === 'ACCEPTED';

/** `assertWritable` as a question. */
export const isWritable = (
  period: Omit<AnswerSituation['period'], 'id'>,
  worksheet: Sheet,
  place: WritingPlace,
  now: Date,
): boolean => writingAt({ period, worksheet }, place, now).open;

/** `assertPeriodRuns` as a question. */
export const isPeriodRunning = (
  period: Omit<AnswerSituation['period'], 'id'>,
  { status }: Pick<Sheet, 'status'>,
  now: Date,
): boolean => isWritable(period, { status, gate: null }, writes.self(), now);
