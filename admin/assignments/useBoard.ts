import {
  AssignableUnitsDocument,
  AssignmentsDocument,
  WaitingByUnitDocument,
} from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { boardRows } from './board.js';

/** Reads who reviews what in a period, and what waits there for whoever may see that. */
export function useBoard(periodId: string) {
  const units = useApiQuery(AssignableUnitsDocument, {}, { staleTime: 60_000 });
  const assignments = useApiQuery(AssignmentsDocument, { periodId });
  const seesWorksheets = useCan('worksheet.readAll');
  const waiting = useApiQuery(WaitingByUnitDocument, { periodId }, { enabled: seesWorksheets });

  const nodes = units.data?.units.nodes ?? [];
  const isPending =
    units.isPending || assignments.isPending || (seesWorksheets && waiting.isPending);
  return {
    isPending,
    // What is there already stays when it cannot be read anew: a choice in the middle of it would be lost.
    error: [units, assignments, waiting].find(({ isLoadingError }) => isLoadingError)?.error,
    retry: () => {
      for (const query of [units, assignments, waiting]) if (query.error) void query.refetch();
    },
    unitById: new Map(nodes.map((unit) => [unit.id, unit])),
    evaluators: units.data?.evaluators ?? [],
    rows: boardRows(
      nodes.map(({ id }) => id),
      assignments.data?.assignments ?? [],
      waiting.data?.worksheets.nodes,
    ),
  };
}
