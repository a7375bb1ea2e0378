import { useMemo } from 'react';
import { FormulaInstrumentDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import type { ApiError } from '../../providers/errors.js';
import { instrumentDefinition } from '../../worksheets/scoring/definitions.js';
import { draftOf } from '../formulaDraft.js';
import type { ScoredBy } from './simulateIndex.js';
import { useCohort } from './useCohort.js';

interface Found {
  readonly scored: ScoredBy | undefined;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** What a formula in force scores in the chosen period. @param formula undefined where there is none. */
export function useScoredSheets(formula: FormulaRecordFragment | undefined): Found {
  const instrumentId = formula?.instrument.id;
  const cohort = useCohort(instrumentId);
  const instrument = useApiQuery(
    FormulaInstrumentDocument,
    { id: instrumentId ?? '' },
    { enabled: instrumentId !== undefined, staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const sheets = cohort.data?.cohort;
  const record = instrument.data?.instrument;
  const scored = useMemo((): ScoredBy | undefined => {
    if (!formula || !record || !sheets) return undefined;
    const definition = draftOf(formula);
    return { instrument: instrumentDefinition(record, definition), formula: definition, sheets };
  }, [formula, record, sheets]);
  return {
    scored,
    isPending: formula !== undefined && (cohort.isPending || instrument.isPending),
    error: cohort.error ?? instrument.error,
    retry: () => void (cohort.error ? cohort : instrument).refetch(),
  };
}
