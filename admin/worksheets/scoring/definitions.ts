import { definitionOf } from '../../../schema/formula/index.js';
import type { FormulaDefinition } from '../../../schema/formula/index.js';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../../schema/instruments/instrument.js';
import type {
  WorksheetFormulaFragment,
  WorksheetInstrumentFragment,
} from '../../graphql/graphql.js';

type ApiIndicator = WorksheetInstrumentFragment['indicators'][number];

/** The formula of the API as the scoring core reads it. */
export const formulaDefinition = (formula: WorksheetFormulaFragment): FormulaDefinition =>
  definitionOf(formula);

/**
 * The instrument of the API as the scoring core reads it.
 *
 * The API does not repeat the regulation's own grades: the bands are those the formula grades by, and
 * how an indicator's own weight came about is not told.
 */
export const instrumentDefinition = (
  instrument: WorksheetInstrumentFragment,
  { gradeBasis, gradeBands }: Pick<FormulaDefinition, 'gradeBasis' | 'gradeBands'>,
): InstrumentDefinition => ({
  code: instrument.code,
  revision: instrument.revision,
  level: instrument.level,
  title: instrument.title,
  totalWeight: instrument.totalWeight,
  legalBasis: instrument.legalBasis,
  sources: instrument.sources,
  components: instrument.components,
  indicators: instrument.indicators.map(indicatorDefinition),
  gradeBasis,
  gradeBands,
});

/** One indicator of the API as the scoring core reads it. */
const indicatorDefinition = ({
  scaleMin,
  scaleMax,
  scaleInferred,
  ratioNumerator,
  ratioDenominator,
  ...indicator
}: ApiIndicator): IndicatorDefinition => ({
  ...indicator,
  weightBasis: null,
  scale:
    scaleMin === null || scaleMax === null
      ? null
      : { min: scaleMin, max: scaleMax, inferred: scaleInferred },
  ratio:
    ratioNumerator === null || ratioDenominator === null
      ? null
      : { numerator: ratioNumerator, denominator: ratioDenominator },
});
