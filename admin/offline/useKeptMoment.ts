import { useTranslate } from 'react-admin';
import { jakartaDayOf } from '../fields/format.js';
import { useFormat } from '../fields/useFormat.js';

/** When something was kept, as it stands in a sentence: `pukul 09.46`, or the day with it where that is another one. */
export function useKeptMoment(): (readAt: number) => string {
  const translate = useTranslate();
  const { time, dateTime } = useFormat();
  return (readAt) => {
    const read = new Date(readAt);
    const instant = read.toISOString();
    return jakartaDayOf(read) === jakartaDayOf(new Date())
      ? translate('offline.atTime', { time: time(instant) })
      : translate('offline.onDay', { moment: dateTime(instant) });
  };
}
