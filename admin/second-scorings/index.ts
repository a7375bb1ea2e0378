import { lazyScreen } from '../layout/lazyScreen.js';

/** Penilaian kedua: samples that are scored again, blind. Not a resource: it is read by the period and the person. */
export const SecondScorings = lazyScreen(() => import('./SecondScorings.js'), 'SecondScorings');
export const Round = lazyScreen(() => import('./Round.js'), 'Round');
export const ScoringDesk = lazyScreen(() => import('./ScoringDesk.js'), 'ScoringDesk');
