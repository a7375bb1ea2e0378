import { Decimal as DefaultDecimal } from 'decimal.js';
import type { FormulaDefinition, MissingPolicy } from '../../schema/formula/index.js';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import type { AnswerValue, FaultKind } from '../../schema/scoring/index.js';

const Decimal = DefaultDecimal.clone({ precision: 60 });
type Decimal = DefaultDecimal;

/**
 * The same scoring, written down a second time in the plainest way and in 60 digits: what the core must agree with.
 *
 * @returns the share of the whole instrument that was earned, or the kind of fault that came through.
 */
export function oracleScore(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  answers: ReadonlyMap<string, AnswerValue>,
): Decimal | FaultKind {
  const policies: Readonly<Record<FaultKind, MissingPolicy>> = {
    unanswered: formula.missing.unanswered,
    not_applicable: formula.missing.notApplicable,
    divide_by_zero: formula.missing.divideByZero,
    out_of_domain: 'EXCLUDE',
    cohort_open: 'PROPAGATE',
  };
  const weightOf = (code: string) => {
    const [above = '0', below = '1'] = (formula.nodes[code]?.weight ?? '1').split('/');
    return new Decimal(above).div(below);
  };

  const scoreOf = (code: string | null): Decimal | FaultKind => {
    const leaf = instrument.indicators.find((indicator) => indicator.code === code);
    if (leaf) return scoreOfAnswer(leaf, answers.get(leaf.code));

    const children = [
      ...instrument.components.filter(({ parentCode }) => parentCode === code),
      ...instrument.indicators.filter(({ componentCode }) => componentCode === code),
    ];
    const isMean = code !== null && formula.nodes[code]?.aggregation === 'MEAN';
    const weighed = children
      .map((child) => ({
        weight: isMean ? new Decimal(1) : weightOf(child.code),
        score: scoreOf(child.code),
      }))
      .filter(({ weight }) => !weight.isZero());
    const fatal = weighed.find(
      ({ score }) => typeof score === 'string' && policies[score] === 'PROPAGATE',
    );
    if (fatal) return fatal.score;

    const counted = weighed.filter(
      ({ score }) => typeof score !== 'string' || policies[score] === 'ZERO',
    );
    if (counted.length === 0) return weighed[0]?.score ?? 'divide_by_zero';
    const whole = counted.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
    const earned = counted.reduce(
      (sum, { weight, score }) => (typeof score === 'string' ? sum : sum.plus(weight.times(score))),
      new Decimal(0),
    );
    return earned.div(whole);
  };
  return scoreOf(null);
}

function scoreOfAnswer(
  { options, ratio, scale }: IndicatorDefinition,
  answer: AnswerValue | undefined,
): Decimal | FaultKind {
  if (!answer) return 'unanswered';
  if (answer.notApplicable) return 'not_applicable';
  if (ratio) {
    const counts = answer.counts as Readonly<Record<string, number>>;
    const [whole = '', less = ''] = ratio.numerator.split(' - ');
    const above = (counts[whole] ?? 0) - (counts[less] ?? 0);
    const below = counts[ratio.denominator] ?? 0;
    if (below === 0) return 'divide_by_zero';
    return Decimal.max(0, Decimal.min(1, new Decimal(above).div(below)));
  }
  if (scale) {
    const value = answer.value ?? Number.NaN;
    if (!(value >= scale.min && value <= scale.max)) return 'out_of_domain';
    return new Decimal(value).minus(scale.min).div(scale.max - scale.min);
  }
  const value = options.find(({ key }) => key === answer.optionKey)?.value;
  return value == null ? 'out_of_domain' : new Decimal(value);
}
