import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../schema/canonical.js';
import { regulationFormula } from '../../schema/formula/index.js';
import { readInstrument } from '../../schema/instruments/load.js';
import { ask, scoreExample } from './ask.js';

const lke = 'schema/instruments/permenpanrb-26-2020-unit.yaml';
const lkeAnswers = ['--instrument', lke, '--answers', 'schema/examples/lke/answers.csv'];

const counted = `kind: tree
code: counted
title: Counted
tree:
  - code: A
    name: Whole
    weight: 1
    children:
      - code: a
        name: Counts
        countInputs: { n: How many }
`;

describe('without a formula', () => {
  test('the seal is that of the first formula of the instrument, as a rapor names it', async () => {
    const { out } = await ask(['score', ...lkeAnswers, '--json']);
    const reading = readInstrument(readFileSync(lke, 'utf8'), lke);
    if ('diagnostics' in reading) throw new Error('The LKE has mistakes');
    const text = canonicalText(regulationFormula(reading.instrument));
    const seal = createHash('sha256').update(text).digest('hex');
    expect(JSON.parse(out)).toMatchObject({ formula: { sha256: seal } });
  });

  test('counts that nothing makes a score of are a mistake of the instrument, not left out', async () => {
    const { status, err } = await ask(['score', '--instrument', 'i.yaml', '--answers', 'a.csv'], {
      'i.yaml': counted,
      'a.csv': 'unit,a.n\nX,1\n',
    });
    expect(status).toBe(1);
    expect(err).toBe(
      'i.yaml:9: a: Nothing makes a score of its counts: it has no "ratio", and the formula no "expression" for it.\n',
    );
  });

  test('the code of the instrument asks what the total is made of', async () => {
    const { out } = await ask(['score', ...lkeAnswers, '--explain', 'permenpanrb-26-2020-unit']);
    expect(out).toMatch(/= total +0\.\d{4} +\d+\.\d\d +36\.30/);
  });
});

describe('with a formula that compares units', () => {
  test('the best unit of a survey has everything, the last one nothing', async () => {
    const { units } = await scoreExample('ikm', 'formula-relative.yaml');
    expect(units.map(({ rank, grade }) => [rank, grade])).toEqual([
      [1, null],
      [3, null],
      [4, null],
      [2, null],
    ]);
    expect([units[0]?.points, units[2]?.points]).toEqual([100, 0]);
  });
});
