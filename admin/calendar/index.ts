import { lazyScreen } from '../layout/lazyScreen.js';

/** Hari libur: on which days offices do not work. Not a resource: it is read and kept by the year. */
export const Calendar = lazyScreen(() => import('./Calendar.js'), 'Calendar');
