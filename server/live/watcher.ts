import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { Topic } from './announcement.js';
import type { EventStream } from './event-stream.js';
import type { Place } from './place.js';
import { roleAt } from './shown.js';

/** Somebody who has a screen in sight. */
export interface Watcher {
  readonly id: string;
  readonly token: string;
  readonly sessionId: string;
  /** When the session ends by itself. */
  readonly expiresAt: Date;
  /** With the rights last read. */
  actor: Actor;
  readonly place: Place | null;
  readonly spot: string | null;
  readonly follows: Topic | null;
  readonly events: EventStream;
}

/** What `keepPresent` takes of a watcher. */
export const presenceOf = ({ id, actor, place, sessionId, spot, follows }: Watcher) => ({
  id,
  kabupatenId: actor.kabupatenId,
  worksheetId: place?.kind === 'worksheet' ? place.id : null,
  panelId: place?.kind === 'panel' ? place.id : null,
  follows,
  personId: actor.personId,
  sessionId,
  role: place && roleAt(actor, place),
  indicatorCode: spot,
});

/** What changed, of all that a topic is about. */
export interface Change {
  readonly topic: Topic;
  readonly kabupaten: string;
  readonly period: string;
  /** Null: the kabupaten's own worksheet; undefined: all of the period, or none, as of a panel. */
  readonly unit?: string | null | undefined;
}

/** Whether a change may be on somebody's screen, by the rights last read: it says nothing but that there is one. */
export const isAbout = (
  { actor, follows }: Watcher,
  { topic, kabupaten, period, unit }: Change,
): boolean =>
  follows === topic &&
  actor.kabupatenId === kabupaten &&
  (topic === 'PANELS'
    ? can(actor, 'panel.list')
    : unit === undefined || can(actor, 'worksheet.read', { periodId: period, unitId: unit }));
