/** Western Indonesia is seven hours ahead, all year. */
const aheadMs = 7 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** A day of the calendar in Jakarta: `2022-07-15`. */
export type JakartaDay = string;

/** The day that a moment lies in, in Jakarta. */
export const jakartaDay = (moment: Date): JakartaDay =>
  new Date(moment.getTime() + aheadMs).toISOString().slice(0, 10);

/** The moment at which a day begins in Jakarta, or an hour of it. @param hour 0 to 23. */
export const jakartaMoment = (day: JakartaDay, hour = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - aheadMs + hour * 3_600_000);

/** Days from one day of the calendar to another; negative when it comes before. */
export const daysUntil = (from: JakartaDay, to: JakartaDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
