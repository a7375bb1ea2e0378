import { faultOf } from '../previewError.js';
import type { PreviewFault } from '../previewError.js';

/** Why a PDF could not be read, by what pdf.js throws. */
export function pdfFault(cause: unknown): PreviewFault {
  const { name, status } = (cause ?? {}) as { readonly name?: string; readonly status?: number };
  if (name === 'PasswordException') return 'locked';
  if (name === 'ResponseException') {
    // The server's own errors pass, or are of a file that is damaged there: both are worth another try.
    const isRefused = status !== undefined && status >= 400 && status < 500;
    return isRefused ? 'refused' : 'lost';
  }
  const isLost = !navigator.onLine || /fetch|network/i.test(String((cause as Error)?.message));
  return isLost ? 'lost' : faultOf(cause);
}
