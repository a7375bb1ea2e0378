import type { Day } from './calendar/index.js';
import { periodNamed } from './period-name.js';

/** The languages that people are written to in. */
export type Locale = 'id' | 'en';

/** The kabupaten's wall clock, whatever the device believes. */
const timeZone = 'Asia/Jakarta';

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

/** What stands where there is no value: never a zero. */
export const noValue = '–';

type Maybe<T> = T | null | undefined;

/** Points with two decimals, e.g. `27,35`; rounded here and nowhere before. */
export const formatPoints = (points: Maybe<number>, locale: Locale) =>
  formatNumber(points, locale, 2, 2);

/** Half of the last decimal that points have: what is less does not look like a change, or like anything that is left. */
export const smallestShown = 0.005;

const lessThanShown: Readonly<Record<Locale, string>> = {
  id: 'kurang dari 0,01',
  en: 'less than 0.01',
};

/**
 * How many points there are left to something that was not reached, e.g. `2,35`: what would be rounded to nothing says
 * that it is a little, as `0,00` would say that there is nothing left.
 */
export const formatDistance = (points: Maybe<number>, locale: Locale): string =>
  points !== null && points !== undefined && points < smallestShown
    ? lessThanShown[locale]
    : formatPoints(points, locale);

/** A difference in points with its sign, e.g. `+1,20` or `−0,35`; no difference is `0,00`. */
export function formatDelta(points: Maybe<number>, locale: Locale): string {
  return formatWith(points, locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
}

/** A share in 0..1 as a percentage, e.g. `63,4%`. */
export function formatPercent(share: Maybe<number>, locale: Locale, decimals = 1): string {
  return formatWith(share, locale, { style: 'percent', maximumFractionDigits: decimals });
}

/** Any other number, grouped, with at most `maximum` decimals. */
export function formatNumber(
  value: Maybe<number>,
  locale: Locale,
  maximum = 2,
  minimum = 0,
): string {
  return formatWith(value, locale, {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
  });
}

/** A weight as it is kept (`2`, `0.4`, `1/3`), with the language's decimal sign; fractions stay fractions. */
export function formatWeight(weight: Maybe<string>, locale: Locale): string {
  if (!weight) return noValue;
  return locale === 'id' ? weight.replaceAll('.', ',') : weight;
}

/** A day in words, e.g. `5 Oktober 2026`. */
export const formatDate = (instant: Maybe<string>, locale: Locale) =>
  formatInstant(instant, locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** The day of the week, e.g. `Senin`. */
export const formatWeekday = (instant: Maybe<string>, locale: Locale) =>
  formatInstant(instant, locale, { weekday: 'long' });

/** A day in few letters, e.g. `5 Okt 2026`. */
export const formatShortDate = (instant: Maybe<string>, locale: Locale) =>
  formatInstant(instant, locale, { day: 'numeric', month: 'short', year: 'numeric' });

/**
 * A period's name as the API gives it (`2022-07`, `2022-Q3`, `2022`) in words: `Juli 2022`, `Triwulan 3 2022`; a range of
 * days by what it is called: `Pekan inovasi (10 Agu – 15 Sep 2022)`.
 *
 * @param style `short` for the axis of a chart: `Jul 2022`, `Pekan inovasi`.
 */
export function formatPeriod(name: string, locale: Locale, style: 'long' | 'short' = 'long') {
  const period = periodNamed(name);
  if (period?.kind === 'MONTHLY') {
    return formatInstant(`${name}-15T00:00:00Z`, locale, { month: style, year: 'numeric' });
  }
  if (period?.kind === 'QUARTERLY') {
    const quarter = locale === 'id' ? 'Triwulan' : 'Quarter';
    return `${quarter} ${period.month / 3} ${period.year}`;
  }
  if (period?.kind !== 'CUSTOM') return name;
  const { label, firstDay = '', lastDay = '' } = period;
  return style === 'short' ? `${label}` : `${label} (${formatDays(firstDay, lastDay, locale)})`;
}

/** From one day to another in few letters, e.g. `10 Agu – 15 Sep 2022`; what both have in common is said once. */
function formatDays(first: Maybe<Day>, last: Maybe<Day>, locale: Locale): string {
  if (!first || !last) return noValue;
  const format = new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // The narrow spaces around the dash are in no font that the PDF has.
  return format.formatRange(new Date(first), new Date(last)).replace(/[\u2009\u202f]/g, ' ');
}

/** A day and a time with its zone, e.g. `5 Okt 2026, 14.30 WIB`. */
export function formatDateTime(instant: Maybe<string>, locale: Locale): string {
  if (!instant) return noValue;
  return `${formatShortDate(instant, locale)}, ${formatTime(instant, locale)} WIB`;
}

/** The time of day in WIB, e.g. `14.30`. */
export const formatTime = (instant: Maybe<string>, locale: Locale) =>
  formatInstant(instant, locale, { hour: '2-digit', minute: '2-digit', hour12: false });

/** How far away an instant is, in whole days of the calendar in WIB: `besok`, `3 hari lagi`, `2 hari yang lalu`. */
export function formatDaysFrom(instant: Maybe<string>, now: Date, locale: Locale): string {
  if (!instant) return noValue;
  const days = dayNumber(new Date(instant)) - dayNumber(now);
  return new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }).format(days, 'day');
}

/** A size for people, e.g. `1,4 MB`. */
export function formatBytes(bytes: Maybe<number>, locale: Locale): string {
  if (bytes === null || bytes === undefined) return noValue;
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  const step = Math.min(
    units.length - 1,
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)),
  );
  return `${formatNumber(bytes / 1024 ** step, locale, step > 1 ? 1 : 0)} ${units[step]}`;
}

function formatWith(
  value: Maybe<number>,
  locale: Locale,
  options: Intl.NumberFormatOptions,
): string {
  if (value === null || value === undefined || Number.isNaN(value)) return noValue;
  // A true minus sign is as wide as the plus: columns of differences line up.
  return numberFormat(locale, options).format(value).replace('-', '−');
}

/** By language and options: to make one takes as long as to write fifty numbers with it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(tags[locale], options);
  numberFormats.set(key, known);
  return known;
}

function formatInstant(
  instant: Maybe<string>,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): string {
  if (!instant) return noValue;
  return dateFormat(locale, options).format(new Date(instant));
}

/** The same for dates: to make one takes as long as to write thirty with it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  dateFormats.set(key, known);
  return known;
}

/** WIB knows no summer time. */
const wibOffsetMs = 7 * 3_600_000;

/** The day of the calendar in WIB that an instant lies in: `2022-07-15`. */
export const jakartaDayOf = (instant: Date): string =>
  new Date(instant.getTime() + wibOffsetMs).toISOString().slice(0, 10);

/** Days since the epoch of the calendar day in WIB. */
const dayNumber = (instant: Date): number =>
  Math.floor((instant.getTime() + wibOffsetMs) / 86_400_000);
