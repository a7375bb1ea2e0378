import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '../errors/domain-error.js';

/** Addresses that one person has asked in five minutes: more than whoever opens one link after the other. */
export const checksPerPerson = 30;
const windowSeconds = 5 * 60;

/**
 * Keeps one person from making the service knock at other people's doors without end.
 *
 * Kept in memory of the server: several servers allow as many times more.
 */
export interface LinkCheckLimit {
  /** Counts a check before it is made. @throws DomainError `TOO_MANY_LINK_CHECKS` with `retryAfterSeconds`. */
  spend(personId: string): Promise<void>;
}

export function createLinkCheckLimit(): LinkCheckLimit {
  const limiter = new RateLimiterMemory({ points: checksPerPerson, duration: windowSeconds });
  return {
    async spend(personId) {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(personId);
      if (consumedPoints <= checksPerPerson) return;
      throw new DomainError('TOO_MANY_LINK_CHECKS', 'Too many links were checked at once.', {
        limit: checksPerPerson,
        retryAfterSeconds: Math.ceil(msBeforeNext / 1000),
      });
    },
  };
}
