import { useStore } from 'react-admin';
import { PeriodChoicesDocument } from '../graphql/graphql.js';
import type { PeriodChoiceFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import type { ApiError } from '../providers/errors.js';
import { useViewer } from '../providers/useViewer.js';

/** The period the screens are about, chosen in the bar at the top. */
export interface PeriodContext {
  /** Undefined while loading, or where there is no period yet. */
  readonly period: PeriodChoiceFragment | undefined;
  /** Latest first. */
  readonly periods: readonly PeriodChoiceFragment[];
  readonly choose: (id: string) => void;
  readonly isPending: boolean;
  /** Why nobody knows which periods there are. */
  readonly error: ApiError | undefined;
}

/** The chosen period; until somebody chooses, the open one, or else the latest that is not planned. */
export function usePeriod(): PeriodContext {
  const viewer = useViewer();
  const [chosen, choose] = useStore<string | null>('period', null);
  const { data, isPending, error } = useApiQuery(
    PeriodChoicesDocument,
    {},
    { enabled: viewer !== null, staleTime: 60_000 },
  );
  const periods = data?.periods.nodes ?? [];
  // A choice can outlive its period, or come from another account on the same device.
  const period = periods.find(({ id }) => id === chosen) ?? currentOf(periods);
  return { period, periods, choose, isPending, error: (!data && error) || undefined };
}

function currentOf(periods: readonly PeriodChoiceFragment[]): PeriodChoiceFragment | undefined {
  return (
    periods.find(({ status }) => status === 'OPEN') ??
    periods.find(({ status }) => status !== 'PLANNED') ??
    periods[0]
  );
}
