import type { CardChangeFragment } from '../../graphql/graphql.js';

/** Whether anything that is shown of a worksheet is another than in the revision before. */
export const hasMoved = ({
  points,
  pointsBefore,
  grade,
  gradeBefore,
  rank,
  rankBefore,
}: CardChangeFragment): boolean =>
  points !== pointsBefore || grade !== gradeBefore || rank !== rankBefore;
