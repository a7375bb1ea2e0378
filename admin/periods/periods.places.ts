import type { Places } from '../providers/refusals.js';

const refusals = 'resources.periods.refusals';
const faults = 'resources.periods.faults';

/** Where the forms of a period show what is refused: they choose year and month in one input. */
export const periodPlaces: Places = {
  kind: {},
  month: { says: { DUPLICATE: `${refusals}.taken`, OUT_OF_RANGE: `${refusals}.month` } },
  year: { at: 'month', says: { OUT_OF_RANGE: `${refusals}.month` } },
  label: { says: { OUT_OF_RANGE: `${refusals}.sealedName` } },
  firstDay: { says: { DUPLICATE: `${refusals}.overlap`, OUT_OF_RANGE: `${refusals}.day` } },
  lastDay: { says: { OUT_OF_RANGE: `${faults}.lastDay`, TOO_LONG: `${faults}.tooLong` } },
  opensAt: {},
  dueAt: { says: { OUT_OF_RANGE: `${faults}.dueAt` } },
  closesAt: { says: { OUT_OF_RANGE: `${faults}.closesAt` } },
  instruments: {
    says: {
      TOO_SHORT: `${refusals}.noInstrument`,
      TOO_LONG: `${refusals}.tooManyInstruments`,
      DUPLICATE: `${refusals}.instrumentTwice`,
      NOT_FOUND: `${refusals}.formulaRetired`,
      UNKNOWN_OPTION: `${refusals}.formulaRetired`,
    },
  },
};
