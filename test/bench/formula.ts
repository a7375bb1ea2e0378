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
import { straightTotals, treeOf } from './formula-limit.js';

const country = 25_700;
const kabupaten = 60;

interface FormulaFigure {
  readonly name: string;
  /** Milliseconds, the median of the rounds. */
  readonly ours: number;
  readonly other: number;
  /** `other / ours`: the share of the limit that is reached, or how many times faster we are. */
  readonly share: number;
  readonly wanted: number;
}

/**
 * Measures how near the engine comes to straight loops over the same numbers, on the LKE of every unit of
 * the country. Both compute the totals of all worksheets from the same columns.
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
  assertSame(engine(), straight());

  const cohort = openCohort(instrument, formula, sheets);
  const edits = [reweighed(formula, '18.6'), formula];
  let turn = 0;
  const oneWeight = () => cohort.try(edits[turn++ % 2]!);
  const drawn = () =>
    robustness(plan, formula, sheets.slice(0, kabupaten), { draws: 500, seed: 1, spread: 0.25 });

  const full = inTurns(rounds, engine, straight);
  const edit = inTurns(rounds, oneWeight, engine);
  const draws = median(Array.from({ length: rounds }, () => timed(drawn)));
  const figures: readonly FormulaFigure[] = [
    { name: 'country in full, of straight loops', ...full, wanted: 0.5 },
    { name: 'one weight changed, times a full run', ...edit, wanted: 10 },
    {
      name: '500 draws of a kabupaten, of a second',
      ours: draws,
      other: 1_000,
      share: 1_000 / draws,
      wanted: 1,
    },
  ];
  for (const { name, ours, other, share, wanted } of figures) {
    const times = `${ours.toFixed(1).padStart(6)} ms of ${other.toFixed(1).padStart(6)} ms`;
    say(`${name.padEnd(44)} ${times}   share ${share.toFixed(2)}  (wanted ${wanted.toFixed(2)})`);
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
function assertSame(ours: Float64Array, theirs: Float64Array): void {
  ours.forEach((points, row) => {
    if (Math.abs(points - theirs[row]!) > 1e-9) {
      throw new Error(
        `Worksheet ${row}: ${points} by the engine, ${theirs[row]} by straight loops`,
      );
    }
  });
}

function inTurns(rounds: number, ours: () => unknown, other: () => unknown) {
  const times = { ours: [] as number[], other: [] as number[] };
  // Both have their loops compiled before it counts.
  for (let warm = 0; warm < 5; warm += 1) {
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
