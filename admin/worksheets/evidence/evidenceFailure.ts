import { limits } from '../../../schema/limits.js';
import type { Failure } from '../../providers/errors.js';

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
  { code, field, fault, details }: Failure,
  formatBytes: (bytes: number) => string,
  size?: number,
): Sentence {
  const own = (key: string, params = {}) => ({
    key: `resources.worksheets.evidence.${key}`,
    params,
  });
  const limit = details['limit'];
  if (code === 'UPLOAD_TOO_LARGE' && size !== undefined && typeof limit === 'number') {
    return own('tooLarge', { size: formatBytes(size), max: formatBytes(limit) });
  }
  if (code === 'DUPLICATE') return own('duplicate');
  if (code !== 'INVALID_INPUT') return { key: `errors.${code}`, params: details };
  if (fault === 'TOO_LONG' && field !== 'url' && field !== 'title') {
    return own('tooMany', { max: limits.evidencePerAnswer });
  }
  if (field === 'url') return own('linkInvalid');
  return { key: fault ? `faults.${fault}` : 'errors.INVALID_INPUT', params: details };
}
