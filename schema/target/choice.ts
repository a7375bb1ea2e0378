import { dependentsOf } from '../scoring/stale.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { Sheets } from './sheets.js';

/** A level for each of some candidates: 0 leaves it as it is, 1 is its first level. */
export type Choice = Uint8Array;

/**
 * Scores sheets that differ from the base in some candidates alone, all of them by the scorer itself.
 *
 * @param choices of these candidates, in their order; a row each.
 */
export function scoreChoices(
  base: Base,
  candidates: readonly Candidate[],
  choices: readonly Choice[],
): Sheets {
  const { plan } = base;
  const sheets = new Sheets(base, choices.length);
  const isMoved = new Uint8Array(plan.codes.length);
  candidates.forEach(({ indicator, levels }, place) => {
    let isRaised = false;
    choices.forEach((choice, row) => {
      const level = levels[choice[place]! - 1];
      if (level === undefined) return;
      sheets.replace(row, indicator, level.answer);
      isRaised = true;
    });
    if (isRaised) for (const node of dependentsOf(plan, indicator.node)) isMoved[node] = 1;
  });
  sheets.raise(plan.order.filter((node) => isMoved[node] === 1));
  return sheets;
}

/** The points of one choice; null where the total is a fault. */
export const totalOf = (
  base: Base,
  candidates: readonly Candidate[],
  choice: Choice,
): number | null => scoreChoices(base, candidates, [choice]).totalOf(0);

/** Everything raised as far as it goes. */
export const everything = (candidates: readonly Candidate[]): Choice =>
  Uint8Array.from(candidates, ({ levels }) => levels.length);
