import type { FastifyPluginAsync } from 'fastify';
import type { ContextOf } from '../app.js';
import type { Services } from '../context.js';

export const evidenceRoutes: FastifyPluginAsync<{
  readonly services: Services;
  readonly contextOf: ContextOf;
}> = () => Promise.resolve();
