import { useMemo, useState } from 'react';
import type { ListControllerResult } from 'react-admin';
import type { ReviewRowFragment } from '../graphql/graphql.js';
import { holdRows, type ReadPage } from './heldRows.js';

type Page = ReadPage<ReviewRowFragment>;

interface HeldRows {
  /** Undefined while there is nothing to hold: the list says why. */
  readonly rows: readonly ReviewRowFragment[] | undefined;
  readonly gone: ReadonlySet<string>;
  readonly changes: number;
  /** Shows the list as it was last read. */
  readonly show: () => void;
}

/**
 * The rows of a list that stays as it is on the screen. Held is what was read for one page of one filter and order;
 * whoever asks for another, or comes back, gets it as it is.
 */
export function useHeldRows(list: ListControllerResult<ReviewRowFragment>): HeldRows {
  const { data, total, page, perPage, sort, filter, filterValues } = list;
  const { isFetching, isPlaceholderData } = list;
  const key = JSON.stringify([page, perPage, sort, filter, filterValues]);
  const [held, setHeld] = useState<{ readonly key: string; readonly read: Page }>();
  const read = useMemo(
    (): Page | undefined => data && { rows: data, total: total ?? 0 },
    [data, total],
  );
  const isHeld = held?.key === key;
  const merged = useMemo(
    () => (isHeld && read ? holdRows(held.read, read, { page, perPage }) : undefined),
    [isHeld, held, read, page, perPage],
  );
  // A first reading that is still under way may correct what was known from before.
  const isNew = read && !isFetching && !isPlaceholderData && !isHeld;
  const isAsItIs = read && merged?.changes === 0 && held?.read !== read;
  if (isNew || isAsItIs) setHeld({ key, read });
  return useMemo(
    () => ({
      rows: merged?.rows ?? read?.rows,
      gone: merged?.gone ?? new Set(),
      changes: merged?.changes ?? 0,
      show: () => read && setHeld({ key, read }),
    }),
    [merged, read, key],
  );
}
