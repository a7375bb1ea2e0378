import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../providers/useViewer.js';
import type { KeptWorksheet } from './keptDatabase.js';
import { keptReads } from './keptReads.js';

/** What the viewer can fill in without a network, the latest first; undefined until it was looked for. */
export function useKeptWorksheets(enabled: boolean): readonly KeptWorksheet[] | undefined {
  const personId = useViewer()?.person.id ?? '';
  const { data } = useQuery({
    queryKey: ['KeptWorksheets', personId],
    queryFn: () => keptReads.worksheets(personId),
    enabled,
    staleTime: 'static',
    gcTime: 0,
  });
  return data;
}
