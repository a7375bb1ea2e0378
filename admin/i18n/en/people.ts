import type { people as id } from '../id/people.js';

export const people: typeof id = {
  name: 'Person |||| People',
  fields: {
    search: 'Search name or email',
    name: 'Name',
    email: 'Email',
    role: 'Role',
    unitId: 'Unit',
    memberships: 'Roles',
    locale: 'Language',
    active: 'Active',
    lastSignedInAt: 'Last signed in',
  },
  never: 'never',
  status: { active: 'Active', inactive: 'Inactive', temporary: 'Temporary password' },
  sections: { identity: 'Identity', memberships: 'Roles' },
  help: {
    email: 'Used to sign in.',
    active: 'Inactive people cannot sign in; what they did keeps their name.',
    memberships: 'A person may have several roles.',
    unit: 'Leave empty for the kabupaten’s own worksheet.',
  },
  password: {
    title: 'Temporary password for %{name}',
    lead: 'Hand it to them. They must choose their own when they first sign in.',
    copy: 'Copy',
    copied: 'Copied',
    once: 'This password is shown this once and kept nowhere. If it is lost, reset it again.',
    done: 'I have it',
  },
  reset: {
    action: 'Reset password',
    title: 'Reset the password of %{name}?',
    lead: 'The old password stops working and all their devices are signed out. You get a new temporary password.',
    confirm: 'Reset',
  },
  refusals: {
    email: 'This is not an email address. Write it like name@agency.go.id.',
    emailTaken: 'Another account uses this email. Use another one.',
    lastAdministrator:
      'There must be at least one active administrator. Appoint another one first.',
    noRole: 'Give at least one role.',
    tooManyRoles: 'These are too many roles. Remove the ones that are not needed.',
    roleTwice: 'A role is listed twice. Remove one of them.',
    roleWithoutUnit: 'Only change agents and heads of units belong to a unit. Check the roles.',
    unitGone: 'A unit can no longer be found. Choose another.',
  },
  empty: {
    title: 'No people yet',
    lead: 'Add change agents, heads of units and evaluators.',
  },
};
