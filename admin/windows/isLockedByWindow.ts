import type { StageWritingPartsFragment } from '../graphql/graphql.js';

/** Whether it is a window that locks a stage, and not the period itself. */
export const isLockedByWindow = ({
  open,
  scope,
}: Pick<StageWritingPartsFragment, 'open' | 'scope'>): boolean =>
  !open && scope !== null && scope !== 'PERIOD';
