import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Periode: when a month opens, is due and closes. */
export const periods = {
  name: 'periods',
  list: lazyScreen(() => import('./PeriodList.js'), 'PeriodList'),
  show: lazyScreen(() => import('./PeriodShow.js'), 'PeriodShow'),
  create: lazyScreen(() => import('./PeriodCreate.js'), 'PeriodCreate'),
  edit: lazyScreen(() => import('./PeriodEdit.js'), 'PeriodEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps;
