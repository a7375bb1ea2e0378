import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Perangkat daerah: who is assessed, and under whom they stand. */
export const units = {
  name: 'units',
  list: lazyScreen(() => import('./UnitList.js'), 'UnitList'),
  create: lazyScreen(() => import('./UnitCreate.js'), 'UnitCreate'),
  edit: lazyScreen(() => import('./UnitEdit.js'), 'UnitEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps;
