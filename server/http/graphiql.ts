import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const page = renderGraphiQL({
  endpoint: '/graphql',
  title: 'Ungkit GraphQL',
  credentials: 'same-origin',
  defaultQuery: '{ viewer { person { name } kabupaten { name } } }',
});

/** Its scripts and styles stand in the page itself; nothing comes from elsewhere. */
const contentPolicy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; style-src 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; connect-src 'self'; worker-src blob: data:; base-uri 'none'; frame-ancestors 'none'";

/** Serves GraphiQL to browsers that open `/graphql`; every other GET goes on to the API. */
const plugin: FastifyPluginAsync = (fastify) => {
  fastify.addHook('onRequest', (request, reply, next) => {
    if (!isWanted(request)) {
      next();
      return;
    }
    void reply
      .header('content-security-policy', contentPolicy)
      .type('text/html; charset=utf-8')
      .send(page);
  });
  return Promise.resolve();
};

function isWanted({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' || url.split('?')[0] !== '/graphql') return false;
  return (headers.accept ?? '').includes('text/html') && !url.includes('query=');
}

export const graphiql = fp(plugin);
