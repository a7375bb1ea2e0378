import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Formula: how answers become points and a grade. Read and, as a draft, changed on one screen. */
export const formulas = {
  name: 'formulas',
  list: lazyScreen(() => import('./FormulaList.js'), 'FormulaList'),
  edit: lazyScreen(() => import('./FormulaEdit.js'), 'FormulaEdit'),
  recordRepresentation: 'title',
} satisfies ResourceProps;

/** Hitung ulang: the sealed rapor of a closed period beside what another formula makes of them. */
export const Recalculation = lazyScreen(
  () => import('./recalculation/Recalculation.js'),
  'Recalculation',
);
