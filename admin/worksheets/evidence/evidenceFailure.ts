import { limits } from '../../../schema/limits.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt, sentenceOf } from '../../providers/refusals.js';
import type { Places } from '../../providers/refusals.js';
import { isAcceptance } from '../lockReason.js';

const evidence = 'resources.worksheets.evidence';

/** What is typed about the evidence attached next. */
export const detailPlaces: Places = {
  page: {},
  coversFrom: {},
  coversTo: { says: { OUT_OF_RANGE: `${evidence}.coversOrder` } },
  expiresAt: {},
  note: {},
  outsidePeriodNote: {},
};

/** What is typed about an address. */
export const linkPlaces: Places = {
  url: { says: { MALFORMED: `${evidence}.linkInvalid`, DUPLICATE: `${evidence}.duplicate` } },
  title: {},
};

const typed: Places = { ...detailPlaces, ...linkPlaces };

/** A sentence's key with what goes into it. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * What went wrong with a piece of evidence, in the words of this screen where the common ones say too little.
 *
 * @param size of the file, where there is one.
 */
export function evidenceFailure(
  failure: Failure,
  formatBytes: (bytes: number) => string,
  size?: number,
): Sentence {
  const { code, fault, details } = failure;
  const own = (key: string, params = {}) => ({ key: `${evidence}.${key}`, params });
  const limit = details['limit'];
  if (code === 'UPLOAD_TOO_LARGE' && size !== undefined && typeof limit === 'number') {
    return own('tooLarge', { size: formatBytes(size), max: formatBytes(limit) });
  }
  if (isAcceptance(failure)) return own('acceptedMeanwhile');
  if (code === 'DUPLICATE') return own('duplicate');
  // Said of whatever it came as: there is no room for one more.
  if (fault === 'TOO_LONG' && limit === limits.evidencePerAnswer) {
    return own('tooMany', { max: limit });
  }
  if (fault === 'TOO_LONG' && limit === limits.revisionsPerEvidence) {
    return own('tooManyRevisions', { max: limit });
  }
  return { key: refusalAt(failure, typed)?.key ?? sentenceOf(failure), params: details };
}
