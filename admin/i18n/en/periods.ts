import type { periods as id } from '../id/periods.js';

export const periods: typeof id = {
  name: 'Period |||| Periods',
};
