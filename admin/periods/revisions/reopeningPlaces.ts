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
