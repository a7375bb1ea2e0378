import { useCallback, useMemo } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { useAskedAt } from '../live/useAskedAt.js';
import { NotKept } from '../offline/NotKept.js';
import { readBlueprint } from './desk.js';
import { DeskSkeleton } from './DeskSkeleton.js';
import { useWorksheetReading } from './useWorksheetReading.js';
import { WorksheetDesk } from './WorksheetDesk.js';

/** One worksheet to fill in, or to read where it can not be filled in. */
export const WorksheetFill = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const reading = useWorksheetReading(id);
  const askedAt = useAskedAt(id);
  const { record, instrument, formula, readAt, failed, refetch } = reading;
  const blueprint = useMemo(
    () => (instrument && formula ? readBlueprint(instrument, formula) : undefined),
    [instrument, formula],
  );
  const reload = useCallback(() => void refetch(), [refetch]);
  const title = <Title title={translate('resources.worksheets.name', { smart_count: 1 })} />;
  if (reading.isNotKept) {
    return (
      <>
        {title}
        <NotKept onRetry={reload} />
      </>
    );
  }
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
    <WorksheetDesk
      key={record.id}
      worksheet={record}
      blueprint={blueprint}
      readAt={readAt}
      askedAt={askedAt}
      onReload={reload}
    />
  );
};
