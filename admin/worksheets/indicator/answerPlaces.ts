import type { Places } from '../../providers/refusals.js';

const answer = 'resources.worksheets.answer';

/** Where an answer, or a verdict on one, shows what is refused of it. */
export const answerPlaces: Places = {
  optionKey: { says: { MISSING: `${answer}.optionMissing` } },
  value: {
    says: {
      MISSING: `${answer}.valueMissing`,
      OUT_OF_RANGE: `${answer}.valueOutside`,
      WRONG_TYPE: `${answer}.valueWhole`,
    },
  },
  counts: {
    says: {
      MISSING: `${answer}.countsMissing`,
      OUT_OF_RANGE: `${answer}.countsOutside`,
      WRONG_TYPE: `${answer}.countsWhole`,
    },
  },
  explanation: {},
};
