import type { AnswerValue } from '../scoring/answer.js';
import { snap } from '../scoring/grade.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { scoreChoices, type Choice } from './choice.js';

/** One indicator that is raised, as part of a plan. */
export interface Move {
  readonly code: string;
  /** The option that counts now; null where none does, or there are none. */
  readonly fromKey: string | null;
  /** Null where the move is to the full value. */
  readonly toKey: string | null;
  readonly answer: AnswerValue;
  readonly effort: number;
  /** What it adds to the total by itself, before anything else is raised. */
  readonly alone: number;
  /** The total once it and every move before it are made; null where that is a fault. */
  readonly total: number | null;
}

/**
 * The moves of a choice, those that bring the most points for their effort first, with the total after each: every
 * figure is that of a scored sheet.
 */
export function walk(
  base: Base,
  candidates: readonly Candidate[],
  choice: Choice,
): readonly Move[] {
  const raised = candidates.flatMap((_, place) => (choice[place] === 0 ? [] : [place]));
  const only = (places: readonly number[]): Choice => {
    const some = new Uint8Array(candidates.length);
    for (const place of places) some[place] = choice[place]!;
    return some;
  };
  const each = scoreChoices(
    base,
    candidates,
    raised.map((place) => only([place])),
  );
  const moves = raised
    .map((place, row) => {
      const candidate = candidates[place]!;
      const level = candidate.levels[choice[place]! - 1]!;
      const alone = (each.totalOf(row) ?? 0) - base.points;
      return { place, candidate, level, alone };
    })
    .sort((a, b) => yieldOf(b) - yieldOf(a) || b.alone - a.alone || a.place - b.place);
  const after = scoreChoices(
    base,
    candidates,
    moves.map((_, last) => only(moves.slice(0, last + 1).map(({ place }) => place))),
  );
  return moves.map(({ candidate, level, alone }, row) => ({
    code: candidate.code,
    fromKey: candidate.fromKey,
    toKey: level.key,
    answer: level.answer,
    effort: level.effort / 100,
    alone,
    total: after.totalOf(row),
  }));
}

/** Points per effort, at nine decimals; what costs nothing comes first. */
const yieldOf = ({
  level,
  alone,
}: {
  readonly level: { effort: number };
  alone: number;
}): number => (level.effort === 0 ? Number.MAX_VALUE : snap((alone * 100) / level.effort));
