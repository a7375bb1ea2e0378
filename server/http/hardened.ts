import compress from '@fastify/compress';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { constants } from 'node:zlib';
import type { Config } from '../config.js';

/** Nothing from elsewhere, and of our own only what the admin needs. */
const contentPolicy = [
  "default-src 'none'",
  // The solver of target plans is WebAssembly, from our own files; no text is ever run as a program.
  "script-src 'self' 'wasm-unsafe-eval'",
  // The admin's styles are made while it runs (emotion).
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  // Readers of evidence, from our own files.
  "worker-src 'self'",
  // A Word document is shown in a frame of its own text; no frame leads anywhere.
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The headers of every answer. Settled once: putting them together for each, as plugins do, took a twentieth of
 * what the server does to save an answer.
 */
const headersFor = ({ publicUrl }: Config): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers could itself be turned against a page.
  'x-xss-protection': '0',
  // Only where the address is known to be https: a development machine would lock itself out.
  ...(publicUrl?.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : {}),
});

/**
 * What holds for every answer: a content policy without foreign sources, no sniffing, no framing,
 * no requests from other sites, and compression that costs less than it saves.
 */
const plugin: FastifyPluginAsync<{ readonly config: Config }> = async (fastify, { config }) => {
  const headers = headersFor(config);
  fastify.addHook('onRequest', (_request, reply, next) => {
    void reply.headers(headers);
    next();
  });
  await fastify.register(compress, {
    encodings: ['gzip'],
    threshold: 2_048,
    zlibOptions: { level: constants.Z_BEST_SPEED },
  });
  // Beside the strict cookie: a page of another origin is told no before anything is read.
  const ownOrigin = config.publicUrl?.replace(/\/$/, '');
  fastify.addHook('onRequest', (request, reply, next) => {
    if (isOwn(request, ownOrigin)) {
      next();
      return;
    }
    void reply
      .code(403)
      .send({ errors: [{ message: 'Foreign origin.', extensions: { code: 'FORBIDDEN' } }] });
  });
};

/** Also what only reads, or comes from no page. */
function isOwn({ method, headers }: FastifyRequest, ownOrigin: string | undefined): boolean {
  const { origin, host } = headers;
  if (method === 'GET' || method === 'HEAD' || origin === undefined || origin === ownOrigin) {
    return true;
  }
  return origin.startsWith('http') && origin.replace(/^https?:\/\//, '') === host;
}

export const hardened = fp(plugin);
