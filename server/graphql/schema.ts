import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { DateTimeISO } from '../support/scalars.js';
import { resolvers } from './resolvers.js';
import { validateArgument } from './validation.js';

let built: Promise<GraphQLSchema> | undefined;

/** The API as the classes describe it: the same for every service of a process. */
export const buildApiSchema = (): Promise<GraphQLSchema> =>
  (built ??= buildSchema({
    resolvers,
    // Rules are asked where things are decided (the policy table), not on fields.
    validateFn: validateArgument,
    scalarsMap: [{ type: Date, scalar: DateTimeISO }],
  }));

/** The SDL as it is committed: sorted, so that moving a class moves nothing in it. */
export const printApiSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
