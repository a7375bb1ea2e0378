import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Services } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { type Announcement, readAnnouncement } from './announcement.js';
import type { EventStream } from './event-stream.js';
import { createListener } from './listener.js';
import {
  heartbeatMs,
  keepPresent,
  leave,
  type PresentPerson,
  readPresent,
  readSettledRevision,
} from './presence.query.js';
import { roleAt, shownTo } from './shown.js';

/** A browser has one for each tab in sight, and a few that it has not given up yet. */
export const streamsPerSession = 8;

/** Each costs some 20 kB, and all are spoken for every few seconds. */
export const streamsPerServer = 2_000;

/** Somebody who has a worksheet open. */
export interface Watcher {
  readonly id: string;
  readonly token: string;
  readonly sessionId: string;
  /** With the rights last read. */
  actor: Actor;
  readonly worksheetId: string;
  readonly scope: PeriodUnitScope;
  readonly indicatorCode: string | null;
  readonly events: EventStream;
}

/** The event streams of one server, and what they are told. */
export interface LiveHub {
  /** @throws DomainError `TOO_MANY_ATTEMPTS` when there are too many streams already. */
  assertRoom(sessionId: string): void;
  enter(watcher: Watcher): Promise<void>;
  leave(watcher: Watcher): Promise<void>;
  /** Ends all streams; their readers come back to whoever serves then. */
  close(): Promise<void>;
}

/** Listens from the first stream on: who has none needs no connection for it. */
export function createLiveHub(services: Services, log: FastifyBaseLogger): LiveHub {
  const { db, sessions } = services;
  const { pool } = db;
  const serverId = randomUUID();
  const watchers = new Set<Watcher>();
  let beating: NodeJS.Timeout | undefined;
  let closed = false;
  /** One announcement after another: a list of who is there must not overtake a later one. */
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch((error: unknown) => log.warn({ err: error }, 'live delivery'));
    return turn;
  };

  const listener = createListener(db.url, {
    onPayload(payload) {
      const heard = readAnnouncement(payload);
      if (heard) void inTurn(() => announce(heard));
    },
    onLost(error) {
      log.warn({ err: error }, 'live connection lost');
      for (const { events } of watchers) events.send('interrupted', {});
    },
    onRecovered() {
      log.info('live connection is back');
      void inTurn(async () => {
        sessions.forget();
        await keep([...watchers]);
        await deliver([...watchers], (watcher) => watcher.events.send('reread', {}));
        for (const worksheetId of sheetsOf(watchers)) await tellPresent(worksheetId);
      });
    },
  });

  const sheetsOf = (some: Iterable<Watcher>) =>
    new Set([...some].map(({ worksheetId }) => worksheetId));
  const at = (worksheetId: string) =>
    [...watchers].filter((watcher) => watcher.worksheetId === worksheetId);

  const keep = (some: readonly Watcher[]) =>
    keepPresent(pool, [
      serverId,
      JSON.stringify(
        some.map(({ id, actor, worksheetId, sessionId, scope, indicatorCode }) => ({
          id,
          kabupatenId: actor.kabupatenId,
          worksheetId,
          personId: actor.personId,
          sessionId,
          role: roleAt(actor, scope),
          indicatorCode,
        })),
      ),
    ]);

  /** Tells those who may still read the worksheet; the stream of others ends. */
  const deliver = async (
    some: readonly Watcher[],
    tell: (watcher: Watcher, actor: Actor) => void,
  ): Promise<void> => {
    for (const watcher of some) {
      const signedIn = await sessions.read(watcher.token);
      const actor = signedIn?.actor;
      if (!watchers.has(watcher)) continue;
      if (actor && !actor.mustChangePassword && can(actor, 'worksheet.read', watcher.scope)) {
        watcher.actor = actor;
        tell(watcher, actor);
      } else {
        watchers.delete(watcher);
        watcher.events.end('refused');
        await leave(pool, [[watcher.id]]);
      }
    }
  };

  const tellPresent = async (worksheetId: string): Promise<void> => {
    const there = at(worksheetId);
    if (!there[0]) return;
    const present = await readPresent(pool, [there[0].actor.kabupatenId, worksheetId]);
    await deliver(there, (watcher, actor) => sendPresent(watcher, actor, present));
  };
  const sendPresent = (watcher: Watcher, actor: Actor, present: readonly PresentPerson[]) =>
    watcher.events.send('present', shownTo(actor, watcher.scope, present));

  const announce = async (heard: Announcement): Promise<void> => {
    if (heard.kind === 'person') {
      const theirs = [...watchers].filter(({ actor }) => actor.personId === heard.person);
      sessions.forget();
      return deliver(theirs, () => undefined);
    }
    if (heard.kind === 'present') return tellPresent(heard.worksheet);
    const { kind, worksheet, ...data } = heard;
    return deliver(at(worksheet), ({ events }) => events.send(kind, data));
  };

  const beat = async (): Promise<void> => {
    await keep([...watchers]);
    await deliver([...watchers], ({ events }) => events.beat());
  };

  return {
    assertRoom(sessionId) {
      const ofSession = [...watchers].filter((watcher) => watcher.sessionId === sessionId).length;
      if (closed || watchers.size >= streamsPerServer || ofSession >= streamsPerSession) {
        throw new DomainError('TOO_MANY_ATTEMPTS', 'There are too many open streams.');
      }
    },

    async enter(watcher) {
      watchers.add(watcher);
      beating ??= setInterval(() => void inTurn(beat), heartbeatMs);
      await listener.listen();
      await inTurn(async () => {
        // Who left in the meantime must not be entered afterwards.
        if (!watchers.has(watcher)) return;
        await keep([watcher]);
        const [sheet] = await readSettledRevision(pool, [watcher.worksheetId]);
        watcher.events.send('entered', { id: watcher.id, revision: sheet?.revision ?? null });
        const { worksheetId, actor } = watcher;
        sendPresent(watcher, actor, await readPresent(pool, [actor.kabupatenId, worksheetId]));
      });
    },

    async leave(watcher) {
      if (!watchers.delete(watcher)) return;
      await inTurn(async () => void (await leave(pool, [[watcher.id]])));
    },

    async close() {
      closed = true;
      clearInterval(beating);
      const ids = [...watchers].map(({ id }) => id);
      for (const { events } of watchers) events.end();
      watchers.clear();
      await turn;
      if (ids.length > 0) {
        await leave(pool, [ids]).catch((error: unknown) => log.warn({ err: error }, 'live leave'));
      }
      await listener.close();
    },
  };
}
