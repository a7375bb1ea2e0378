import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { indicatorsIn, nextOpen } from './tree/treeRows.js';
import type { Standings } from './tree/treeRows.js';

/** Of the address: `/worksheets/<id>/show?indicator=U.I.1.i.a`, for others to link to. */
const parameter = 'indicator';
/** Codes of components, by commas: whoever links to them means the first thing that is left to do there. */
const within = 'area';

interface Asked {
  readonly instrument: InstrumentDefinition;
  /** Codes of the indicators, in the instrument's order. */
  readonly order: readonly string[];
}

/**
 * The indicator on the desk. It stands in the address, so that a reload comes back to it; without one
 * there it is the first that something is left to do about, in the area that is asked for or in all.
 *
 * @param standings asked once, when the desk is opened.
 */
export function useCurrentIndicator({ instrument, order }: Asked, standings: () => Standings) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(parameter);
  // Remembered: answering the first open one must not lead to the next by itself.
  const [first] = useState(() => {
    const areas = search.get(within)?.split(',') ?? [];
    const there = indicatorsIn(instrument, areas).filter((code) => order.includes(code));
    const meant = there.length > 0 ? there : order;
    return nextOpen(meant, standings(), undefined) ?? meant[0];
  });
  const current = asked !== null && order.includes(asked) ? asked : first;
  const select = useCallback(
    (code: string) =>
      setSearch(
        (params) => {
          const changed = new URLSearchParams(params);
          changed.delete(within);
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
