import { lazyScreen } from '../layout/lazyScreen.js';

/** Tahap penilaian: through which stages an answer goes. Not a resource: they are read and ordered together. */
export const Stages = lazyScreen(() => import('./Stages.js'), 'Stages');
