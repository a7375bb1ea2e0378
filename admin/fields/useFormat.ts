import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import type { AppLocale } from '../providers/i18nProvider.js';
import * as format from './format.js';

/** The formatters of `format.ts` in the language of the screen. */
export function useFormat() {
  const locale = useLocale() as AppLocale;
  return useMemo(
    () => ({
      locale,
      points: (value: number | null | undefined) => format.formatPoints(value, locale),
      distance: (value: number | null | undefined) => format.formatDistance(value, locale),
      delta: (value: number | null | undefined) => format.formatDelta(value, locale),
      percent: (share: number | null | undefined, decimals?: number) =>
        format.formatPercent(share, locale, decimals),
      number: (value: number | null | undefined, maximum?: number) =>
        format.formatNumber(value, locale, maximum),
      weight: (weight: string | null | undefined) => format.formatWeight(weight, locale),
      date: (instant: string | null | undefined) => format.formatDate(instant, locale),
      weekday: (instant: string | null | undefined) => format.formatWeekday(instant, locale),
      shortDate: (instant: string | null | undefined) => format.formatShortDate(instant, locale),
      period: (name: string, style?: 'long' | 'short') => format.formatPeriod(name, locale, style),
      dateTime: (instant: string | null | undefined) => format.formatDateTime(instant, locale),
      time: (instant: string | null | undefined) => format.formatTime(instant, locale),
      daysFrom: (instant: string | null | undefined, now = new Date()) =>
        format.formatDaysFrom(instant, now, locale),
      bytes: (bytes: number | null | undefined) => format.formatBytes(bytes, locale),
    }),
    [locale],
  );
}
