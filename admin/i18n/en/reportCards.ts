import type { reportCards as id } from '../id/reportCards.js';

export const reportCards: typeof id = {
  name: 'Report card |||| Report cards',
};
