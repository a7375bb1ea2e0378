import { lazyScreen } from '../layout/lazyScreen.js';

/** Rencana indeks: the cheapest way to a grade of the whole kabupaten. Not a resource: it stands beside the target plans. */
export const IndexDesk = lazyScreen(() => import('./desk/IndexDesk.js'), 'IndexDesk');
export const IndexPlanShow = lazyScreen(() => import('./saved/IndexPlanShow.js'), 'IndexPlanShow');
