import type { FastifyRequest } from 'fastify';

/** What was asked for, for the log: without the query, which may hold anything. */
export const askedPath = ({ url }: Pick<FastifyRequest, 'url'>): string =>
  url.split('?', 1)[0] ?? '';
