import { checkFormula, type FormulaDefinition, type FormulaDiagnostic } from '../formula/index.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { expressionOf, formulaSentence } from './formula-sentence.js';
import type { Path } from './yaml-lines.js';

/** One reason why a formula cannot score its instrument. */
export interface DefinitionMistake {
  /** Where in the formula's file. */
  readonly path: Path;
  /** How many lines below that: an expression may have several. */
  readonly down: number;
  /** Code of the node, or the part of the formula. */
  readonly node: string;
  readonly sentence: string;
}

/** What the reader of the file has said already, of what it could not read; and an index needs no grades. */
const passedOver: ReadonlySet<string> = new Set<FormulaDiagnostic['code']>([
  'weight_malformed',
  'weight_negative',
  'number_malformed',
  'band_bound_malformed',
  'band_unnamed',
  'bands_missing',
  'unit_weight_negative',
]);

/**
 * Every reason why a formula that was read cannot score its instrument, all at once.
 *
 * Its expressions may compare units with each other, and it may have no grades.
 */
export function checkDefinition(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): readonly DefinitionMistake[] {
  const indicators = new Set(instrument.indicators.map(({ code }) => code));
  const found = checkFormula(instrument, formula, { allowsCohort: true })
    .filter(({ code }) => !passedOver.has(code))
    .map((diagnostic) => {
      const path = pathOf(diagnostic, indicators);
      const text = expressionOf(formula, diagnostic);
      return {
        path,
        down: linesDown(text, diagnostic),
        node: diagnostic.nodeCode ?? String(path[0] ?? ''),
        sentence: formulaSentence(diagnostic, text),
      };
    });
  return [...found, ...checkCounts(instrument, formula)];
}

/** Counts that nothing makes a score of would be left out without a word. */
function checkCounts(
  { indicators }: InstrumentDefinition,
  formula: FormulaDefinition,
): readonly DefinitionMistake[] {
  return indicators
    .filter(({ code, countInputs, ratio }) => {
      return countInputs.length > 0 && ratio === null && !formula.indicators?.[code]?.expression;
    })
    .map(({ code }) => ({
      path: ['indicators', code],
      down: 0,
      node: code,
      sentence:
        'Nothing makes a score of its counts: it has no "ratio", and the formula no "expression" for it.',
    }));
}

function pathOf(
  { code, nodeCode, field }: FormulaDiagnostic,
  indicators: ReadonlySet<string>,
): Path {
  if (field === 'comparisons') return [field, nodeCode ?? ''];
  if (nodeCode === null) return field === 'weight' ? ['nodes'] : steps(field);
  const isOfNode = field === 'weight' || code === 'rule_unused' || code === 'node_unknown';
  const isOfIndicator = indicators.has(nodeCode) || code === 'indicator_unknown';
  const section = isOfIndicator && !isOfNode ? 'indicators' : 'nodes';
  // An option's key may have points.
  const own = field.startsWith('scale.') ? ['scale', field.slice('scale.'.length)] : steps(field);
  return [section, nodeCode, ...own];
}

const steps = (field: string): Path =>
  field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A text of several lines begins below its key. */
function linesDown(text: string, { params }: FormulaDiagnostic): number {
  if (!text.includes('\n') || !('from' in params)) return 0;
  return text.slice(0, Number(params.from)).split('\n').length;
}
