import { useMemo } from 'react';
import { WorksheetFormulaDocument, WorksheetInstrumentDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { readBlueprint } from '../worksheets/desk.js';

/** Neither changes once a worksheet uses it. */
const once = { staleTime: Infinity };

/** The instrument and formula that an answer is given by; nothing is read until both ids are known. */
export function useBlueprint(instrumentId: string | undefined, formulaId: string | undefined) {
  const instrument = useApiQuery(
    WorksheetInstrumentDocument,
    { id: instrumentId ?? '' },
    { enabled: instrumentId !== undefined, ...once },
  );
  const formula = useApiQuery(
    WorksheetFormulaDocument,
    { id: formulaId ?? '' },
    { enabled: formulaId !== undefined, ...once },
  );
  const blueprint = useMemo(
    () =>
      instrument.data && formula.data
        ? readBlueprint(instrument.data.instrument, formula.data.formula)
        : undefined,
    [instrument.data, formula.data],
  );
  const failed = [instrument, formula].find(({ error, data }) => error && !data);
  return { blueprint, failed };
}
