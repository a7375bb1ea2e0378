import { useCallback, useMemo } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import {
  WorksheetDocument,
  WorksheetFormulaDocument,
  WorksheetInstrumentDocument,
} from '../graphql/graphql.js';
import { useClaimed } from '../outbox/useOutbox.js';
import { useApiQuery } from '../providers/api.js';
import { readBlueprint } from './desk.js';
import { DeskSkeleton } from './DeskSkeleton.js';
import { WorksheetDesk } from './WorksheetDesk.js';

/** How long what was read stays at hand for who comes back to it without a network; ms. */
const gcTime = 30 * 60_000;

/** Neither changes once a worksheet uses it. */
const once = { staleTime: Infinity, gcTime };

/** One worksheet to fill in, or to read where it can not be filled in. */
export const WorksheetFill = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const claimed = useClaimed(id);
  const worksheet = useApiQuery(WorksheetDocument, { id }, { gcTime, enabled: claimed });
  // Read anew each time it is opened: what another person did in between must not look like a conflict.
  const record = worksheet.isFetchedAfterMount ? worksheet.data?.worksheet : undefined;
  const instrument = useApiQuery(
    WorksheetInstrumentDocument,
    { id: record?.instrument.id ?? '' },
    { enabled: record !== undefined, ...once },
  );
  const formula = useApiQuery(
    WorksheetFormulaDocument,
    { id: record?.formula.id ?? '' },
    { enabled: record !== undefined, ...once },
  );
  const blueprint = useMemo(
    () =>
      instrument.data && formula.data
        ? readBlueprint(instrument.data.instrument, formula.data.formula)
        : undefined,
    [instrument.data, formula.data],
  );

  const { refetch } = worksheet;
  const reload = useCallback(() => void refetch(), [refetch]);
  const failed = [worksheet, instrument, formula].find(({ error, data }) => error && !data);
  const title = <Title title={translate('resources.worksheets.name', { smart_count: 1 })} />;
  if (failed) {
    return (
      <>
        {title}
        <FailedState error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    );
  }
  if (!record || !blueprint) {
    return (
      <>
        {title}
        <DeskSkeleton />
      </>
    );
  }
  return (
    <WorksheetDesk key={record.id} worksheet={record} blueprint={blueprint} onReload={reload} />
  );
};
