import { OpenObjectionsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { usePeriod } from './usePeriod.js';

/** How much waits for this person at a place of the menu, by its address; nothing where nothing does. */
export function useMenuCounts(): Readonly<Record<string, number | undefined>> {
  const { period } = usePeriod();
  const decides = useCan('objection.decide');
  const { data } = useApiQuery(
    OpenObjectionsDocument,
    { filter: { periodId: period?.id ?? null, state: ['OPEN'] } },
    { enabled: decides && period !== undefined, staleTime: 60_000 },
  );
  return { '/objections': data?.objections.totalCount || undefined };
}
