import type { FormulaDefinition } from '../formula/definition.js';
import { finishScore } from '../scoring/finish.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import type { Choice } from './choice.js';
import { childrenOf, readsOf, type NodeFacts } from './facts.js';
import { bestOf, choiceOf, joinFronts, nothing, together, type Entry } from './front.js';
import { gatheringOf, type Gathering } from './gathering.js';
import { Sheets } from './sheets.js';

/** As many ways to combine the inputs of one expression as are tried out. */
const productLimit = 200_000;

/**
 * For every effort the best total that it can buy, built up from the leaves: a node keeps the ways below it that
 * no other way beats, in effort, indicators and score. That leaves out nothing where raising never lowers
 * (`risingFacts`) and every candidate comes to the total by one way alone.
 *
 * @param most effort in hundredths that is known to be enough; dearer ways are not followed.
 * @param at in place of the total: facts and candidates are of what it is made of.
 * @returns choices with their scores of the total, the cheapest first; null where this way does not serve.
 */
export function frontOf(
  base: Base,
  formula: FormulaDefinition,
  candidates: readonly Candidate[],
  facts: readonly NodeFacts[],
  most: number,
  at = 0,
): readonly Choice[] | null {
  const { plan } = base;
  if (!isTree(base, facts, at)) return null;
  const fronts = new Map<number, readonly Entry[]>();
  for (const [place, candidate] of candidates.entries()) {
    const front = leafFront(base, candidate, place, most);
    if (front === null) return null;
    fronts.set(candidate.indicator.node, front);
  }
  const own = new Set(candidates.map(({ indicator }) => indicator.node));
  for (const node of plan.order) {
    if (own.has(node) || facts[node]!.leaves.size === 0) continue;
    const gathering = gatheringOf(plan, formula, node);
    const front =
      gathering !== null && plan.rules[node]!.minimumAnswered === 0
        ? gather(base, node, gathering, fronts, most)
        : tryProduct(base, node, fronts, most);
    if (front === null) return null;
    fronts.set(node, front);
  }
  return (fronts.get(at) ?? []).map((entry) => choiceOf(entry, candidates.length));
}

/** Whether nothing that can move is read twice on the way to the total. */
function isTree({ plan }: Base, facts: readonly NodeFacts[], at: number): boolean {
  const seen = new Set<number>();
  const visit = (node: number): boolean => {
    if (facts[node]!.leaves.size === 0) return true;
    if (seen.has(node)) return false;
    seen.add(node);
    return plan.rules[node] === undefined || readsOf(plan, node).every(visit);
  };
  return visit(at);
}

function leafFront(
  base: Base,
  { indicator, place: inInstrument, levels }: Candidate,
  place: number,
  most: number,
): readonly Entry[] | null {
  const { node } = indicator;
  const sheets = new Sheets(base, levels.length + 1);
  levels.forEach(({ answer }, at) => sheets.replace(at + 1, indicator, answer));
  if (base.plan.rules[node] !== undefined) sheets.raise(Int32Array.of(node));
  const raised = levels.map(({ effort }, at) => ({
    effort,
    count: 1,
    places: inInstrument + 1,
    picks: { place, level: at + 1 },
    ...sheets.resultOf(at + 1, node),
  }));
  return bestOf([{ ...nothing, ...sheets.resultOf(0, node) }, ...raised], most);
}

/** Child after child, where what they bring is gathered one by one. */
function gather(
  base: Base,
  node: number,
  gathering: Gathering,
  fronts: ReadonlyMap<number, readonly Entry[]>,
  most: number,
): readonly Entry[] | null {
  const { plan, columns } = base;
  const { missing, finish } = plan.rules[node]!;
  let whole = 0;
  let front: readonly Entry[] = [{ ...nothing, value: gathering.start }];
  for (const child of childrenOf(plan, node)) {
    const weight = gathering.weightOf(child);
    const fault = columns.faults[child]!;
    const isFixed = !fronts.has(child);
    if (isFixed && fault !== 0 && missing.policies[fault & 7] === 'EXCLUDE') continue;
    const below = fronts.get(child) ?? [{ ...nothing, value: columns.scores[child]!, fault }];
    whole += weight;
    const lifted = below.map((entry): Entry => {
      const policy = entry.fault === 0 ? null : missing.policies[entry.fault & 7]!;
      if (policy === 'PROPAGATE') return entry;
      const score = policy === null ? entry.value : policy === 'ZERO' ? 0 : missing.replacement;
      return { ...entry, fault: 0, value: gathering.lift(score, weight) };
    });
    const joined = joinFronts(front, lifted, gathering.join, most);
    if (joined === null) return null;
    front = joined;
  }
  const settled = front.map((entry) => {
    if (entry.fault !== 0) return entry;
    if (whole === 0) return { ...entry, value: 0, fault: columns.faults[node]! };
    const score = gathering.settle(entry.value, whole);
    return { ...entry, value: finish === null ? score : finishScore(score, finish) };
  });
  return bestOf(settled, most);
}

/** Every way to combine what the node reads, scored by the scorer. */
function tryProduct(
  base: Base,
  node: number,
  fronts: ReadonlyMap<number, readonly Entry[]>,
  most: number,
): readonly Entry[] | null {
  const reads = readsOf(base.plan, node).filter((read) => fronts.has(read));
  let ways: readonly (readonly Entry[])[] = [[]];
  for (const read of reads) {
    const next = ways.flatMap((way) =>
      fronts.get(read)!.flatMap((entry) => {
        const effort = way.reduce((sum, one) => sum + one.effort, entry.effort);
        return effort <= most ? [[...way, entry]] : [];
      }),
    );
    if (next.length > productLimit) return null;
    ways = next;
  }
  const entries: Entry[] = [];
  for (let from = 0; from < ways.length; from += 1024) {
    const block = ways.slice(from, from + 1024);
    const sheets = new Sheets(base, block.length);
    block.forEach((way, row) => way.forEach((entry, at) => sheets.put(row, reads[at]!, entry)));
    sheets.raise(Int32Array.of(node));
    block.forEach((way, row) => {
      entries.push({ ...way.reduce(together, nothing), ...sheets.resultOf(row, node) });
    });
  }
  return bestOf(entries, most);
}
