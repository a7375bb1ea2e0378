import { checkFormula } from '../../schema/formula/index.js';
import type { FormulaDefinition } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { SaveFormulaMutation } from '../graphql/graphql.js';

/** A mistake as the API tells it. */
export type Diagnostic = SaveFormulaMutation['saveFormula']['diagnostics'][number];

/** What the server would say of a draft, found out here while somebody types: it is the same check. */
export const liveDiagnostics = (
  instrument: InstrumentDefinition,
  draft: FormulaDefinition,
): readonly Diagnostic[] =>
  checkFormula(instrument, draft).map(({ code, nodeCode, field, params }) => ({
    code,
    nodeCode,
    field,
    params: Object.entries(params).map(([key, value]) => ({ key, value: String(value) })),
  }));

/** Where a mistake is shown. */
export const placeOf = ({ nodeCode, field }: Pick<Diagnostic, 'nodeCode' | 'field'>): string =>
  nodeCode === null ? (field ?? '') : `node ${nodeCode}`;

/** The mistakes by the place they belong to. */
export const byPlace = (
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> => Map.groupBy(diagnostics, placeOf);
