import { usePeriod } from './usePeriod.js';
import type { PeriodContext } from './usePeriod.js';

/**
 * The chosen period, for a screen that is about it.
 *
 * @throws ApiError where the periods could not be read, for the boundary of the screens to say: that there is none would
 * be untrue.
 */
export function useScreenPeriod(): PeriodContext {
  const context = usePeriod();
  if (context.error) throw context.error;
  return context;
}
