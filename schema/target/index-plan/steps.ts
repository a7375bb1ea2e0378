import type { AnswerValue } from '../../scoring/answer.js';
import { rollUp } from '../../scoring/rollup.js';
import { scoreAnswers, type Scorecard } from '../../scoring/score.js';
import { cardOf, openIndex, type OpenSheet } from './open.js';
import type { Holder, IndexProblem } from './problem.js';

/** A step as somebody states it: an indicator raised in one worksheet, or in those of all units together. */
export interface StatedStep {
  readonly indicatorCode: string;
  readonly isBundle: boolean;
  /** One, or those of a bundle. `toKey` is null where there are no options. */
  readonly moves: readonly { readonly holder: Holder; readonly toKey: string | null }[];
}

/** A step with what the scorer makes of it. */
export interface IndexStep {
  readonly indicatorCode: string;
  readonly isBundle: boolean;
  readonly moves: readonly IndexMove[];
  readonly effort: number;
  /** What it adds to the index once every step before it is made. */
  readonly points: number;
  /** The index then. */
  readonly index: number;
}

export interface IndexMove {
  readonly holder: Holder;
  /** The option that counts now; null where none does, or there are none. */
  readonly fromKey: string | null;
  readonly toKey: string | null;
}

export interface StatedStanding {
  readonly before: number;
  /** Null where there is no index any more. */
  readonly after: number | null;
  readonly steps: readonly IndexStep[];
}

/**
 * What stated steps come to, one after the other, all of it by the scorer.
 *
 * @returns null where there is no index, a step is none that the worksheets and the wishes allow, an indicator is
 *   raised twice, or a bundle is not raised wherever it can be.
 */
export function standingOf(
  problem: IndexProblem,
  stated: readonly StatedStep[],
): StatedStanding | null {
  const { before, sheets } = openIndex(problem);
  if (before.index === null) return null;
  const sheetOf = new Map(sheets.map((sheet) => [sheet.holder, sheet]));
  const reckoner = new Reckoner(problem);
  const seen = new Set<string>();
  const steps: IndexStep[] = [];
  let index: number | null = before.index;
  for (const step of stated) {
    const { indicatorCode: code, isBundle } = step;
    const holders = step.moves.map(({ holder }) => holder);
    if (isBundle ? !isWhole(problem, sheets, code, holders) : holders.length !== 1) return null;
    if (!isBundle && holders[0] !== null && problem.bundles.has(code)) return null;
    const moves: IndexMove[] = [];
    let effort = 0;
    for (const { holder, toKey } of step.moves) {
      const sheet = sheetOf.get(holder);
      const candidate = sheet?.candidates.find((one) => one.code === code);
      const level = candidate?.levels.find(({ key }) => key === toKey);
      const key = `${holder ?? ''}\n${code}`;
      if (!sheet || !candidate || !level || seen.has(key)) return null;
      if (isBundle && level !== candidate.levels.at(-1)) return null;
      seen.add(key);
      effort = level.effort;
      moves.push({ holder, fromKey: candidate.fromKey, toKey });
      reckoner.raise(holder, code, level.answer);
    }
    const next = reckoner.index();
    if (isBundle) effort = Math.round(problem.bundles.get(code)! * 100);
    const points: number = (next ?? 0) - (index ?? 0);
    steps.push({
      indicatorCode: code,
      isBundle,
      moves,
      effort: effort / 100,
      points,
      index: next ?? 0,
    });
    index = next;
  }
  return { before: before.index, after: index, steps };
}

/** The index once all steps are made; null where there is none. */
export function indexWith(problem: IndexProblem, stated: readonly StatedStep[]): number | null {
  return standingOf(problem, stated)?.after ?? null;
}

/** Whether a bundle is raised in every unit where it can be, and in each once. */
function isWhole(
  { bundles }: IndexProblem,
  sheets: readonly OpenSheet[],
  code: string,
  holders: readonly Holder[],
): boolean {
  const possible = sheets.flatMap(({ holder, candidates }) =>
    holder !== null && candidates.some((one) => one.code === code) ? [holder] : [],
  );
  const raised = new Set(holders);
  return (
    bundles.has(code) &&
    raised.size === holders.length &&
    raised.size === possible.length &&
    possible.every((holder) => raised.has(holder))
  );
}

/** Rolls the index up again and again, scoring only the worksheets that were raised in between. */
class Reckoner {
  private readonly cards = new Map<Holder, Scorecard | null>();
  private readonly answers = new Map<Holder, Map<string, AnswerValue>>();
  private readonly stale = new Set<Holder>();

  constructor(private readonly problem: IndexProblem) {
    this.cards.set(null, cardOf(problem.own));
    for (const unit of problem.units) this.cards.set(unit.unitCode, cardOf(unit));
  }

  raise(holder: Holder, code: string, answer: AnswerValue): void {
    const known = this.answers.get(holder) ?? new Map(this.sheetOf(holder).answers);
    this.answers.set(holder, known.set(code, answer));
    this.stale.add(holder);
  }

  index(): number | null {
    for (const holder of this.stale) {
      const { plan, surroundings } = this.sheetOf(holder);
      this.cards.set(holder, scoreAnswers(plan, this.answers.get(holder)!, surroundings));
    }
    this.stale.clear();
    const { own, units } = this.problem;
    const rolled = units.map(({ unitCode }) => ({
      code: unitCode,
      scorecard: this.cards.get(unitCode) ?? null,
    }));
    return rollUp(own.plan, own.formula, this.cards.get(null) ?? null, rolled).index;
  }

  private sheetOf(holder: Holder) {
    const { own, units } = this.problem;
    return holder === null ? own : units.find(({ unitCode }) => unitCode === holder)!;
  }
}
