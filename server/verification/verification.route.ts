import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Locale } from '../../schema/format.js';
import type { Services } from '../context.js';
import { type Shown, verificationPage } from './verification-page.js';
import { contentPolicy } from './verification-style.js';
import { verify } from './verification.query.js';

export interface VerificationRouteOptions {
  readonly services: Services;
}

/** Checks of one address in a minute: more than whoever holds papers in their hands needs. */
const checksPerMinute = 30;

const statuses: Readonly<Record<Shown['outcome'], number>> = {
  MATCHES: 200,
  CHANGED: 200,
  UNKNOWN: 404,
  TOO_MANY: 429,
  FAILED: 500,
};

/**
 * `GET /verify/:link`: whether a printed report card is the sealed one. Open to everybody, and the only page that is: it
 * reads no cookie and sets none, runs no script and is found by no search engine.
 */
export const verificationRoutes: FastifyPluginAsync<VerificationRouteOptions> = (
  fastify,
  { services },
) => {
  const limit = new RateLimiterMemory({ points: checksPerMinute, duration: 60 });
  const answer = (request: FastifyRequest, reply: FastifyReply, shown: Shown) =>
    reply
      .code(statuses[shown.outcome])
      .headers(shown.outcome === 'TOO_MANY' ? { 'retry-after': String(shown.seconds) } : {})
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentPolicy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow, noarchive',
        'x-frame-options': 'DENY',
      })
      .send(verificationPage(shown, localeOf(request), services.now()));

  fastify.setErrorHandler((error, request, reply) => {
    // Without the address: it is all that is needed to read the card.
    request.log.error({ err: error }, 'verification failed');
    return answer(request, reply, { outcome: 'FAILED' });
  });

  fastify.get<{ Params: { link: string } }>('/verify/:link', async (request, reply) => {
    const refused = await spend(limit, request.ip);
    const shown = refused ?? (await verify(services, request.params.link));
    return answer(request, reply, shown);
  });
  return Promise.resolve();
};

async function spend(limit: RateLimiterMemory, address: string): Promise<Shown | undefined> {
  try {
    await limit.consume(address);
    return undefined;
  } catch (refusal) {
    const { msBeforeNext } = refusal as RateLimiterRes;
    return { outcome: 'TOO_MANY', seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
  }
}

/** As asked for, or as the browser likes it; Indonesian otherwise. */
function localeOf({ query, headers }: FastifyRequest): Locale {
  const { lang } = query as { readonly lang?: unknown };
  if (lang === 'id' || lang === 'en') return lang;
  return (headers['accept-language'] ?? '').trimStart().toLowerCase().startsWith('en')
    ? 'en'
    : 'id';
}
