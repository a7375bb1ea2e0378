import { describe, expect, test } from 'vitest';
import { ApiError, failureFromExtensions, failureOf, isApiFailure, isTransient } from './errors.js';

const refused = (extensions: Record<string, unknown>) => ({ graphQLErrors: [{ extensions }] });

describe('what went wrong with a call', () => {
  test('an invalid field is named without the wrapping input, with its fault', () => {
    const failure = failureOf(
      refused({ code: 'INVALID_INPUT', field: 'input.name', fault: 'TOO_LONG' }),
    );
    expect(failure).toEqual({
      code: 'INVALID_INPUT',
      field: 'name',
      fault: 'TOO_LONG',
      details: {},
    });
  });

  test('an invalid field lands at the form field, as the key of its sentence', () => {
    const error = new ApiError(
      failureFromExtensions({ code: 'INVALID_INPUT', field: 'input.name', fault: 'TOO_LONG' }),
      { name: {} },
    );
    expect(error.body).toEqual({ errors: { name: 'faults.TOO_LONG' } });
  });

  test('a duplicate is explained at its field too, by its own sentence', () => {
    const error = new ApiError(failureFromExtensions({ code: 'DUPLICATE', field: 'input.code' }), {
      code: {},
    });
    expect(error.body).toEqual({ errors: { code: 'errors.DUPLICATE' } });
  });

  test('a refusal of what a form sends but does not show is only a sentence', () => {
    const error = new ApiError(failureFromExtensions({ code: 'CONFLICT', field: 'version' }), {
      name: {},
    });
    expect(error.message).toBe('errors.CONFLICT');
    expect(error.body).toBeNull();
  });

  test('a refusal about no field is only a sentence', () => {
    const error = new ApiError(failureFromExtensions({ code: 'PERIOD_CLOSED' }));
    expect(error.message).toBe('errors.PERIOD_CLOSED');
    expect(error.body).toBeNull();
  });

  test('what else the API said stays at hand for the sentence', () => {
    expect(failureFromExtensions({ code: 'QUERY_TOO_COSTLY', limit: 500 }).details).toEqual({
      limit: 500,
    });
  });

  test('a code that nobody knows, and an error that is no refusal, are internal', () => {
    expect(failureOf(refused({ code: 'BAD_USER_INPUT' })).code).toBe('INTERNAL');
    expect(failureOf(new TypeError('x is undefined')).code).toBe('INTERNAL');
    expect(failureOf(undefined).code).toBe('INTERNAL');
  });

  test('the failure is found again in an error that was thrown on', () => {
    const error = new ApiError(failureFromExtensions({ code: 'CONFLICT' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(failureOf(error).code).toBe('CONFLICT');
  });

  test('a mistake in our own code is not taken for the API refusing', () => {
    expect(isApiFailure(new TypeError('x is undefined'))).toBe(false);
    expect(isApiFailure(refused({ code: 'CONFLICT' }))).toBe(true);
  });

  test('only what the way to the server did is worth trying again', () => {
    expect(isTransient({ code: 'TIMEOUT', details: {} })).toBe(true);
    expect(isTransient({ code: 'FORBIDDEN', details: {} })).toBe(false);
  });
});
