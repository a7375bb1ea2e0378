import { DomainError } from '../errors/domain-error.js';

/** What a step back says why. @throws DomainError `REASON_REQUIRED` where that is nothing. */
export function reasonOf(input: { readonly reason: string }): string {
  const reason = input.reason.replaceAll(/\r\n?/g, '\n').trim();
  if (reason !== '') return reason;
  throw new DomainError('REASON_REQUIRED', 'A reason is needed.', { field: 'reason' });
}
