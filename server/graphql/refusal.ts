import { GraphQLError } from 'graphql';
import type { DomainError } from '../errors/domain-error.js';
import { statusOf } from '../errors/http.js';

/**
 * A refusal before anything runs, as plugins throw it. Without a status of its own Apollo would answer
 * 500, as if the fault were ours.
 */
export const refusal = ({ code, message, details }: DomainError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...details, http: { status: statusOf(code) } } });
