import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Rapor: each unit's frozen result of a closed period. */
export const reportCards = {
  name: 'report-cards',
  list: lazyScreen(() => import('./ReportCardList.js'), 'ReportCardList'),
  show: lazyScreen(() => import('./ReportCardShow.js'), 'ReportCardShow'),
} satisfies ResourceProps;
