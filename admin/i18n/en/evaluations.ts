import type { evaluations as id } from '../id/evaluations.js';

export const evaluations: typeof id = {
  name: 'Review |||| Reviews',
};
