import type { NonEmptyArray } from 'type-graphql';
import { AuthResolver } from '../auth/auth.resolver.js';
import { UnitResolver } from '../unit/unit.resolver.js';

/** Every resolver there is; the contents of the API. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type of a class
export const resolvers: NonEmptyArray<Function> = [AuthResolver, UnitResolver];
