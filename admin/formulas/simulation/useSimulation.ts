import { useMemo } from 'react';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { PublishedFormulaDocument } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import type { ApiError } from '../../providers/errors.js';
import { draftOf } from '../formulaDraft.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { createSimulator } from './simulate.js';
import type { Basis, Sheet, Tried } from './simulate.js';
import { useCohort } from './useCohort.js';

/** What the draft does to every unit of the chosen period. */
export interface LiveSimulation {
  readonly sheets: readonly Sheet[];
  /** Undefined until there is something to try a draft on. */
  readonly tried: Tried | undefined;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

export function useSimulation(
  instrumentId: string,
  instrument: InstrumentDefinition,
  draft: FormulaDraft,
  basis: Basis,
): LiveSimulation {
  const cohort = useCohort(instrumentId);
  const published = useApiQuery(
    PublishedFormulaDocument,
    { instrumentId },
    { staleTime: 60_000, refetchOnWindowFocus: false },
  );
  const sheets = cohort.data?.cohort;
  const [base] = published.data?.formulas.nodes ?? [];
  const simulator = useMemo(
    () => base && sheets && createSimulator(instrument, draftOf(base), sheets, basis),
    [instrument, base, sheets, basis],
  );

  const tried = useMemo(() => simulator?.try(draft), [simulator, draft]);

  return {
    sheets: sheets ?? [],
    tried,
    isPending: cohort.isPending || published.isPending,
    error: cohort.error ?? published.error,
    retry: () => void (cohort.error ? cohort : published).refetch(),
  };
}
