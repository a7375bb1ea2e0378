export { readScale, scoreOnScale, type AnswerValue, type Counts, type Scale } from './answer.js';
export { explain, type Contribution, type Explanation } from './explain.js';
export {
  distanceToNextGrade,
  gradeOf,
  gradeTotals,
  snap,
  type GradeRules,
  type Grading,
  type NextGrade,
} from './grade.js';
export { leverage, leverageTogether, raisesMost, type LeverageStep } from './leverage.js';
export { needsEvidence } from './needs-evidence.js';
export { planScoring, type ScoringPlan } from './plan.js';
export { groupNumbers, openCohort, totalsOfAll, type Cohort, type CohortTotals } from './cohort.js';
export { readAnswers, type Answers, type NodeColumns } from './columns.js';
export {
  compareNodes,
  compareStandings,
  standingsOf,
  type Move,
  type NodeMove,
  type NodeResults,
  type Standing,
  type StandingRules,
} from './compare.js';
export {
  rollUp,
  type IndexAbsence,
  type IndexPart,
  type KabupatenIndex,
  type RolledUnit,
} from './rollup.js';
export {
  buildIndexSnapshot,
  indexOfCard,
  indexSnapshotText,
  type IndexSnapshot,
} from './index-snapshot.js';
export { summariseMoves, type MoveSummary } from './move-summary.js';
export { raiseScores } from './raise.js';
export { recalculate, type ComponentMove, type Recalculation } from './recalculate.js';
export { robustness, type Robustness, type RobustnessOptions } from './robustness.js';
export {
  scoreAnswers,
  openTogether,
  scoreTogether,
  scorecardOf,
  scoreTotals,
  type NodeScore,
  type Scorecard,
  type ScoreTotals,
  type SheetResult,
  type Together,
  type Totals,
} from './score.js';
export type { Statistic, Surroundings } from './statistics.js';
export {
  cardAreas,
  placesRisen,
  standouts,
  type CardArea,
  type CardComponent,
  type Standouts,
} from './standouts.js';
export { isFault, type Fault, type FaultKind, type Value } from './value.js';
export {
  claimedOf,
  surroundingsIn,
  verifiedOf,
  type AnswerFact,
  type AnswerFacts,
  type EvidenceFact,
  type Snapshot,
  type SnapshotHead,
  type SnapshotIndicator,
  type SnapshotNode,
  type SnapshotPeriod,
  type SnapshotProgress,
  type SnapshotStatistic,
  type SnapshotUnit,
} from './snapshot.js';
export {
  snapshotWriter,
  type ClosedWorksheet,
  type SnapshotFrame,
  type WrittenSnapshot,
} from './snapshot-writer.js';
export {
  caseTolerance,
  workCases,
  type CaseAnswer,
  type WorkedCase,
  type WorkedResult,
} from './worked-cases.js';
export { disagreement, exceedsLimit } from './disagreement.js';
export { countingVerdict, type StageVerdict } from './verified.js';
export { countShared, median, quantile, rankTotals } from './standing.js';
