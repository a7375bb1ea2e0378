/** Keys of the count inputs that one side of a ratio needs: the first, less the others. */
export function ratioKeys(side: string): readonly string[] {
  return side.split(' - ');
}

/**
 * What one side of a ratio comes to: `mended`, or `last_year - this_year`, which may be negative.
 *
 * @param counts what was filled in, by key of the count input.
 * @returns undefined while an input that it needs is missing.
 */
export function ratioSide(
  side: string,
  counts: Readonly<Record<string, number | null | undefined>>,
): number | undefined {
  const [first, ...others] = ratioKeys(side).map((key) => counts[key] ?? undefined);
  return others.reduce(
    (rest, less) => (rest === undefined || less === undefined ? undefined : rest - less),
    first,
  );
}
