import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContextOf } from '../app.js';
import type { RequestContext } from '../context.js';

/** Of an answer that says nothing but its body. */
export const plainHead: HTTPGraphQLHead = { status: undefined, headers: new HeaderMap() };

/** The headers that Apollo Server goes by. Copying all of them, and taking the address apart, is done for no one. */
const heardHeaders = [
  'content-type',
  'accept',
  'x-apollo-operation-name',
  'apollo-require-preflight',
] as const;

/** Answers requests of GraphQL over HTTP. */
export const graphqlHandler =
  (apollo: ApolloServer<RequestContext>, contextOf: ContextOf) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: heard(request),
        search: searchOf(request.url),
        body: request.body,
      },
      context: () => contextOf(request, reply),
    });
    for (const [name, value] of headers) void reply.header(name, value);
    // What somebody may read is nobody else's, and no cache on the way knows whose it is.
    void reply.code(status ?? 200).header('cache-control', 'no-store');
    return body.kind === 'complete' ? body.string : reply.send(Readable.from(body.asyncIterator));
  };

function heard({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of heardHeaders) {
    const value = headers[name];
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** From the question mark on; empty without one. */
function searchOf(url: string): string {
  const begin = url.indexOf('?');
  return begin < 0 ? '' : url.slice(begin);
}
