import { lazyScreen } from '../layout/lazyScreen.js';

/** Keberatan: what units hold against verdicts. Not a resource: it is read by the period and decided one by one. */
export const Objections = lazyScreen(() => import('./Objections.js'), 'Objections');
