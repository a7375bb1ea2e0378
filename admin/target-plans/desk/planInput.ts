import type { PlanFound } from '../../../schema/target/index.js';
import type { SaveTargetPlanInput } from '../../graphql/graphql.js';
import type { Problem } from '../solving/SolverThread.js';
import type { TargetModel } from './targetModel.js';

/** A plan as it is sent to be kept: what is asked for and what is to be raised; the server scores it itself. */
export function planInput(
  { base }: TargetModel,
  { moves, isProven, leastEffort }: PlanFound,
  { goal, efforts, excluded, promised }: Problem,
  title: string,
): SaveTargetPlanInput {
  return {
    worksheetId: base.worksheetId,
    revision: base.revision,
    title: title.trim(),
    goalGrade: goal.kind === 'GRADE' ? goal.grade : null,
    goalPoints: goal.kind === 'POINTS' ? goal.points : null,
    effortBasis: efforts.basis,
    efforts: [...efforts.of].map(([indicatorCode, effort]) => ({ indicatorCode, effort })),
    excluded: [...excluded],
    promised: [...promised],
    moves: moves.map(({ code, toKey }) => ({ indicatorCode: code, toKey })),
    isProven,
    leastEffort,
  };
}
