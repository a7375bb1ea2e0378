import { z } from 'zod';

/** The channel that every server listens to; the triggers of the database announce on it. */
export const channel = 'ungkit_live';

const id = z.guid();

/** What is announced: ids and versions, since whoever may connect to the database hears it. */
const announcement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answers'),
    worksheet: id,
    /** With the version where the content changed; null instead of a list where there are many. */
    answers: z.array(z.tuple([id, z.int().nullable()])).nullable(),
  }),
  /** Submitted, closed, opened again, or due at another time. */
  z.object({ kind: z.literal('worksheet'), worksheet: id }),
  /** Something was said of an answer, or is said otherwise. */
  z.object({ kind: z.literal('comments'), worksheet: id, answer: id }),
  /** Somebody came, left, or looks elsewhere. */
  z.object({ kind: z.literal('present'), worksheet: id }),
  /** Somebody's session, roles or assignments are others. */
  z.object({ kind: z.literal('person'), person: id }),
]);

export type Announcement = z.output<typeof announcement>;

/** Undefined for what no server of this version says. */
export function readAnnouncement(payload: string | undefined): Announcement | undefined {
  try {
    return announcement.safeParse(JSON.parse(payload ?? '')).data;
  } catch {
    return undefined;
  }
}
