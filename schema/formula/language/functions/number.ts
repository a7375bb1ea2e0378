import { compare, isNegative, isZero, roundWith } from '../numbers.js';
import type { BandedTable } from '../scope.js';
import { power } from './operators.js';
import { ofOne, ofTwo, type FunctionRow, type Outcome, type PointwiseRow } from './row.js';

const x = { name: 'x', kind: 'number' } as const;

/** What makes one number of one or a few. */
export const numberFunctions: readonly FunctionRow[] = [
  rounding(
    'ROUND',
    {
      id: 'Dibulatkan ke sekian desimal; tepat setengah dibulatkan menjauhi 0.',
      en: 'Rounded to so many decimals; a half goes away from 0.',
    },
    { text: 'ROUND(2.345; 2)', result: 2.35 },
    'Excel, ROUND',
    (steps) => Math.floor(steps + 0.5),
  ),
  rounding(
    'ROUNDEVEN',
    {
      id: 'Dibulatkan ke sekian desimal; tepat setengah dibulatkan ke angka genap.',
      en: 'Rounded to so many decimals; a half goes to the even digit.',
    },
    { text: 'ROUNDEVEN(2.345; 2)', result: 2.34 },
    'IEEE 754, roundTiesToEven; ISO 80000-1, annex B, rule A',
    roundEven,
  ),
  rounding(
    'ROUNDUP',
    {
      id: 'Dibulatkan ke sekian desimal, menjauhi 0.',
      en: 'Rounded to so many decimals, away from 0.',
    },
    { text: 'ROUNDUP(2.341; 2)', result: 2.35 },
    'Excel, ROUNDUP',
    Math.ceil,
  ),
  rounding(
    'ROUNDDOWN',
    {
      id: 'Dipotong ke sekian desimal, mendekati 0.',
      en: 'Cut to so many decimals, towards 0.',
    },
    { text: 'ROUNDDOWN(2.349; 2)', result: 2.34 },
    'Excel, ROUNDDOWN',
    Math.floor,
  ),
  plain(
    'ABS',
    { id: 'Nilai tanpa tandanya.', en: 'The value without its sign.' },
    { text: 'ABS([x] - 10)', given: { x: 4 }, result: 6 },
    'Excel, ABS',
    ofOne(Math.abs),
  ),
  plain(
    'SQRT',
    { id: 'Akar kuadrat; x tidak boleh negatif.', en: 'The square root; x may not be negative.' },
    { text: 'SQRT([x])', given: { x: 16 }, result: 4 },
    'Excel, SQRT',
    ofOne((value) => (isNegative(value) ? 'out_of_domain' : Math.sqrt(Math.max(0, value)))),
  ),
  plain(
    'CBRT',
    { id: 'Akar pangkat tiga.', en: 'The cube root.' },
    { text: 'CBRT([x])', given: { x: -8 }, result: -2 },
    'ECMAScript, Math.cbrt; Excel writes POWER(x; 1/3)',
    ofOne(Math.cbrt),
  ),
  plain(
    'POWER',
    { id: 'x dipangkatkan, sama dengan ^.', en: 'x to a power, the same as ^.' },
    { text: 'POWER([x]; 2)', given: { x: 3 }, result: 9 },
    'Excel, POWER',
    ofTwo(power),
    [x, { name: 'exponent', kind: 'number' }],
  ),
  plain(
    'LN',
    { id: 'Logaritma alami; x di atas 0.', en: 'The natural logarithm; x is above 0.' },
    { text: 'LN([x])', given: { x: 1 }, result: 0 },
    'Excel, LN',
    ofOne((value) => (compare(value, 0) > 0 ? Math.log(value) : 'out_of_domain')),
  ),
  plain(
    'LOG10',
    { id: 'Logaritma basis 10; x di atas 0.', en: 'The logarithm to base 10; x is above 0.' },
    { text: 'LOG10([x])', given: { x: 1000 }, result: 3 },
    'Excel, LOG10',
    ofOne((value) => (compare(value, 0) > 0 ? Math.log10(value) : 'out_of_domain')),
  ),
  plain(
    'EXP',
    { id: 'e pangkat x.', en: 'e to the power of x.' },
    { text: 'EXP([x])', given: { x: 0 }, result: 1 },
    'Excel, EXP',
    ofOne(Math.exp),
  ),
  plain(
    'CLAMP',
    {
      id: 'x, paling kecil low dan paling besar high. Batas yang terbalik: out_of_domain.',
      en: 'x, but at least low and at most high. Bounds the wrong way round: out_of_domain.',
    },
    { text: 'CLAMP([x2] / [x1]; 0; 1)', given: { x1: 4, x2: 5 }, result: 1 },
    'CSS, clamp(); Excel writes MIN(high; MAX(low; x))',
    (values) => clamp(values[0]!, values[1]!, values[2]!),
    [x, { name: 'low', kind: 'number' }, { name: 'high', kind: 'number' }],
  ),
  plain(
    'RESCALE',
    {
      id: 'x dari skala fromLow..fromHigh ke skala toLow..toHigh (0..1 bila tidak ditulis); tidak dibatasi.',
      en: 'x from the scale fromLow..fromHigh on the scale toLow..toHigh (0..1 if not given); not clamped.',
    },
    { text: 'RESCALE([x]; 1; 5)', given: { x: 4 }, result: 0.75 },
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), min-max normalisation',
    rescale,
    [
      x,
      { name: 'fromLow', kind: 'number' },
      { name: 'fromHigh', kind: 'number' },
      { name: 'toLow', kind: 'number', optional: true },
      { name: 'toHigh', kind: 'number', optional: true },
    ],
  ),
  plain(
    'LOOKUP',
    {
      id: 'Nilai baris tabel yang memuat x. Di luar tabel: out_of_domain.',
      en: 'The value of the table’s row that holds x. Outside the table: out_of_domain.',
    },
    {
      text: 'LOOKUP([x]; bands)',
      given: { x: 75 },
      tables: {
        bands: {
          rows: [
            { from: 0, to: 50, value: 0 },
            { from: 50, to: 75, value: 0.5 },
            { from: 75, to: 100, value: 1 },
          ],
        },
      },
      result: 1,
    },
    'Excel, VLOOKUP with sorted lower bounds',
    (values, _count, table) => lookUp(values[0]!, table!),
    [x, { name: 'table', kind: 'table' }],
  ),
];

