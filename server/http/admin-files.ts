import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import fp from 'fastify-plugin';

/** Serves the built admin, packed as well as the browser takes it. Hashed assets are kept for a year; the page itself is asked for each time. */
const plugin: FastifyPluginAsync<{ readonly directory: string }> = async (
  fastify,
  { directory },
) => {
  await fastify.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    cacheControl: false,
    // The build puts packed copies beside its files: packing them for each browser anew took longer and came out larger.
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    setHeaders(response, path) {
      const lasting = path.includes('/assets/');
      void response.header(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  // The admin routes in the browser: any page that is not a file is the admin's.
  fastify.setNotFoundHandler(async (request, reply) => {
    if (request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')) {
      return reply.sendFile('index.html');
    }
    return reply.code(404).send({ message: 'Not found.' });
  });
};

export const adminFiles = fp(plugin);
