export { findIndexPlan, type IndexOutcome, type IndexPlanFound } from './find.js';
export { openIndex } from './open.js';
export type { ByHolder, Holder, IndexProblem, IndexSheet, IndexUnitSheet } from './problem.js';
export {
  standingOf,
  type IndexMove,
  type IndexStep,
  type StatedStanding,
  type StatedStep,
} from './steps.js';
