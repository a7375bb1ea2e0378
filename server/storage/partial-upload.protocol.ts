import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../schema/error-code.js';
import { partsPath } from './parts.js';
import { singleHeader } from './upload.request.js';

/** What the protocol is told of a request: nothing else of what a client sends reaches the store. */
const requestHeaders = [
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
  'content-type',
  'content-length',
] as const;

/** What a client is told of the store's answer. */
export const answerHeaders = [
  'location',
  'upload-offset',
  'upload-length',
  'upload-metadata',
] as const;

/** A request of a client as the store hears it, at `path` below the place of the protocol. */
export function protocolRequest(
  request: FastifyRequest,
  path: string,
  own: Readonly<Record<string, string>> = {},
): Request {
  const headers = new Headers(own);
  for (const name of requestHeaders) {
    const value = singleHeader(request.headers[name]);
    if (value !== undefined) headers.set(name, value);
  }
  const { method } = request;
  const body = (request.body ?? request.raw) as Readable;
  return new Request(`http://ungkit${partsPath}${path}`, {
    method,
    headers,
    ...(method === 'HEAD' ? {} : { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
}

/** What the protocol would not have: a place that is not the end, a version it does not speak. */
export function refuse(reply: FastifyReply, status: number): FastifyReply {
  const code: ErrorCode = refusalCodes[status] ?? (status >= 500 ? 'INTERNAL' : 'INVALID_INPUT');
  const message = 'This can not follow here.';
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

const refusalCodes: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  413: 'UPLOAD_TOO_LARGE',
};
