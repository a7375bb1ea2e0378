import type { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { limits } from '../../schema/limits.js';
import type { ContextOf } from '../app.js';
import type { Services } from '../context.js';
import { httpRefusal } from '../errors/http.js';
import { askedPath } from '../http/asked-path.js';
import { signedInContext } from '../http/signed-in.js';
import { byteRangeOf } from './byte-range.js';
import { downloadHeaders, isSameEntity } from './download.headers.js';
import { downloadOf } from './download.query.js';
import { partialUploadRoutes } from './partial-upload.route.js';
import { refusingAfterHearing, singleHeader } from './upload.request.js';
import { receiveUpload } from './upload.service.js';

export interface EvidenceRouteOptions {
  readonly services: Services;
  readonly contextOf: ContextOf;
}

/**
 * The bytes of evidence over plain HTTP: `POST /uploads` takes a file in one go, `/uploads/tus` piece by
 * piece, `GET /evidence/:revisionId` gives one.
 */
export const evidenceRoutes: FastifyPluginAsync<EvidenceRouteOptions> = (fastify, options) => {
  const { services, contextOf } = options;
  const { blobs, config } = services;
  // The body of an upload is the file itself, of whatever type its sender takes it for.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, body, done) => done(null, body));

  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause, url: askedPath(request) }, 'evidence failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });

  fastify.post(
    '/uploads',
    { bodyLimit: limits.uploadHardMaxBytes, decompress: false },
    refusingAfterHearing(config, async (request, reply) => {
      const ctx = await signedInContext(request, reply, contextOf);
      const receipt = await receiveUpload(ctx, (request.body ?? request.raw) as Readable, {
        name: singleHeader(request.headers['x-file-name']),
        bytes: announcedBytes(request),
      });
      return reply.code(201).send(receipt);
    }),
  );

  fastify.route<{ Params: { revisionId: string }; Querystring: { download?: string } }>({
    method: ['GET', 'HEAD'],
    url: '/evidence/:revisionId',
    // Compressed already, and ranges count the bytes as they are stored.
    compress: false,
    async handler(request, reply) {
      const ctx = await signedInContext(request, reply, contextOf);
      const file = await downloadOf(ctx, request.params.revisionId);
      const headers = downloadHeaders(file, { save: request.query.download !== undefined });
      if (isSameEntity(request.headers['if-none-match'], file)) {
        return reply.code(304).headers(headers).send();
      }
      if (request.method === 'HEAD') {
        return reply.headers({ ...headers, 'content-length': file.size }).send();
      }
      const range = wantedRange(request, file);
      if (range === 'unsatisfiable') {
        return reply.code(416).header('content-range', `bytes */${file.size}`).send();
      }
      // Before the first header: what turns out to be damaged is answered as an error, and looks like one.
      const bytes = await blobs.open(file.sha256, range);
      reply
        .headers(headers)
        .header('content-length', range ? range.end - range.start + 1 : file.size);
      if (range) {
        const { start, end } = range;
        reply.code(206).header('content-range', `bytes ${start}-${end}/${file.size}`);
      }
      return reply.send(bytes);
    },
  });
  void fastify.register(partialUploadRoutes, options);
  return Promise.resolve();
};

const announcedBytes = ({ headers }: FastifyRequest): number | undefined =>
  headers['content-length'] === undefined ? undefined : Number(headers['content-length']);

/** A range of what the client has the rest of; of anything else it gets the whole (RFC 9110, 13.1.5). */
const wantedRange = (
  { headers }: FastifyRequest,
  file: { readonly sha256: string; readonly size: number },
) =>
  headers['if-range'] === undefined || headers['if-range'] === `"${file.sha256}"`
    ? byteRangeOf(headers.range, file.size)
    : undefined;
