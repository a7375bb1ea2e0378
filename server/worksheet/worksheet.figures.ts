import type { FrozenStanding, WorksheetHead } from './worksheet.head.js';
import type { Standing } from './worksheet.standing.js';
import type { WorksheetProgress, WorksheetScore } from './worksheet.type.js';

/** Score and progress of one worksheet, as the API shows them. */
export interface Figures {
  readonly score: WorksheetScore;
  readonly progress: WorksheetProgress;
}

/** Of an open worksheet: what its unit claims. */
export const figuresOf = (standing: Standing): Figures => ({ score: standing, progress: standing });

/** Of a closed worksheet: what its report card says, which was verified. */
export function frozenFigures(frozen: FrozenStanding, { submittedAt }: WorksheetHead): Figures {
  const { progress, ...score } = frozen;
  const { indicators, answered, evidenced, returned, accepted, completion } = progress;
  return {
    // Whatever was not accepted counted as not answered.
    score: { ...score, missing: indicators - accepted },
    progress: {
      indicators,
      answered,
      evidenced,
      submitted: submittedAt === null ? 0 : Math.max(0, indicators - accepted - returned),
      returned,
      accepted,
      completion,
    },
  };
}
