import { useQueryClient } from '@tanstack/react-query';

/** Reads anew whatever a step of a follow-up action changes. */
export function useFollowUpsAnew() {
  const queries = useQueryClient();
  return () => {
    for (const stale of [
      'FollowUps',
      'FollowUpTallies',
      'FollowUp',
      'CardFollowUps',
      'PlannedMoves',
      'Dashboard',
    ]) {
      void queries.invalidateQueries({ queryKey: [stale] });
    }
  };
}
