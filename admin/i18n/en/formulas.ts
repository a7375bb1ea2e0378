import type { formulas as id } from '../id/formulas.js';

export const formulas: typeof id = {
  name: 'Formula |||| Formulas',
};
