import type { Failure } from '../../providers/errors.js';

/** Which indicators a submission was refused for, as far as the server names them. */
export function refusedCodes(failure: Failure | undefined): readonly string[] {
  const codes = failure?.details['indicatorCodes'];
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}
