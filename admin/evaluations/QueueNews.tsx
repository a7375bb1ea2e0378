import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { ListContextProvider, useListContext } from 'react-admin';
import type { ReviewRowFragment } from '../graphql/graphql.js';
import type { Reviewing } from '../live/liveHandlers.js';
import { useFollowed } from '../live/useFollowed.js';
import { readAnew } from '../providers/readAnew.js';
import { useHeldRows } from './useHeldRows.js';

interface News {
  /** How many changes wait to be shown. */
  readonly changes: number;
  readonly show: () => void;
  /** That a row is still on the screen, and no longer in the queue. */
  readonly isGone: (row: ReviewRowFragment) => boolean;
  /** Names of those who have the answer on their desk. */
  readonly reviewersOf: (row: ReviewRowFragment) => readonly string[];
}

const NewsContext = createContext<News>({
  changes: 0,
  show: () => undefined,
  isGone: () => false,
  reviewersOf: () => [],
});

export const useQueueNews = (): News => useContext(NewsContext);

/**
 * Keeps the queue at what others do: what waits, is taken and is decided. Rows that would move stay where they are
 * until somebody asks for it.
 */
export const QueueNews = ({ children }: { readonly children: ReactNode }) => {
  const list = useListContext<ReviewRowFragment>();
  const queries = useQueryClient();
  const [reviewing, setReviewing] = useState<readonly Reviewing[]>([]);
  const held = useHeldRows(list);
  const rows = useRef<HTMLElement>(null);
  useFollowed('queue', {
    read: () => {
      readAnew(queries, ['evaluations', 'getList']);
      readAnew(queries, ['ReviewTurns']);
    },
    onReviewing: setReviewing,
  });
  const news = useMemo(
    (): News => ({
      changes: held.changes,
      show: () => {
        held.show();
        // Where the keyboard was is gone with the chip.
        rows.current?.focus({ preventScroll: true });
      },
      isGone: ({ id }) => held.gone.has(id),
      reviewersOf: ({ worksheetId, indicatorCode }) =>
        reviewing
          .filter((one) => one.worksheetId === worksheetId && one.indicatorCode === indicatorCode)
          .map(({ name }) => name),
    }),
    [held, reviewing],
  );
  const shown = held.rows && { ...list, data: [...held.rows] };
  return (
    <NewsContext value={news}>
      {/* Whatever state the list is in, it has the rows that are on the screen. */}
      <ListContextProvider value={(shown ?? list) as typeof list}>
        <Box ref={rows} tabIndex={-1} sx={{ outline: 'none' }}>
          {children}
        </Box>
      </ListContextProvider>
    </NewsContext>
  );
};
