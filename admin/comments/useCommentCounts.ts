import { useEffect, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { CommentCountsDocument } from '../graphql/graphql.js';
import { live } from '../live/live.js';
import { useApiQuery } from '../providers/api.js';
import { readAnew } from '../providers/readAnew.js';

/** How much is said of the answers of a worksheet, by code; kept at what is said meanwhile. */
export function useCommentCounts(worksheetId: string): ReadonlyMap<string, number> {
  const queryClient = useQueryClient();
  const { data } = useApiQuery(CommentCountsDocument, { worksheetId });
  useEffect(
    () => live.hearComments(() => readAnew(queryClient, ['CommentCounts', { worksheetId }])),
    [queryClient, worksheetId],
  );
  return useMemo(
    () => new Map(data?.commentCounts.map(({ indicatorCode, count }) => [indicatorCode, count])),
    [data],
  );
}
