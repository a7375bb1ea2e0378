import { PeriodClosingDocument } from '../graphql/graphql.js';
import type { PeriodClosingPartsFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** How often somebody who waits is told, and somebody who might come to wait. */
const pace = { waiting: 1_000, watching: 15_000 } as const;

export interface Closing {
  /** Undefined where nothing is being closed, nor broke down. */
  readonly closing: PeriodClosingPartsFragment | undefined;
  /** What it is now; the page may still show what it was. */
  readonly status: string | undefined;
}

/**
 * The closing of a period, whoever has begun it and on whichever server.
 *
 * @param isOpen nothing else closes.
 * @param isWaiting the viewer has begun it themselves.
 */
export function useClosing(id: string, isOpen: boolean, isWaiting = false): Closing {
  const { data } = useApiQuery(
    PeriodClosingDocument,
    { id },
    {
      enabled: isOpen,
      refetchInterval: ({ state }) =>
        isWaiting || isUnderWay(state.data?.period.closing) ? pace.waiting : pace.watching,
    },
  );
  return { closing: data?.period.closing ?? undefined, status: data?.period.status };
}

/** Whether it goes on, as opposed to having broken down. */
export const isUnderWay = (
  closing: Pick<PeriodClosingPartsFragment, 'fault'> | null | undefined,
): boolean => closing != null && closing.fault === null;

/** Whether it goes on for sure: what is not heard of may be closed by somebody else. */
export const isHeardOf = (
  closing: Pick<PeriodClosingPartsFragment, 'fault' | 'silentSince'> | null | undefined,
): boolean => isUnderWay(closing) && closing?.silentSince === null;
