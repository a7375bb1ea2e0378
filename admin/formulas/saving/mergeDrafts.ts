import type { BandDraft, FormulaDraft } from '../formulaDraft.js';
import { saysSame } from './sameDraft.js';

/** One thing of a formula that two people can change without meeting: what is merged, or asked about. */
export interface Place {
  readonly kind:
    | 'TITLE'
    | 'NODE'
    | 'INDICATOR'
    | 'MISSING'
    | 'PARAMETER'
    | 'TABLE'
    /** What was compared below one node, by its code; empty for the roots. */
    | 'COMPARISONS'
    | 'GRADE_BASIS'
    | 'RANKING'
    | 'ROLLUP'
    | 'BAND'
    /** All grades together, where they cannot be told apart by their names. */
    | 'BANDS';
  /** Code of the node or indicator, name of the parameter, table or grade; null for what there is one of. */
  readonly name: string | null;
}

export type Side = 'mine' | 'theirs';

export const placeKey = ({ kind, name }: Place): string => `${kind} ${name ?? ''}`;

export interface Merged {
  /** What neither changed, what one changed, and at a conflict the side that was chosen. */
  readonly draft: FormulaDraft;
  /** Where both changed the same thing, each in another way; in the order of the formula. */
  readonly conflicts: readonly Place[];
}

/**
 * What comes of a draft that two people changed from the same beginning. Parts of `mine` that stay are the very
 * same objects.
 *
 * @param base what both began from.
 * @param chosen which side stays at a conflict; without a choice that is theirs, as it is saved already.
 */
export function mergeDrafts(
  base: FormulaDraft,
  mine: FormulaDraft,
  theirs: FormulaDraft,
  chosen: (place: Place) => Side = () => 'theirs',
): Merged {
  const conflicts: Place[] = [];

  function pick<Value>(place: Place, was: Value, own: Value, other: Value): Value {
    if (saysSame(own, other) || saysSame(other, was)) return own;
    if (saysSame(own, was)) return other;
    conflicts.push(place);
    return chosen(place) === 'mine' ? own : other;
  }

  function keyed<Value>(kind: Place['kind'], part: (draft: FormulaDraft) => Keyed<Value>) {
    const [was = {}, own = {}, other = {}] = [base, mine, theirs].map(part);
    const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
    return Object.fromEntries(
      names.flatMap((name) => {
        const [a, b, c] = [was, own, other].map((of) => ownOf(of, name));
        const value = pick({ kind, name }, a, b, c);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  }

  function bands(): readonly BandDraft[] {
    const [was, own, other] = [base, mine, theirs].map(({ gradeBands }) => gradeBands) as Three;
    if (saysSame(own, other) || saysSame(other, was)) return own;
    if (saysSame(own, was)) return other;
    if (![was, own, other].every(areNamed)) {
      return pick({ kind: 'BANDS', name: null }, was, own, other);
    }
    const [a, b, c] = [was, own, other].map(byGrade) as [Bands, Bands, Bands];
    const names = ordered([...b.keys()], [...c.keys()]);
    return names.flatMap(
      (name) => pick({ kind: 'BAND', name }, a.get(name), b.get(name), c.get(name)) ?? [],
    );
  }

  // Every part there is: one that is added to formulas does not compile before it is merged here.
  const parts: { readonly [Part in keyof Required<FormulaDraft>]: FormulaDraft[Part] | undefined } =
    {
      title: pick({ kind: 'TITLE', name: null }, base.title, mine.title, theirs.title),
      nodes: keyed('NODE', ({ nodes }) => nodes),
      indicators: filled(keyed('INDICATOR', ({ indicators }) => indicators)),
      missing: pick({ kind: 'MISSING', name: null }, base.missing, mine.missing, theirs.missing),
      parameters: filled(keyed('PARAMETER', ({ parameters }) => parameters)),
      tables: filled(keyed('TABLE', ({ tables }) => tables)),
      comparisons: filled(keyed('COMPARISONS', ({ comparisons }) => comparisons)),
      gradeBasis: pick(
        { kind: 'GRADE_BASIS', name: null },
        base.gradeBasis,
        mine.gradeBasis,
        theirs.gradeBasis,
      ),
      gradeBands: bands(),
      ranking: pick({ kind: 'RANKING', name: null }, base.ranking, mine.ranking, theirs.ranking),
      rollup: pick({ kind: 'ROLLUP', name: null }, base.rollup, mine.rollup, theirs.rollup),
    };
  const draft = Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined),
  ) as unknown as FormulaDraft;
  return { draft, conflicts };
}

type Keyed<Value> = Readonly<Record<string, Value>> | undefined;
type Three = [readonly BandDraft[], readonly BandDraft[], readonly BandDraft[]];
type Bands = ReadonlyMap<string, BandDraft>;

/** A part that holds nothing is not there. */
const filled = <Value>(parts: Readonly<Record<string, Value>>) =>
  Object.keys(parts).length === 0 ? undefined : parts;

const ownOf = <Value>(parts: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(parts, name) ? parts[name] : undefined;

const byGrade = (bands: readonly BandDraft[]): Bands =>
  new Map(bands.map((band) => [band.grade.trim(), band]));

function areNamed(bands: readonly BandDraft[]): boolean {
  const names = new Set(bands.map(({ grade }) => grade.trim()));
  return names.size === bands.length && !names.has('');
}

/** My order; what only they have comes behind what it stands behind with them. */
function ordered(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  return theirs.reduce<readonly string[]>((names, name, place) => {
    if (names.includes(name)) return names;
    const before = place === 0 ? -1 : names.indexOf(theirs[place - 1]!);
    return names.toSpliced(before + 1, 0, name);
  }, mine);
}
