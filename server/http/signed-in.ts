import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContextOf } from '../app.js';
import type { RequestContext } from '../context.js';
import { DomainError, Unauthenticated } from '../errors/domain-error.js';

/**
 * The context of a request over plain HTTP, which nobody may make without being signed in.
 *
 * @throws Unauthenticated; DomainError `PASSWORD_CHANGE_REQUIRED` like the API.
 */
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
