import { type QueryClient, useQueryClient } from '@tanstack/react-query';

const stale = [
  'FollowUps',
  'FollowUpTallies',
  'FollowUp',
  'CardFollowUps',
  'PlannedMoves',
  'Dashboard',
] as const;

/** Reads anew whatever a step of a follow-up action changes. */
export function readFollowUpsAnew(queries: QueryClient): void {
  for (const name of stale) void queries.invalidateQueries({ queryKey: [name] });
}

/** The same for a screen. */
export function useFollowUpsAnew() {
  const queries = useQueryClient();
  return () => readFollowUpsAnew(queries);
}
