import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAnswerFile } from './answer-file.js';
import { readCsv, type CsvRow } from './csv.js';
import { readFormulaFile } from './formula-file.js';
import { readInstrumentFile } from './instrument-file.js';
import { printMistake, type Reading } from './mistake.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const schemaOf = (name: string): ValidateFunction =>
  ajv.compile(JSON.parse(readFileSync(`schema/command/${name}.schema.json`, 'utf8')) as object);
const schemas = {
  instrument: schemaOf('instrument'),
  formula: schemaOf('formula'),
  answers: schemaOf('answers'),
};

const folder = 'schema/examples';
const lke = 'schema/instruments/permenpanrb-26-2020-unit.yaml';
const instrumentFiles = [
  ...examples('instrument'),
  ...readdirSync('schema/instruments')
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('-units.yaml'))
    .map((name) => `schema/instruments/${name}`),
];

/** The files of a kind, in every example. */
function examples(kind: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`${folder}/${name}`)
        .filter((file) => file.startsWith(kind))
        .map((file) => `${folder}/${name}/${file}`),
    );
}

const read = (file: string): string => readFileSync(file, 'utf8');

function instrumentOf(file: string) {
  const own = `${file.slice(0, file.lastIndexOf('/'))}/instrument.yaml`;
  return valueOf(readInstrumentFile(read(instrumentFiles.includes(own) ? own : lke), own));
}

function valueOf<T>(reading: Reading<T>): T {
  if ('mistakes' in reading) throw new Error(reading.mistakes.map(printMistake).join('\n'));
  return reading.value;
}

/** Rows as objects of texts, as the schema describes them. */
function rowsOf(text: string): unknown {
  const [header, ...rows] = readCsv(text) as readonly CsvRow[];
  const headings = header?.cells ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries(headings.map((heading, place) => [heading, cells[place] ?? ''])),
  );
}

describe('the schemas describe every example', () => {
  test.each(instrumentFiles)('%s', (file) => {
    expect(schemas.instrument(parse(read(file))), JSON.stringify(schemas.instrument.errors)).toBe(
      true,
    );
    valueOf(readInstrumentFile(read(file), file));
  });

  test.each(examples('formula'))('%s', (file) => {
    expect(schemas.formula(parse(read(file))), JSON.stringify(schemas.formula.errors)).toBe(true);
    valueOf(readFormulaFile(read(file), file, instrumentOf(file)));
  });

  test.each(examples('answers'))('%s', (file) => {
    expect(schemas.answers(rowsOf(read(file))), JSON.stringify(schemas.answers.errors)).toBe(true);
    valueOf(readAnswerFile(read(file), file, instrumentOf(file)));
  });
});

describe('what a schema refuses, the reader refuses', () => {
  test('of a tree, changed in every place and in every way', () => {
    const { refused, accepted } = compare(
      read(`${folder}/ipm/instrument.yaml`),
      schemas.instrument,
      (text) => readInstrumentFile(text, 'file'),
    );
    expect(accepted).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  });

  test('of an LKE, changed in every place and in every way', () => {
    const { refused, accepted } = compare(smallLke, schemas.instrument, (text) =>
      readInstrumentFile(text, 'file'),
    );
    expect(accepted).toEqual([]);
    expect(refused).toBeGreaterThan(500);
  });

  test('of a formula, changed in every place and in every way', () => {
    const instrument = valueOf(readInstrumentFile(smallLke, 'file'));
    const { refused, accepted } = compare(wholeFormula, schemas.formula, (text) =>
      readFormulaFile(text, 'file', instrument),
    );
    expect(accepted).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  });

  test('of a roll-up, changed in every place and in every way', () => {
    const ofKabupaten = smallLke.replace('level: UNIT', 'level: KABUPATEN');
    const instrument = valueOf(readInstrumentFile(ofKabupaten, 'file'));
    const { refused, accepted } = compare(wholeRollup, schemas.formula, (text) =>
      readFormulaFile(text, 'file', instrument),
    );
    expect(accepted).toEqual([]);
    expect(refused).toBeGreaterThan(100);
  });

  test.each([
    ['no units', 'unit,hls.tahun\n'],
    ['no unit column', 'hls.tahun\n12\n'],
    ['a unit without a name', 'unit,hls.tahun\n,12\n'],
  ])('of answers: %s', (_case, text) => {
    expect(schemas.answers(rowsOf(text))).toBe(false);
    const instrument = instrumentOf(`${folder}/ipm/answers.csv`);
    expect(readAnswerFile(text, 'file', instrument)).toHaveProperty('mistakes');
  });
});

/** As YAML, which JSON is, and is written in a fraction of the time. */
const write = (value: Json) => JSON.stringify(value);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Changes a file in every place, one at a time, and asks both.
 *
 * @returns how many changes the schema refuses, and those of them that the reader takes.
 */
