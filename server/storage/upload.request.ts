import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContextOf } from '../app.js';
import type { Config } from '../config.js';
import type { RequestContext } from '../context.js';
import { DomainError, Forbidden, Unauthenticated } from '../errors/domain-error.js';
import { hearOut } from './hear-out.js';

/** @throws Unauthenticated; DomainError `PASSWORD_CHANGE_REQUIRED` like the API. */
export async function signedInContext(
  request: FastifyRequest,
  reply: FastifyReply,
  contextOf: ContextOf,
): Promise<RequestContext> {
  const ctx = await contextOf(request, reply);
  if (!ctx.signedIn) throw new Unauthenticated();
  if (ctx.signedIn.actor.mustChangePassword) {
    throw new DomainError('PASSWORD_CHANGE_REQUIRED', 'The password must be changed first.');
  }
  return ctx;
}

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
