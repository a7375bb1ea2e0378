import type { FollowUpState } from '../../graphql/enums.js';
import type { Failure } from '../../providers/errors.js';

/** As much of a follow-up action as says whether it does what a move asks for. */
export interface PlannedAction {
  readonly id: string;
  readonly title: string;
  readonly state: FollowUpState;
  /** Of Asia/Jakarta, `2022-08-31`. */
  readonly dueDay: string;
  readonly period: { readonly id: string };
  readonly indicators: readonly { readonly code: string }[];
}

/** What is typed into the dialog, apart from what it proposes by itself. */
export interface ActionsDraft {
  /** By the codes of the indicators. */
  readonly ticked: Readonly<Record<string, boolean>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly ownerId?: string;
  readonly dueDay?: string;
}

export const nothingTyped: ActionsDraft = { ticked: {}, titles: {} };

/**
 * The action that each indicator has already, by its code: one that is under way, whatever it came from, or one of
 * the plan's own period. What was done in an earlier period has not been enough.
 */
export function plannedByCode(
  actions: readonly PlannedAction[],
  periodId: string,
): ReadonlyMap<string, PlannedAction> {
  const counting = actions.filter(
    ({ state, period }) => state === 'OPEN' || (state !== 'CANCELLED' && period.id === periodId),
  );
  return new Map(
    counting
      .flatMap((action) => action.indicators.map(({ code }) => [code, action] as const))
      .toReversed(),
  );
}

/** Which moves are ticked: what somebody said, and otherwise those that are no action yet, as many as one go takes. */
export function tickedCodes(
  codes: readonly string[],
  planned: ReadonlyMap<string, unknown>,
  { ticked }: Pick<ActionsDraft, 'ticked'>,
  atMost: number,
): readonly string[] {
  const proposed = new Set(codes.filter((code) => !planned.has(code)).slice(0, atMost));
  return codes.filter((code) => ticked[code] ?? proposed.has(code));
}

/**
 * A refusal of one of the actions, as one of its fields, and which action it was.
 *
 * @param codes of the actions that were sent, in their order.
 */
export function refusedAction(
  failure: Failure,
  codes: readonly string[],
): { readonly failure: Failure; readonly code: string | undefined } {
  const match = /^actions[.[](\d+)\]?\.(.+)$/.exec(failure.field ?? '');
  if (!match) return { failure, code: undefined };
  return { failure: { ...failure, field: match[2]! }, code: codes[Number(match[1])] };
}
