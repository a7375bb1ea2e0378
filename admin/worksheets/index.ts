import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** LKE: what every unit fills in each month. */
export const worksheets = {
  name: 'worksheets',
  list: lazyScreen(() => import('./WorksheetList.js'), 'WorksheetList'),
  show: lazyScreen(() => import('./WorksheetFill.js'), 'WorksheetFill'),
} satisfies ResourceProps;
