import type { Places } from '../providers/refusals.js';

/** Where the dialogs around openings show what is refused. */
export const openingPlaces: Places = {
  reason: { says: { REASON_REQUIRED: 'windows.faults.reason' } },
  expiresAt: { says: { OUT_OF_RANGE: 'windows.faults.expiresAt' } },
  indicatorCodes: { says: { UNKNOWN_OPTION: 'windows.faults.codes' } },
  stageKey: {},
};
