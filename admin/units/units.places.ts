import type { Places } from '../providers/refusals.js';

const refusals = 'resources.units.refusals';

/** Where the form of a unit shows what is refused. */
export const unitPlaces: Places = {
  name: {},
  code: { says: { MALFORMED: `${refusals}.code`, DUPLICATE: `${refusals}.codeTaken` } },
  abbreviation: {},
  kind: {},
  parentId: {
    says: { OUT_OF_RANGE: `${refusals}.parentBelow`, NOT_FOUND: `${refusals}.parentGone` },
  },
  regionCode: {},
  assessed: {},
  active: {},
};
