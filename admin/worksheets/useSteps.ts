import { useNotify } from 'react-admin';
import { useDesk } from './desk.js';
import { nextOpen } from './tree/treeRows.js';

/** The ways from the indicator on the desk to others. */
export interface Steps {
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly previous: () => void;
  readonly next: () => void;
  readonly nextOpen: () => void;
}

export function useSteps(current: string | undefined): Steps {
  const notify = useNotify();
  const { order, standingsOf, workspace, select } = useDesk();
  const at = current === undefined ? -1 : order.indexOf(current);
  const go = (code: string | undefined) => code !== undefined && select(code);
  return {
    hasPrevious: at > 0,
    hasNext: at < order.length - 1,
    previous: () => go(order[at - 1]),
    next: () => go(order[at + 1]),
    nextOpen: () => {
      // As typed at this moment, not as of the last drawing.
      const open = nextOpen(order, standingsOf(workspace.store.entries), current);
      if (open === undefined) notify('resources.worksheets.desk.noneOpen', { type: 'success' });
      else select(open);
    },
  };
}
