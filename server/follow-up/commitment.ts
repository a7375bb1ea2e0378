import type { FollowUpOutcome, FollowUpSource, FollowUpState } from '../support/enums.js';
import type { Instant } from '../support/sql.js';

/** How a follow-up action stood when a period closed, as it is sealed. */
export interface CommitmentSnapshot {
  /** Of this very shape; a changed one counts up. */
  readonly format: 1;
  readonly actionId: string;
  readonly title: string;
  readonly source: FollowUpSource;
  /** Of the period that it came from: `2022-07`. */
  readonly periodName: string;
  readonly indicatorCodes: readonly string[];
  readonly owner: { readonly id: string; readonly name: string };
  /** Of Asia/Jakarta, `2022-08-31`. */
  readonly dueDay: string;
  /** In percent. */
  readonly progress: number;
  readonly state: FollowUpState;
  readonly outcome: FollowUpOutcome;
  readonly doneAt: Instant | null;
  /** Empty where it was not cancelled. */
  readonly cancelReason: string;
  readonly promisedPoints: number | null;
}

/** The first due first: by what was sealed alone, so that a card is read the same way for good. */
export const inDueOrder = <Said extends Pick<CommitmentSnapshot, 'dueDay' | 'title' | 'actionId'>>(
  commitments: readonly Said[],
): Said[] => commitments.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

const placeOf = ({
  dueDay,
  title,
  actionId,
}: Pick<CommitmentSnapshot, 'dueDay' | 'title' | 'actionId'>) => `${dueDay} ${title} ${actionId}`;
