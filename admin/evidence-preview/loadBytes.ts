import { PreviewError } from './previewError.js';

/** How much of a document has arrived; `total` undefined where nobody knows. */
export interface Loaded {
  readonly loaded: number;
  readonly total: number | undefined;
}

interface LoadOptions {
  /** Above it nothing more is read. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (loaded: Loaded) => void;
}

/**
 * All bytes of a document of ours.
 *
 * @throws PreviewError
 */
export async function loadBytes(
  source: string,
  { maxBytes, signal, onProgress }: LoadOptions,
): Promise<ArrayBuffer> {
  const response = await fetch(source, { signal, credentials: 'same-origin' }).catch(lost);
  if (!response.ok) throw new PreviewError(await faultIn(response));
  const total = Number(response.headers.get('content-length')) || undefined;
  if ((total ?? 0) > maxBytes) throw new PreviewError('tooLarge');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(lost)) ?? { done: true, value: undefined };
    if (done || !value) break;
    loaded += value.length;
    if (loaded > maxBytes) {
      void reader?.cancel();
      throw new PreviewError('tooLarge');
    }
    chunks.push(value);
    onProgress({ loaded, total });
  }
  return new Blob(chunks).arrayBuffer();
}

function lost(cause: unknown): never {
  throw new PreviewError('lost', { cause });
}

/** A damaged file is an error of the server's, and says which. */
async function faultIn(response: Response): Promise<'damaged' | 'lost' | 'refused'> {
  if (response.status < 500) return 'refused';
  const said = await response.text().catch(() => '');
  return said.includes('"EVIDENCE_DAMAGED"') ? 'damaged' : 'lost';
}
