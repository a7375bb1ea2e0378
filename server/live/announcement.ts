import { z } from 'zod';

/** The channel that every server listens to; the triggers of the database announce on it. */
export const channel = 'ungkit_live';

/**
 * What screens follow that are about many worksheets or panels: what waits for reviewers (states of answers), what the
 * first screen says (everything that scores are made of), and which panels there are and how far.
 */
export const topics = ['QUEUE', 'DASHBOARD', 'PANELS'] as const;
export type Topic = (typeof topics)[number];

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
  /** A panel was decided on or signed; without a version it was removed. */
  z.object({ kind: z.literal('panel'), panel: id, version: z.int().nullable() }),
  /** Somebody came, left, or looks elsewhere, at a worksheet or a panel. */
  z.object({ kind: z.literal('present'), worksheet: id.nullable(), panel: id.nullable() }),
  /** Somebody has something to know, or knows it. */
  z.object({ kind: z.literal('notifications'), person: id }),
  /** What a screen shows that is about many worksheets; `unit` null is the kabupaten's own, left out all of them. */
  z.object({
    kind: z.literal('changed'),
    topic: z.enum(topics),
    kabupaten: id,
    period: id,
    unit: id.nullable().optional(),
  }),
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
