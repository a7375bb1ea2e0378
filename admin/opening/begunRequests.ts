import { requestHeaders, timeoutMs } from '../providers/request.js';
import { documents } from './documents.js';

interface Begun {
  /** As JSON. */
  readonly variables: string;
  /** ms */
  readonly at: number;
  readonly response: Promise<Response>;
}

/** How long after it was asked for an answer still tells how it stands; ms. */
const lastingMs = 10_000;

const begun = new Map<string, Begun>();

/**
 * Requests that were sent while the browser still read the admin. Whoever asks the same first gets their answer; nothing
 * else is any different for it.
 */
export const begunRequests = {
  begin(operationName: keyof typeof documents, variables: object = {}): void {
    const response = fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: '*/*', 'content-type': 'application/json', ...requestHeaders },
      body: JSON.stringify({ operationName, variables, query: documents[operationName] }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    // Whoever takes it asks again; where nobody does, nothing has gone wrong.
    response.catch(() => undefined);
    begun.set(operationName, { variables: JSON.stringify(variables), at: Date.now(), response });
  },

  /**
   * The answer to a request that was begun, once.
   *
   * @param body of a request to the API.
   * @returns undefined where the same was not begun, or too long ago; a promise of undefined where it got no answer.
   */
  take(body: unknown): Promise<Response | undefined> | undefined {
    if (begun.size === 0 || typeof body !== 'string') return undefined;
    const { operationName, variables } = JSON.parse(body) as Record<string, unknown>;
    const found = begun.get(String(operationName));
    if (found?.variables !== JSON.stringify(variables)) return undefined;
    begun.delete(String(operationName));
    const isFresh = Date.now() - found.at < lastingMs;
    return isFresh ? found.response.catch(() => undefined) : undefined;
  },

  /**
   * From when on the answer to what is asked for now may tell how it stands.
   *
   * @returns ms since 1970: now, or earlier where one may come that was begun.
   */
  answersFrom(): number {
    const now = Date.now();
    const moments = [...begun.values()].map(({ at }) => at).filter((at) => now - at < lastingMs);
    return Math.min(now, ...moments);
  },

  /** Something is changed: what was asked for before does not tell how it stands then. */
  forget: (): void => begun.clear(),
};
