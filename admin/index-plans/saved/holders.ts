import { limits } from '../../../schema/limits.js';
import type { IndexPlanRecordFragment } from '../../graphql/graphql.js';

/** Whoever has something to do in a plan: a unit, or (null) the kabupaten itself. */
export interface PlanHolder {
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** In the order of the plan, each once. */
  readonly moves: readonly {
    readonly code: string;
    readonly text: string;
    readonly fromKey: string | null;
    readonly toKey: string | null;
  }[];
}

export const holderKey = (unit: PlanHolder['unit']): string => unit?.id ?? '';

/** Everything that a plan asks of each, those with the most to do first. */
export function holdersOf({ steps }: IndexPlanRecordFragment): readonly PlanHolder[] {
  const all = steps.flatMap(({ indicatorCode: code, text, moves }) =>
    moves.map(({ unit, fromKey, toKey }) => ({ unit, move: { code, text, fromKey, toKey } })),
  );
  return [...Map.groupBy(all, ({ unit }) => holderKey(unit)).values()]
    .map((own) => ({ unit: own[0]!.unit, moves: own.map(({ move }) => move) }))
    .toSorted((a, b) => b.moves.length - a.moves.length);
}

/** Codes that are an action of their unit already, by `holderKey`. */
export function plannedCodes(
  actions: readonly {
    readonly unit: { readonly id: string } | null;
    readonly indicators: readonly { readonly code: string }[];
  }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { unit, indicators } of actions) {
    const key = unit?.id ?? '';
    const known = codes.get(key) ?? new Set<string>();
    for (const { code } of indicators) known.add(code);
    codes.set(key, known);
  }
  return codes;
}

/** What is still to be written down of a holder, in pieces that one action may be about. */
export function piecesOf(
  { moves }: PlanHolder,
  planned: ReadonlySet<string>,
): readonly PlanHolder['moves'][] {
  const left = moves.filter(({ code }) => !planned.has(code));
  const size = limits.indicatorsPerFollowUp;
  return Array.from({ length: Math.ceil(left.length / size) }, (_, at) =>
    left.slice(at * size, (at + 1) * size),
  );
}
