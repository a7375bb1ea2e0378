import {
  type EntityManager,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import { DomainError, Duplicate } from '../errors/domain-error.js';

/**
 * Flushes, and says in the domain's words what the database found in between.
 *
 * @param duplicate the input's field that a unique constraint speaks of.
 * @throws DomainError `CONFLICT` when somebody else was faster, `DUPLICATE` when a value is taken.
 */
export async function flush(
  em: EntityManager,
  { duplicate }: { readonly duplicate?: string } = {},
): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof OptimisticLockError) {
      throw new DomainError('CONFLICT', 'It was changed in between.', { field: 'version' });
    }
    if (duplicate !== undefined && error instanceof UniqueConstraintViolationException) {
      throw new Duplicate(duplicate);
    }
    throw error;
  }
}
