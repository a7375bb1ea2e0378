/**
 * The keys of the count inputs that one side of a ratio needs: the first, less the others.
 *
 * `mended` is one count, `last_year - this_year` a decrease.
 */
export function ratioKeys(side: string): readonly string[] {
  return side.split(' - ');
}
