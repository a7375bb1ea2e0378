import { lazyScreen } from '../layout/lazyScreen.js';

/** Beranda: the first screen of everybody. */
export const dashboard = lazyScreen(() => import('./Dashboard.js'), 'Dashboard');
