import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { signedInContext } from '../http/signed-in.js';
import type { EvidenceRouteOptions } from './evidence.route.js';
import {
  beginPartial,
  finishedUpload,
  finishPartial,
  forgetPartial,
  ownPartial,
  partialLifetimeMs,
} from './partial-upload.service.js';
import { answerHeaders, protocolRequest, refuse } from './partial-upload.protocol.js';
import type { PartialRow } from './partial-upload.rows.js';
import { newIdHeader, partsPath } from './parts.js';
import { refusingAfterHearing, singleHeader } from './upload.request.js';
import { forgetUpload, type UploadReceipt } from './upload.service.js';

interface OneUpload {
  readonly uploadId: string;
}

/**
 * A file piece by piece, by the tus protocol 1.0.0: `POST` announces it, `PATCH` goes on where its bytes
 * end, `HEAD` says where that is, `DELETE` gives it up. Its last piece is answered like `POST /uploads`,
 * and `GET` gives that answer again. The id in its address is the `uploadId` to attach it by.
 */
export const partialUploadRoutes: FastifyPluginAsync<EvidenceRouteOptions> = (
  fastify,
  { services: { config, parts }, contextOf },
) => {
  fastify.addHook('onRequest', async (_request, reply) => {
    void reply.headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' });
  });
  const takesBytes = { bodyLimit: limits.uploadHardMaxBytes, decompress: false } as const;

  fastify.post(
    partsPath,
    takesBytes,
    refusingAfterHearing(config, async (request, reply) => {
      const ctx = await signedInContext(request, reply, contextOf);
      const partial = await beginPartial(ctx, {
        length: singleHeader(request.headers['upload-length']),
        metadata: singleHeader(request.headers['upload-metadata']),
      });
      const answer = await parts.answer(
        protocolRequest(request, '', { [newIdHeader]: partial.id }),
      );
      if (!answer.ok) await forgetPartial(ctx, partial.id);
      return reportPiece(ctx, reply, partial, answer);
    }),
  );

  fastify.route<{ Params: OneUpload }>({
    method: ['PATCH', 'HEAD', 'DELETE'],
    url: `${partsPath}/:uploadId`,
    ...takesBytes,
    handler: refusingAfterHearing(
      config,
      async (request: FastifyRequest<{ Params: OneUpload }>, reply) => {
        const ctx = await signedInContext(request, reply, contextOf);
        const finished = await finishedUpload(ctx, request.params.uploadId);
        if (finished) return afterTheEnd(ctx, request, reply, finished);
        const partial = await ownPartial(ctx, request.params.uploadId);
        const answer = await parts.answer(protocolRequest(request, `/${partial.id}`));
        return reportPiece(ctx, reply, partial, answer);
      },
    ),
  });

  fastify.get<{ Params: OneUpload }>(
    `${partsPath}/:uploadId`,
    { exposeHeadRoute: false },
    refusingAfterHearing(config, async (request: FastifyRequest<{ Params: OneUpload }>, reply) => {
      const ctx = await signedInContext(request, reply, contextOf);
      const finished = await finishedUpload(ctx, request.params.uploadId);
      if (!finished) throw new NotFound('Upload', 'uploadId');
      return reply.send(finished);
    }),
  );

  /** The protocol's answer to one piece; to the last one, what was seen of the whole. */
  async function reportPiece(
    ctx: RequestContext,
    reply: FastifyReply,
    partial: PartialRow,
    answer: Response,
  ): Promise<FastifyReply> {
    // Its connection was taken for dead, and another one goes on.
    if (answer.headers.get('connection') === 'close') void reply.header('connection', 'close');
    if (answer.status >= 500) {
      reply.log.error({ reason: await answer.text() }, 'a piece could not be stored');
    }
    if (!answer.ok) return refuse(reply, answer.status);
    // Before the first header: a refusal is answered as one.
    const isWhole = Number(answer.headers.get('upload-offset')) === partial.size;
    const receipt = isWhole ? await finishPartial(ctx, partial) : undefined;
    void reply.code(answer.status);
    for (const name of answerHeaders) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    if (!receipt) {
      const expires = new Date(Date.parse(partial.createdAt) + partialLifetimeMs);
      return reply.header('upload-expires', expires.toUTCString()).send();
    }
    return sendReceipt(reply, receipt);
  }

  /** What the protocol says of a file of which nothing is missing: the same each time. */
  async function afterTheEnd(
    ctx: RequestContext,
    request: FastifyRequest,
    reply: FastifyReply,
    receipt: UploadReceipt,
  ): Promise<FastifyReply> {
    if (request.method === 'DELETE') {
      await forgetUpload(ctx, receipt.uploadId);
      return reply.code(204).send();
    }
    const { size } = receipt;
    void reply.header('upload-offset', size).header('upload-length', size);
    return sendReceipt(reply.code(200), receipt);
  }
  return Promise.resolve();
};

const sendReceipt = (reply: FastifyReply, receipt: UploadReceipt): FastifyReply => {
  if (reply.request.method === 'HEAD') return reply.send();
  // The protocol has nothing to say here and allows for it: what was seen of the file.
  return reply.code(reply.statusCode === 201 ? 201 : 200).send(receipt);
};
