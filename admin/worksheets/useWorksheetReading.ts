import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { WorksheetDocument } from '../graphql/graphql.js';
import type {
  WorksheetFormulaFragment,
  WorksheetInstrumentFragment,
  WorksheetRecordFragment,
} from '../graphql/graphql.js';
import { caughtUp } from '../offline/caughtUp.js';
import { keptReads } from '../offline/keptReads.js';
import { useOfflineStart } from '../offline/useOffline.js';
import { pageOutbox } from '../outbox/pageOutbox.js';
import { useClaimed } from '../outbox/useOutbox.js';
import { useApiQuery } from '../providers/api.js';
import { failureOf, isTransient } from '../providers/errors.js';
import { useViewer } from '../providers/useViewer.js';
import { gcTime, layOut, useDefinitions } from './definitionReads.js';

/** How long until the server is asked again for what it could not be asked for, as without a network; ms. */
const againMs = 5_000;

const untilReached = ({ state }: { readonly state: { data?: unknown; error: unknown } }) =>
  state.data === undefined && state.error && isTransient(failureOf(state.error)) ? againMs : false;

/** What a desk needs, as far as it is there. */
export interface WorksheetReading {
  readonly record: WorksheetRecordFragment | undefined;
  readonly instrument: WorksheetInstrumentFragment | undefined;
  readonly formula: WorksheetFormulaFragment | undefined;
  /** When the server gave `record`, where it could not be asked anew; ms. */
  readonly readAt: number | undefined;
  /** What went wrong where something is missing for good. */
  readonly failed: { readonly error: unknown; readonly refetch: () => unknown } | undefined;
  /** The server can not be reached, and the device has not kept it. */
  readonly isNotKept: boolean;
  readonly refetch: () => unknown;
}

/** Reads a worksheet; without a network it is what this device kept of it, until the server answers. */
export function useWorksheetReading(id: string): WorksheetReading {
  const personId = useViewer()?.person.id ?? '';
  const claimed = useClaimed(id);
  const worksheet = useApiQuery(
    WorksheetDocument,
    { id },
    { gcTime, enabled: claimed, refetchInterval: untilReached },
  );
  // Read anew each time it is opened: what another person did in between must not look like a conflict.
  const fresh = worksheet.isFetchedAfterMount ? worksheet.data?.worksheet : undefined;
  const { instrument, formula } = useDefinitions(fresh);
  useEffect(() => {
    void keptReads.worksheet(personId, id).then((found) => found && layOut(found));
  }, [personId, id]);
  const failed = [worksheet, instrument, formula].find(({ error, data }) => error && !data);
  const isLost = failed !== undefined && isTransient(failureOf(failed.error));
  const isOffline = useOfflineStart();
  // Stays once it was needed: what the desk stands on does not go while the rest is read.
  const { data: kept } = useQuery({
    queryKey: ['KeptWorksheet', personId, id],
    queryFn: async () => {
      const found = await keptReads.worksheet(personId, id);
      if (!found) return null;
      const drafts = pageOutbox.of(personId).draftsAt(() => null);
      const answers = caughtUp(found.worksheet.answers, drafts);
      return { ...found, worksheet: { ...found.worksheet, answers } };
    },
    // The drafts are there once it is claimed.
    enabled: claimed && (isLost || isOffline),
    // Whoever reads everything anew means the server.
    staleTime: 'static',
    gcTime: 0,
  });

  const { data: read, isSuccess, isError, dataUpdatedAt: readAt } = worksheet;
  useEffect(() => {
    // Not what was read before a reading that failed: of that, what was saved since is kept.
    if (!isSuccess || !fresh || !instrument.data || !formula.data) return;
    void keptReads.keepWorksheet(personId, {
      readAt,
      worksheet: fresh,
      ...instrument.data,
      ...formula.data,
    });
  }, [personId, read, fresh, isSuccess, readAt, instrument.data, formula.data]);

  const record = fresh ?? kept?.worksheet;
  const isOf = (other: WorksheetRecordFragment | undefined) =>
    other?.instrument.id === record?.instrument.id && other?.formula.id === record?.formula.id;
  const definitions = isOf(kept?.worksheet) ? kept : undefined;
  return {
    record,
    instrument: instrument.data?.instrument ?? definitions?.instrument,
    formula: formula.data?.formula ?? definitions?.formula,
    readAt: fresh ? (isError ? readAt : undefined) : kept?.readAt,
    failed: isLost && kept !== null ? undefined : failed,
    isNotKept: kept === null && !record && (isLost || isOffline),
    refetch: worksheet.refetch,
  };
}
