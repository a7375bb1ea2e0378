import { lazyScreen } from '../layout/lazyScreen.js';

/** Rencana target: the cheapest way to a grade. Not a resource: it is planned from a worksheet. */
export const TargetPlans = lazyScreen(() => import('./TargetPlans.js'), 'TargetPlans');
export const TargetDesk = lazyScreen(() => import('./desk/TargetDesk.js'), 'TargetDesk');
export const TargetPlanShow = lazyScreen(
  () => import('./saved/TargetPlanShow.js'),
  'TargetPlanShow',
);
