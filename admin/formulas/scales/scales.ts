import { parseExact } from '../../../schema/exact.js';
import { optionNamed } from '../../../schema/formula/index.js';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { withIndicatorRule } from '../rules/ownRules.js';

type Scored = Pick<IndicatorDefinition, 'code' | 'options'>;
type Values = Readonly<Record<string, string>>;

/**
 * What each option of an indicator is worth under a draft, exact, in the order of the instrument and by the
 * labels of the instrument; empty for one without a value. Labels that no option has come last.
 */
export function scaleOf({ options }: Scored, own: Values | undefined): Values {
  const keys = options.map(({ key }) => key);
  const values: Record<string, string> = Object.fromEntries(
    options.map(({ key, value }) => [key, own === undefined ? (value ?? '') : '']),
  );
  for (const [label, value] of Object.entries(own ?? {})) {
    values[optionNamed(label, keys) ?? label] = value;
  }
  return values;
}

/** The draft with these values for the options of an indicator; with those of the instrument it needs no scale. */
export function withScale(draft: FormulaDraft, indicator: Scored, values: Values): FormulaDraft {
  const { scale: _before, ...rule } = draft.indicators?.[indicator.code] ?? {};
  const isOwn = !isSame(values, scaleOf(indicator, undefined));
  return withIndicatorRule(draft, indicator.code, isOwn ? { ...rule, scale: values } : rule);
}

/** The draft with another value for one option. */
export function withOption(
  draft: FormulaDraft,
  indicator: Scored,
  option: string,
  value: string,
): FormulaDraft {
  const now = scaleOf(indicator, draft.indicators?.[indicator.code]?.scale);
  return withScale(draft, indicator, { ...now, [option]: value });
}

/** The draft without a label that no option of the indicator has. */
export function withoutLabel(draft: FormulaDraft, indicator: Scored, label: string): FormulaDraft {
  const { [label]: _gone, ...kept } = scaleOf(indicator, draft.indicators?.[indicator.code]?.scale);
  return withScale(draft, indicator, kept);
}

/** The draft with the values of the instrument for an indicator. */
export const withoutScale = (draft: FormulaDraft, indicator: Scored): FormulaDraft =>
  withScale(draft, indicator, scaleOf(indicator, undefined));

/**
 * The other indicators with the same options that are scored otherwise than this one, in the order of the
 * instrument. One that an expression scores is left as it is.
 */
export function scoredOtherwise<Indicator extends Scored>(
  draft: FormulaDraft,
  indicators: readonly Indicator[],
  { code, options }: Scored,
): readonly Indicator[] {
  const labels = options.map(({ key }) => key).join('\n');
  const scale = scaleOf({ code, options }, draft.indicators?.[code]?.scale);
  return indicators.filter((one) => {
    if (one.code === code || one.options.map(({ key }) => key).join('\n') !== labels) return false;
    const { scale: own, expression } = draft.indicators?.[one.code] ?? {};
    return expression === undefined && !isSame(scaleOf(one, own), scale);
  });
}

/** The draft with the scale of one indicator for others too. */
export function withScaleOf(
  draft: FormulaDraft,
  indicator: Scored,
  others: readonly Scored[],
): FormulaDraft {
  const scale = scaleOf(indicator, draft.indicators?.[indicator.code]?.scale);
  return others.reduce((next, one) => withScale(next, one, scale), draft);
}

/** Whether two scales give the same scores: `1/2` is `0.5`. */
export function isSame(one: Values, other: Values): boolean {
  const labels = Object.keys(one);
  return (
    labels.length === Object.keys(other).length &&
    labels.every((label) => {
      const [a, b] = [one[label]!, other[label]];
      if (b === undefined) return false;
      const exact = parseExact(a);
      return exact === undefined ? a === b : (parseExact(b)?.equals(exact) ?? false);
    })
  );
}
