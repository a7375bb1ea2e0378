import { shownFault } from '../support/score-fault.js';
import type { FrozenStanding } from './worksheet.head.js';
import type { Standing } from './worksheet.standing.js';
import type { WorksheetProgress, WorksheetScore } from './worksheet.type.js';

/** Score and progress of one worksheet, as the API shows them. */
export interface Figures {
  readonly score: WorksheetScore;
  readonly progress: WorksheetProgress;
}

/** Of an open worksheet: what its unit claims. */
export const figuresOf = (standing: Standing): Figures => ({
  score: { ...standing, fault: shownFault(standing.fault) },
  progress: standing,
});

/** Of a closed worksheet: what its report card says, which was verified. */
export function frozenFigures({ progress, ...score }: FrozenStanding): Figures {
  // Whatever was not accepted counted as not answered.
  const missing = progress.indicators - progress.accepted;
  return { score: { ...score, fault: null, openAreas: [], missing }, progress };
}
