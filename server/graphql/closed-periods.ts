import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context.js';
import { readPeriodLocks } from '../period/period-closed.js';

const listener: GraphQLRequestListener<RequestContext> = {
  async willSendResponse({ response: { body }, contextValue }) {
    const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
    if (body.kind !== 'single' || !errors) return;
    const ids = errors.flatMap((error) => closedPeriodIn(error) ?? []);
    if (ids.length === 0) return;
    // The refusal stands, whether or not it can be said who closed.
    const locks = await readPeriodLocks(contextValue, ids).catch(() => undefined);
    body.singleResult.errors = errors.map((error) => {
      const lock = locks?.get(closedPeriodIn(error) ?? '');
      if (!lock) return error;
      const { id: _id, ...who } = lock;
      return { ...error, extensions: { ...error.extensions, ...who, ask: 'ADMIN' } };
    });
  },
};

/**
 * Says with every `PERIOD_CLOSED` who closed the period and `since` when, and that an administrator is to be `ask`ed. Here
 * once for all: a dozen use cases refuse so, each of them knows the period, and none reads who closed it in order to go on.
 */
export const namesWhoClosed: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () => Promise.resolve(listener),
};

function closedPeriodIn({ extensions }: GraphQLFormattedError): string | undefined {
  const periodId = extensions?.['code'] === 'PERIOD_CLOSED' ? extensions['periodId'] : undefined;
  return typeof periodId === 'string' ? periodId : undefined;
}
