import type { DashboardLossesQuery } from '../graphql/graphql.js';

export type Losses = NonNullable<DashboardLossesQuery['dashboard']['losses']>;
export type Loss = Losses['indicators'][number];

/** By what the units have not earned, or by what one better answer each would bring. */
export type LossOrder = 'lost' | 'gain';

/** The indicators that matter most by an order; equal ones as they come. */
export const dearest = (
  indicators: readonly Loss[],
  order: LossOrder,
  limit: number,
): readonly Loss[] => indicators.toSorted((a, b) => b[order] - a[order]).slice(0, limit);
