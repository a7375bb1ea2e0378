import { requestHeaders } from '../../providers/apolloClient.js';
import { ApiError, failureFromExtensions } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import { session } from '../../providers/session.js';

export interface SendFileOptions {
  /** Called with the share that is on its way, 0..1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Nothing moved for so long: it will not any more. */
const stalledMs = 60_000;

/**
 * Sends the bytes of a file. Waits for the sign-in when the session has run out, and begins anew then.
 *
 * @returns the id to attach it by.
 * @throws ApiError; AbortError's DOMException when cancelled.
 */
export async function sendFile(file: File, options: SendFileOptions): Promise<string> {
  try {
    return await post(file, options);
  } catch (cause) {
    const expired = cause instanceof ApiError && cause.failure.code === 'UNAUTHENTICATED';
    if (!expired || !(await session.expire())) throw cause;
    return post(file, options);
  }
}

// fetch can not tell how far an upload has come.
function post(file: File, { onProgress, signal }: SendFileOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const expectProgress = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => fail('TIMEOUT'), stalledMs);
    };
    const cancel = () => finish(() => reject(new DOMException('Cancelled', 'AbortError')));
    const fail = (code: FailureCode) => finish(() => reject(new ApiError({ code, details: {} })));
    const finish = (settle: () => void) => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', cancel);
      settle();
      // Of no effect on what is settled already.
      request.abort();
    };

    request.upload.addEventListener('progress', ({ loaded, total }) => {
      expectProgress();
      onProgress(total > 0 ? loaded / total : 0);
    });
    request.addEventListener('error', () => fail('NETWORK'));
    request.addEventListener('load', () => {
      const answer = readAnswer(request.responseText);
      const { uploadId, errors } = answer;
      if (request.status === 201 && uploadId) return finish(() => resolve(uploadId));
      const extensions = errors?.[0]?.extensions;
      if (!extensions) return fail('UNAVAILABLE');
      return finish(() => reject(new ApiError(failureFromExtensions(extensions))));
    });
    signal.addEventListener('abort', cancel);

    request.open('POST', '/uploads');
    for (const [name, value] of Object.entries(requestHeaders))
      request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    expectProgress();
    request.send(file);
  });
}

interface UploadAnswer {
  readonly uploadId?: string;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A gateway in between may answer with a page of its own. */
function readAnswer(text: string): UploadAnswer {
  try {
    return JSON.parse(text) as UploadAnswer;
  } catch {
    return {};
  }
}
