import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { limits } from '../../schema/limits.js';
import type { ContextOf } from '../app.js';
import type { RequestContext, Services } from '../context.js';
import { Forbidden, InvalidInput, NotFound } from '../errors/domain-error.js';
import { httpRefusal } from '../errors/http.js';
import { signedInContext } from '../http/signed-in.js';
import { can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { openEventStream } from './event-stream.js';
import { createLiveHub, type Watcher } from './hub.js';
import { moveTo, readSheet } from './presence.query.js';

interface LiveRouteOptions {
  readonly services: Services;
  readonly contextOf: ContextOf;
  readonly sessionCookie: string;
}

interface Query {
  readonly worksheet?: unknown;
  readonly indicator?: unknown;
}

/**
 * What happens at a worksheet while it is on the screen: `GET /live?worksheet=…&indicator=…` is a stream of
 * events, `PUT /live/:id?indicator=…` says where its reader has moved on to, on whichever server.
 */
export const liveRoutes: FastifyPluginAsync<LiveRouteOptions> = (
  fastify,
  { services, contextOf, sessionCookie },
) => {
  const hub = createLiveHub(services, fastify.log);
  // Before the server waits for its connections to end: these would not.
  fastify.addHook('preClose', () => hub.close());

  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause }, 'live failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });

  fastify.get<{ Querystring: Query }>('/live', async (request, reply) => {
    const ctx = await signedInContext(request, reply, contextOf);
    const sheet = await sheetOf(ctx, request.query.worksheet);
    const indicatorCode = codeOf(request.query.indicator);
    const { sessionId, actor } = ctx.signedIn!;
    hub.assertRoom(sessionId);

    reply.hijack();
    const watcher: Watcher = {
      id: randomUUID(),
      token: request.cookies[sessionCookie] ?? '',
      sessionId,
      actor,
      ...sheet,
      indicatorCode,
      events: openEventStream(reply.raw, reply.getHeaders()),
    };
    reply.raw.once('close', () => void hub.leave(watcher));
    reply.raw.on('error', () => reply.raw.destroy());
    await hub.enter(watcher);
  });

  fastify.put<{ Params: { id: string }; Querystring: Query }>(
    '/live/:id',
    async (request, reply) => {
      // Other sites can not set it: beside the strict cookie, what closes the door to them.
      if (request.headers['x-ungkit-request'] !== '1') throw new Forbidden('worksheet.read');
      const { signedIn, pool } = await signedInContext(request, reply, contextOf);
      const id = idOf('Stream', request.params.id, 'id');
      const [moved] = await moveTo(pool, [
        id,
        signedIn!.sessionId,
        codeOf(request.query.indicator),
      ]);
      if (!moved) throw new NotFound('Stream', 'id');
      return reply.code(204).send();
    },
  );
  return Promise.resolve();
};

/** @throws NotFound, also for another kabupaten's and where the actor may not read the worksheet. */
async function sheetOf({ actor, pool }: RequestContext, id: unknown) {
  if (typeof id !== 'string') throw new InvalidInput('worksheet', 'MISSING');
  const worksheetId = idOf('Worksheet', id, 'worksheet');
  const [sheet] = await readSheet(pool, [actor.kabupatenId, worksheetId]);
  if (!sheet || !can(actor, 'worksheet.read', sheet)) throw new NotFound('Worksheet', 'worksheet');
  const { unitId, periodId } = sheet;
  return { worksheetId, scope: { unitId, periodId } };
}

/** What others are shown as a place; nobody writes to them here. */
const indicatorCode = /^[\w.-]+$/;

/** @throws InvalidInput */
function codeOf(value: unknown): string | null {
  if (value === undefined || value === '') return null;
  const isCode =
    typeof value === 'string' && value.length <= limits.codeLength && indicatorCode.test(value);
  if (!isCode) throw new InvalidInput('indicator', 'MALFORMED');
  return value;
}
