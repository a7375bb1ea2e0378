import { evidenceMediaTypes, limits } from '../../../schema/limits.js';
import type { Failure } from '../../providers/errors.js';

const extensions: ReadonlySet<string> = new Set([...Object.values(evidenceMediaTypes), 'jpeg']);

/** What a file dialog offers to pick. */
export const acceptedFiles = [
  ...Object.keys(evidenceMediaTypes),
  ...[...extensions].map((extension) => `.${extension}`),
].join(',');

/**
 * What the server would refuse a file for, as far as it can be seen without sending it: minutes on a
 * slow network. Its content is looked at by the server alone.
 *
 * @param maxBytes the server's own limit, as the viewer is told.
 */
export function fileFault(
  { name, size, type }: Pick<File, 'name' | 'size' | 'type'>,
  maxBytes: number = limits.uploadHardMaxBytes,
): Failure | undefined {
  if (size === 0) return { code: 'UPLOAD_EMPTY', details: {} };
  if (size > maxBytes) return { code: 'UPLOAD_TOO_LARGE', details: { limit: maxBytes } };
  const isText = /\.(txt|csv)$/i.test(name);
  if (isText && size > limits.textMaxBytes) {
    return { code: 'UPLOAD_TOO_LARGE', details: { limit: limits.textMaxBytes } };
  }
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  // A camera's picture may come without an extension; then it is for the server to see.
  if (extension === undefined || extensions.has(extension) || type in evidenceMediaTypes) {
    return undefined;
  }
  return { code: 'UPLOAD_TYPE_REFUSED', details: {} };
}
