import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestListener,
} from '@apollo/server';
import type { RequestContext } from '../context.js';
import { assertReadableText } from './characters.js';
import { assertSignedIn } from './guard.js';
import { assertWithinLimits } from './limits.js';

/** What a request has to pass once it is clear what it asks for, and before anything runs. */
export type Check = (asked: GraphQLRequestContextDidResolveOperation<RequestContext>) => void;

/** In this order: who is not signed in learns nothing of what is wrong with the rest. */
const checks: readonly Check[] = [assertSignedIn, assertWithinLimits, assertReadableText];

const listener: GraphQLRequestListener<RequestContext> = {
  async didResolveOperation(asked) {
    for (const check of checks) check(asked);
  },
};

/** All checks in one plugin: Apollo waits for each listener at each of its steps. */
export const checked: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () => Promise.resolve(listener),
};
