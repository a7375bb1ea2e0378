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
  readonly answer: { readonly state: AnswerState };
}

/**
 * That content and evidence of an answer may change now: the period is open and not past its closing,
 * and the worksheet is still being filled in, or this answer was returned. Who may is the policy's matter.
 *
 * @param now moments count from `opensAt`, inclusive, to `closesAt`, exclusive.
 * @param field the input's field that named the answer, for the refusal.
 * @throws DomainError `PERIOD_NOT_OPEN`, `PERIOD_CLOSED`, `ANSWER_LOCKED`.
 */
export function assertAnswerEditable(
  { period, worksheet, answer }: AnswerSituation,
  now: Date,
  field = 'answerId',
): void {
  assertWindowOpen(period, worksheet, now, field);
  if (answer.state !== 'RETURNED' && worksheet.status !== 'FILLING') {
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

/** The same as a question, for abilities. */
export const isAnswerEditable = (
  { period, worksheet, answer }: AnswerSituation,
  now: Date,
): boolean =>
  isWindowOpen(period, worksheet, now) &&
  (answer.state === 'RETURNED' || worksheet.status === 'FILLING');

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
