import type { CardChangeFragment } from '../../graphql/graphql.js';

/** Whether points or grade are others than in the revision before. */
export const hasNewValue = ({
  points,
  pointsBefore,
  grade,
  gradeBefore,
}: CardChangeFragment): boolean => points !== pointsBefore || grade !== gradeBefore;

/** Whether anything that is shown of a worksheet is another than in the revision before. */
export const hasMoved = (card: CardChangeFragment): boolean =>
  hasNewValue(card) || card.rank !== card.rankBefore;
