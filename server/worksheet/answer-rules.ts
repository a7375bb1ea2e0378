import { DomainError } from '../errors/domain-error.js';
import type { AnswerState, PeriodStatus, WorksheetStatus } from '../support/enums.js';
import type { Instant } from '../support/sql.js';

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
  };
  readonly answer: {
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
 * That content and evidence of an answer may change now: the period is open and not past its closing, and
 * the worksheet is still being filled in, or this answer was returned or reopened. What was accepted may
 * change for who says that it shall be reopened. Who may is the policy's matter.
 *
 * @param now moments count from `opensAt`, inclusive, to `closesAt`, exclusive.
 * @throws DomainError `PERIOD_NOT_OPEN`, `PERIOD_CLOSED`, `ANSWER_LOCKED`.
 */
export function assertAnswerEditable(
  situation: AnswerSituation,
  now: Date,
  { field = 'answerId', reopen = false }: EditAsked = {},
): void {
  const { period, worksheet, answer } = situation;
  assertWindowOpen(period, worksheet, now, field);
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

/**
 * That anything in the worksheet may change now, by the unit or by its evaluators.
 *
 * @throws DomainError `PERIOD_NOT_OPEN`, `PERIOD_CLOSED`.
 */
export function assertWindowOpen(
  period: AnswerSituation['period'],
  worksheet: Pick<AnswerSituation['worksheet'], 'status'>,
  now: Date,
  field: string,
): void {
  const opensAt = new Date(period.opensAt);
  const closesAt = new Date(period.closesAt);
  if (period.status === 'CLOSED' || worksheet.status === 'CLOSED' || now >= closesAt) {
    throw new DomainError('PERIOD_CLOSED', 'The period is closed.', {
      field,
      periodId: period.id,
      closesAt: closesAt.toISOString(),
    });
  }
  if (period.status === 'PLANNED' || now < opensAt) {
    throw new DomainError('PERIOD_NOT_OPEN', 'The period is not open yet.', {
      field,
      periodId: period.id,
      opensAt: opensAt.toISOString(),
    });
  }
}

const isWithUnit = ({ worksheet, answer }: Pick<AnswerSituation, 'worksheet' | 'answer'>) =>
  answer.state === 'RETURNED' || answer.reopened || worksheet.status === 'FILLING';

/** The same as a question, for abilities; without reopening anything. */
export const isAnswerEditable = (situation: AnswerSituation, now: Date): boolean =>
  isWindowOpen(situation.period, situation.worksheet, now) && isWithUnit(situation);

/** Whether it was accepted, and there is time to change it and have it judged anew. */
export const isReopenable = ({ period, worksheet, answer }: AnswerSituation, now: Date): boolean =>
  isWindowOpen(period, worksheet, now) && answer.state === 'ACCEPTED';

/** The window as a question. */
export function isWindowOpen(
  period: AnswerSituation['period'],
  worksheet: Pick<AnswerSituation['worksheet'], 'status'>,
  now: Date,
): boolean {
  return (
    period.status === 'OPEN' &&
    worksheet.status !== 'CLOSED' &&
    new Date(period.opensAt) <= now &&
    now < new Date(period.closesAt)
  );
}
