/** Of the fields of a form, those that somebody gave otherwise than they were. */
export type Changes<Fields> = Partial<Fields>;

/** Null where nothing is other than before. */
export function changesOf<Fields extends object>(
  before: Fields,
  now: Fields,
): Changes<Fields> | null {
  const names = Object.keys(before) as (keyof Fields)[];
  const changed = names.filter((name) => !isSame(now[name], before[name]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((name) => [name, now[name]])) as Changes<Fields>;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
