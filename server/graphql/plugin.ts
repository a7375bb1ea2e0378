import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.js';
import { checks } from './checks.js';
import { compiledExecution, type FormatError } from './execution.js';

/**
 * What is ours in the way of a request: it has to pass the checks, and is run compiled. All in one plugin, since Apollo waits for
 * each listener at each of its steps.
 *
 * Running it as a plugin's answer, not as the executor of a gateway: for that, Apollo makes an object with accessors of its own
 * for each request, which keeps all of the request in memory until the next full collection; a tenth of the server's time.
 */
export function apiPlugin(
  schema: GraphQLSchema,
  format: FormatError,
  report: (error: unknown) => void,
): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    async didResolveOperation(asked) {
      for (const check of checks) check(asked);
    },
    responseForOperation: compiledExecution(schema, format),
  };
  return {
    requestDidStart: () => Promise.resolve(listener),
    // What Apollo hands on from here is another error, without a word of this one.
    unexpectedErrorProcessingRequest: ({ error }) => Promise.resolve(report(error)),
  };
}
