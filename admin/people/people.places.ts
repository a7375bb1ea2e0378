import type { Places } from '../providers/refusals.js';

const refusals = 'resources.people.refusals';

/** Where the form of a person shows what is refused. */
export const personPlaces: Places = {
  name: {},
  email: { says: { MALFORMED: `${refusals}.email`, DUPLICATE: `${refusals}.emailTaken` } },
  locale: {},
  active: { says: { LAST_ADMINISTRATOR: `${refusals}.lastAdministrator` } },
  memberships: {
    says: {
      TOO_SHORT: `${refusals}.noRole`,
      TOO_LONG: `${refusals}.tooManyRoles`,
      DUPLICATE: `${refusals}.roleTwice`,
      UNKNOWN_OPTION: `${refusals}.roleWithoutUnit`,
      NOT_FOUND: `${refusals}.unitGone`,
      LAST_ADMINISTRATOR: `${refusals}.lastAdministrator`,
    },
  },
};
