import { useTranslate } from 'react-admin';
import { PeriodLockDocument } from '../graphql/graphql.js';
import type { PeriodLockQuery } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useFormat } from './useFormat.js';

/** Who closed a period, since when, and whom to ask; until that is known, that it is closed. */
export const ClosedText = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { data } = useApiQuery(PeriodLockDocument, { id: periodId });
  if (!data) return translate('errors.PERIOD_CLOSED');
  const { period } = data;
  const said = {
    name: period.closedBy?.name ?? '',
    date: dateTime(period.closedAt ?? period.closesAt),
  };
  const ask = period.status === 'CLOSED' ? 'ask' : 'askLonger';
  return `${translate(`closed.${keyOf(period)}`, said)} ${translate(`closed.${ask}`)}`;
};

function keyOf({ status, closedAt, closedBy, closesBySchedule }: PeriodLockQuery['period']) {
  if (status !== 'CLOSED') return 'over';
  if (closedBy) return 'by';
  return closesBySchedule && closedAt !== null ? 'bySchedule' : 'since';
}
