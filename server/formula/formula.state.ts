import type { ErrorCode } from '../../schema/error-code.js';
import { DomainError } from '../errors/domain-error.js';
import type { FormulaStatus } from '../support/enums.js';

/** What is wrong with a formula that is not where a step begins; one that is published is past them all. */
const refusals = {
  DRAFT: ['FORMULA_PROPOSED', 'What is proposed is not changed until it is sent back.'],
  PROPOSED: ['FORMULA_NOT_PROPOSED', 'It does not wait for that.'],
  APPROVED: ['FORMULA_NOT_APPROVED', 'A second person has to approve it first.'],
} as const satisfies Partial<Record<FormulaStatus, readonly [ErrorCode, string]>>;

/**
 * That a formula is where a step begins.
 *
 * @param needed any of them will do; what the refusal speaks of is the first.
 * @throws DomainError `FORMULA_PUBLISHED` when it is published or was; otherwise `FORMULA_PROPOSED`,
 *   `FORMULA_NOT_PROPOSED` or `FORMULA_NOT_APPROVED` on `id`.
 */
export function assertStatus(
  { status }: { readonly status: FormulaStatus },
  ...needed: readonly [keyof typeof refusals, ...(keyof typeof refusals)[]]
): void {
  if ((needed as readonly FormulaStatus[]).includes(status)) return;
  if (status === 'PUBLISHED' || status === 'RETIRED') {
    throw new DomainError('FORMULA_PUBLISHED', 'A published formula is never changed.', {
      field: 'id',
      status,
    });
  }
  const [code, message] = refusals[needed[0]];
  throw new DomainError(code, message, { field: 'id', status });
}
