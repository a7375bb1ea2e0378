import { useState } from 'react';
import { Box, Button } from '@mui/material';
import AddIcon from '@mui/icons-material/Add';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { dayOf } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { HolidaysDocument } from '../graphql/graphql.js';
import type { HolidayRowFragment } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { HolidayDialog } from './HolidayDialog.js';
import { HolidayList } from './HolidayList.js';
import { ImportNotice } from './ImportNotice.js';
import { RemovedBar } from './RemovedBar.js';
import { useHolidays } from './useHolidays.js';
import { YearSwitch } from './YearSwitch.js';

/** The days of a year on which the kabupaten's offices do not work. */
export const Calendar = () => {
  const [search, setSearch] = useSearchParams();
  const maySee = useCan('holiday.list');
  const [thisYear] = useState(() => Number(dayOf(new Date()).slice(0, 4)));
  const year = yearIn(search.get('year')) ?? thisYear;
  if (!maySee) return <AccessDenied />;
  return (
    <>
      <Title title="resources.calendar.name" />
      <YearSwitch
        year={year}
        onChange={(next) => setSearch({ year: String(next) }, { replace: true })}
      />
      <OfYear key={year} year={year} />
    </>
  );
};

/** The year that an address names; undefined for what is none that is kept. */
function yearIn(text: string | null): number | undefined {
  const year = Number(text);
  return Number.isInteger(year) && year >= limits.yearMin && year <= limits.yearMax
    ? year
    : undefined;
}

/** What the dialog is about: a new day, one that is there, or nothing. */
type Editing = { readonly holiday: HolidayRowFragment | undefined } | undefined;

const OfYear = ({ year }: { readonly year: number }) => {
  const translate = useTranslate();
  const mayEdit = useCan('holiday.edit');
  const { data, error, refetch, isPending } = useApiQuery(HolidaysDocument, { year });
  const changes = useHolidays();
  const [editing, edit] = useState<Editing>();
  const say = (key: string, params = {}) => translate(`resources.calendar.${key}`, params);
  if (isPending) return <LoadingState rows={8} />;
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const { holidays, known } = data.holidays;
  const add = mayEdit && (
    <Button startIcon={<AddIcon />} onClick={() => edit({ holiday: undefined })}>
      {say('add')}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <ImportNotice
        year={year}
        known={known}
        empty={holidays.length === 0}
        mayImport={mayEdit}
        busy={changes.importing}
        onImport={() => changes.importYear(year)}
      />
      <FailureAlert failure={changes.failure} />
      {holidays.length === 0 ? (
        <EmptyState title={say('none', { year })} lead={say('noneLead')} action={add} />
      ) : (
        <Panel
          title={say('ofYear', { year })}
          lead={say('count', { smart_count: holidays.length })}
          aside={add}
        >
          <HolidayList
            holidays={holidays}
            mayEdit={mayEdit}
            onEdit={(holiday) => edit({ holiday })}
            onRemove={changes.remove}
          />
        </Panel>
      )}
      {editing && (
        <HolidayDialog year={year} holiday={editing.holiday} onClose={() => edit(undefined)} />
      )}
      <RemovedBar removed={changes.removed} onUndo={changes.undo} onTimeout={changes.forget} />
    </Box>
  );
};
