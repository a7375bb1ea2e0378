import type { ByHolder, Goal } from '../../../schema/target/index.js';

/** What somebody wants planned for the index, as it is kept on the device until they clear it. */
export interface IndexWishes {
  /** Null until somebody chooses: then it is the next better grade. */
  readonly goal: Goal | null;
  /** By `keyOf`, in place of the kabupaten's usual ones. */
  readonly efforts: Readonly<Record<string, number>>;
  readonly excluded: readonly string[];
  /** Codes among the units, with the effort of all of them together. */
  readonly bundles: Readonly<Record<string, number>>;
}

export type ChangeIndexWishes = (update: (before: IndexWishes) => IndexWishes) => void;

export const noIndexWishes: IndexWishes = { goal: null, efforts: {}, excluded: [], bundles: {} };

/** Whose indicators: the kabupaten's own, all units', or one unit's by its id. */
export type Whose = 'own' | 'units' | (string & {});

const mark = ' ';

export const keyOf = (whose: Whose, code: string): string => `${whose}${mark}${code}`;

const partsOf = (key: string): readonly [whose: Whose, code: string] => {
  const at = key.indexOf(mark);
  return [key.slice(0, at), key.slice(at + 1)];
};

/** Every key with its parts, those of one kind of holder. */
export const saidOf = <Said>(
  entries: readonly (readonly [key: string, said: Said])[],
  isMeant: (whose: Whose) => boolean,
): readonly (readonly [whose: Whose, code: string, said: Said])[] =>
  entries.flatMap(([key, said]) => {
    const [whose, code] = partsOf(key);
    return isMeant(whose) ? [[whose, code, said] as const] : [];
  });

/**
 * What was said, by holder, as planning reads it.
 *
 * @param units codes by id.
 */
export function byHolder<Said, Gathered>(
  entries: readonly (readonly [key: string, said: Said])[],
  units: ReadonlyMap<string, string>,
  gather: (of: readonly (readonly [code: string, said: Said])[]) => Gathered,
): ByHolder<Gathered> {
  const of = (isMeant: (whose: Whose) => boolean) =>
    gather(saidOf(entries, isMeant).map(([, code, said]) => [code, said] as const));
  const named = new Set(saidOf(entries, (whose) => units.has(whose)).map(([whose]) => whose));
  return {
    own: of((whose) => whose === 'own'),
    units: of((whose) => whose === 'units'),
    ofUnit: new Map([...named].map((id) => [units.get(id)!, of((whose) => whose === id)] as const)),
  };
}

/** Whether an indicator may be raised, cannot be for now, or is raised at all units together. */
export type IndexStand = 'OPEN' | 'EXCLUDED' | 'BUNDLED';

export const indexStandOf = (
  { excluded, bundles }: IndexWishes,
  whose: Whose,
  code: string,
): IndexStand => {
  if (excluded.includes(keyOf(whose, code))) return 'EXCLUDED';
  return whose === 'units' && Object.hasOwn(bundles, code) ? 'BUNDLED' : 'OPEN';
};

export function withIndexStand(
  wishes: IndexWishes,
  whose: Whose,
  code: string,
  stand: IndexStand,
): IndexWishes {
  const key = keyOf(whose, code);
  const others = wishes.excluded.filter((one) => one !== key);
  const { [code]: known, ...rest } = wishes.bundles;
  const isOfUnits = whose === 'units';
  return {
    ...wishes,
    excluded: stand === 'EXCLUDED' ? [...others, key] : others,
    bundles: !isOfUnits
      ? wishes.bundles
      : stand === 'BUNDLED'
        ? { ...rest, [code]: known ?? 1 }
        : rest,
  };
}

/** An effort of one's own, or (null) the usual one again. */
export function withIndexEffort(
  wishes: IndexWishes,
  whose: Whose,
  code: string,
  effort: number | null,
): IndexWishes {
  if (indexStandOf(wishes, whose, code) === 'BUNDLED') {
    return { ...wishes, bundles: { ...wishes.bundles, [code]: effort ?? 1 } };
  }
  const key = keyOf(whose, code);
  const { [key]: _before, ...others } = wishes.efforts;
  return { ...wishes, efforts: effort === null ? others : { ...others, [key]: effort } };
}
