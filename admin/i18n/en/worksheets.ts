import type { worksheets as id } from '../id/worksheets.js';

export const worksheets: typeof id = {
  name: 'Worksheet |||| Worksheets',
};
