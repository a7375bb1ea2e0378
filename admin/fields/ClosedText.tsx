import { useTranslate } from 'react-admin';
import { PeriodLockDocument } from '../graphql/graphql.js';
import type { PeriodLockQuery } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useNow } from './useNow.js';
import { useFormat } from './useFormat.js';

/** Who closed a period, since when, and whom to ask; until that is known, that it is closed. Of one that is open again, that this worksheet is not. */
export const ClosedText = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const now = useNow();
  const { data } = useApiQuery(PeriodLockDocument, { id: periodId });
  if (!data) return translate('errors.PERIOD_CLOSED');
  const { period } = data;
  const said = {
    name: period.closedBy?.name ?? '',
    date: dateTime(period.closedAt ?? period.closesAt),
  };
  const key = keyOf(period, now);
  const ask = key === 'over' ? 'askLonger' : 'ask';
  return `${translate(`closed.${key}`, said)} ${translate(`closed.${ask}`)}`;
};

function keyOf(
  { status, closesAt, closedAt, closedBy, closesBySchedule }: PeriodLockQuery['period'],
  now: Date,
) {
  if (status !== 'CLOSED') return now < new Date(closesAt) ? 'stayed' : 'over';
  if (closedBy) return 'by';
  return closesBySchedule && closedAt !== null ? 'bySchedule' : 'since';
}
