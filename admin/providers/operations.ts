import type { ResourceOperations } from './operation.js';
import { evaluationOperations } from '../evaluations/evaluations.operations.js';
import { formulaOperations } from '../formulas/formulas.operations.js';
import { instrumentOperations } from '../instruments/instruments.operations.js';
import { personOperations } from '../people/people.operations.js';
import { periodOperations } from '../periods/periods.operations.js';
import { reportCardOperations } from '../report-cards/reportCards.operations.js';
import { unitOperations } from '../units/units.operations.js';
import { worksheetOperations } from '../worksheets/worksheets.operations.js';

/** Resource → what it answers. One line a resource; `App.tsx` lists the same names. */
export const operations: Readonly<Record<string, ResourceOperations>> = {
  evaluations: evaluationOperations,
  formulas: formulaOperations,
  instruments: instrumentOperations,
  people: personOperations,
  periods: periodOperations,
  'report-cards': reportCardOperations,
  units: unitOperations,
  worksheets: worksheetOperations,
};
