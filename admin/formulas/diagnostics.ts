import { checkFormula } from '../../schema/formula/index.js';
import type { FormulaDefinition, RollupSurroundings } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { SaveFormulaMutation } from '../graphql/graphql.js';
import type { Failure } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';

/** A mistake as the API tells it; of a refusal, `code` is the key of its sentence. */
export type Diagnostic = SaveFormulaMutation['saveFormula']['diagnostics'][number];

/**
 * What the server would say of a draft, found out here while somebody types: it is the same check.
 *
 * @param surroundings what a roll-up speaks of; where it is not known, it is not judged.
 */
export const liveDiagnostics = (
  instrument: InstrumentDefinition,
  draft: FormulaDefinition,
  surroundings: RollupSurroundings = {},
): readonly Diagnostic[] =>
  checkFormula(instrument, draft, surroundings).map(({ code, nodeCode, field, params }) => ({
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

/**
 * A refusal of what was sent, as a mistake at the place it is mended in; undefined where it is about
 * nothing that is typed.
 *
 * @param draft whose nodes and indicators are in the order they were sent.
 */
export function refusedAt(
  failure: Failure,
  draft: Pick<FormulaDefinition, 'nodes' | 'indicators' | 'parameters' | 'tables' | 'rollup'>,
): Diagnostic | undefined {
  const { nodes, indicators = {} } = draft;
  const field = namedField(failure.field ?? '', draft);
  const [, part, index] = /^(nodes|indicators)\.(\d+)/.exec(field) ?? [];
  const codes = Object.keys(part === 'indicators' ? indicators : nodes);
  const nodeCode = (index !== undefined && codes[Number(index)]) || null;
  const isTyped =
    nodeCode !== null ||
    /^(title$|(gradeBands|ranking|rollup)\b|(missing|parameters|tables)\.)/.test(field);
  if (!isTyped) return undefined;
  const isTooMany = field === 'gradeBands' && failure.fault === 'TOO_LONG';
  const code = isTooMany ? 'resources.formulas.bands.tooMany' : sentenceOf(failure);
  return { code, nodeCode, field, params: [] };
}

/** Parameters, tables and weights of units are sent in the order of their names, and shown by them. */
function namedField(
  field: string,
  { parameters = {}, tables = {}, rollup }: Pick<FormulaDefinition, Named>,
): string {
  const [, unit] = /^rollup\.unitWeights\.(\d+)\./.exec(field) ?? [];
  const code = unit && Object.keys(rollup?.unitWeights ?? {}).toSorted()[Number(unit)];
  if (code !== undefined) return `rollup.unitWeights.${code}`;
  const [, part, index, rest = ''] = /^(parameters|tables)\.(\d+)(.*)$/.exec(field) ?? [];
  if (part === undefined) return field;
  const name = Object.keys(part === 'tables' ? tables : parameters).toSorted()[Number(index)];
  if (name === undefined) return field;
  const [, row] = /^\.rows(\.\d+\.\w+)$/.exec(rest) ?? [];
  return `${part}.${name}${row ?? ''}`;
}

type Named = 'parameters' | 'tables' | 'rollup';