type Meaning = PointwiseRow['meaning'];

function plain(
  name: string,
  meaning: Meaning,
  example: PointwiseRow['example'],
  source: string,
  apply: PointwiseRow['apply'],
  takes: PointwiseRow['arguments'] = [x],
): PointwiseRow {
  const common = { kind: 'pointwise', result: 'number' } as const;
  return { ...common, name, arguments: takes, meaning, example, source, apply };
}

function rounding(
  name: string,
  meaning: Meaning,
  example: PointwiseRow['example'],
  source: string,
  round: (steps: number) => number,
): PointwiseRow {
  const takes = [x, { name: 'decimals', kind: 'number', optional: true }] as const;
  const apply: PointwiseRow['apply'] = (values, count) =>
    roundWith(values[0]!, count > 1 ? values[1]! : 0, round);
  return plain(
    name,
    meaning,
    example,
    `${source}; -15 to 15 decimals, 0 if not given`,
    apply,
    takes,
  );
}

function roundEven(steps: number): number {
  const below = Math.floor(steps);
  if (steps - below !== 0.5) return Math.round(steps);
  return below % 2 === 0 ? below : below + 1;
}

function clamp(value: number, low: number, high: number): Outcome {
  if (compare(low, high) > 0) return 'out_of_domain';
  return Math.min(Math.max(value, low), high);
}

function rescale(values: Float64Array, count: number): Outcome {
  const [value = 0, fromLow = 0, fromHigh = 0] = values;
  const toLow = count > 3 ? values[3]! : 0;
  const toHigh = count > 4 ? values[4]! : 1;
  if (isZero(fromHigh - fromLow)) return 'divide_by_zero';
  const share = (value - fromLow) / (fromHigh - fromLow);
  // Of the two ways to write it the one that gives both ends of the scale exactly.
  return toLow * (1 - share) + toHigh * share;
}

function lookUp(value: number, { rows }: BandedTable): Outcome {
  for (const [place, { from, to, value: result }] of rows.entries()) {
    if (from !== null && compare(value, from) < 0) return 'out_of_domain';
    const end = to === null ? -1 : compare(value, to);
    if (end < 0 || (end === 0 && place === rows.length - 1)) return result;
  }
  return 'out_of_domain';
}
