import { WorksheetFormulaDocument, WorksheetInstrumentDocument } from '../graphql/graphql.js';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import type { KeptWorksheet } from '../offline/keptDatabase.js';
import { apiQuery, useApiQuery } from '../providers/api.js';
import { queryClient } from '../providers/queryClient.js';

/** How long what was read stays at hand for who comes back to it without a network; ms. */
export const gcTime = 30 * 60_000;

/** Neither changes once a worksheet uses it. */
const once = { staleTime: Infinity, gcTime };

/** Which instrument and formula. */
export type DefinitionRefs = {
  readonly [Part in 'instrument' | 'formula']: Pick<WorksheetRecordFragment[Part], 'id'>;
};

const instrumentOf = ({ instrument: { id } }: DefinitionRefs) =>
  apiQuery(WorksheetInstrumentDocument, { id });
const formulaOf = ({ formula: { id } }: DefinitionRefs) =>
  apiQuery(WorksheetFormulaDocument, { id });

/** Instrument and formula of a worksheet. @param refs nothing is asked before it is known which. */
export function useDefinitions(refs: DefinitionRefs | undefined) {
  const options = { enabled: refs !== undefined, ...once };
  const instrument = useApiQuery(
    WorksheetInstrumentDocument,
    { id: refs?.instrument.id ?? '' },
    options,
  );
  const formula = useApiQuery(WorksheetFormulaDocument, { id: refs?.formula.id ?? '' }, options);
  return { instrument, formula };
}

/** Asks for them before a worksheet is opened; does nothing about a failure, which is told when one is. */
export async function readAhead(refs: DefinitionRefs): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery({ ...instrumentOf(refs), ...once }),
    queryClient.prefetchQuery({ ...formulaOf(refs), ...once }),
  ]);
}

/** What this device kept of them: then the server need not be asked. */
export function layOut({ instrument, formula }: KeptWorksheet): void {
  const refs = { instrument, formula };
  queryClient.setQueryData(
    instrumentOf(refs).queryKey,
    (known: unknown) => known ?? { instrument },
  );
  queryClient.setQueryData(formulaOf(refs).queryKey, (known: unknown) => known ?? { formula });
}
