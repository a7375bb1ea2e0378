import type { EntityManager } from '@mikro-orm/postgresql';
import { Duplicate, InvalidInput, NotFound } from '../errors/domain-error.js';
import type { Role } from '../support/enums.js';
import { isUuid } from '../support/load.js';
import { Unit } from '../unit/unit.entity.js';
import type { Membership } from './membership.entity.js';
import type { MembershipInput } from './person.input.js';

/** The roles that are for one worksheet: a unit's, or (unit null) the kabupaten's own. */
const ofWorksheet: ReadonlySet<Role> = new Set(['CHANGE_AGENT', 'UNIT_HEAD']);

/** A role as asked for, its unit found. */
export interface WantedMembership {
  readonly role: Role;
  readonly unit: Unit | null;
}

/**
 * The roles somebody asked for, in one read however many there are.
 *
 * @throws InvalidInput for none at all, and for a unit with a role that is for the whole kabupaten;
 *   Duplicate for one role twice; NotFound for a unit that is not this kabupaten's. All on the field `memberships`.
 */
export async function readMemberships(
  em: EntityManager,
  inputs: readonly MembershipInput[],
): Promise<readonly WantedMembership[]> {
  if (inputs.length === 0) throw new InvalidInput('memberships', 'TOO_SHORT', 1);
  const keys = inputs.map(({ role, unitId }) => keyOf(role, unitId ?? null));
  if (new Set(keys).size < keys.length) throw new Duplicate('memberships');
  if (inputs.some(({ role, unitId }) => unitId != null && !ofWorksheet.has(role))) {
    throw new InvalidInput('memberships', 'UNKNOWN_OPTION');
  }
  const ids = inputs.flatMap(({ unitId }) => unitId ?? []);
  const found = ids.length > 0 ? await em.find(Unit, { id: { $in: ids.filter(isUuid) } }) : [];
  const units = new Map(found.map((unit) => [unit.id, unit]));
  return inputs.map(({ role, unitId }) => {
    if (unitId == null) return { role, unit: null };
    const unit = units.get(unitId.toLowerCase());
    if (!unit) throw new NotFound('Unit', 'memberships');
    return { role, unit };
  });
}

/** What has to go and what has to come so that somebody has exactly the wanted roles. */
export function compareMemberships(
  current: readonly Membership[],
  wanted: readonly WantedMembership[],
): { readonly gone: readonly Membership[]; readonly added: readonly WantedMembership[] } {
  const wantedKeys = new Set(wanted.map(({ role, unit }) => keyOf(role, unit?.id ?? null)));
  const currentKeys = new Set(current.map(({ role, unit }) => keyOf(role, unit?.id ?? null)));
  return {
    gone: current.filter(({ role, unit }) => !wantedKeys.has(keyOf(role, unit?.id ?? null))),
    added: wanted.filter(({ role, unit }) => !currentKeys.has(keyOf(role, unit?.id ?? null))),
  };
}

const keyOf = (role: Role, unitId: string | null) => `${role} ${unitId?.toLowerCase() ?? ''}`;
