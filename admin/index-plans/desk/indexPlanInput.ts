import type { IndexPlanFound } from '../../../schema/target/index.js';
import type { SaveIndexPlanInput } from '../../graphql/graphql.js';
import type { IndexWork } from '../solving/request.js';
import type { IndexModel } from './indexModel.js';

/** A plan as it is sent to be kept: what is asked for and what is to be raised; the server scores it itself. */
export function indexPlanInput(
  { base, units }: IndexModel,
  { steps, isProven, leastEffort }: IndexPlanFound,
  { goal, efforts, excluded, bundles }: IndexWork,
  title: string,
): SaveIndexPlanInput {
  const idOf = (code: string) => units.get(code)!.id;
  return {
    periodId: base.period.id,
    stamp: base.stamp,
    title: title.trim(),
    goalGrade: goal.kind === 'GRADE' ? goal.grade : null,
    goalPoints: goal.kind === 'POINTS' ? goal.points : null,
    efforts: [
      ...[...efforts.own].map(([indicatorCode, effort]) => ({
        scope: 'KABUPATEN' as const,
        indicatorCode,
        effort,
      })),
      ...[...efforts.units].map(([indicatorCode, effort]) => ({
        scope: 'UNITS' as const,
        indicatorCode,
        effort,
      })),
      ...[...efforts.ofUnit].flatMap(([code, said]) =>
        [...said].map(([indicatorCode, effort]) => ({
          scope: 'UNIT' as const,
          unitId: idOf(code),
          indicatorCode,
          effort,
        })),
      ),
    ],
    excluded: [
      ...[...excluded.own].map((indicatorCode) => ({ scope: 'KABUPATEN' as const, indicatorCode })),
      ...[...excluded.units].map((indicatorCode) => ({ scope: 'UNITS' as const, indicatorCode })),
      ...[...excluded.ofUnit].flatMap(([code, said]) =>
        [...said].map((indicatorCode) => ({
          scope: 'UNIT' as const,
          unitId: idOf(code),
          indicatorCode,
        })),
      ),
    ],
    bundles: [...bundles].map(([indicatorCode, effort]) => ({ indicatorCode, effort })),
    steps: steps.map(({ indicatorCode, isBundle, moves }) => ({
      indicatorCode,
      isBundle,
      moves: moves.map(({ holder, toKey }) => ({
        unitId: holder === null ? null : idOf(holder),
        toKey,
      })),
    })),
    isProven,
    leastEffort,
  };
}
