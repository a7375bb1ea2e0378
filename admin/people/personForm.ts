import type {
  CreatePersonInput,
  MembershipInput,
  PersonRecordFragment,
  Role,
  UpdatePersonInput,
} from '../graphql/graphql.js';

/** The roles that a person has in a unit; every other one is the whole kabupaten's. */
const unitRoles: readonly Role[] = ['CHANGE_AGENT', 'UNIT_HEAD'];

/** Whether a role is one within a unit: without a unit it is about the kabupaten's own worksheet. */
export const isUnitRole = (role: Role | undefined): boolean =>
  role !== undefined && unitRoles.includes(role);

/** A membership as the form edits it. */
export interface MembershipForm {
  readonly role: Role;
  readonly unitId: string | null;
}

/** A person as the form edits one. */
export type PersonForm = Omit<PersonRecordFragment, 'memberships'> & {
  readonly memberships: readonly MembershipForm[];
};

/** The record in the shape of the form: units by their ids. */
export const personForm = (person: PersonRecordFragment): PersonForm => ({
  ...person,
  memberships: person.memberships.map(({ role, unit }) => ({ role, unitId: unit?.id ?? null })),
});

/** What a new person is made of. */
export const createInput = ({
  name,
  email,
  locale,
  memberships,
}: Pick<PersonForm, 'name' | 'email' | 'locale' | 'memberships'>): CreatePersonInput => ({
  name,
  email,
  locale,
  memberships: memberships.map(membershipInput),
});

/** What a changed person is made of: only what the input takes. */
export const updateInput = (
  id: string,
  { version, name, email, active, memberships }: PersonForm,
): UpdatePersonInput => ({
  id,
  version,
  name,
  email,
  active: Boolean(active),
  memberships: memberships.map(membershipInput),
});

/** A unit chosen before the role was changed does not go along. */
const membershipInput = ({ role, unitId }: MembershipForm): MembershipInput => ({
  role,
  unitId: isUnitRole(role) ? (unitId ?? null) : null,
});
