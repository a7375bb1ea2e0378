import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import { ownUpload } from '../storage/upload.service.js';
import type { EvidenceKind } from '../support/enums.js';
import type { AttachEvidenceInput, ReviseEvidenceInput } from './evidence.input.js';

/** Where evidence comes from; `field` is the input's field that says so. */
export type EvidenceSource =
  | { readonly field: 'uploadId' | 'url'; readonly value: string }
  | { readonly field: 'evidenceId'; readonly value: string };

/** What a new revision holds: a file or an address, never both. */
export interface RevisionContent {
  readonly kind: EvidenceKind;
  /** What it is called when nobody says otherwise. */
  readonly name: string;
  readonly columns: {
    readonly sha256: string | null;
    readonly size: number | null;
    readonly mediaType: string | null;
    readonly fileName: string | null;
    readonly url: string | null;
  };
}

/**
 * The one source that an input names.
 *
 * @throws InvalidInput when it names none or several, or when the span ends before it begins.
 */
export function sourceOf(
  input: Partial<AttachEvidenceInput> & Partial<ReviseEvidenceInput>,
): EvidenceSource {
  const [first, second] = (['uploadId', 'url', 'evidenceId'] as const).filter(
    (field) => input[field] != null,
  );
  if (first === undefined) throw new InvalidInput('uploadId', 'MISSING');
  if (second !== undefined) throw new InvalidInput(second, 'MALFORMED');
  if (first === 'evidenceId') refuseOverwritten(input);
  assertSpan(input);
  return { field: first, value: input[first] ?? '' };
}

/** @throws InvalidInput `coversTo` when the span ends before it begins. */
export function assertSpan({
  coversFrom,
  coversTo,
}: Pick<ReviseEvidenceInput, 'coversFrom' | 'coversTo'>): void {
  if (coversFrom && coversTo && coversTo < coversFrom) {
    throw new InvalidInput('coversTo', 'OUT_OF_RANGE', coversFrom.toISOString());
  }
}

/** What is used again has these already: what was typed beside it must not be lost in silence. */
function refuseOverwritten(input: Partial<AttachEvidenceInput>): void {
  for (const field of ['title', 'note', 'coversFrom', 'coversTo', 'expiresAt'] as const) {
    if (input[field]) throw new InvalidInput(field, 'MALFORMED');
  }
}

/**
 * What a new revision from an upload or an address holds.
 *
 * @throws DomainError `UPLOAD_UNKNOWN`; InvalidInput `url`.
 */
export async function contentOf(
  ctx: RequestContext,
  { field, value }: EvidenceSource & { readonly field: 'uploadId' | 'url' },
): Promise<RevisionContent> {
  if (field === 'url') {
    const { href, host } = addressOf(value);
    const columns = { sha256: null, size: null, mediaType: null, fileName: null, url: href };
    return { kind: 'LINK', name: host.slice(0, limits.titleLength), columns };
  }
  const { sha256, size, mediaType, fileName } = await ownUpload(ctx, value);
  return {
    kind: 'FILE',
    name: fileName.slice(0, limits.titleLength),
    columns: { sha256, size, mediaType, fileName, url: null },
  };
}

/** An address people can open: nothing but http and https, and no password in it. */
function addressOf(text: string): URL {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new InvalidInput('url', 'MALFORMED');
  }
  // Escaping can make it longer than what was typed.
  if (url.href.length > limits.urlLength)
    throw new InvalidInput('url', 'TOO_LONG', limits.urlLength);
  return url;
}
