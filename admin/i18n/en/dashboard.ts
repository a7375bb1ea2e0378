import type { dashboard as id } from '../id/dashboard.js';

export const dashboard: typeof id = {
  title: 'Home',
};
