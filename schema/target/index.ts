export { usualEffort, type EffortBasis, type Efforts } from './effort.js';
export { findPlan, usualSearchLimit, type FindOptions, type TargetProblem } from './find-plan.js';
export { gradeAt, thresholdOf, type Goal, type Threshold } from './goal.js';
export type { Method, Outcome, PlanFound } from './outcome.js';
export { highsSolver, noSolver, type MipSolver } from './solver.js';
export {
  isAsGoodAs,
  verifyPlan,
  type Standing,
  type StatedMove,
  type VerifiedPlan,
} from './verify-plan.js';
export type { Move } from './walk.js';
export * from './index-plan/index.js';
