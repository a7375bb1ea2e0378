/**
 * The option that a label of a formula's scale means: the one called so, or else the only one that differs
 * in upper and lower case alone; undefined where there is none.
 *
 * @param keys the options that can be chosen, as the instrument writes them.
 */
export function optionNamed(label: string, keys: readonly string[]): string | undefined {
  if (keys.includes(label)) return label;
  const folded = label.toLowerCase();
  const alike = keys.filter((key) => key.toLowerCase() === folded);
  return alike.length === 1 ? alike[0] : undefined;
}
