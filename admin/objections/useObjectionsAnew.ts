import { useQueryClient } from '@tanstack/react-query';

/** Reads anew whatever an objection or its decision changes. */
export function useObjectionsAnew() {
  const queries = useQueryClient();
  return () => {
    const names = ['Objections', 'ObjectionCounts', 'OpenObjections', 'WorksheetObjections'];
    const judged = ['evaluations', 'ReviewTurns', 'ReviewAnswer', 'EvaluatorLoads'];
    const sheets = ['Dashboard', 'worksheets', 'Worksheet'];
    for (const stale of [...names, ...judged, ...sheets]) {
      void queries.invalidateQueries({ queryKey: [stale] });
    }
  };
}
