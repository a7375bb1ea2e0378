import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { DateTimeISO } from '../support/scalars.js';
import { resolvers } from './resolvers.js';
import { validateArgument } from './validation.js';

/** The API as the classes describe it. */
export const buildApiSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers,
    // Rules are asked where things are decided (the policy table), not on fields.
    validateFn: validateArgument,
    scalarsMap: [{ type: Date, scalar: DateTimeISO }],
  });
