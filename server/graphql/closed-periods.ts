import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context.js';
import { readPeriodLocks } from '../period/period-closed.js';

/**
 * Says with every `PERIOD_CLOSED` who closed the period and `since` when, and that an administrator is to be `ask`ed. Here
 * once for all: a dozen use cases refuse so, each of them knows the period, and none reads who closed it in order to go on.
 */
export async function namingWhoClosed(
  ctx: RequestContext,
  errors: readonly GraphQLFormattedError[],
): Promise<readonly GraphQLFormattedError[]> {
  const ids = errors.flatMap((error) => closedPeriodIn(error) ?? []);
  if (ids.length === 0) return errors;
  // The refusal stands, whether or not it can be said who closed.
  const locks = await readPeriodLocks(ctx, ids).catch(() => undefined);
  return errors.map((error) => {
    const lock = locks?.get(closedPeriodIn(error) ?? '');
    if (!lock) return error;
    const { id: _id, ...who } = lock;
    return { ...error, extensions: { ...error.extensions, ...who, ask: 'ADMIN' } };
  });
}

function closedPeriodIn({ extensions }: GraphQLFormattedError): string | undefined {
  const periodId = extensions?.['code'] === 'PERIOD_CLOSED' ? extensions['periodId'] : undefined;
  return typeof periodId === 'string' ? periodId : undefined;
}
