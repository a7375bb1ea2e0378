import { type DetailedError, Upload } from 'tus-js-client';
import { requestHeaders } from '../../providers/request.js';
import { ApiError, failureFromExtensions } from '../../providers/errors.js';
import type { Failure, FailureCode } from '../../providers/errors.js';
import { session } from '../../providers/session.js';

export interface SendFileOptions {
  /** Where the bytes of an earlier attempt lie; undefined for the first one. */
  readonly address: string | undefined;
  /** Called when it is known where the bytes lie, and with undefined when they do so no longer. */
  readonly onAddress: (address: string | undefined) => void;
  /** Called with the bytes that have arrived or are on the wire. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

const place = '/uploads/tus';
/** Nothing moved for so long: it will not any more. */
const stalledMs = 60_000;
/** Bytes a request: a proxy that passes on whole requests alone loses no more than this. */
const chunkSize = 5 * 1_048_576;

/**
 * Sends the bytes of a file, from where those of an earlier attempt end. Waits for the sign-in when the
 * session has run out, and goes on then.
 *
 * @returns the id to attach it by.
 * @throws ApiError; AbortError's DOMException when cancelled.
 */
export async function sendFile(file: File, options: SendFileOptions): Promise<string> {
  let { address } = options;
  const onAddress = (known: string | undefined) => {
    address = known;
    options.onAddress(known);
  };
  const go = () => attempt(file, { ...options, onAddress, address });
  try {
    return await go();
  } catch (cause) {
    const code = cause instanceof ApiError ? cause.failure.code : undefined;
    if (code === 'NOT_FOUND' && address !== undefined) {
      // Given up by the server, or never this person's: from the beginning.
      onAddress(undefined);
      return go();
    }
    if (code !== 'UNAUTHENTICATED' || !(await session.expire())) throw cause;
    return go();
  }
}

/** Lets the server forget what had arrived; that it did not hear of it does no harm. */
export function discardUpload(address: string): void {
  const options = { headers: requestHeaders, retryDelays: null };
  Upload.terminate(address, options).catch(() => undefined);
}

function attempt(
  file: File,
  { address, onAddress, onProgress, signal }: SendFileOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const expectProgress = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => fail({ code: 'TIMEOUT', details: {} }), stalledMs);
    };
    const finish = (settle: () => void) => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', cancel);
      settle();
      void upload.abort();
    };
    const fail = (failure: Failure) => finish(() => reject(new ApiError(failure)));
    const cancel = () => finish(() => reject(new DOMException('Cancelled', 'AbortError')));
    const here = () => new URL(upload.url ?? '', window.location.href).pathname;

    const upload = new Upload(file, {
      ...(address === undefined ? { endpoint: place } : { uploadUrl: address }),
      headers: requestHeaders,
      metadata: { filename: file.name },
      chunkSize,
      // When to try again is the queue's matter, which knows of the network and of the person.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => onAddress(here()),
      onProgress(sent) {
        expectProgress();
        onProgress(sent);
      },
      onSuccess: () => finish(() => resolve(here().split('/').at(-1) as string)),
      onError: (error) => fail(failureOfUpload(error)),
    });
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    expectProgress();
    upload.start();
  });
}

function failureOfUpload(error: Error | DetailedError): Failure {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return { code: 'NETWORK', details: {} };
  const extensions = extensionsOf(response.getBody());
  const code = byStatus[response.getStatus()];
  // Where it goes on is asked for anew with the next attempt.
  if (extensions?.['code'] === 'CONFLICT') return { code: 'UNAVAILABLE', details: {} };
  return extensions
    ? failureFromExtensions(extensions)
    : { code: code ?? 'UNAVAILABLE', details: {} };
}

/** Of answers without a body, which those to a question for the end are. */
const byStatus: Readonly<Partial<Record<number, FailureCode>>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  410: 'NOT_FOUND',
  // Whole, and refused since: sent again it is refused with the reason.
  415: 'NOT_FOUND',
};

interface UploadAnswer {
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A gateway in between may answer with a page of its own. */
function extensionsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return (JSON.parse(text) as UploadAnswer).errors?.[0]?.extensions;
  } catch {
    return undefined;
  }
}
