import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '../errors/domain-error.js';

/**
 * Slows down guessing: 5 failures for one account, 50 from one address, in 15 minutes.
 *
 * Kept in memory of the server: several servers allow as many times more, still far from a guess.
 */
export interface SignInLimit {
  /**
   * Counts an attempt as a failure before it is made: guesses that come all at once are counted too.
   *
   * @param field the input's field that was guessed, for the refusal.
   * @throws DomainError `TOO_MANY_ATTEMPTS` with `retryAfterSeconds`.
   */
  spend(account: string, address: string, field: string): Promise<void>;
  /** It was no guess: takes the attempt back, and forgives the account those before it. */
  giveBack(account: string, address: string): Promise<void>;
}

const windowSeconds = 15 * 60;

export function createSignInLimit(): SignInLimit {
  const byAccount = new RateLimiterMemory({ points: 5, duration: windowSeconds });
  const byAddress = new RateLimiterMemory({ points: 50, duration: windowSeconds });

  /** `penalty` neither rejects nor begins the window anew, unlike `consume`. */
  const spendOne = async (limiter: RateLimiterMemory, key: string, field: string) => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
    if (consumedPoints <= limiter.points) return;
    throw new DomainError('TOO_MANY_ATTEMPTS', 'Too many attempts to sign in.', {
      field,
      retryAfterSeconds: Math.ceil(msBeforeNext / 1000),
    });
  };

  return {
    async spend(account, address, field) {
      await spendOne(byAddress, address, field);
      try {
        await spendOne(byAccount, account, field);
      } catch (refusal) {
        // Who hammers at one locked account must not lock out the whole office.
        await byAddress.reward(address);
        throw refusal;
      }
    },
    async giveBack(account, address) {
      await Promise.all([byAccount.delete(account), byAddress.reward(address)]);
    },
  };
}
