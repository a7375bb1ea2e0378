import type { people as id } from '../id/people.js';

export const people: typeof id = {
  name: 'Person |||| People',
};
