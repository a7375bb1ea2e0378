import { useMemo } from 'react';
import {
  TargetBaseDocument,
  WorksheetFormulaDocument,
  WorksheetInstrumentDocument,
} from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { readModel } from './targetModel.js';

/** Definitions of a worksheet never change. */
const forever = { staleTime: Infinity };

/** Everything that is planned with, once it is there. */
export function useTargetModel(worksheetId: string) {
  const base = useApiQuery(TargetBaseDocument, { worksheetId });
  const shown = base.data?.targetBase;
  const instrument = useApiQuery(
    WorksheetInstrumentDocument,
    { id: shown?.instrument.id ?? '' },
    { ...forever, enabled: shown !== undefined },
  );
  const formula = useApiQuery(
    WorksheetFormulaDocument,
    { id: shown?.formula.id ?? '' },
    { ...forever, enabled: shown !== undefined },
  );
  const model = useMemo(
    () =>
      shown && instrument.data && formula.data
        ? readModel(shown, instrument.data.instrument, formula.data.formula)
        : undefined,
    [shown, instrument.data, formula.data],
  );
  const failed = [base, instrument, formula].find(({ error }) => error !== null);
  return {
    model,
    error: failed?.error,
    retry: () => void failed?.refetch(),
    reload: () => void base.refetch(),
  };
}
