import { useMemo } from 'react';
import {
  IndexPlanBaseDocument,
  IndexPlanFormulaDocument,
  WorksheetInstrumentDocument,
} from '../../graphql/graphql.js';
import { useApiQueries, useApiQuery } from '../../providers/api.js';
import { formulaDefinition, instrumentDefinition } from '../../worksheets/scoring/definitions.js';
import { readIndexModel, type Scored } from './indexModel.js';

/** Definitions of a worksheet never change. */
const forever = { staleTime: Infinity };

/** Everything that the index is planned with, once it is there; `model` is null where there is no worksheet to plan from. */
export function useIndexModel(periodId: string, may: boolean) {
  const read = useApiQuery(IndexPlanBaseDocument, { periodId }, { enabled: may });
  const base = read.data?.indexPlanBase;
  const sheets = useMemo(() => (base ? [base.own, ...base.units] : []), [base]);
  const bound = useMemo(
    () => [...new Map(sheets.map(({ formula, instrument }) => [formula.id, instrument.id]))],
    [sheets],
  );
  const formulas = useApiQueries(
    IndexPlanFormulaDocument,
    bound.map(([id]) => ({ id })),
    forever,
  );
  const instruments = useApiQueries(
    WorksheetInstrumentDocument,
    bound.map(([, id]) => ({ id })),
    forever,
  );
  const scored = bound.map(([id], at): readonly [string, Scored] | null => {
    const formula = formulas[at]?.data?.formula;
    const instrument = instruments[at]?.data?.instrument;
    if (!formula || !instrument) return null;
    const definition = formulaDefinition(formula);
    return [id, { formula: definition, instrument: instrumentDefinition(instrument, definition) }];
  });
  const isThere = base != null && scored.every((one) => one !== null);
  const model = useMemo(
    () =>
      isThere
        ? readIndexModel(base, new Map(scored.flatMap((one) => (one ? [one] : []))))
        : undefined,
    // Definitions never change: those of one base are the same whenever they are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [base, isThere],
  );
  const failed = [read, ...formulas, ...instruments].find(({ error }) => error !== null);
  return {
    model: base === null ? null : model,
    error: failed?.error,
    retry: () => void failed?.refetch(),
    reload: () => void read.refetch(),
  };
}
