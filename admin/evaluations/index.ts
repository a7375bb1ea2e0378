import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Telaah: what waits for an evaluator, and the desk where it is judged. */
export const evaluations = {
  name: 'evaluations',
  list: lazyScreen(() => import('./ReviewQueue.js'), 'ReviewQueue'),
  show: lazyScreen(() => import('./ReviewDesk.js'), 'ReviewDesk'),
} satisfies ResourceProps;
