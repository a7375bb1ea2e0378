import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DashboardQuery } from '../graphql/graphql.js';
import { useFollowed } from '../live/useFollowed.js';
import { readAnew } from '../providers/readAnew.js';

/** What is made of answers and verdicts, and read anew when they change. */
const running = [
  'Dashboard',
  'KabupatenIndex',
  'DashboardOnTime',
  'DashboardIdleUnits',
  'DashboardRaises',
  'DashboardQueue',
  'EvaluatorLoads',
  'Administration',
] as const;

/** What only the opening and closing of periods changes. */
const settled = ['DashboardLosses', 'PeriodChoices'] as const;

type Shown = DashboardQuery['dashboard'] | undefined;

/**
 * Keeps the first screen at what others do, quietly and as long as it is looked at.
 *
 * @param readAt when it was last read, in milliseconds.
 * @returns when it was first brought up to date by itself, to be said once; undefined until then.
 */
export function useKeptUp(dashboard: Shown, readAt: number): number | undefined {
  const queries = useQueryClient();
  const [askedAt, setAskedAt] = useState<number>();
  const [keptUpAt, setKeptUpAt] = useState<number>();
  useFollowed('dashboard', {
    read: () => {
      // Nobody is told of the first reading.
      if (readAt > 0) setAskedAt((known) => known ?? readAt);
      for (const name of running) readAnew(queries, [name]);
    },
  });
  if (keptUpAt === undefined && askedAt !== undefined && readAt > askedAt) setKeptUpAt(readAt);

  const { id, status, revision } = dashboard?.period ?? {};
  // Opened and closed again within one reading, it has the same status as before.
  const state = `${status} ${revision}`;
  const before = useRef({ id, state });
  useEffect(() => {
    const isOther = before.current.id === id && before.current.state !== state;
    before.current = { id, state };
    if (!isOther) return;
    for (const name of settled) void queries.invalidateQueries({ queryKey: [name] });
  }, [id, state, queries]);
  return keptUpAt;
}
