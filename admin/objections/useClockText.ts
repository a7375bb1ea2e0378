import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';

/** How much time is left: `sisa 6 hari kerja, sampai 14 Jul 2022`; on the last day until when on it. */
export function useClockText() {
  const translate = useTranslate();
  const { shortDate, dateTime } = useFormat();
  return ({ until, workingDaysLeft }: { until: string; workingDaysLeft: number }): string =>
    workingDaysLeft === 0
      ? translate('resources.objections.clock.last', { until: dateTime(until) })
      : translate('resources.objections.clock.left', {
          smart_count: workingDaysLeft,
          date: shortDate(until),
        });
}
