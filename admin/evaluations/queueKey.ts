import { keptPrefix } from '../providers/store.js';

/** Under which the device remembers how somebody filters and sorts their queue, also when they sign out. */
export const queueKey = (personId: string): string =>
  `${keptPrefix}evaluations.${personId}.listParams`;
