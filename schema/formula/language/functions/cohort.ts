import { quantile } from '../../../scoring/standing.js';
import { compare } from '../numbers.js';
import { snap } from '../../../scoring/grade.js';
import type { Argument, CohortRow, FunctionRow, Outcome } from './row.js';

const x: Argument = { name: 'x', kind: 'number' };
const share: Argument = { name: 'q', kind: 'number', constant: true };

const cohort = [
  { x: 2, group: 1 },
  { x: 4, group: 1 },
  { x: 'unanswered', group: 2 },
  { x: 9, group: 2 },
] as const;

/**
 * What looks at the whole cohort: all worksheets that are scored by one formula in one period, each stage
 * against the same stage. Those whose `x` is a fault are left out; only where no worksheet has an `x` does
 * each get its own fault.
 */
export const cohortFunctions: readonly FunctionRow[] = [
  ofAll(
    'CMIN',
    { id: 'Nilai x terkecil di antara semua unit.', en: 'The least x of all units.' },
    2,
    'Excel, MIN over the column',
    (values) => extreme(values, Math.min),
  ),
  ofAll(
    'CMAX',
    { id: 'Nilai x terbesar di antara semua unit.', en: 'The greatest x of all units.' },
    9,
    'Excel, MAX over the column',
    (values) => extreme(values, Math.max),
  ),
  ofAll(
    'CMEAN',
    { id: 'Rata-rata x semua unit.', en: 'The mean x of all units.' },
    5,
    'Excel, AVERAGE over the column',
    meanOf,
  ),
  ofAll(
    'CMEDIAN',
    { id: 'Median x semua unit.', en: 'The median x of all units.' },
    4,
    'Excel, MEDIAN over the column',
    (values) => quantile(values.toSorted(), 0.5),
  ),
  ofAll(
    'CSTDEV',
    {
      id: 'Simpangan baku x semua unit sebagai populasi (dibagi n, bukan n - 1).',
      en: 'The standard deviation of x over all units as a population (by n, not n - 1).',
    },
    Math.sqrt(26 / 3),
    'Excel, STDEV.P over the column',
    (values) => {
      const mean = meanOf(values);
      return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
    },
  ),
  cohortRow({
    name: 'CQUANTILE',
    arguments: [x, share],
    example: { text: 'CQUANTILE([x]; 25%)', cohort, result: 3 },
    meaning: {
      id: 'Kuantil x semua unit; q dari 0 sampai 1, di antaranya interpolasi lurus.',
      en: 'The quantile of x over all units; q from 0 to 1, straight interpolation in between.',
    },
    source: 'Excel, PERCENTILE.INC; type 7 of Hyndman and Fan (1996)',
    isAboutOwn: false,
    apply: quantileOf,
  }),
  cohortRow({
    name: 'CRANK',
    arguments: [x],
    example: { text: 'CRANK([x])', cohort, result: 3 },
    meaning: {
      id: 'Peringkat x di antara semua unit: 1 yang tertinggi; yang sama berbagi peringkat terbaik.',
      en: 'The rank of x among all units: 1 is the highest; equal ones share the best rank.',
    },
    source: 'Excel, RANK.EQ in descending order; equal at nine decimals',
    isAboutOwn: true,
    apply: (values) => {
      const sorted = values.map(snap).toSorted();
      return (value) => sorted.length - countUpTo(sorted, snap(value)) + 1;
    },
  }),
  cohortRow({
    name: 'CWINSORLOW',
    arguments: [x, share],
    example: { text: 'CWINSORLOW([x]; 25%)', cohort, result: 3 },
    meaning: {
      id: 'x, tetapi tidak di bawah kuantil q: pencilan rendah diangkat.',
      en: 'x, but not below the quantile q: low outliers are raised to it.',
    },
    source: 'Winsorising, Tukey (1962), at a quantile as CQUANTILE has it',
    isAboutOwn: true,
    combine: Math.max,
    apply: quantileOf,
  }),
  cohortRow({
    name: 'CWINSORHIGH',
    arguments: [x, share],
    example: {
      text: 'CWINSORHIGH([x]; 75%)',
      cohort: [{ x: 100, group: 1 }, ...cohort],
      result: 31.75,
    },
    meaning: {
      id: 'x, tetapi tidak di atas kuantil q: pencilan tinggi diturunkan.',
      en: 'x, but not above the quantile q: high outliers are lowered to it.',
    },
    source: 'Winsorising, Tukey (1962), at a quantile as CQUANTILE has it',
    isAboutOwn: true,
    combine: Math.min,
    apply: quantileOf,
  }),
  cohortRow({
    name: 'CGROUPMEAN',
    arguments: [x],
    example: { text: 'CGROUPMEAN([x])', cohort, result: 3 },
    meaning: {
      id: 'Rata-rata x semua unit yang sejenis, juga bagi unit yang x-nya belum ada.',
      en: 'The mean x of the units of the same kind, also for a unit that has no x yet.',
    },
    source: 'COINr, i_mean_grp: imputation by the mean of the group',
    isAboutOwn: false,
    apply: (values, groups) => {
      const sums = new Map<number, { sum: number; count: number }>();
      values.forEach((value, place) => {
        const group = groups[place]!;
        const { sum, count } = sums.get(group) ?? { sum: 0, count: 0 };
        sums.set(group, { sum: sum + value, count: count + 1 });
      });
      return (_value, group) => {
        const found = sums.get(group);
        return found ? found.sum / found.count : 'unanswered';
      };
    },
  }),
];

function cohortRow({ meaning, ...row }: Omit<CohortRow, 'kind' | 'result'>): CohortRow {
  return {
    kind: 'cohort',
    result: 'number',
    ...row,
    meaning: {
      id: `${meaning.id} Dalam simulasi langsung diketahui, bagi lembar kerja baru saat periode ditutup.`,
      en: `${meaning.en} Known at once in a simulation, of a worksheet only when its period closes.`,
    },
  };
}

function ofAll(
  name: string,
  meaning: CohortRow['meaning'],
  result: number,
  source: string,
  calculate: (values: Float64Array) => Outcome,
): CohortRow {
  return cohortRow({
    name,
    arguments: [x],
    example: { text: `${name}([x])`, cohort, result },
    meaning,
    source,
    isAboutOwn: false,
    apply: (values) => {
      const found = calculate(values);
      return () => found;
    },
  });
}

/** Counted from the first value, so that equal values have exactly their own mean and deviate by 0. */
function meanOf(values: Float64Array): number {
  const first = values[0]!;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function extreme(values: Float64Array, choose: (a: number, b: number) => number): number {
  return values.reduce((found, value) => choose(found, value), values[0]!);
}

function quantileOf(
  values: Float64Array,
  _groups: Int32Array,
  rest: Float64Array,
): ReturnType<CohortRow['apply']> {
  const q = rest[0]!;
  if (compare(q, 0) < 0 || compare(q, 1) > 0) return 'out_of_domain';
  const bound = quantile(values.toSorted(), Math.min(Math.max(q, 0), 1));
  return () => bound;
}

/** How many of the sorted values are not above one. */
function countUpTo(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
