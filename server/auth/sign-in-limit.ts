import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '../errors/domain-error.js';

/**
 * Slows down guessing: 5 failures for one account, 50 from one address, in 15 minutes.
 *
 * Kept in memory of the server: several servers allow as many times more, still far from a guess.
 */
export interface SignInLimit {
  /** @throws DomainError `TOO_MANY_ATTEMPTS` with `retryAfterSeconds`. */
  assertMayTry(email: string, address: string): Promise<void>;
  failed(email: string, address: string): Promise<void>;
  succeeded(email: string): Promise<void>;
}

const windowSeconds = 15 * 60;

export function createSignInLimit(): SignInLimit {
  const byAccount = new RateLimiterMemory({ points: 5, duration: windowSeconds });
  const byAddress = new RateLimiterMemory({ points: 50, duration: windowSeconds });

  return {
    async assertMayTry(email, address) {
      for (const [limiter, key] of [
        [byAccount, email],
        [byAddress, address],
      ] as const) {
        const state = await limiter.get(key);
        if (state && state.consumedPoints >= limiter.points) {
          throw new DomainError('TOO_MANY_ATTEMPTS', 'Too many attempts to sign in.', {
            field: 'password',
            retryAfterSeconds: Math.ceil(state.msBeforeNext / 1000),
          });
        }
      }
    },
    async failed(email, address) {
      // `penalty` never rejects, unlike `consume`: being over the limit is the next attempt's matter.
      await Promise.all([byAccount.penalty(email), byAddress.penalty(address)]);
    },
    async succeeded(email) {
      await byAccount.delete(email);
    },
  };
}
