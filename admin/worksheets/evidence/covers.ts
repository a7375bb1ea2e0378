/** A day of a date input (`2026-10-05`) as the moment it begins in WIB; null for none. */
export const dayInstant = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T00:00:00+07:00`).toISOString();

/** A moment as the day it is in WIB, for a date input; nothing for none. */
export const instantDay = (instant: string | null): string =>
  instant === null
    ? ''
    : new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Whether a span given in days ends before it begins. */
export const isReversed = (from: string, to: string): boolean =>
  from !== '' && to !== '' && to < from;

/** Which sentence says the span, and its parts; undefined where none was given. */
export function coversSentence(
  from: string | null,
  to: string | null,
): 'covers' | 'coversSince' | 'coversUntil' | undefined {
  if (from !== null) return to === null ? 'coversSince' : 'covers';
  return to === null ? undefined : 'coversUntil';
}
