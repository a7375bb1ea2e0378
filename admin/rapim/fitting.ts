/** Smaller letters are not read from the back of a hall, and these from no screen. */
const smallest = { share: 0.7, px: 16 } as const;

/**
 * How large letters may be so that a slide fits the wall, as a share of their usual size, 0.7 to 1: in steps of a
 * twentieth, and never below 16 px. What does not fit then is scrolled to.
 *
 * @param usualPx their usual size. @param overflowsAt tries a share out.
 */
export function fittingShare(usualPx: number, overflowsAt: (share: number) => boolean): number {
  const least = Math.min(1, Math.max(smallest.share, smallest.px / usualPx));
  for (let twentieths = 20; twentieths / 20 >= least; twentieths -= 1) {
    if (!overflowsAt(twentieths / 20)) return twentieths / 20;
  }
  overflowsAt(least);
  return least;
}
