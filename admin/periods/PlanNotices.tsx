import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { useNow } from '../fields/useNow.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';

/** What somebody should know of a plan: why it did not open by itself, and that it is scored as nothing new is. */
export const PlanNotices = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const now = useNow();
  if (period.status !== 'PLANNED') return null;
  const { stillOpenBefore, instruments } = period;
  const say = (key: string, values?: object) =>
    translate(`resources.periods.planNotices.${key}`, values);
  const lapse = lapseOf(period, now);
  const retired = instruments.filter(({ formula }) => formula.status === 'RETIRED');
  return (
    <>
      {lapse && (
        <Alert severity={lapse === 'missed' ? 'warning' : 'info'}>
          {say(lapse, { other: stillOpenBefore && format.period(stillOpenBefore.name) })}
        </Alert>
      )}
      {retired.map(({ instrument, formula }) => (
        <Alert key={instrument.id} severity="warning">
          {say('retired', { title: instrument.title, revision: formula.revision })}
        </Alert>
      ))}
    </>
  );
};

/** Why a period whose time has come is not open, where the schedule says nothing of it. */
function lapseOf(
  { opensBySchedule, opensAt, closesAt, kind, stillOpenBefore, scheduleFault }: PeriodRowFragment,
  now: Date,
): 'missed' | 'waits' | undefined {
  if (!opensBySchedule || now < new Date(opensAt)) return undefined;
  if (now >= new Date(closesAt)) return 'missed';
  // A range of days waits for no month.
  return stillOpenBefore && kind !== 'CUSTOM' && !scheduleFault ? 'waits' : undefined;
}
