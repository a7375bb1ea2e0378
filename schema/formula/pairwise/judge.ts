import type { Comparison } from '../definition.js';
import { principalOf } from './eigenvector.js';
import { familyMax, randomIndex } from './random-index.js';
import { readRatio } from './scale.js';

/** What the answers about a family come to. */
export interface Judgement {
  /** Shares by code in the order of the family, adding up to 1; undefined as long as some are not linked. */
  readonly priorities: ReadonlyMap<string, number> | undefined;
  /** Codes that no chain of answers leads to from the largest group. */
  readonly unlinked: readonly string[];
  /** Questions there are: one for each pair. */
  readonly questions: number;
  readonly answered: number;
  readonly consistency: Consistency;
}

/** Whether answers contradict each other. */
export type Consistency =
  | { readonly kind: 'UNLINKED' }
  /** Two have one answer, which nothing can contradict. */
  | { readonly kind: 'TWO' }
  /** Each answer leads to one more, so that none tests another yet. */
  | { readonly kind: 'UNTESTED' }
  | {
      readonly kind: 'MEASURED';
      /** The principal eigenvalue; the size of the family where nothing contradicts. */
      readonly largest: number;
      /** CI: how far that lies above the size, for each degree of freedom. */
      readonly index: number;
      /** CR: the index against that of answers at random; 0 for no contradiction. */
      readonly ratio: number;
      /** Whether the ratio is at most `ratioMax`. */
      readonly isConsistent: boolean;
    };

/** The usual bound of the consistency ratio (Saaty 1980). */
export const ratioMax = 0.1;

/** Where one time and the next would differ in rounding alone. */
const snap = 1e-9;

/**
 * The priorities that pairwise comparisons give a family, and whether they contradict each other: the analytic
 * hierarchy process of T. L. Saaty, "A scaling method for priorities in hierarchical structures", Journal of
 * Mathematical Psychology 15 (1977) 234–281. The priorities are the principal eigenvector.
 *
 * Questions may be left open as long as answers link all: after P. T. Harker, "Incomplete pairwise comparisons
 * in the analytic hierarchy process", Mathematical Modelling 9 (1987) 837–848, an open one counts as what the
 * priorities themselves would answer.
 *
 * @param family codes, 2 to 15, none twice.
 * @param comparisons one for each pair at most. Those of others, or that cannot be read, are passed over:
 *   `checkComparisons` names them.
 * @throws RangeError for a family of another size.
 */
export function judge(family: readonly string[], comparisons: readonly Comparison[]): Judgement {
  const size = family.length;
  if (size < 2 || size > familyMax) throw new RangeError(`${size} cannot be compared in pairs.`);
  const answers = answersOf(family, comparisons);
  const questions = (size * (size - 1)) / 2;
  const unlinked = unlinkedOf(size, answers).map((place) => family[place]!);
  const counted = { questions, answered: answers.length, unlinked };
  if (unlinked.length > 0) {
    return { ...counted, priorities: undefined, consistency: { kind: 'UNLINKED' } };
  }
  const { vector, value } = principalOf(matrixOf(size, answers));
  const priorities = new Map(family.map((code, place) => [code, vector[place]!] as const));
  return { ...counted, priorities, consistency: consistencyOf(size, answers.length, value) };
}

interface Answer {
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
}

function answersOf(family: readonly string[], comparisons: readonly Comparison[]): Answer[] {
  const places = new Map(family.map((code, place) => [code, place]));
  return comparisons.flatMap((comparison) => {
    const [first, second] = [places.get(comparison.first), places.get(comparison.second)];
    const ratio = readRatio(comparison.ratio);
    const isAnswer = first !== undefined && second !== undefined && first !== second;
    return isAnswer && ratio !== undefined ? [{ first, second, ratio }] : [];
  });
}

/** Everything outside of the largest group that answers link; of two as large it is the one that begins first. */
function unlinkedOf(size: number, answers: readonly Answer[]): number[] {
  const groupOf = Array.from({ length: size }, (_, place) => place);
  for (const { first, second } of answers) {
    const [kept, joined] = [groupOf[first]!, groupOf[second]!];
    groupOf.forEach((group, place) => {
      if (group === joined) groupOf[place] = kept;
    });
  }
  const groups = [...Map.groupBy(groupOf.keys(), (place) => groupOf[place]!).values()];
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best));
  return [...groupOf.keys()].filter((place) => !largest.includes(place));
}

/** An open question counts on the diagonal, and leaves its own place empty: Harker's way. */
function matrixOf(size: number, answers: readonly Answer[]): readonly (readonly number[])[] {
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let place = 0; place < size; place += 1) matrix[place]![place] = size;
  for (const { first, second, ratio } of answers) {
    matrix[first]![second] = ratio;
    matrix[second]![first] = 1 / ratio;
    matrix[first]![first]! -= 1;
    matrix[second]![second]! -= 1;
  }
  return matrix;
}

function consistencyOf(size: number, answered: number, largest: number): Consistency {
  if (size === 2) return { kind: 'TWO' };
  if (answered === size - 1) return { kind: 'UNTESTED' };
  const missing = (size * (size - 1)) / 2 - answered;
  const index = Math.max(0, largest - size) / (size - 1);
  const ratio = index < snap ? 0 : index / randomIndex(size, missing);
  return { kind: 'MEASURED', largest, index, ratio, isConsistent: ratio <= ratioMax + snap };
}
