import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { DomainError, Forbidden } from '../errors/domain-error.js';
import { hearOut } from './hear-out.js';

/**
 * Wraps what takes bytes. Requests of other sites are refused, and a refusal waits until the sender has
 * said everything, as far as that can be waited for.
 */
export function refusingAfterHearing<Request extends FastifyRequest>(
  config: Config,
  handle: (request: Request, reply: FastifyReply) => Promise<FastifyReply>,
): (request: Request, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    try {
      // Other sites can not set it: beside the strict cookie, what closes the door to them.
      if (request.headers['x-ungkit-request'] !== '1') throw new Forbidden('upload.create');
      return await handle(request, reply);
    } catch (error) {
      if (error instanceof DomainError) request.log.info({ code: error.code }, 'upload refused');
      const heard = await hearOut(request.raw, config.evidence.maxBytes);
      if (!heard) void reply.header('connection', 'close');
      throw error;
    }
  };
}

export const singleHeader = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
