import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import type { ContextOf } from '../app.js';
import type { Services } from '../context.js';
import { Forbidden, NotFound } from '../errors/domain-error.js';
import { httpRefusal } from '../errors/http.js';
import { signedInContext } from '../http/signed-in.js';
import { idOf } from '../support/load.js';
import { openEventStream } from './event-stream.js';
import { createLiveHub } from './hub.js';
import type { NewsPace } from './news.js';
import { placeOf, spotOf, type StreamQuery, topicOf } from './place.js';
import { moveTo } from './presence.query.js';
import type { Watcher } from './watcher.js';

interface LiveRouteOptions {
  readonly services: Services;
  readonly contextOf: ContextOf;
  readonly sessionCookie: string;
  readonly pace?: Partial<NewsPace> | undefined;
}

/**
 * What happens while a screen is in sight: `GET /live` is a stream of events, and there is one for each tab. All of
 * them tell that there is something to know (`notifications`); `worksheet=…` or `panel=…`, with `indicator=…`, what
 * others do there; `follows=queue`, `dashboard` or `panels` that what those are made of changed.
 * `PUT /live/:id?indicator=…` says where its reader has moved on to, on whichever server.
 */
export const liveRoutes: FastifyPluginAsync<LiveRouteOptions> = (
  fastify,
  { services, contextOf, sessionCookie, pace },
) => {
  const hub = createLiveHub(services, fastify.log, pace);
  // Before the server waits for its connections to end: these would not.
  fastify.addHook('preClose', () => hub.close());

  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause }, 'live failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });

  fastify.get<{ Querystring: StreamQuery }>('/live', async (request, reply) => {
    const ctx = await signedInContext(request, reply, contextOf);
    const place = await placeOf(ctx, request.query);
    const spot = spotOf(request.query.indicator);
    const follows = topicOf(ctx, request.query.follows);
    const { sessionId, actor, expiresAt } = ctx.signedIn!;
    hub.assertRoom(sessionId);

    reply.hijack();
    const watcher: Watcher = {
      id: randomUUID(),
      token: request.cookies[sessionCookie] ?? '',
      sessionId,
      expiresAt: new Date(expiresAt),
      actor,
      place,
      spot,
      follows,
      events: openEventStream(reply.raw, reply.getHeaders()),
    };
    reply.raw.once('close', () => void hub.leave(watcher));
    reply.raw.on('error', () => reply.raw.destroy());
    await hub.enter(watcher);
  });

  fastify.put<{ Params: { id: string }; Querystring: StreamQuery }>(
    '/live/:id',
    async (request, reply) => {
      // Other sites can not set it: beside the strict cookie, what closes the door to them.
      if (request.headers['x-ungkit-request'] !== '1') throw new Forbidden('worksheet.read');
      const { signedIn, pool } = await signedInContext(request, reply, contextOf);
      const id = idOf('Stream', request.params.id, 'id');
      const spot = spotOf(request.query.indicator);
      const [moved] = await moveTo(pool, [id, signedIn!.sessionId, spot]);
      if (!moved) throw new NotFound('Stream', 'id');
      return reply.code(204).send();
    },
  );
  return Promise.resolve();
};
