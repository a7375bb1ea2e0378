import type { Places } from '../providers/refusals.js';

/** Where the dialog says what the API refuses of a holiday. */
export const holidayPlaces: Places = {
  date: {
    says: {
      DUPLICATE: 'resources.calendar.taken',
      MALFORMED: 'resources.calendar.noDay',
      OUT_OF_RANGE: 'resources.calendar.noDay',
    },
  },
  name: {},
};
