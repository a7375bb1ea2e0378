import type { WorksheetAnswerFragment, WorksheetRecordFragment } from '../graphql/graphql.js';
import type { Failure, FailureCode } from '../providers/errors.js';
import { isLockedByWindow } from '../windows/isLockedByWindow.js';

/** Why an answer can not be changed; the texts are `resources.worksheets.lock`. */
export interface LockReason {
  readonly key:
    | 'closed'
    | 'stayedClosed'
    | 'notOpen'
    | 'window'
    | 'accepted'
    | 'submitted'
    | 'submittedBy'
    | 'readOnly';
  /** When it was locked, or will be unlocked. */
  readonly at: string | null;
  /** Who locked it. */
  readonly name: string | undefined;
}

type Situation = Pick<
  WorksheetRecordFragment,
  'period' | 'status' | 'submittedAt' | 'submittedBy' | 'abilities' | 'writing'
>;

/**
 * Why the viewer can not edit the answer; undefined when they can. What the server refuses it says itself.
 *
 * @param reopening the viewer has agreed that their change reopens what was accepted.
 */
export function lockReason(
  { period, status, submittedAt, submittedBy, writing }: Situation,
  { state, abilities }: Pick<WorksheetAnswerFragment, 'state' | 'abilities'>,
  now: Date,
  reopening = false,
): LockReason | undefined {
  if (abilities.includes('answer.edit')) return undefined;
  const reason = (key: LockReason['key'], at: string | null, name?: string) => ({ key, at, name });
  if (status === 'CLOSED' && period.status === 'OPEN') return reason('stayedClosed', null);
  if (status === 'CLOSED' || period.status === 'CLOSED' || now >= new Date(period.closesAt)) {
    return reason('closed', period.closesAt);
  }
  if (period.status === 'PLANNED' || now < new Date(period.opensAt)) {
    return reason('notOpen', period.opensAt);
  }
  const mayReopen = abilities.includes('answer.reopen');
  // Who only reads it is told why nobody else is writing, too. A single answer may be open all the same.
  if (isLockedByWindow(writing) && !mayReopen) return reason('window', writing.since);
  if (reopening && mayReopen) return undefined;
  if (state === 'ACCEPTED') return reason('accepted', null);
  if (state === 'SUBMITTED') {
    return submittedBy
      ? reason('submittedBy', submittedAt, submittedBy.name)
      : reason('submitted', submittedAt);
  }
  return reason('readOnly', null);
}

/** Whether the viewer may do something about the lock themselves: have it judged anew. */
export const isReopenable = (
  { key }: LockReason,
  { abilities }: Pick<WorksheetAnswerFragment, 'abilities'>,
): boolean => key === 'accepted' && abilities.includes('answer.reopen');

const lockCodes: readonly FailureCode[] = [
  'ANSWER_LOCKED',
  'PERIOD_CLOSED',
  'PERIOD_NOT_OPEN',
  'WINDOW_CLOSED',
  'WORKSHEET_SUBMITTED',
];

/** Whether a saving was refused because the answer was accepted since the page was opened. */
export const isAcceptance = ({ code, details }: Failure): boolean =>
  code === 'ANSWER_LOCKED' && details['reason'] === 'ACCEPTED';

/** Whether a saving was refused because the answer was locked since the page was opened. */
export const isLock = ({ code }: Failure): boolean => lockCodes.includes(code);
