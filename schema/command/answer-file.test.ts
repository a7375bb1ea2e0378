import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { readAnswerFile } from './answer-file.js';
import { printMistake } from './mistake.js';

const instrument = buildInstrument([
  {
    code: 'A',
    weight: '10',
    children: [
      { code: 'A.a' },
      { code: 'A.b', answerType: 'VALUE', scale: { min: 0, max: 5, inferred: false } },
      {
        code: 'A.c',
        answerType: 'PERCENT',
        ratio: { numerator: 'done', denominator: 'planned' },
        countInputs: [
          { key: 'done', label: 'Done' },
          { key: 'planned', label: 'Planned' },
        ],
      },
    ],
  },
]);

function read(text: string) {
  const reading = readAnswerFile(text, 'a.csv', instrument);
  if ('mistakes' in reading) throw new Error(reading.mistakes.map(printMistake).join('\n'));
  return reading.value.map(({ unit, group, answers }) => ({
    unit,
    group,
    ...Object.fromEntries(answers),
  }));
}

function mistakes(text: string): readonly string[] {
  const reading = readAnswerFile(text, 'a.csv', instrument);
  return 'mistakes' in reading ? reading.mistakes.map(printMistake) : [];
}

describe('an answer file', () => {
  test('holds options, numbers, counts, what does not apply, and what is empty', () => {
    expect(
      read(`unit,group,A.a,A.b,A.c,A.c.done,A.c.planned
Dinas A,dinas,B,3.2,,4,5
Dinas B,dinas,n/a,,n/a,,
`),
    ).toEqual([
      {
        unit: 'Dinas A',
        group: 'dinas',
        'A.a': { optionKey: 'B' },
        'A.b': { value: 3.2 },
        'A.c': {
          counts: new Map([
            ['done', 4],
            ['planned', 5],
          ]),
        },
      },
      {
        unit: 'Dinas B',
        group: 'dinas',
        'A.a': { notApplicable: true },
        'A.c': { notApplicable: true },
      },
    ]);
  });

  test.each([
    ['by commas', 'unit,A.a\nDinas A,B\n'],
    ['by semicolons', 'unit;A.a\nDinas A;B\n'],
    ['with a byte order mark', '\uFEFFunit;A.a\nDinas A;B\n'],
    ['in quotation marks', '"unit","A.a"\r\n"Dinas A","B"\r\n'],
    ['with spaces around them', 'unit ; A.a\n Dinas A; B\n'],
    ['with rows that hold nothing', 'unit;A.a\n;\n\nDinas A;B\n;\n'],
    ['in another order', 'A.a;unit\nB;Dinas A\n'],
  ])('is read the same %s', (_form, text) => {
    expect(read(text)).toEqual([{ unit: 'Dinas A', group: '', 'A.a': { optionKey: 'B' } }]);
  });

  test('keeps a comma that belongs to a name', () => {
    expect(read('unit,A.a\n"Hong Kong, China (SAR)",A\n')[0]?.unit).toBe('Hong Kong, China (SAR)');
  });
});

describe('the mistakes in an answer file', () => {
  test('come all at once, each with its line and column', () => {
    expect(
      mistakes(`unit;A.a;A.b;A.c;A.c.done;A.d
Dinas A;D;3,2;;-1;
Dinas B;A;7;5;x;
Dinas A;A;1;;;
;A;1;;;
Dinas C;A
`),
    ).toEqual([
      'a.csv:1: A.d: This is neither an indicator nor one of its counts. Did you mean "A.a"?',
      'a.csv:2: A.a: "D" is none of its options A, B, C.',
      'a.csv:2: A.b: "3,2" is not a number: decimals have a point.',
      'a.csv:2: A.c.done: -1 is below zero: a count is not.',
      'a.csv:3: A.b: 7 is outside its scale from 0 to 5.',
      expect.stringContaining('a.csv:3: A.c: It is answered by its counts'),
      'a.csv:3: A.c.done: "x" is not a number.',
      'a.csv:4: unit: "Dinas A" stands on line 2 already.',
      'a.csv:5: unit: The row names no unit.',
      'a.csv:6: This row has 2 cells, the header 6.',
    ]);
  });

  test('count lines as an editor does, whatever a cell holds', () => {
    expect(mistakes('unit,A.a\n"Dinas\nA",A\n\nDinas B,E\n')).toEqual([
      'a.csv:5: A.a: "E" is none of its options A, B, C.',
    ]);
    expect(mistakes('unit,A.a\n"Dinas\nA",E\n')).toEqual([
      'a.csv:2: A.a: "E" is none of its options A, B, C.',
    ]);
  });

  test.each([
    ['no unit column', 'A.a\nB\n', 'a.csv:1: unit: There is no column "unit"'],
    ['a column twice', 'unit,A.a,A.a\nx,A,B\n', 'a.csv:1: A.a: The column stands here twice.'],
    ['a component as a column', 'unit,A\nx,1\n', 'only indicators are answered'],
    ['a column without a heading', 'unit,,A.a\nx,1,A\n', 'a.csv:1: A column has no heading.'],
    [
      'what does not apply and has counts',
      'unit,A.c,A.c.done\nx,n/a,1\n',
      'a.csv:2: A.c: It is n/a and has counts all the same.',
    ],
    ['no units', 'unit,A.a\n', 'a.csv:1: There are no units'],
    ['nothing at all', '', 'a.csv:1: The file is empty'],
    ['a quotation mark that is open', 'unit,A.a\n"x,A\n', 'a.csv:2: A quotation mark'],
    ['an exponent', 'unit,A.b\nx,1e0\n', '"1e0" is not a number.'],
  ])('tell of %s', (_case, text, words) => {
    expect(mistakes(text).join('\n')).toContain(words);
  });
});
