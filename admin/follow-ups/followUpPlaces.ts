import type { Places } from '../providers/refusals.js';

/** Where the form says what the API refuses of a follow-up action. */
export const followUpPlaces: Places = {
  title: {
    says: {
      MISSING: 'resources.follow-ups.form.titleMissing',
      TOO_SHORT: 'resources.follow-ups.form.titleMissing',
    },
  },
  description: {},
  ownerId: {
    says: {
      UNKNOWN_OPTION: 'resources.follow-ups.form.unknownOwner',
      MALFORMED: 'resources.follow-ups.form.unknownOwner',
    },
  },
  dueDay: {
    says: {
      OUT_OF_RANGE: 'resources.follow-ups.form.dueRange',
      MALFORMED: 'resources.follow-ups.form.dueMissing',
    },
  },
  indicatorCodes: {},
};
