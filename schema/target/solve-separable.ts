import { snap } from '../scoring/grade.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { totalOf, type Choice } from './choice.js';
import { certainlyShortBelow, type Threshold } from './goal.js';
import { costOf, optionsOf, type Option } from './option.js';
import {
  atMostOneEach,
  programText,
  termsOf,
  variableOf,
  type Row,
  type Terms,
} from './program.js';
import type { MipSolver } from './solver.js';

/** As often as a solver may offer something that falls short when it is scored. */
const cutLimit = 50;

/** Points in the program's rows are thousandths of a point, so that its tolerance is far below nine decimals. */
const scale = 1_000;

/** A solver that gave up, or kept offering what falls short: the search goes on without it. */
export class SolverGaveUp extends Error {}

/** The groups of a separable problem with all that may be done in them. */
export interface Separable {
  readonly members: readonly (readonly number[])[];
  readonly options: readonly (readonly Option[])[];
}

export function separableOf(
  base: Base,
  candidates: readonly Candidate[],
  members: readonly (readonly number[])[],
): Separable {
  const options = members.map((places) =>
    optionsOf(
      base,
      places.map((place) => candidates[place]!),
    ),
  );
  return { members, options };
}

/** The most that can be had: in each group its best, the cheapest of the best. */
export function mostOf({ members, options }: Separable, size: number): Choice {
  const best = options.map((all) =>
    all.reduce<Option | null>(
      (most, one) => (snap(one.points) > snap(most?.points ?? 0) ? one : most),
      null,
    ),
  );
  return assemble(members, best, size);
}

/**
 * The cheapest choice that reaches the threshold; null where none does.
 *
 * Four programs, each under the results of those before: the least effort, the fewest indicators, the most
 * points, the smallest sum of places. Whatever the solver offers is scored by the scorer before it counts;
 * what falls short is cut off, and the program solved again.
 *
 * @throws SolverGaveUp
 */
export function solveSeparable(
  base: Base,
  candidates: readonly Candidate[],
  separable: Separable,
  threshold: Threshold,
  solver: MipSolver,
): Choice | null {
  const { members, options } = separable;
  const need = certainlyShortBelow(threshold) - base.points;
  const points = termsOf(options, (option) => option.points * scale);
  const unit = commonDivisor(options.flat().map(({ effort }) => effort));
  const effort = termsOf(options, (option) => option.effort / unit);
  const count = termsOf(options, (option) => option.count);
  const places = termsOf(options, (option) => option.places);
  const rows: Row[] = [
    ...atMostOneEach(options),
    { terms: points, relation: '>=', bound: need * scale },
  ];

  const first = solve('Minimize', effort);
  if (first === null) return null;
  rows.push({ terms: effort, relation: '<=', bound: first.effort / unit });
  const fewest = solve('Minimize', count) ?? first;
  rows.push({ terms: count, relation: '<=', bound: fewest.count });
  const most = solve('Maximize', points) ?? fewest;
  // Half a step of nine decimals: what is equal there is equal.
  rows.push({ terms: points, relation: '>=', bound: (most.points - base.points - 5e-10) * scale });
  return (solve('Minimize', places) ?? most).choice;

  function solve(direction: 'Minimize' | 'Maximize', objective: Terms): Option | null {
    for (let attempt = 0; attempt < cutLimit; attempt += 1) {
      const { status, chosen } = solver(programText(direction, objective, rows, options));
      if (status === 'INFEASIBLE') return null;
      if (status === 'GAVE_UP') break;
      const taken = options.map((all, group) => {
        const place = all.findIndex((_, at) => chosen.has(variableOf(group, at)));
        return all[place] ?? null;
      });
      const choice = assemble(members, taken, candidates.length);
      const total = totalOf(base, candidates, choice);
      if (total !== null && threshold.isReachedBy(total)) {
        return { ...costOf(candidates, choice), points: total };
      }
      rows.push(without(taken));
    }
    throw new SolverGaveUp();
  }

  /** Anything but this very combination. */
  function without(taken: readonly (Option | null)[]): Row {
    const terms = options.flatMap((all, group) =>
      all.map((option, at) => [option === taken[group] ? 1 : -1, variableOf(group, at)] as const),
    );
    return { terms, relation: '<=', bound: taken.filter((one) => one !== null).length - 1 };
  }
}

function assemble(
  members: readonly (readonly number[])[],
  taken: readonly (Option | null)[],
  size: number,
): Choice {
  const choice = new Uint8Array(size);
  members.forEach((places, group) => {
    places.forEach((place, at) => (choice[place] = taken[group]?.choice[at] ?? 0));
  });
  return choice;
}

/** Of whole numbers, not all 0; 1 otherwise. */
function commonDivisor(numbers: readonly number[]): number {
  const divisor = numbers.reduce((a, b) => {
    while (b !== 0) [a, b] = [b, a % b];
    return a;
  }, 0);
  return divisor === 0 ? 1 : divisor;
}
