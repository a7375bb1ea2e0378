import { compare, isNegative, isZero } from '../numbers.js';
import type { AggregateRow, Argument, FunctionRow, Members, Outcome } from './row.js';

const values: readonly Argument[] = [{ name: 'values', kind: 'list', repeated: true }];
const pairs: readonly Argument[] = [
  { name: 'values', kind: 'list', repeated: true },
  { name: 'weights', kind: 'list', repeated: true },
];

const children = [
  { score: 0.5, weight: 1 },
  { score: 1, weight: 3 },
  { score: 'not_applicable', weight: 2 },
] as const;

const handbook = 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), aggregation';

/** What makes one value of lists, whose members may be left out by the formula's rules for what is missing. */
export const listFunctions: readonly FunctionRow[] = [
  aggregate(
    'SUM',
    values,
    { id: 'Jumlah.', en: 'The sum.' },
    { text: 'SUM(children)', children, result: 1.5 },
    'Excel, SUM',
    ({ values: all, from, to }) => sumOf(all, from, to),
  ),
  aggregate(
    'MEAN',
    values,
    { id: 'Rata-rata.', en: 'The mean.' },
    { text: 'MEAN(children)', children, result: 0.75 },
    'Excel, AVERAGE',
    ({ values: all, from, to }) => sumOf(all, from, to) / (to - from),
  ),
  aggregate(
    'WMEAN',
    pairs,
    {
      id: 'Rata-rata tertimbang: nilai dan bobotnya berpasangan.',
      en: 'The weighted mean: values and their weights in pairs.',
    },
    { text: 'WMEAN(children; children.weight)', children, result: 0.875 },
    `Excel, SUMPRODUCT / SUM; ${handbook}; COINr, a_amean`,
    (members) => weighted(members, weightedMean),
  ),
  aggregate(
    'GEOMEAN',
    values,
    {
      id: 'Rata-rata ukur: yang lemah tidak tertutup oleh yang kuat. Satu nilai 0 membuatnya 0.',
      en: 'The geometric mean: weak ones are not made up for by strong ones. A single 0 makes it 0.',
    },
    { text: 'GEOMEAN([x1]; [x2])', given: { x1: 4, x2: 9 }, result: 6 },
    `Excel, GEOMEAN; ${handbook}; a 0 gives 0 and not #NUM!`,
    geometric,
  ),
  aggregate(
    'WGEOMEAN',
    pairs,
    {
      id: 'Rata-rata ukur tertimbang: nilai dan bobotnya berpasangan.',
      en: 'The weighted geometric mean: values and their weights in pairs.',
    },
    {
      text: 'WGEOMEAN(children; children.weight)',
      children: [
        { score: 0.25, weight: 1 },
        { score: 1, weight: 1 },
      ],
      result: 0.5,
    },
    `${handbook}; COINr, a_gmean; a 0 gives 0`,
    (members) => weighted(members, geometric),
  ),
  aggregate(
    'HARMEAN',
    values,
    {
      id: 'Rata-rata harmonik, untuk rasio. Satu nilai 0 membuatnya 0.',
      en: 'The harmonic mean, for ratios. A single 0 makes it 0.',
    },
    { text: 'HARMEAN([x1]; [x2])', given: { x1: 2, x2: 6 }, result: 3 },
    'Excel, HARMEAN; COINr, a_hmean; a 0 gives 0 and not #NUM!',
    harmonic,
  ),
  aggregate(
    'WHARMEAN',
    pairs,
    {
      id: 'Rata-rata harmonik tertimbang: nilai dan bobotnya berpasangan.',
      en: 'The weighted harmonic mean: values and their weights in pairs.',
    },
    { text: 'WHARMEAN([x1]; 1; [x2]; 3)', given: { x1: 2, x2: 6 }, result: 4 },
    'COINr, a_hmean; a 0 gives 0',
    (members) => weighted(members, harmonic),
  ),
  aggregate(
    'MIN',
    values,
    { id: 'Yang terkecil.', en: 'The least.' },
    { text: 'MIN(1; [x2] / [x1])', given: { x1: 4, x2: 6 }, result: 1 },
    'Excel, MIN',
    ({ values: all, from, to }) => {
      let least = Infinity;
      for (let place = from; place < to; place += 1) least = Math.min(least, all[place]!);
      return least;
    },
  ),
  aggregate(
    'MAX',
    values,
    { id: 'Yang terbesar.', en: 'The greatest.' },
    { text: 'MAX(children)', children, result: 1 },
    'Excel, MAX',
    ({ values: all, from, to }) => {
      let greatest = -Infinity;
      for (let place = from; place < to; place += 1) greatest = Math.max(greatest, all[place]!);
      return greatest;
    },
  ),
  {
    ...aggregate(
      'COUNT',
      values,
      { id: 'Banyaknya nilai yang dihitung.', en: 'How many values count.' },
      { text: 'COUNT(children)', children, result: 2 },
      'Excel, COUNT',
      ({ from, to }) => to - from,
    ),
    ofNone: 0,
  },
  {
    ...aggregate(
      'COUNTIF',
      [
        { name: 'values', kind: 'list' },
        { name: 'low', kind: 'number' },
        { name: 'high', kind: 'number', optional: true },
      ],
      {
        id: 'Banyaknya nilai dari low sampai high, keduanya termasuk; tanpa high: dari low ke atas.',
        en: 'How many values are from low to high, both included; without high: from low upwards.',
      },
      { text: 'COUNTIF(children; 0.6)', children, result: 1 },
      'Excel, COUNTIF with the criteria ">=low" and "<=high"',
      ({ values: all, from, to }, [low = 0, high = Number.NaN]) => {
        let within = 0;
        for (let place = from; place < to; place += 1) {
          const value = all[place]!;
          // Without an upper bound `high` is NaN, which no comparison holds for.
          if (compare(value, low) >= 0 && !(compare(value, high) > 0)) within += 1;
        }
        return within;
      },
    ),
    ofNone: 0,
  },
];

