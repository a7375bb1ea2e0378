import { noValue } from '../fields/format.js';
import type { useFormat } from '../fields/useFormat.js';
import type { EvaluatorAgreementFragment } from '../graphql/graphql.js';

type Format = ReturnType<typeof useFormat>;

/** The columns of the table of evaluators, in their order. */
export const agreementColumns = ['pairs', 'exact', 'withinOneLevel', 'kappa', 'leniency'] as const;
export type AgreementColumn = (typeof agreementColumns)[number];

export interface AgreementText {
  readonly text: string;
  /** Within what it lies, in small print; undefined where it has no range. */
  readonly range?: string;
}

/** A figure as it is read: a share in percent, kappa with two decimals, leniency with its sign. */
export function agreementText(
  column: AgreementColumn,
  of: EvaluatorAgreementFragment,
  { number, percent, points, delta }: Pick<Format, 'number' | 'percent' | 'points' | 'delta'>,
): AgreementText {
  const between = (
    low: number | null,
    high: number | null,
    print: (value: number) => string,
  ): { readonly range?: string } =>
    low === null || high === null ? {} : { range: `${print(low)} – ${print(high)}` };
  switch (column) {
    case 'pairs':
      return {
        text:
          of.pairs === of.drawn ? number(of.pairs) : `${number(of.pairs)} / ${number(of.drawn)}`,
      };
    case 'exact':
      return { text: percent(of.exact, 0) };
    case 'withinOneLevel':
      return {
        text: percent(of.withinOneLevel, 0),
        ...(of.withinOneLevel === null ? {} : { range: `n = ${number(of.levelPairs)}` }),
      };
    case 'kappa':
      return {
        text: of.kappa === null ? noValue : points(of.kappa),
        ...between(of.kappaLow, of.kappaHigh, points),
      };
    case 'leniency':
      return {
        text: of.leniency === null ? noValue : delta(of.leniency),
        ...between(of.leniencyLow, of.leniencyHigh, delta),
      };
  }
}

/** Whether a range lies wholly on one side of zero: then it is no chance. */
export function leaning({
  leniencyLow,
  leniencyHigh,
}: Pick<EvaluatorAgreementFragment, 'leniencyLow' | 'leniencyHigh'>):
  'lenient' | 'strict' | undefined {
  if (leniencyLow !== null && leniencyLow > 0) return 'lenient';
  if (leniencyHigh !== null && leniencyHigh < 0) return 'strict';
  return undefined;
}
