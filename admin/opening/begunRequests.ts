import { deviceSignIn } from '../providers/deviceSignIn.js';
import { lastChange } from '../providers/lastChange.js';
import { requestHeaders, timeoutMs } from '../providers/request.js';
import { documents } from './documents.js';

interface Begun {
  /** As JSON. */
  readonly variables: string;
  /** ms */
  readonly at: number;
  /** `deviceNow` of then. */
  readonly device: string;
  readonly response: Promise<Response>;
}

/** How long after it was asked for an answer still tells how it stands; ms. */
const lastingMs = 10_000;

const begun = new Map<string, Begun>();

/** Who is signed in and what was changed last, in whatever tab: what was asked for before it became another is void. */
const deviceNow = () => `${deviceSignIn()} ${lastChange.at()}`;

/** Lets go of those that are of no use any more. An answer that nobody reads would hold its connection. */
function drop(isVoid: (one: Begun) => boolean): void {
  for (const [operationName, one] of begun) {
    if (!isVoid(one)) continue;
    begun.delete(operationName);
    one.response.then(({ body }) => body?.cancel()).catch(() => undefined);
  }
}

function forgetVoid(): void {
  if (begun.size === 0) return;
  const now = Date.now();
  const device = deviceNow();
  drop((one) => now - one.at >= lastingMs || one.device !== device);
}

/**
 * Requests that were sent while the browser still read the admin. Whoever asks the same first gets their answer, as long
 * as nobody signs in or out and nothing is changed in this browser meanwhile; nothing else is any different for it.
 */
export const begunRequests = {
  begin(operationName: keyof typeof documents, variables: object = {}): void {
    const device = deviceNow();
    const response = fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: '*/*', 'content-type': 'application/json', ...requestHeaders },
      body: JSON.stringify({ operationName, variables, query: documents[operationName] }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    // Whoever takes it asks again; where nobody does, nothing has gone wrong.
    response.catch(() => undefined);
    begun.set(operationName, {
      variables: JSON.stringify(variables),
      at: Date.now(),
      device,
      response,
    });
    // By then the page has long been open, and whatever nobody took is wanted by nobody.
    setTimeout(forgetVoid, 2 * lastingMs);
  },

  /**
   * The answer to a request that was begun, once.
   *
   * @param body of a request to the API.
   * @returns undefined where the same was not begun, too long ago, or before a sign-in, a sign-out or a change; a promise
   *   of undefined where it got no answer, or one of these came before it.
   */
  take(body: unknown): Promise<Response | undefined> | undefined {
    forgetVoid();
    if (begun.size === 0 || typeof body !== 'string') return undefined;
    const { operationName, variables } = JSON.parse(body) as Record<string, unknown>;
    const found = begun.get(String(operationName));
    if (found?.variables !== JSON.stringify(variables)) return undefined;
    begun.delete(String(operationName));
    return found.response.then(
      (response) => (found.device === deviceNow() ? response : undefined),
      () => undefined,
    );
  },

  /**
   * From when on the answer to what is asked for now may tell how it stands.
   *
   * @returns ms since 1970: now, or earlier where one may come that was begun.
   */
  answersFrom(): number {
    forgetVoid();
    return Math.min(Date.now(), ...[...begun.values()].map(({ at }) => at));
  },

  /** Something is changed: what was asked for before does not tell how it stands then. */
  forget: (): void => drop(() => true),
};
