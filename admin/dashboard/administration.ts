import type {
  AdministeredPeriodFragment,
  AdministeredUnitFragment,
  Role,
} from '../graphql/graphql.js';

/** A day that something of a period happens on. */
export interface PeriodDate {
  readonly period: AdministeredPeriodFragment;
  readonly what: 'opensAt' | 'dueAt' | 'closesAt';
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What is still to come of the running and the planned periods, soonest first. */
export function comingDates(
  running: readonly AdministeredPeriodFragment[],
  planned: readonly AdministeredPeriodFragment[],
  now: Date,
): readonly PeriodDate[] {
  const datesOf = (period: AdministeredPeriodFragment, ...fields: PeriodDate['what'][]) =>
    fields.map((what) => ({ period, what, at: period[what] }));
  return [
    ...running.flatMap((period) => datesOf(period, 'dueAt', 'closesAt')),
    ...planned.flatMap((period) => datesOf(period, 'opensAt', 'dueAt')),
  ]
    .filter(({ at }) => Date.parse(at) > now.getTime())
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Without these a worksheet can not be filled in, or not be submitted. */
export const neededRoles = ['CHANGE_AGENT', 'UNIT_HEAD'] as const satisfies readonly Role[];

/** A unit that lacks an account, and for what. */
export interface LackingUnit {
  readonly unit: AdministeredUnitFragment;
  readonly roles: readonly (typeof neededRoles)[number][];
}

/** The units that somebody is missing in, in the order they come. */
export const lackingUnits = (units: readonly AdministeredUnitFragment[]): readonly LackingUnit[] =>
  units.flatMap((unit) => {
    const roles = neededRoles.filter((role) => !unit.people.some((one) => one.role === role));
    return roles.length > 0 ? [{ unit, roles }] : [];
  });
