import { create as contentDisposition } from 'content-disposition';
import { isText } from './plain-text.js';
import type { Download } from './download.query.js';

/** What browsers show by themselves; everything else is saved. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** Nothing may run or be fetched, whatever the file holds. */
const inert = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
/**
 * A sandbox keeps the PDF viewers of Safari, Firefox and Chrome from starting at all; scripts inside a
 * PDF run in the viewer's own box and reach no page of ours.
 */
const policyFor = (mediaType: string) =>
  mediaType === 'application/pdf'
    ? `${inert}; img-src 'self' data:; object-src 'self'`
    : `${inert}; img-src 'self'; sandbox`;

/**
 * Everything but length and range. The content may be kept by the browser but never used unasked: who
 * may have it can change, so that each use goes through the policy again.
 */
export function downloadHeaders(
  { mediaType, fileName, sha256 }: Download,
  { save }: { readonly save: boolean },
): Record<string, string> {
  const type = save || !shown.has(mediaType) ? 'attachment' : 'inline';
  return {
    // Its encoding is said: nobody has to guess one in which it would be something else. A mark in it goes before.
    'content-type': isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': contentDisposition(fileName, { type }),
    'content-security-policy': policyFor(mediaType),
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    vary: 'Cookie',
    etag: `"${sha256}"`,
  };
}

/** Whether the client has it already, by an `If-None-Match` header. */
export const isSameEntity = (header: string | undefined, { sha256 }: Download): boolean =>
  (header ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === `"${sha256}"`);
