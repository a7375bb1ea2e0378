import type { OfficeBounds } from '../bounds.js';
import { faultOf } from '../previewError.js';
import type { PreviewFault } from '../previewError.js';

export interface OfficeQuestion {
  readonly file: ArrayBuffer;
  readonly bounds: OfficeBounds;
}

export type OfficeAnswer<Result> = { readonly result: Result } | { readonly fault: PreviewFault };

/** Makes of a reader a worker that answers one question; its owner ends it. */
export function answerWith<Result>(
  read: (file: ArrayBuffer, bounds: OfficeBounds) => Promise<Result>,
): void {
  addEventListener('message', ({ data }: MessageEvent<OfficeQuestion>) => {
    const say = (answer: OfficeAnswer<Result>) => postMessage(answer);
    read(data.file, data.bounds).then(
      (result) => say({ result }),
      (cause: unknown) => say({ fault: faultOf(cause) }),
    );
  });
}
