import type { Role } from '../support/enums.js';

/** Who asks, as far as rules need to know. Loaded with the session; plain data. */
export interface Actor {
  readonly personId: string;
  readonly kabupatenId: string;
  readonly name: string;
  readonly memberships: readonly { readonly role: Role; readonly unitId: string | null }[];
  /** Where an evaluator reviews: `assignmentKey(periodId, unitId)` of each assignment. */
  readonly assignments: ReadonlySet<string>;
  readonly mustChangePassword: boolean;
}

/** Whose row it is: one unit's, or (unit null) the kabupaten's own. */
export interface UnitScope {
  readonly unitId: string | null;
}

export interface PeriodUnitScope extends UnitScope {
  readonly periodId: string;
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.memberships.some(({ role }) => roles.includes(role));

/** Whether the actor has the role for this very unit (or, unit null, for the kabupaten's own worksheet). */
export const hasRoleIn = (
  actor: Actor,
  { unitId }: UnitScope,
  ...roles: readonly Role[]
): boolean =>
  actor.memberships.some(
    (membership) => roles.includes(membership.role) && membership.unitId === unitId,
  );

export const assignmentKey = (periodId: string, unitId: string | null): string =>
  `${periodId}/${unitId ?? ''}`;

export const isAssigned = (actor: Actor, { periodId, unitId }: PeriodUnitScope): boolean =>
  hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR') &&
  actor.assignments.has(assignmentKey(periodId, unitId));
