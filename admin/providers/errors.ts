import { HttpError } from 'react-admin';
import { errorCodes, inputFaults } from '../../schema/error-code.js';
import type { ErrorCode, InputFault } from '../../schema/error-code.js';
import { fieldErrors } from './refusals.js';
import type { Places } from './refusals.js';

/** What can go wrong before the API has said anything. */
export const transportCodes = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE'] as const;
export type TransportCode = (typeof transportCodes)[number];

/** Everything a screen may have to explain; each has a sentence under `errors.` in both languages. */
export type FailureCode = ErrorCode | TransportCode;

/** Why a call did not do what was asked, in the terms a screen can act on. */
export interface Failure {
  readonly code: FailureCode;
  /** Path of the input field that is to blame, without the leading `input.`. */
  readonly field?: string;
  /** What is wrong with that field. */
  readonly fault?: InputFault;
  /** Everything else the API said about it (limits, ids, instants), for the sentence's placeholders. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is thrown for a failed call; react-admin shows `message`, or else `body.errors` at the fields. */
export class ApiError extends HttpError {
  readonly failure: Failure;

  /** @param places the fields of the form that made the call: a refusal of another one is a sentence alone. */
  constructor(failure: Failure, places: Places = {}) {
    const errors = fieldErrors(failure, places);
    super(`errors.${failure.code}`, statusOf(failure.code), errors && { errors });
    // HttpError sets its own prototype on whatever it makes, so that `instanceof` would not know us.
    Object.setPrototypeOf(this, new.target.prototype);
    this.failure = failure;
  }
}

/** The failure behind anything that was thrown. What nobody expected is `INTERNAL`. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof ApiError) return cause.failure;
  const [first] = graphqlErrors(cause);
  return first ? failureFromExtensions(first.extensions ?? {}) : { code: 'INTERNAL', details: {} };
}

/** True for what the API or the way to it reported, as opposed to a mistake in the admin's own code. */
export function isApiFailure(cause: unknown): boolean {
  return cause instanceof ApiError || graphqlErrors(cause).length > 0;
}

/** True where trying the same again may well work. */
export function isTransient({ code }: Failure): boolean {
  return (transportCodes as readonly string[]).includes(code);
}

/** The failure that a GraphQL error's `extensions` describe. */
export function failureFromExtensions(extensions: Readonly<Record<string, unknown>>): Failure {
  const { code, field, fault, ...details } = extensions;
  return {
    code: isFailureCode(code) ? code : 'INTERNAL',
    ...(typeof field === 'string' && { field: field.replace(/^input\./, '') }),
    ...(isInputFault(fault) && { fault }),
    details,
  };
}

/** ra-data-graphql puts the client's error into the body of its own; the client lists what the API said. */
function graphqlErrors(cause: unknown): readonly { extensions?: Record<string, unknown> }[] {
  const holder = (cause as { body?: unknown } | null)?.body ?? cause;
  const errors = (holder as { graphQLErrors?: unknown } | null)?.graphQLErrors;
  return Array.isArray(errors) ? errors : [];
}

function statusOf(code: FailureCode): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  return code === 'NOT_FOUND' ? 404 : 400;
}

function isFailureCode(code: unknown): code is FailureCode {
  return ([...errorCodes, ...transportCodes] as unknown[]).includes(code);
}

function isInputFault(fault: unknown): fault is InputFault {
  return (inputFaults as readonly unknown[]).includes(fault);
}
