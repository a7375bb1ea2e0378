import { scoreAnswers, type Scorecard } from '../../scoring/score.js';
import { rollUp, unitShare, type KabupatenIndex } from '../../scoring/rollup.js';
import { sharesInMean, type RolledUnit } from '../../scoring/units-mean.js';
import { isFault } from '../../scoring/value.js';
import { openBase, type Base } from '../base.js';
import { candidatesOf, type Candidate } from '../candidate.js';
import type { Holder, IndexProblem, IndexSheet, IndexUnitSheet } from './problem.js';
import { closureOf, ownTerms, type Term } from './terms.js';

/** A worksheet with what can be raised in it, and what that is worth to the index. */
export interface OpenSheet {
  readonly holder: Holder;
  readonly base: Base;
  readonly formula: IndexSheet['formula'];
  readonly candidates: readonly Candidate[];
  /** The index is a constant and, of each sheet, the sum of these nodes' scores times their factors. */
  readonly terms: readonly Term[];
  /** Everything that the terms are made of. */
  readonly within: ReadonlySet<number>;
  /** Nodes above the terms: what they hand down must not depend on what is raised. */
  readonly above: readonly number[];
}

export interface OpenIndex {
  readonly before: KabupatenIndex;
  /** The kabupaten's own first; empty where there is no index. */
  readonly sheets: readonly OpenSheet[];
  /**
   * Whether nothing is left out that might come to count: a unit that sent its worksheet and has no total, or a node
   * that has no score in a unit and so is not in the mean.
   */
  readonly isWhole: boolean;
}

/** The index as it stands, and what it is made of. */
export function openIndex(problem: IndexProblem): OpenIndex {
  const { own, units } = problem;
  const ownCard = cardOf(own);
  const rolled = units.map((unit) => ({ code: unit.unitCode, scorecard: cardOf(unit) }));
  const before = rollUp(own.plan, own.formula, ownCard, rolled);
  if (before.index === null || ownCard === null) return { before, sheets: [], isWhole: true };
  const all = unitTerms(problem, ownCard, before, rolled);
  let isWhole = true;
  const sheets = units.flatMap((unit, at): OpenSheet[] => {
    const { scorecard } = rolled[at]!;
    const terms = all.get(unit.unitCode) ?? [];
    if (scorecard === null || terms.length === 0) return [];
    const hasTotal = !isFault(scorecard.total.score);
    const [counting, idle] = [true, false].map((counts) =>
      openSheet(
        problem,
        unit,
        unit.unitCode,
        terms.filter(({ factor }) => factor > 0 === counts),
      ),
    );
    if (!hasTotal || idle!.candidates.length > 0) isWhole = false;
    return hasTotal && counting!.terms.length > 0 ? [counting!] : [];
  });
  const { terms: kept, above } = ownTerms(own.plan, ownCard, before);
  return {
    before,
    sheets: [openSheet(problem, own, null, kept, above), ...sheets],
    isWhole,
  };
}

export const cardOf = ({ isSent, plan, answers, surroundings }: IndexSheet): Scorecard | null =>
  isSent ? scoreAnswers(plan, answers, surroundings) : null;

/** What each unit's scores bring, by its code; nothing where they are not in the mean. */
function unitTerms(
  { own, units }: IndexProblem,
  ownCard: Scorecard,
  before: KabupatenIndex,
  rolled: readonly RolledUnit[],
): ReadonlyMap<string, readonly Term[]> {
  const { rollup } = own.formula;
  if (!rollup || rollup.method === 'KABUPATEN_ONLY') return new Map();
  const terms = new Map(units.map(({ unitCode }) => [unitCode, [] as Term[]]));
  const used = new Set(before.parts.flatMap(({ code, unitCode }) => (unitCode ? [code] : [])));
  for (const node of rollup.nodes ?? []) {
    if (!used.has(node.code)) continue;
    const weight = ownCard.nodes.get(node.code)!.effectiveWeight;
    const worth = unitShare(node, rollup, own.formula) * weight;
    const shares = sharesInMean(rolled, node.unitCode, rollup);
    for (const { unitCode, plan } of units) {
      const share = shares.get(unitCode) ?? 0;
      const at = plan.nodeByCode.get(node.unitCode);
      if (worth > 0 && at !== undefined) {
        terms.get(unitCode)!.push({ node: at, factor: share * worth });
      }
    }
  }
  return terms;
}

function openSheet(
  problem: IndexProblem,
  sheet: IndexSheet | IndexUnitSheet,
  holder: Holder,
  terms: readonly Term[],
  above: readonly number[] = [],
): OpenSheet {
  const { plan, answers, surroundings, formula } = sheet;
  const within = closureOf(
    plan,
    terms.map(({ node }) => node),
  );
  const { efforts, excluded } = problem;
  const candidates = candidatesOf(plan, answers, {
    efforts: {
      basis: 'INDICATOR',
      of:
        holder === null
          ? efforts.own
          : new Map([...efforts.units, ...(efforts.ofUnit.get(holder) ?? [])]),
    },
    excluded:
      holder === null
        ? excluded.own
        : new Set([...excluded.units, ...(excluded.ofUnit.get(holder) ?? [])]),
    promised: new Set(),
  }).filter(({ indicator }) => within.has(indicator.node));
  return {
    holder,
    base: openBase(plan, answers, surroundings),
    formula,
    candidates,
    terms,
    within,
    above,
  };
}
