import type { ErrorCode } from '../../schema/error-code.js';
import { DomainError } from './domain-error.js';
import type { ReportUnexpected } from './graphql.js';

export interface HttpRefusal {
  readonly status: number;
  /** The same shape as a GraphQL answer, so that a client reads errors in one way. */
  readonly body: {
    readonly errors: readonly {
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** What is not a plain 400. */
const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  TOO_MANY_ATTEMPTS: 429,
  TOO_MANY_LINK_CHECKS: 429,
  UPLOAD_TOO_LARGE: 413,
  UPLOAD_TYPE_REFUSED: 415,
  UPLOAD_ACTIVE_CONTENT: 415,
  UPLOAD_ARCHIVE_UNSAFE: 415,
  UPLOAD_AMBIGUOUS: 415,
  UPLOAD_TEXT_REFUSED: 415,
  UPLOAD_INFECTED: 422,
  UPLOAD_SCAN_UNAVAILABLE: 503,
  EVIDENCE_DAMAGED: 500,
  INTERNAL: 500,
};

/** The status of a refusal that is all there is to answer. */
export const statusOf = (code: ErrorCode): number => statuses[code] ?? 400;

/** An error as plain HTTP says it. What is a fault of ours goes to the log. */
export function httpRefusal(error: unknown, report: ReportUnexpected): HttpRefusal {
  if (error instanceof DomainError) {
    const status = statusOf(error.code);
    if (status >= 500) report(error);
    return refusal(status, error.message, { code: error.code, ...error.details });
  }
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    // Fastify's own: the request is not well formed.
    return refusal(status, 'The request is not well formed.', { code: 'INVALID_INPUT' });
  }
  report(error);
  return refusal(500, 'Something went wrong here.', { code: 'INTERNAL' });
}

const refusal = (
  status: number,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): HttpRefusal => ({ status, body: { errors: [{ message, extensions }] } });
