import { ApiError, failureFromExtensions, type Failure } from '../../providers/errors.js';
import { pageCounter } from './pageCounter.js';

/** How far the document is; the number of its pages is not known before it begins. */
export interface BookProgress {
  readonly pages: number;
  readonly total: number | null;
}

/**
 * All report cards of a period as one PDF, page after page.
 *
 * @throws ApiError: what the server refused, or `NETWORK` where it broke off.
 */
export async function loadBook(
  path: string,
  signal: AbortSignal,
  onProgress: (progress: BookProgress) => void,
): Promise<Blob> {
  const response = await fetch(path, { signal, credentials: 'same-origin' }).catch(lost);
  if (!response.ok) throw new ApiError(await refusalIn(response));
  const total = Number(response.headers.get('x-page-count')) || null;
  const count = pageCounter();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let pages = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(lost);
    if (done) break;
    pieces.push(value);
    pages = count(value);
    onProgress({ pages, total });
  }
  // Half a document opens as if it were one.
  if (total !== null && pages < total) throw new ApiError(networkFailure);
  return new Blob(pieces, { type: 'application/pdf' });
}

const networkFailure: Failure = { code: 'NETWORK', details: {} };

function lost(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw new ApiError(networkFailure);
}

async function refusalIn(response: Response): Promise<Failure> {
  const said = (await response.json().catch(() => ({}))) as {
    readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
  };
  return failureFromExtensions(said.errors?.[0]?.extensions ?? {});
}
