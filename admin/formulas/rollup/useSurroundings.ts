import { useMemo } from 'react';
import type { RollupSurroundings } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { RollupSurroundingsDocument } from '../../graphql/graphql.js';
import type { RollupSurroundingsQuery } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import type { ApiError } from '../../providers/errors.js';

export type UnitInstrument = RollupSurroundingsQuery['instruments'][number];
export type AssessedUnit = RollupSurroundingsQuery['units']['nodes'][number];

/** What a roll-up may speak of: the instruments that units fill in, and the units. */
export interface Surroundings {
  /** The latest revision of each, by code. */
  readonly instruments: readonly UnitInstrument[];
  /** In the order of the kabupaten. */
  readonly units: readonly AssessedUnit[];
  /** What a formula is held against; nothing until it is known. */
  readonly known: RollupSurroundings;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** Asked for by the formula of the kabupaten's own instrument alone: no other rolls anything up. */
export function useSurroundings({ level }: Pick<InstrumentDefinition, 'level'>): Surroundings {
  const isNeeded = level === 'KABUPATEN';
  const { data, error, isPending, refetch } = useApiQuery(
    RollupSurroundingsDocument,
    {},
    { enabled: isNeeded, staleTime: 60_000, refetchOnWindowFocus: false },
  );
  const found = useMemo(() => surroundingsIn(data), [data]);
  const waits = isNeeded && isPending;
  // The same as long as nothing is new: a weight that is drawn looks at it at every frame.
  return useMemo(
    () => ({ ...found, isPending: waits, error, retry: () => void refetch() }),
    [found, waits, error, refetch],
  );
}

function surroundingsIn(
  data: RollupSurroundingsQuery | undefined,
): Pick<Surroundings, 'instruments' | 'units' | 'known'> {
  if (!data) return { instruments: [], units: [], known: {} };
  const { instruments, units } = data;
  const unitCodes = units.nodes.map(({ code }) => code);
  return {
    instruments: latestOf(instruments),
    units: units.nodes,
    // Of units that were not all read nobody can say which one is forgotten.
    known: { unitInstruments: instruments, ...(!units.pageInfo.hasNextPage && { unitCodes }) },
  };
}

/** The units' instruments, each in its latest revision. */
export function latestOf(instruments: readonly UnitInstrument[]): readonly UnitInstrument[] {
  const ofUnits = instruments.filter(({ level }) => level === 'UNIT');
  return ofUnits.filter(({ code, revision }) =>
    ofUnits.every((other) => other.code !== code || other.revision <= revision),
  );
}
