import { CohortDocument } from '../../graphql/graphql.js';
import { usePeriod } from '../../layout/usePeriod.js';
import { useApiQuery } from '../../providers/api.js';

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
    {
      enabled: period !== undefined && instrumentId !== undefined,
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    },
  );
}
