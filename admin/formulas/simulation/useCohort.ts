import { CohortDocument } from '../../graphql/graphql.js';
import { usePeriod } from '../../layout/usePeriod.js';
import { useApiQuery } from '../../providers/api.js';

/** Every unit of the chosen period that uses an instrument, with its answers; asked for once, whoever reads it. */
export function useCohort(instrumentId: string) {
  const { period } = usePeriod();
  return useApiQuery(
    CohortDocument,
    { periodId: period?.id ?? '', instrumentId },
    { enabled: period !== undefined, staleTime: 60_000, refetchOnWindowFocus: false },
  );
}
