import type { Places } from '../../providers/refusals.js';

/** Where the dialog shows what is refused. */
export const reopeningPlaces: Places = {
  reason: {
    says: {
      REASON_REQUIRED: 'periodReopening.faults.reason',
      TOO_SHORT: 'periodReopening.faults.reason',
    },
  },
  closesAt: { says: { OUT_OF_RANGE: 'periodReopening.faults.closesAt' } },
  unitIds: {
    says: {
      TOO_SHORT: 'periodReopening.faults.none',
      NOT_FOUND: 'periodReopening.faults.unknown',
      PANEL_OPEN: 'periodReopening.faults.panel',
    },
  },
};

/** The same of the dialog that opens further units. */
export const wideningPlaces: Places = {
  reason: reopeningPlaces['reason']!,
  // A date of the period, which the dialog has no field for: it says it by itself.
  closesAt: {},
  unitIds: {
    says: {
      TOO_SHORT: 'periodReopening.faults.none',
      NOT_FOUND: 'periodReopening.faults.unknown',
      DUPLICATE: 'periodReopening.faults.open',
    },
  },
  withKabupaten: { at: 'unitIds', says: { DUPLICATE: 'periodReopening.faults.open' } },
};
