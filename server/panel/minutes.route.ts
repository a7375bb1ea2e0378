import { create as contentDisposition } from 'content-disposition';
import type { FastifyPluginAsync } from 'fastify';
import { periodInFileName } from '../../schema/period-name.js';
import type { ContextOf } from '../app.js';
import { httpRefusal } from '../errors/http.js';
import { askedPath } from '../http/asked-path.js';
import { signedInContext } from '../http/signed-in.js';
import { minutesPdf } from './minutes-pdf.js';
import { readMinutes } from './panel.query.js';

export interface MinutesRouteOptions {
  readonly contextOf: ContextOf;
}

/** Signed minutes over plain HTTP: `GET /panels/:id/minutes.pdf`, for whoever may read the panel. */
export const minutesRoutes: FastifyPluginAsync<MinutesRouteOptions> = (fastify, { contextOf }) => {
  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause, url: askedPath(request) }, 'minutes failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });

  fastify.get<{ Params: { id: string } }>(
    '/panels/:id/minutes.pdf',
    { compress: false },
    async (request, reply) => {
      const ctx = await signedInContext(request, reply, contextOf);
      const { minutes, sha256 } = await readMinutes(ctx, request.params.id);
      const fileName = `berita-acara-panel-${periodInFileName(minutes.period.name)}-${minutes.number}.pdf`;
      return reply
        .headers({
          'content-type': 'application/pdf',
          'content-disposition': contentDisposition(fileName, { type: 'inline' }),
          'content-security-policy':
            "default-src 'none'; object-src 'self'; frame-ancestors 'self'",
          'x-content-type-options': 'nosniff',
          // Kept but never used unasked: who may read it can change.
          'cache-control': 'private, no-cache',
          vary: 'Cookie',
          etag: `"${sha256}"`,
        })
        .send(await minutesPdf(minutes, sha256));
    },
  );
  return Promise.resolve();
};
