import type { ResourceOperations } from './operation.js';
import { unitOperations } from '../units/units.operations.js';
import { worksheetOperations } from '../worksheets/worksheets.operations.js';

/** Resource → what it answers. One line a resource; `App.tsx` lists the same names. */
export const operations: Readonly<Record<string, ResourceOperations>> = {
  units: unitOperations,
  worksheets: worksheetOperations,
};
