import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { Announcement, Topic } from './announcement.js';
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

type Change = Extract<Announcement, { kind: 'changed' }>;

/** Whether a change may be on somebody's screen, by the rights last read: it says nothing but that there is one. */
const isAbout = (
  { actor, follows }: Watcher,
  { topic, kabupaten, period, unit }: Change,
): boolean =>
  follows === topic &&
  actor.kabupatenId === kabupaten &&
  (topic === 'PANELS'
    ? can(actor, 'panel.list')
    : unit === undefined ||
      can(actor, 'worksheet.read', { periodId: period, unitId: unit }) ||
      // Whoever closes periods has the counts of all of them on the first screen.
      (topic === 'DASHBOARD' && can(actor, 'period.close')));

/** Whether somebody may be somebody else, or nobody, by an announcement: in their session, roles or assignments. */
export const isOf = ({ actor }: Watcher, heard: Announcement): boolean =>
  heard.kind === 'person' && heard.person === actor.personId;

/**
 * Whether what a screen shows may be another by an announcement. Who is there, and what there is to know, is told
 * to whoever comes in any case.
 */
export function concerns(watcher: Watcher, heard: Announcement): boolean {
  const { place } = watcher;
  switch (heard.kind) {
    case 'changed':
      return isAbout(watcher, heard);
    case 'panel':
      return place?.kind === 'panel' && place.id === heard.panel;
    case 'answers':
    case 'worksheet':
    case 'comments':
      return place?.kind === 'worksheet' && place.id === heard.worksheet;
    case 'person':
      return isOf(watcher, heard);
    case 'present':
    case 'notifications':
      return false;
  }
}
