import { lazyScreen } from '../layout/lazyScreen.js';

/** Rapim: a closed period on the wall of the leadership's meeting. */
export const Rapim = lazyScreen(() => import('./Rapim.js'), 'Rapim');
