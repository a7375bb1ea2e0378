import { lazyScreen } from '../layout/lazyScreen.js';

/** Penugasan: who reviews which unit. Not a resource: it is read and saved by the period. */
export const Assignments = lazyScreen(() => import('./Assignments.js'), 'Assignments');
