import { type Day, isDay } from '../../../schema/calendar/index.js';

interface Said {
  readonly title: string;
  readonly owner: object | undefined;
  readonly dueDay: string;
}

/** Names of the form's sentences, by what is wrong. */
export interface CommitmentFaults {
  readonly title?: 'titleMissing';
  readonly owner?: 'unknownOwner';
  readonly dueDay?: 'dueMissing' | 'dueRange';
}

/**
 * What the server would refuse later, when the meeting is over: said while it can be asked.
 *
 * @param today of Asia/Jakarta.
 */
export function faultsOf({ title, owner, dueDay }: Said, today: Day): CommitmentFaults {
  return {
    ...(title.trim() === '' && { title: 'titleMissing' }),
    ...(owner === undefined && { owner: 'unknownOwner' }),
    ...(!isDay(dueDay)
      ? { dueDay: 'dueMissing' as const }
      : dueDay < today && { dueDay: 'dueRange' as const }),
  };
}
