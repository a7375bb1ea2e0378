import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { UnitEvidenceDocument } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { useDesk } from '../desk.js';
import { useAnswer } from '../saving/useWorksheetStore.js';
import { filterOf, pageSize } from './library.js';
import type { LibraryQuestion } from './library.js';

/** Longer than between two keys, shorter than anybody waits for. */
const pauseMs = 300;

/**
 * A page of what the worksheet's unit has gathered, in whatever month, as far as the question fits.
 *
 * @param page from 0.
 */
export function useReusable(answerId: string, question: LibraryQuestion, page: number) {
  const { worksheet, workspace } = useDesk();
  const search = usePaused(question.search.trim());
  const { data, error, isPending, refetch } = useApiQuery(
    UnitEvidenceDocument,
    {
      filter: filterOf(worksheet.unit?.id ?? null, { ...question, search }),
      first: pageSize,
      offset: page * pageSize,
    },
    // Read anew each time: what was attached a moment ago belongs to it.
    { gcTime: 0, placeholderData: keepPreviousData },
  );
  const links = useAnswer(workspace.store, answerId)?.evidence ?? [];
  return {
    found: data?.evidence.nodes ?? [],
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
