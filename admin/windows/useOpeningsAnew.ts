import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Reads anew what is opened and asked for, wherever it is shown. */
export function useOpeningsAnew(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const name of ['WorksheetOpenings', 'PeriodOpenings']) {
      void queries.invalidateQueries({ queryKey: [name] });
    }
  }, [queries]);
}
