import type { ErrorCode, InputFault } from '../../schema/error-code.js';

/**
 * A refusal the domain expects. Knows nothing of GraphQL or HTTP.
 *
 * `details` reach the client: ids, codes, limits and dates only, never what somebody typed.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = code;
  }
}

export class Unauthenticated extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'Nobody is signed in.');
  }
}

export class Forbidden extends DomainError {
  constructor(action: string) {
    super('FORBIDDEN', `Not allowed: ${action}.`, { action });
  }
}

/** Also what a person is told of a row that exists but is not theirs to know of. */
export class NotFound extends DomainError {
  constructor(entity: string, field?: string) {
    super('NOT_FOUND', `No such ${entity}.`, field ? { entity, field } : { entity });
  }
}

/** One field of an input is wrong; `limit` says what it should have kept to. */
export class InvalidInput extends DomainError {
  constructor(field: string, fault: InputFault, limit?: number | string) {
    super('INVALID_INPUT', `${field}: ${fault}.`, {
      field,
      fault,
      ...(limit === undefined ? {} : { limit }),
    });
  }
}

/** Somebody else saved in between: the client began from `expected`, the row is at `actual`. */
export class Conflict extends DomainError {
  constructor(
    entity: string,
    expected: number | string,
    actual: number | string,
    field = 'version',
  ) {
    super('CONFLICT', `${entity} was changed in between.`, {
      entity,
      field,
      expected,
      actual,
    });
  }
}

export class Duplicate extends DomainError {
  constructor(field: string) {
    super('DUPLICATE', `${field} is taken.`, { field });
  }
}
