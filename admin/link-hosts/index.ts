import { lazyScreen } from '../layout/lazyScreen.js';

/** Situs tautan: where links may be checked. Not a resource: it is one short list. */
export const LinkHosts = lazyScreen(() => import('./LinkHosts.js'), 'LinkHosts');
