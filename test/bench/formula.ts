import { performance } from 'node:perf_hooks';
import { regulationFormula, type FormulaDefinition } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import {
  openCohort,
  planScoring,
  raiseScores,
  readAnswers,
  robustness,
  totalsOfAll,
  type Answers,
  type AnswerValue,
} from '../../schema/scoring/index.js';
import { readInstrumentFiles } from '../../server/instrument/instrument-files.js';
import { allocatedBy, smallestObject } from './allocated.js';
import { straightTotals, treeOf } from './formula-limit.js';
import { mathjsTotals } from './formula-mathjs.js';

const country = 25_700;
const kabupaten = 60;

interface FormulaFigure {
  readonly name: string;
  readonly unit: 'ms' | 'B';
  /** The median of the rounds where it is a time. */
  readonly ours: number;
  readonly other: number;
  /** `other / ours`: the share of the limit that is reached, or how many times faster we are. */
  readonly share: number;
  readonly wanted: number;
}

/**
 * Measures the engine on the LKE of every unit of the country: how near it comes to straight loops over
 * the same numbers, how far it is ahead of a library of expressions, and what it allocates. All compute the
 * totals of all worksheets from the same columns.
 *
 * @returns the names of those that reach less than the wanted share.
 */
export async function measureFormula({
  rounds,
  say,
}: {
  readonly rounds: number;
  readonly say: (line: string) => void;
}): Promise<readonly string[]> {
  const { instruments } = await readInstrumentFiles();
  const instrument = instruments.find(
    ({ level, code }) => level === 'UNIT' && /26-2020/.test(code),
  );
  if (!instrument) throw new RangeError('There is no LKE of units');
  const formula = regulationFormula(instrument);
  const plan = planScoring(instrument, formula);
  const sheets = Array.from({ length: country }, (_, row) => sheetOf(instrument, row));
  const columns = readAnswers(plan, sheets);
  const tree = treeOf(instrument, formula);
  const straight = () => straightTotals(tree, plan, columns);
  const engine = () => {
    raiseScores(plan, columns);
    return totalsOfAll(plan, columns).points;
  };
  const peer = mathjsTotals(tree, plan);
  const byMathjs = () => peer(columns);
  assertSame(engine(), straight(), 'straight loops');
  assertSame(engine(), byMathjs(), 'mathjs');

  const cohort = openCohort(instrument, formula, sheets);
  const edits = [reweighed(formula, '18.6'), formula];
  let turn = 0;
  const oneWeight = () => cohort.try(edits[turn++ % 2]!);
  const drawn = () =>
    robustness(plan, formula, sheets.slice(0, kabupaten), { draws: 500, seed: 1, spread: 0.25 });

  const full = inTurns(rounds, engine, straight);
  const compiled = inTurns(Math.min(rounds, 3), engine, byMathjs, 1);
  const edit = inTurns(rounds, oneWeight, engine, 20);
  const draws = median(Array.from({ length: rounds }, () => timed(drawn)));
  const heap = (await allocatedBy(engine)) / country;
  const figures: readonly FormulaFigure[] = [
    { name: 'country in full, of straight loops', unit: 'ms', ...full, wanted: 0.5 },
    { name: 'country in full, times mathjs', unit: 'ms', ...compiled, wanted: 20 },
    { name: 'one weight changed, times a full run', unit: 'ms', ...edit, wanted: 10 },
    {
      name: '500 draws of a kabupaten, of a second',
      unit: 'ms',
      ours: draws,
      other: 1_000,
      share: 1_000 / draws,
      wanted: 1,
    },
    {
      // Less than one object a worksheet is none for each of its nodes.
      name: 'heap a worksheet, of the smallest object',
      unit: 'B',
      ours: heap,
      other: smallestObject,
      share: smallestObject / heap,
      wanted: 1,
    },
  ];
  for (const { name, unit, ours, other, share, wanted } of figures) {
    const figure = (value: number) => `${value.toFixed(1).padStart(6)} ${unit.padEnd(2)}`;
    const both = `${figure(ours)} of ${figure(other)}`;
    say(`${name.padEnd(44)} ${both}   share ${share.toFixed(2)}  (wanted ${wanted.toFixed(2)})`);
  }
  return figures.filter(({ share, wanted }) => share < wanted).map(({ name }) => name);
}

/** Some of everything, nothing missing: straight loops know no faults. */
function sheetOf(instrument: InstrumentDefinition, row: number): Answers {
  return new Map<string, AnswerValue>(
    instrument.indicators.map(({ code, options, countInputs, scale }, place) => {
      if (options.length > 0) {
        const valued = options.filter(({ value }) => value !== null);
        return [code, { optionKey: valued[(row * 7 + place * 3) % valued.length]!.key }];
      }
      if (countInputs.length > 0) {
        const counts = Object.fromEntries(
          countInputs.map(({ key }, input) => [key, 10 + ((row + place + input) % 7)]),
        );
        return [code, { counts }];
      }
      return [
        code,
        { value: scale ? scale.min + ((row + place) % 5) * ((scale.max - scale.min) / 5) : 0 },
      ];
    }),
  );
}

function reweighed(formula: FormulaDefinition, weight: string): FormulaDefinition {
  const root = formula.nodes['U.I'];
  if (!root) throw new RangeError('The LKE has no U.I');
  return { ...formula, nodes: { ...formula.nodes, 'U.I': { ...root, weight } } };
}

/** A faster answer that is another answer proves nothing. */
function assertSame(ours: Float64Array, theirs: Float64Array, by: string): void {
  ours.forEach((points, row) => {
    if (Math.abs(points - theirs[row]!) > 1e-9) {
      throw new Error(`Worksheet ${row}: ${points} by the engine, ${theirs[row]} by ${by}`);
    }
  });
}

function inTurns(rounds: number, ours: () => unknown, other: () => unknown, warmUps = 5) {
  const times = { ours: [] as number[], other: [] as number[] };
  // Both have their loops compiled before it counts.
  for (let warm = 0; warm < warmUps; warm += 1) {
    other();
    ours();
  }
  for (let round = 0; round < rounds; round += 1) {
    times.other.push(timed(other));
    times.ours.push(timed(ours));
  }
  const [mine, theirs] = [median(times.ours), median(times.other)];
  return { ours: mine, other: theirs, share: theirs / mine };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
