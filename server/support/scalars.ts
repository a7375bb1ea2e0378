import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLError } from 'graphql';

/** A moment: ISO 8601. Rows bring it as text already, entities as a `Date`. */
export const DateTimeISO = new GraphQLScalarType({
  name: 'DateTimeISO',
  description: 'A moment as ISO 8601 in UTC, e.g. `2022-06-23T02:00:00.000Z`.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('Not a moment.');
  },
  parseValue: (value) => parseInstant(value),
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && isoInstant.test(value)) {
    const date = new Date(value);
    // Four digits are what it is written with again, in every place.
    const year = date.getUTCFullYear();
    if (year >= 1 && year <= 9999) return date;
  }
  // Says nothing of the value itself: what was typed does not belong into an error.
  throw new GraphQLError('Expected a moment as ISO 8601 with a zone.');
}
