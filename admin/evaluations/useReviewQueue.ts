import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import { ReviewQueueDocument } from '../graphql/graphql.js';
import type { ReviewQueueQuery, ReviewRowFragment } from '../graphql/graphql.js';
import type { AnswerState } from '../graphql/enums.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiQuery } from '../providers/api.js';
import { useViewer } from '../providers/useViewer.js';
import { defaultQueue } from './defaultQueue.js';
import { queueVariables } from './evaluations.operations.js';
import { withState } from './queue.js';
import { queueKey } from './queueKey.js';

/** As many as the API gives at once: nobody goes through more in one sitting. */
const mostItems = 200;

/** What react-admin remembers of the list: the filter and order somebody came from. */
interface ListParams {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly sort?: string;
  readonly order?: 'ASC' | 'DESC';
}

export interface ReviewQueueItems {
  readonly items: readonly ReviewRowFragment[];
  readonly total: number;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly setState: (id: string, state: AnswerState) => void;
}

/**
 * The queue as it was when somebody sat down at the desk, in the list's filter and order. What they judge
 * changes its state and keeps its place; it is read anew the next time.
 */
export function useReviewQueue(): ReviewQueueItems {
  const queries = useQueryClient();
  const { period, isPending } = usePeriod();
  const personId = useViewer()?.person.id ?? '';
  const [params] = useStore<ListParams>(queueKey(personId), {});
  const periodId = period?.id;
  const variables = useMemo(
    () =>
      queueVariables({
        pagination: { page: 1, perPage: mostItems },
        sort: params.sort
          ? { field: params.sort, order: params.order ?? 'ASC' }
          : { ...defaultQueue.sort },
        filter: { ...(params.filter ?? defaultQueue.filter), periodId },
      }),
    [params, periodId],
  );
  const queue = useApiQuery(ReviewQueueDocument, variables, {
    enabled: !isPending,
    staleTime: Infinity,
    gcTime: 0,
  });
  const setState = useCallback(
    (id: string, state: AnswerState) =>
      queries.setQueryData<ReviewQueueQuery>(
        ['ReviewQueue', variables],
        (known) =>
          known && {
            ...known,
            reviewQueue: {
              ...known.reviewQueue,
              nodes: withState(known.reviewQueue.nodes, id, state),
            },
          },
      ),
    [queries, variables],
  );
  return {
    items: queue.data?.reviewQueue.nodes ?? [],
    total: queue.data?.reviewQueue.totalCount ?? 0,
    isPending: queue.isPending,
    error: queue.error,
    retry: () => void queue.refetch(),
    setState,
  };
}
