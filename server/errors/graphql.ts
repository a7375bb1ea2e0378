import { unwrapResolverError } from '@apollo/server/errors';
import type { ValidationError } from 'class-validator';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { InputFault } from '../../schema/error-code.js';
import { DomainError, InvalidInput } from './domain-error.js';

/** Where an unexpected error goes: the log, without what was typed (`loggedError`); never the client. */
export type ReportUnexpected = (error: unknown) => void;

/** How the parser of `graphql` gives a document up. */
const tooManyTokens = /contains more tha[nt] \d+ tokens/;

/**
 * The one place where an error becomes something a client sees: a code, the field it belongs to,
 * and nothing that was typed.
 */
export function formatError(report: ReportUnexpected) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    };
    const refuse = ({ message, code, details }: DomainError): GraphQLFormattedError => ({
      ...place,
      message,
      extensions: { code, ...details },
    });

    const cause = unwrapResolverError(error);
    if (cause instanceof DomainError) return refuse(cause);
    if (cause instanceof ArgumentValidationError) return refuse(invalidArgument(cause));
    const code = formatted.extensions?.['code'];
    if (code === 'GRAPHQL_PARSE_FAILED' && tooManyTokens.test(formatted.message)) {
      return refuse(new DomainError('QUERY_TOO_COSTLY', 'The query asks for too much at once.'));
    }
    if (cause === error && error instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR') {
      // A mistake in the document itself, or a refusal of our own plugins.
      const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
      return { ...place, message: formatted.message, extensions };
    }
    // Unexpected: the log gets what is known of it, the client nothing it could leak.
    report(cause);
    return { ...place, message: 'Something went wrong here.', extensions: { code: 'INTERNAL' } };
  };
}

/** TypeGraphQL's own extensions echo the submitted values: keep the field names only. */
function invalidArgument(error: ArgumentValidationError): InvalidInput {
  const errors = error.extensions['validationErrors'] as readonly ValidationError[];
  return firstFault(errors[0]);
}

function firstFault(error: ValidationError | undefined, prefix = ''): InvalidInput {
  if (!error) return new InvalidInput('input', 'MISSING');
  const field = prefix === '' ? error.property : `${prefix}.${error.property}`;
  const child = error.children?.[0];
  return child ? firstFault(child, field) : new InvalidInput(field, faultOf(error));
}

/** class-validator's names of constraints → ours. */
const faults: Readonly<Record<string, InputFault>> = {
  isDefined: 'MISSING',
  isNotEmpty: 'MISSING',
  maxLength: 'TOO_LONG',
  isLength: 'TOO_LONG',
  arrayMaxSize: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  arrayMinSize: 'TOO_SHORT',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
  isInt: 'WRONG_TYPE',
  isString: 'WRONG_TYPE',
  matches: 'MALFORMED',
};

function faultOf({ value, constraints = {} }: ValidationError): InputFault {
  if (value === '') return 'MISSING';
  const [constraint = 'isDefined', sentence = ''] = Object.entries(constraints)[0] ?? [];
  // One constraint for both ends: only its sentence says which of them it was.
  if (constraint === 'isLength' && sentence.includes('longer than')) return 'TOO_SHORT';
  return faults[constraint] ?? 'MALFORMED';
}
