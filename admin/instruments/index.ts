import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Instrumen: what is asked, and how much it weighs. */
export const instruments = {
  name: 'instruments',
  list: lazyScreen(() => import('./InstrumentList.js'), 'InstrumentList'),
  show: lazyScreen(() => import('./InstrumentShow.js'), 'InstrumentShow'),
  recordRepresentation: 'title',
} satisfies ResourceProps;
