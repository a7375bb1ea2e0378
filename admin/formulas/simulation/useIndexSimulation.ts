import { useMemo } from 'react';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { KabupatenIndex } from '../../../schema/scoring/index.js';
import { PublishedRollupsDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import type { ApiError } from '../../providers/errors.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Basis } from './simulate.js';
import { indexOf, indexOfDraft, rolledUnits, type ScoredBy } from './simulateIndex.js';
import { useScoredSheets } from './useScoredSheets.js';

/** The index under the formula in force and under the draft; null where the kabupaten has no worksheet. */
export interface SimulatedIndex {
  readonly before: KabupatenIndex | null;
  /** Undefined while the draft cannot be computed. */
  readonly after: KabupatenIndex | null | undefined;
  /** Of the units, by their codes. */
  readonly unitNames: ReadonlyMap<string, string>;
}

export interface LiveIndex {
  /** Undefined where the draft is about no index, and until there is something to compute. */
  readonly index: SimulatedIndex | undefined;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

const kept = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

/**
 * What a draft does to the kabupaten's index in the chosen period: one of the kabupaten's own instrument
 * makes it; one of the units' changes what goes into it.
 */
export function useIndexSimulation(
  instrumentId: string,
  instrument: InstrumentDefinition,
  draft: FormulaDraft,
  basis: Basis,
): LiveIndex {
  const published = useApiQuery(PublishedRollupsDocument, {}, kept);
  const formulas = published.data?.formulas.nodes ?? [];
  const own = formulas.find((one) => one.instrument.id === instrumentId);
  const isKabupaten = instrument.level === 'KABUPATEN';
  const kabupaten = isKabupaten ? own : takingIn(formulas, instrument.code);
  const then = scoring(formulas, isKabupaten ? own?.rollup?.unitInstrument : instrument.code);
  const now = isKabupaten ? scoring(formulas, draft.rollup?.unitInstrument) : then;
  const isNeeded = kabupaten !== undefined;
  const sources = [
    useScoredSheets(kabupaten ? [kabupaten] : []),
    useScoredSheets(isNeeded ? then : []),
    useScoredSheets(isNeeded ? now : []),
  ] as const;
  const isPending = published.isPending || sources.some((source) => source.isPending);
  const [{ scored: [ofKabupaten] = [] }, { scored: unitsThen }, { scored: unitsNow }] = sources;

  const before = useMemo(
    () =>
      ofKabupaten && indexOf(ofKabupaten, unitsThen ? rolledUnits(unitsThen, basis) : [], basis),
    [ofKabupaten, unitsThen, basis],
  );
  /** The units that no draft changes are scored once. */
  const unchanged = useMemo(
    () => (isKabupaten && unitsNow ? rolledUnits(unitsNow, basis) : []),
    [isKabupaten, unitsNow, basis],
  );
  const after = useMemo(() => {
    if (!ofKabupaten) return undefined;
    if (isKabupaten)
      return indexOfDraft({ ...ofKabupaten, formula: draft }, () => unchanged, basis);
    // The draft scores the worksheets of its own revision; the others stay as they are scored.
    const drafted = unitsNow?.map((one) =>
      one.instrument.revision === instrument.revision ? { ...one, formula: draft } : one,
    );
    const units = () => (drafted ? rolledUnits(drafted, basis) : []);
    return indexOfDraft(ofKabupaten, units, basis);
  }, [ofKabupaten, isKabupaten, unchanged, unitsNow, instrument, draft, basis]);
  const failed = [published, ...sources].find(({ error }) => error);
  return {
    index:
      before === undefined || isPending
        ? undefined
        : { before, after, unitNames: namesIn([...(unitsThen ?? []), ...(unitsNow ?? [])]) },
    isPending,
    error: failed?.error ?? null,
    retry: () => {
      if (published.error) void published.refetch();
      else sources.find(({ error }) => error)?.retry();
    },
  };
}

/** The kabupaten's formula whose index takes in what the units fill in. */
const takingIn = (formulas: readonly FormulaRecordFragment[], unitInstrument: string) =>
  formulas.find(({ rollup }) => rollup?.unitInstrument === unitInstrument);

/** What scores an instrument of the units, one for each of its revisions. */
const scoring = (formulas: readonly FormulaRecordFragment[], code: string | null | undefined) =>
  formulas.filter(({ instrument }) => instrument.level === 'UNIT' && instrument.code === code);

const namesIn = (scored: readonly ScoredBy[]): ReadonlyMap<string, string> =>
  new Map(
    scored.flatMap((one) =>
      one.sheets.flatMap(({ unitCode, unitName }) =>
        unitCode === null || unitName === null ? [] : [[unitCode, unitName] as const],
      ),
    ),
  );
