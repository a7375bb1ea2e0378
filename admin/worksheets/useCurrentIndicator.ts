import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Standings } from './tree/treeRows.js';
import { nextOpen } from './tree/treeRows.js';

/** Of the address: `/worksheets/<id>/show?indicator=U.I.1.i.a`, for others to link to. */
const parameter = 'indicator';

/**
 * The indicator on the desk. It stands in the address, so that a reload comes back to it; without one
 * there it is the first that something is left to do about.
 *
 * @param standings asked once, when the desk is opened.
 */
export function useCurrentIndicator(order: readonly string[], standings: () => Standings) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(parameter);
  // Remembered: answering the first open one must not lead to the next by itself.
  const [first] = useState(() => nextOpen(order, standings(), undefined) ?? order[0]);
  const current = asked !== null && order.includes(asked) ? asked : first;
  const select = useCallback(
    (code: string) =>
      setSearch(
        (params) => {
          const changed = new URLSearchParams(params);
          changed.set(parameter, code);
          return changed;
        },
        { replace: true },
      ),
    [setSearch],
  );
  // The first open one is another after a reload: the address keeps this one.
  useEffect(() => {
    if (current !== undefined && current !== asked) select(current);
  }, [current, asked, select]);
  return [current, select] as const;
}
