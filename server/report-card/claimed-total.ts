import {
  claimedOf,
  isFault,
  scoreAnswers,
  type Snapshot,
  surroundingsIn,
} from '../../schema/scoring/index.js';
import type { FormulaEntry } from '../instrument/catalogue.js';

/**
 * Whether what the unit itself answered has a total. Where the formula gives none, 0 points are kept as of answers that
 * earn nothing: which of the two it was, the sealed answers tell, scored by the same formula.
 */
export const hasClaimedTotal = (
  snapshot: Snapshot,
  { plan }: Pick<FormulaEntry, 'plan'>,
): boolean =>
  snapshot.totals.claimedPoints !== 0 ||
  !isFault(
    scoreAnswers(plan, claimedOf(snapshot), surroundingsIn(snapshot, 'claimed')).total.score,
  );
