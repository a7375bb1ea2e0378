import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { UnitEvidenceDocument } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { useDesk } from '../desk.js';
import { useAnswer } from '../saving/useWorksheetStore.js';

/** Enough to find it by eye; more is found by a word of its title. */
const first = 50;

/** Longer than between two keys, shorter than anybody waits for. */
const pauseMs = 300;

/** What the worksheet's unit has gathered, in whatever month, as far as the words are found in it. */
export function useReusable(answerId: string, search: string) {
  const { worksheet, workspace } = useDesk();
  const words = usePaused(search);
  const unitId = worksheet.unit?.id ?? null;
  const { data, error, isPending, refetch } = useApiQuery(
    UnitEvidenceDocument,
    { filter: { unitId, search: words || null }, first },
    // Read anew each time: what was attached a moment ago belongs to it.
    { gcTime: 0, placeholderData: keepPreviousData },
  );
  const links = useAnswer(workspace.store, answerId)?.evidence ?? [];
  const nodes = data?.evidence.nodes ?? [];
  return {
    // Without a unit to ask for, everything of one's own comes: the kabupaten's is what belongs to none.
    found: nodes.filter(({ unit }) => (unit?.id ?? null) === unitId),
    total: data?.evidence.totalCount ?? 0,
    there: new Set(links.map(({ evidence }) => evidence.id)),
    error,
    isPending,
    retry: () => void refetch(),
  };
}

/** A text as it was when the typing paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
