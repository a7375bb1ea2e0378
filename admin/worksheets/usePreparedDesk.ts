import { useEffect } from 'react';
import { whenIdle } from './whenIdle.js';
import { readAhead } from './definitionReads.js';
import type { DefinitionRefs } from './definitionReads.js';

/** How many definitions are read ahead: a period has one for units and one for the kabupaten. */
const most = 2;

/**
 * Brings what a desk needs beside its worksheet while somebody looks at a screen that leads to desks: whoever does soon
 * opens one, and an old machine on a slow network takes seconds for it.
 *
 * @param worksheets that it leads to, as far as their definitions are known; undefined where it leads to none.
 */
export function usePreparedDesk(worksheets: readonly DefinitionRefs[] | undefined): void {
  useEffect(() => {
    if (!worksheets) return;
    return whenIdle(() => {
      void import('./WorksheetFill.js').catch(() => undefined);
      const distinct = new Map(worksheets.map((one) => [one.instrument.id + one.formula.id, one]));
      for (const refs of [...distinct.values()].slice(0, most)) void readAhead(refs);
    });
  }, [worksheets]);
}
