import type { Places } from '../providers/refusals.js';

/** Where the forms say what the API refuses of an innovation. */
export const innovationPlaces: Places = {
  title: {},
  problem: {},
  idea: {},
  ownerId: {
    says: {
      UNKNOWN_OPTION: 'resources.follow-ups.form.unknownOwner',
      MALFORMED: 'resources.follow-ups.form.unknownOwner',
    },
  },
  indicatorCodes: {},
};

export const stepPlaces: Places = {
  stage: {},
  day: {
    says: {
      OUT_OF_RANGE: 'resources.innovations.steps.dayRange',
      MALFORMED: 'resources.innovations.steps.dayMissing',
    },
  },
  note: {},
};
