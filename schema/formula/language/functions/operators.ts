import type { Operator } from '../expression.js';
import { compare, isZero } from '../numbers.js';
import { ofOne, ofTwo, type Argument, type Outcome, type PointwiseRow } from './row.js';

const numbers: readonly Argument[] = [
  { name: 'left', kind: 'number' },
  { name: 'right', kind: 'number' },
];
const alike: readonly Argument[] = [
  { name: 'left', kind: 'any' },
  { name: 'right', kind: 'any' },
];

const given = { x1: 12, x2: 3 };

const excel = 'Excel, arithmetic operators';
const compared = 'Excel, comparison operators; compared at nine decimals, as grades are';

/** A minus sign before a value. It binds closer than any other operator, as in Excel. */
export const negation: PointwiseRow = {
  kind: 'pointwise',
  name: '-',
  arguments: [{ name: 'x', kind: 'number' }],
  result: 'number',
  meaning: { id: 'Nilai dengan tanda terbalik.', en: 'The value with its sign turned.' },
  example: { text: '-[x] + 10', given: { x: 4 }, result: 6 },
  source: excel,
  apply: ofOne((x) => -x),
};

/** Every operator between two values. The evaluator has loops of its own for them, tested against these rows. */
export const operators: Readonly<Record<Operator, PointwiseRow>> = {
  '+': arithmetic(
    '+',
    { id: 'Jumlah dua nilai.', en: 'The sum of two values.' },
    { text: '[x1] + [x2]', result: 15 },
    (x, y) => x + y,
  ),
  '-': arithmetic(
    '-',
    { id: 'Selisih dua nilai.', en: 'The first value less the second.' },
    { text: '[x1] - [x2]', result: 9 },
    (x, y) => x - y,
  ),
  '*': arithmetic(
    '*',
    { id: 'Hasil kali dua nilai.', en: 'The product of two values.' },
    { text: '[x1] * 80%', result: 9.6 },
    (x, y) => x * y,
  ),
  '/': arithmetic(
    '/',
    {
      id: 'Hasil bagi. Membagi dengan 0 menghasilkan divide_by_zero, bukan 0.',
      en: 'The first value divided by the second. Dividing by 0 gives divide_by_zero, never 0.',
    },
    { text: '[x2] / [x1]', result: 0.25 },
    divide,
    `${excel}; what equals 0 at nine decimals is 0`,
  ),
  '^': arithmetic(
    '^',
    { id: 'Pangkat.', en: 'The first value to the power of the second.' },
    { text: '[x2] ^ 2', result: 9 },
    power,
    'Excel, POWER; 0^0 is out_of_domain as Excel’s #NUM!',
  ),
  '=': comparison(
    '=',
    { id: 'Apakah keduanya sama.', en: 'Whether both are the same.' },
    { text: 'IF([x1] / 40 = 0.3; 1; 0)', result: 1 },
    (x, y) => compare(x, y) === 0,
    alike,
  ),
  '<>': comparison(
    '<>',
    { id: 'Apakah keduanya berbeda.', en: 'Whether they differ.' },
    { text: 'IF([x1] <> [x2]; 1; 0)', result: 1 },
    (x, y) => compare(x, y) !== 0,
    alike,
  ),
  '<': comparison(
    '<',
    { id: 'Apakah yang pertama lebih kecil.', en: 'Whether the first is less.' },
    { text: 'IF([x1] < [x2]; 1; 0)', result: 0 },
    (x, y) => compare(x, y) < 0,
  ),
  '<=': comparison(
    '<=',
    { id: 'Apakah yang pertama paling besar sama.', en: 'Whether the first is less or the same.' },
    { text: 'IF([x1] <= 12; 1; 0)', result: 1 },
    (x, y) => compare(x, y) <= 0,
  ),
  '>': comparison(
    '>',
    { id: 'Apakah yang pertama lebih besar.', en: 'Whether the first is more.' },
    { text: 'IF([x1] > 12; 1; 0)', result: 0 },
    (x, y) => compare(x, y) > 0,
  ),
  '>=': comparison(
    '>=',
    { id: 'Apakah yang pertama paling kecil sama.', en: 'Whether the first is more or the same.' },
    { text: 'IF([x1] >= 12; 1; 0)', result: 1 },
    (x, y) => compare(x, y) >= 0,
  ),
};

/** The first value divided by the second, unless that is 0. */
function divide(x: number, y: number): Outcome {
  return isZero(y) ? 'divide_by_zero' : x / y;
}

/**
 * The first value to the power of the second. Noise makes no number negative and no exponent broken:
 * where only whole exponents will do, a whole one at nine decimals is whole.
 */
export function power(x: number, y: number): Outcome {
  if (isZero(x)) {
    if (isZero(y)) return 'out_of_domain';
    return y < 0 ? 'divide_by_zero' : Math.max(0, x) ** y;
  }
  const whole = Math.round(y);
  return x < 0 && compare(y, whole) === 0 ? x ** whole : x ** y;
}

type Meaning = PointwiseRow['meaning'];

interface Shown {
  readonly text: string;
  readonly result: number;
}

function arithmetic(
  name: Operator,
  meaning: Meaning,
  example: Shown,
  calculate: (x: number, y: number) => Outcome,
  source = excel,
): PointwiseRow {
  return {
    kind: 'pointwise',
    name,
    arguments: numbers,
    result: 'number',
    meaning,
    example: { ...example, given },
    source,
    apply: ofTwo(calculate),
  };
}

function comparison(
  name: Operator,
  meaning: Meaning,
  example: Shown,
  holds: (x: number, y: number) => boolean,
  takes = numbers,
): PointwiseRow {
  return {
    kind: 'pointwise',
    name,
    arguments: takes,
    result: 'truth',
    meaning,
    example: { ...example, given },
    source: compared,
    apply: ofTwo((x, y) => (holds(x, y) ? 1 : 0)),
  };
}
