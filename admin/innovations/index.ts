import { lazyScreen } from '../layout/lazyScreen.js';

/** Inovasi: what agen perubahan thought of, and what their indicators did since. Not a resource: it goes stage by stage. */
export const Innovations = lazyScreen(() => import('./Innovations.js'), 'Innovations');
export const InnovationCreate = lazyScreen(
  () => import('./InnovationCreate.js'),
  'InnovationCreate',
);
export const InnovationShow = lazyScreen(() => import('./InnovationShow.js'), 'InnovationShow');