function compare(
  text: string,
  schema: ValidateFunction,
  reader: (text: string) => Reading<unknown>,
): { refused: number; accepted: readonly string[] } {
  const accepted: string[] = [];
  let refused = 0;
  const whole = parse(text) as Json;
  for (const unchanged of [text, write(whole)]) expect(reader(unchanged)).toHaveProperty('value');
  for (const changed of changesOf(whole)) {
    if (schema(changed)) continue;
    refused += 1;
    const written = write(changed);
    if ('value' in reader(written)) accepted.push(`${ajv.errorsText(schema.errors)}\n${written}`);
  }
  return { refused, accepted };
}

const others: readonly Json[] = [null, true, -1, 0.5, 'x', '', [], {}, ['x'], { x: 'x' }];

/** Every value with one part of it left out, replaced or added. */
function* changesOf(value: Json): Generator<Json> {
  yield* others;
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    for (const [place, item] of items.entries()) {
      yield items.filter((_, other) => other !== place);
      for (const changed of changesOf(item)) yield items.with(place, changed);
    }
  } else if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value as { readonly [key: string]: Json });
    yield { ...value, surplus: 'x' };
    for (const [key, part] of parts) {
      yield Object.fromEntries(parts.filter(([other]) => other !== key));
      for (const changed of changesOf(part)) yield { ...value, [key]: changed };
    }
  }
}

const smallLke = `
code: small
revision: 1
level: UNIT
title: A small LKE
totalWeight: 10
legalBasis: [A regulation]
sources: { S: A source }
answerTypes:
  ABC: { values: { A: 1, B: 0.5, C: 0 }, sources: [S], inferred: true }
gradeBasis: POINTS
gradeBands:
  - { grade: A, predicate: Good, above: 5, upTo: 10 }
  - { grade: B, predicate: Poor, from: 0, upTo: 5, inferred: true }
tree:
  - code: A
    kind: ASPECT
    name: Aspect
    weight: 10
    weightStatus: OFFICIAL
    sources: [S]
    children:
      - code: A.1
        kind: AREA
        name: Area
        weight: 10
        weightStatus: INFERRED
        weightBasis: A guess
        sources: [S]
        indicators:
          - code: A.1.a
            text: A question
            answerType: ABC
            weight: 1
            weightStatus: CITED
            weightBasis: Heard
            options: { A: Good, B: Middling, C: Poor }
            evidence: [A letter]
            verified: true
            sources: [S]
            note: A note
          - code: A.1.b
            text: A share
            answerType: PERCENT
            weight: 3
            weightStatus: OFFICIAL
            ratio: { numerator: done, denominator: planned }
            countInputs: { done: Done, planned: Planned }
            verified: false
            sources: [S]
          - code: A.1.c
            text: A number
            answerType: VALUE
            weight: 6
            weightStatus: OFFICIAL
            scale: { min: 0, max: 100, inferred: true }
            verified: false
            sources: [S]
`;

const wholeFormula = `
nodes:
  A:
    weight: 10
    weightStatus: CITED
    aggregation: EXPRESSION
    expression: 'LOOKUP([A.1] * bonus; steps)'
    missing: { unanswered: REPLACE, notApplicable: EXCLUDE, divideByZero: ZERO, outOfDomain: ZERO, replacement: 1/3 }
    minimumAnswered: 0.5
    direction: LOWER_IS_BETTER
    floor: -1
    cap: 0.9
    rounding: { digits: 2, mode: HALF_EVEN }
indicators:
  A.1.a: { scale: { A: 1, B: 0.4, C: -0.1 }, direction: HIGHER_IS_BETTER, floor: 0 }
  A.1.b: { expression: '[done] / [planned]', cap: 1 }
missing: { unanswered: ZERO }
parameters: { bonus: 1.1 }
comparisons:
  A.1: [{ first: A.1.a, second: A.1.b, ratio: 1/3 }]
tables:
  steps:
    - { from: null, to: 0.5, value: 0 }
    - { from: 0.5, to: null, value: 1 }
gradeBasis: POINTS
gradeBands:
  - { grade: A, predicate: Good, lower: 5, lowerInclusive: false, inferred: true }
  - { grade: B, lower: 0, lowerInclusive: true }
ranking: { ties: DENSE, basis: ROUNDED, digits: 2 }
`;

const wholeRollup = `
nodes: { A: { weight: 10 } }
ranking: { ties: MODIFIED, basis: EXACT }
rollup:
  method: SPLIT
  unitInstrument: small-of-units
  nodes: [{ code: A.1, unitCode: U.1, points: 7/2 }]
  missingUnits: PROPAGATE
  unitWeights: { DINKES: 412, KEC-TAMBUN: 0.5 }
`;
