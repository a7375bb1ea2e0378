import { parseExact, toNumber } from '../../schema/exact.js';

interface Band {
  readonly grade: string;
  /** Exact, in 0..100. */
  readonly lower: string;
  readonly lowerInclusive: boolean;
}

/** Where a grade begins, on the scale of the index. */
export interface Bound {
  readonly grade: string;
  readonly at: number;
  /** Whether the bound itself belongs to the grade. */
  readonly isInclusive: boolean;
}

/** The bounds of the grades as thin lines over a chart whose scale is 0..100, each with its grade. */
export const bandLines = (bounds: readonly Pick<Bound, 'grade' | 'at'>[], colour: string) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: colour, type: 'dotted', width: 1 },
  label: { position: 'end', color: colour, formatter: ({ name }: { name: string }) => name },
  data: bounds.map(({ grade, at }) => ({ yAxis: at, name: grade })),
});

/** Where each grade begins; the lowest begins at the bottom and needs no line. */
export function boundsOf(bands: readonly Band[]): readonly Bound[] {
  return bands.flatMap(({ grade, lower, lowerInclusive }) => {
    const bound = parseExact(lower);
    return bound && bound.gt(0)
      ? [{ grade, at: toNumber(bound), isInclusive: lowerInclusive }]
      : [];
  });
}
