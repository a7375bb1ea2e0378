import { lazyScreen } from '../layout/lazyScreen.js';

/** Panel: settles the answers whose stages are apart. Not a resource: it is read by the period. */
export const Panels = lazyScreen(() => import('./Panels.js'), 'Panels');
export const PanelDesk = lazyScreen(() => import('./PanelDesk.js'), 'PanelDesk');
