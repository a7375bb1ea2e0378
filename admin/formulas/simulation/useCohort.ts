import { CohortDocument } from '../../graphql/graphql.js';
import { usePeriod } from '../../layout/usePeriod.js';
import { useApiQueries, useApiQuery } from '../../providers/api.js';

/**
 * Every unit of the chosen period that uses an instrument, with its answers; asked for once, whoever reads it.
 *
 * @param instrumentId undefined where there is nothing to ask for.
 */
export function useCohort(instrumentId: string | undefined) {
  const { period } = usePeriod();
  return useApiQuery(
    CohortDocument,
    { periodId: period?.id ?? '', instrumentId: instrumentId ?? '' },
    { ...kept, enabled: period !== undefined && instrumentId !== undefined },
  );
}

/** The same of several instruments, in their order. */
export function useCohorts(instrumentIds: readonly string[]) {
  const { period } = usePeriod();
  return useApiQueries(
    CohortDocument,
    instrumentIds.map((instrumentId) => ({ periodId: period?.id ?? '', instrumentId })),
    { ...kept, enabled: period !== undefined },
  );
}

const kept = { staleTime: 60_000, refetchOnWindowFocus: false } as const;
