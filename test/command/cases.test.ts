import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readCsv, type CsvRow } from '../../schema/command/csv.js';
import type { MissingRules } from '../../schema/formula/definition.js';
import { parseExact, toNumber } from '../../schema/exact.js';
import type { AnswerValue } from '../../schema/scoring/index.js';
import type { Branch } from '../builders/instrument.js';
import worked from '../scoring/cases.json';
import { scoreExample, scoreTexts } from './ask.js';
import { answersOf, treeOf } from './written.js';

const folder = 'test/command/cases';
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** Rows below the header. */
function rowsOf(name: string): readonly (readonly string[])[] {
  return (readCsv(read(name)) as readonly CsvRow[]).slice(1).map(({ cells }) => cells);
}

describe('published indices', () => {
  test('the HDI of 193 countries in 2022: value, rank and group (UNDP, Human Development Report 2023/24)', async () => {
    const { units } = await scoreExample('hdi');
    const found = units.map(({ unit, points, rank, grade }) => [
      unit,
      points.toFixed(3),
      String(rank),
      grade,
    ]);
    expect(found).toEqual(rowsOf('hdi-2022.csv'));
    expect(found).toHaveLength(193);
  });

  for (const [unit, ipm, status, source] of rowsOf('ipm.csv')) {
    test(`the IPM of ${unit} is ${ipm}, ${status} (${source})`, async () => {
      const { units } = await scoreExample('ipm');
      const found = units.find((one) => one.unit === unit);
      expect([found?.points.toFixed(2), found?.grade]).toEqual([ipm, status]);
    });
  }

  test('a survey whose only respondent answers 4 to everything has an IKM of 100, A (Disdukcapil Tulang Bawang Barat, 2023, semester 1)', async () => {
    const { units } = await scoreExample('ikm');
    expect([units[0]?.points, units[0]?.grade]).toEqual([100, 'A']);
  });
});

interface FunctionCases {
  readonly source: string;
  readonly cases: readonly {
    readonly expression: string;
    readonly units: readonly Readonly<Record<string, number>>[];
    readonly result: readonly string[];
  }[];
}

describe('published examples of functions, as trees of one node', () => {
  for (const { source, cases } of parse(read('functions.yaml')) as FunctionCases[]) {
    for (const { expression, units, result } of cases) {
      const given = units.map((unit) => Object.values(unit).join(', ')).join(' and ');
      test(`${expression} of ${given} is ${result.join(', ')} (${source})`, async () => {
        const keys = Object.keys(units[0]!);
        const leaf = {
          code: 'x',
          name: 'Node',
          countInputs: Object.fromEntries(keys.map((key) => [key, key])),
        };
        const tree = [{ code: 'whole', name: 'Whole', weight: 1, children: [leaf] }];
        const rows = units.map((unit, row) => [row + 1, ...Object.values(unit)].join(','));
        const { units: scored } = await scoreTexts(
          stringify({ kind: 'tree', code: 'sample', title: 'Sample', tree }),
          stringify({ indicators: { x: { expression } } }),
          [['unit', ...keys.map((key) => `x.${key}`)].join(','), ...rows].join('\n'),
        );
        scored.forEach(({ nodes }, row) => {
          const published = result[row]!;
          // What is printed without decimals is exact in these sources.
          const digits = published.split('.')[1]?.length ?? 9;
          const score = nodes.find(({ code }) => code === 'x')?.score;
          expect(score).toBeCloseTo(Number(published), digits);
        });
      });
    }
  }
});

interface WorksheetCase {
  readonly name: string;
  readonly source: string;
  readonly roots: readonly Branch[];
  readonly missingRules?: Partial<MissingRules>;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly points: string;
  readonly maximum: string;
  readonly nodes?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
}

describe('worked worksheets, written down as files', () => {
  for (const sheet of worked.worksheets as unknown as readonly WorksheetCase[]) {
    test(`${sheet.name} (${sheet.source})`, async () => {
      const { units } = await scoreTexts(
        treeOf(sheet.roots),
        stringify({ missing: sheet.missingRules ?? {}, gradeBands: [] }),
        answersOf(sheet.answers),
      );
      const [unit] = units;
      expect(unit?.points).toBeCloseTo(exact(sheet.points), 12);
      expect(unit?.maximum).toBe(exact(sheet.maximum));
      expect(unit?.missing.map(({ code }) => code)).toEqual(sheet.missing ?? []);
      for (const [code, points] of Object.entries(sheet.nodes ?? {})) {
        const node = unit?.nodes.find((one) => one.code === code);
        expect(node?.points).toBeCloseTo(exact(points), 12);
      }
    });
  }
});

describe('worked grades', () => {
  for (const { total, grade, lowerInclusive, source } of worked.grades as readonly GradeCase[]) {
    const rule = lowerInclusive ? 'with the bound in the better grade' : 'with the bound below it';
    test(`${total} is ${grade} ${rule} (${source})`, async () => {
      const leaf = { code: 'a', name: 'Total', scale: { min: 0, max: 100 } };
      const tree = [{ code: 'A', name: 'Whole', weight: 100, children: [leaf] }];
      const gradeBands = bounds.map(([name, lower]) => ({
        grade: name,
        lower,
        lowerInclusive: lower === 0 || lowerInclusive === true,
      }));
      const { units } = await scoreTexts(
        stringify({ kind: 'tree', code: 'sample', title: 'Sample', tree }),
        stringify({ gradeBasis: 'POINTS', gradeBands }),
        `unit,a\nx,${total}\n`,
      );
      expect(units[0]?.grade).toBe(grade);
    });
  }
});

interface GradeCase {
  readonly total: number;
  readonly grade: string;
  readonly lowerInclusive?: boolean;
  readonly source: string;
}

/** process.md §5, source ACEH. */
const bounds = [
  ['AA', 90],
  ['A', 80],
  ['BB', 70],
  ['B', 60],
  ['CC', 50],
  ['C', 30],
  ['D', 0],
] as const;

function exact(text: string): number {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`"${text}" is not an amount`);
  return toNumber(value);
}
