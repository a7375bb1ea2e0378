import { type Day, dayOf } from '../../schema/calendar/index.js';
import type { FollowUpOutcome, FollowUpState } from '../support/enums.js';

export interface Promised {
  readonly state: FollowUpState;
  readonly dueDay: Day;
  /** When it was done; null while it is not. */
  readonly doneAt: Date | null;
}

/**
 * Whether a promise was kept, as of a day. Done on its due day is done in time, whether or not somebody has
 * confirmed it yet: how long that takes is not the unit's doing.
 *
 * @param today of Asia/Jakarta.
 */
export function outcomeOf({ state, dueDay, doneAt }: Promised, today: Day): FollowUpOutcome {
  if (state === 'CANCELLED') return 'CANCELLED';
  if (state === 'OPEN' || doneAt === null) return today > dueDay ? 'LATE' : 'OPEN';
  return dayOf(doneAt) > dueDay ? 'LATE' : 'KEPT';
}
