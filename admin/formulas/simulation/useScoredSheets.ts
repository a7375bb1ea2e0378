import { useMemo, useState } from 'react';
import { FormulaInstrumentDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiQueries } from '../../providers/api.js';
import type { ApiError } from '../../providers/errors.js';
import { instrumentDefinition } from '../../worksheets/scoring/definitions.js';
import { draftOf } from '../formulaDraft.js';
import type { ScoredBy } from './simulateIndex.js';
import { useCohorts } from './useCohort.js';

interface Found {
  /** In the order of the formulas; undefined until all are there. */
  readonly scored: readonly ScoredBy[] | undefined;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** What formulas in force score in the chosen period, each of an instrument of its own. */
export function useScoredSheets(formulas: readonly FormulaRecordFragment[]): Found {
  const ids = formulas.map(({ instrument }) => instrument.id);
  const cohorts = useCohorts(ids);
  const instruments = useApiQueries(
    FormulaInstrumentDocument,
    ids.map((id) => ({ id })),
    { staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const inForce = useSameList(formulas);
  const sheets = useSameList(cohorts.map(({ data }) => data?.cohort));
  const records = useSameList(instruments.map(({ data }) => data?.instrument));
  const scored = useMemo(() => {
    const found = inForce.flatMap((record, place): ScoredBy[] => {
      const [filled, instrument] = [sheets[place], records[place]];
      if (!filled || !instrument) return [];
      const formula = draftOf(record);
      return [{ instrument: instrumentDefinition(instrument, formula), formula, sheets: filled }];
    });
    return found.length === inForce.length ? found : undefined;
  }, [inForce, sheets, records]);
  const all = [...cohorts, ...instruments];
  return {
    scored,
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error ?? null,
    retry: () => void all.find(({ error }) => error)?.refetch(),
  };
}

/** The list of before as long as all in it are the same: whatever is computed of it is not computed again. */
function useSameList<Value>(list: readonly Value[]): readonly Value[] {
  const [kept, keep] = useState(list);
  const isSame = kept.length === list.length && kept.every((one, place) => one === list[place]);
  if (isSame) return kept;
  keep(list);
  return list;
}
