/** What an input of type `datetime-local` holds: a wall clock without a zone. */
const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** An instant as Jakarta's wall clock shows it, for such an input; what is one already stays. */
export function toWallClock(instant: string | null | undefined): string {
  if (!instant || wallClock.test(instant)) return instant ?? '';
  // Jakarta is seven hours ahead, all year; the device's own zone is not asked.
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** The instant at which Jakarta's wall clock shows this; null for what is not filled in. */
export const fromWallClock = (text: string): string | null =>
  wallClock.test(text) ? new Date(`${text}:00+07:00`).toISOString() : null;