function aggregate(
  name: string,
  takes: readonly Argument[],
  meaning: AggregateRow['meaning'],
  example: AggregateRow['example'],
  source: string,
  apply: AggregateRow['apply'],
): AggregateRow {
  const common = { kind: 'aggregate', result: 'number' } as const;
  return { ...common, name, arguments: takes, meaning, example, source, apply };
}

function sumOf(all: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += all[place]!;
  return sum;
}

/** Weights are parts of a whole: none is negative, and together they are more than nothing. */
function weighted(members: Members, calculate: (members: Members) => Outcome): Outcome {
  const { weights, from, to } = members;
  for (let place = from; place < to; place += 1) {
    if (isNegative(weights[place]!)) return 'out_of_domain';
  }
  return isZero(sumOf(weights, from, to)) ? 'divide_by_zero' : calculate(members);
}

function weightedMean({ values: all, weights, from, to }: Members): Outcome {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += weights[place]! * all[place]!;
  return sum / sumOf(weights, from, to);
}

/** By logarithms, as a product of many scores would lose its digits. */
function geometric(members: Members): Outcome {
  const mean = meanOn(members, Math.log);
  return typeof mean === 'number' ? Math.exp(mean) : mean;
}

function harmonic(members: Members): Outcome {
  const mean = meanOn(members, (value) => 1 / value);
  return typeof mean === 'number' ? 1 / mean : mean;
}

/** The mean on another scale, on which a 0 outweighs everything. */
function meanOn(
  { values: all, weights, from, to }: Members,
  scale: (value: number) => number,
): Outcome {
  let whole = 0;
  let sum = 0;
  let zero = 0;
  for (let place = from; place < to; place += 1) {
    const value = all[place]!;
    const weight = weights[place]!;
    if (isNegative(value)) return 'out_of_domain';
    if (isZero(weight)) continue;
    if (isZero(value)) zero = scale(0);
    whole += weight;
    sum += weight * scale(value);
  }
  return zero === 0 ? sum / whole : zero;
}
