import type { FormulaDefinition } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import {
  compareNodes,
  compareStandings,
  groupNumbers,
  leverageTogether,
  openCohort,
  robustness,
  standingsOf,
  type Answers,
  type Move,
  type NodeMove,
  type Robustness,
} from '../../../schema/scoring/index.js';
import type { CohortQuery } from '../../graphql/graphql.js';

export type Sheet = CohortQuery['cohort'][number];
/** What the units answered themselves, or what evaluators accepted of it. */
export type Basis = 'claimed' | 'verified';

/** Every unit under the published formula and under the draft. */
export interface Simulation {
  readonly moves: readonly Move[];
  /** Which components made a sheet move, the strongest first. */
  readonly nodesOf: (row: number) => readonly NodeMove[];
}

/** What raising one indicator everywhere by a step would add, over all units. */
export interface KabupatenLeverage {
  readonly code: string;
  /** Points, added up over the units that can take the step. */
  readonly points: number;
  readonly units: number;
}

/** A draft that was tried. */
export interface Tried {
  readonly simulation: Simulation;
  /** Whether the draft cannot be computed as it is: then the simulation is of the last one that could. */
  readonly isBehind: boolean;
  /** In the order of the sheets. Of the draft tried last, whoever asks. */
  readonly robustness: () => readonly Robustness[];
  /** Best first. Of the draft tried last, whoever asks. */
  readonly leverage: () => readonly KabupatenLeverage[];
}

/** The cohort of a period, ready to have drafts tried on it. */
export interface Simulator {
  readonly try: (draft: FormulaDefinition) => Tried;
}

/** How the robustness is drawn: said beside its picture, and the same every time. */
export const drawing = { draws: 500, seed: 2022, spread: 0.25 } as const;

export function createSimulator(
  instrument: InstrumentDefinition,
  published: FormulaDefinition,
  cohort: readonly Sheet[],
  basis: Basis,
): Simulator {
  const sheets = cohort.map((sheet) => answersOf(sheet[basis]));
  const groups = groupsOf(cohort);
  const before = openCohort(instrument, published, sheets, groups);
  const standingsBefore = standingsOf(before.totals, published);
  const tried = openCohort(instrument, published, sheets, groups);
  let last = simulationOf(published);

  function simulationOf(draft: FormulaDefinition): Simulation {
    tried.try(draft);
    const after = standingsOf(tried.totals, draft);
    return {
      moves: compareStandings(standingsBefore, after, published, draft),
      nodesOf: (row) => compareNodes(before.scorecard(row), tried.scorecard(row)),
    };
  }

  const drawRanks = () => robustness(tried.plan, tried.formula, sheets, { ...drawing, groups });
  const addUpSteps = () => {
    const found = new Map<string, KabupatenLeverage>();
    for (const steps of leverageTogether(tried.plan, sheets, groups)) {
      for (const { code, points } of steps) {
        if (points <= 0) continue;
        const sum = found.get(code) ?? { code, points: 0, units: 0 };
        found.set(code, { code, points: sum.points + points, units: sum.units + 1 });
      }
    }
    return [...found.values()].toSorted((a, b) => b.points - a.points);
  };
  const told = (isBehind: boolean): Tried => ({
    simulation: last,
    isBehind,
    robustness: drawRanks,
    leverage: addUpSteps,
  });

  return {
    try(draft) {
      try {
        last = simulationOf(draft);
        return told(false);
      } catch (cause) {
        // A weight that is still being typed; what the checker says of it stands at its place.
        if (cause instanceof RangeError) return told(true);
        throw cause;
      }
    },
  };
}

/** What a sheet answers, ready to be scored. */
export const answersOf = (answers: Sheet['claimed']): Answers =>
  new Map(
    answers.map(({ indicatorCode, optionKey, value, counts }) => [
      indicatorCode,
      {
        optionKey,
        value,
        counts:
          counts.length === 0
            ? null
            : Object.fromEntries(counts.map(({ key, count }) => [key, count])),
      },
    ]),
  );

/** The kind of unit of each sheet, as a number. */
export const groupsOf = (cohort: readonly Sheet[]): readonly number[] =>
  groupNumbers(cohort.map(({ unitKind }) => unitKind ?? ''));
