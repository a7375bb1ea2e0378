import type { ResourceOperations } from './operation.js';
import { unitOperations } from '../units/units.operations.js';

/** Resource → what it answers. One line a resource; `App.tsx` lists the same names. */
export const operations: Readonly<Record<string, ResourceOperations>> = {
  units: unitOperations,
};
