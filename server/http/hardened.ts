import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import type { FastifyPluginAsync } from 'fastify';
import fp from 'fastify-plugin';
import { constants } from 'node:zlib';
import type { Config } from '../config.js';

/**
 * What holds for every answer: a content policy without foreign sources, no sniffing, no framing,
 * no requests from other sites, and compression that costs less than it saves.
 */
const plugin: FastifyPluginAsync<{ readonly config: Config }> = async (fastify, { config }) => {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The admin's styles are made while it runs (emotion).
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // Evidence beside the indicator: PDFs of our own, nobody else's pages.
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Only where the address is known to be https: a development machine would lock itself out.
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'sameorigin' },
  });
  await fastify.register(compress, {
    encodings: ['gzip'],
    threshold: 2_048,
    zlibOptions: { level: constants.Z_BEST_SPEED },
  });
  // Beside the strict cookie: a page of another origin is told no before anything is read.
  fastify.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
    const allowed =
      origin === config.publicUrl?.replace(/\/$/, '') ||
      (origin.startsWith('http') && origin.replace(/^https?:\/\//, '') === host);
    if (!allowed) {
      await reply
        .code(403)
        .send({ errors: [{ message: 'Foreign origin.', extensions: { code: 'FORBIDDEN' } }] });
    }
  });
};

export const hardened = fp(plugin);
