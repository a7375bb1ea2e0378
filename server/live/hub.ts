import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { believedForMs } from '../auth/sessions.js';
import type { Services } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import type { Actor } from '../policy/actor.js';
import { type Announcement, readAnnouncement } from './announcement.js';
import { createListener } from './listener.js';
import { createNews, type NewsPace } from './news.js';
import { mayFollow, mayStay, type Place } from './place.js';
import {
  heartbeatMs,
  keepPresent,
  leave,
  type PresentPerson,
  readPresent,
  readRevision,
} from './presence.query.js';
import { createRecent } from './recent.js';
import { shownTo } from './shown.js';
import { concerns, isOf, presenceOf, type Watcher } from './watcher.js';

/** A browser has one for each tab in sight, and a few that it has not given up yet. */
export const streamsPerSession = 8;

/** Each costs some 20 kB, and all are spoken for every few seconds. */
export const streamsPerServer = 2_000;

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
export function createLiveHub(
  services: Services,
  log: FastifyBaseLogger,
  pace?: Partial<NewsPace>,
): LiveHub {
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
  const news = createNews({ pool, inTurn, has: (watcher) => watchers.has(watcher) }, pace);
  const recent = createRecent();

  const listener = createListener(db.url, {
    onPayload(payload) {
      const heard = readAnnouncement(payload);
      if (heard) void inTurn(() => announce(heard));
    },
    onListening: recent.begin,
    onLost(error) {
      recent.end();
      log.warn({ err: error }, 'live connection lost');
      for (const { events } of watchers) events.send('interrupted', {});
    },
    onRecovered() {
      log.info('live connection is back');
      void inTurn(async () => {
        sessions.forget();
        await keep([...watchers]);
        await deliver([...watchers], (watcher) => watcher.events.send('reread', {}));
        const places = new Map(
          [...watchers].flatMap(({ place }) => (place ? [[place.id, place]] : [])),
        );
        for (const place of places.values()) await tellPresent(place);
      });
    },
  });

  const those = (fits: (watcher: Watcher) => boolean) => [...watchers].filter(fits);

  const keep = (some: readonly Watcher[]) =>
    keepPresent(pool, [serverId, JSON.stringify(some.map(presenceOf))]);

  /** Tells those who may still be where they are; the stream of others ends. */
  const deliver = async (
    some: readonly Watcher[],
    tell: (watcher: Watcher, actor: Actor) => void,
  ): Promise<void> => {
    for (const watcher of some) {
      const signedIn = await sessions.read(watcher.token);
      const actor = signedIn?.actor;
      if (!watchers.has(watcher)) continue;
      if (actor && !actor.mustChangePassword && maySee(actor, watcher)) {
        watcher.actor = actor;
        tell(watcher, actor);
      } else {
        await refuse(watcher);
      }
    }
  };
  const maySee = (actor: Actor, { place, follows }: Watcher): boolean =>
    (!place || mayStay(actor, place)) && (!follows || mayFollow(actor, follows));
  const refuse = async (watcher: Watcher): Promise<void> => {
    watchers.delete(watcher);
    news.forget(watcher);
    watcher.events.end('refused');
    await leave(pool, [[watcher.id]]);
  };

  const tellPresent = async ({ kind, id }: Pick<Place, 'kind' | 'id'>): Promise<void> => {
    const there = those(({ place }) => place?.kind === kind && place.id === id);
    if (!there[0]) return;
    const present = await readPresent[kind](pool, [there[0].actor.kabupatenId, id]);
    await deliver(there, (watcher, actor) => sendPresent(watcher, actor, present));
  };
  const sendPresent = ({ events, place }: Watcher, actor: Actor, present: PresentPerson[]) => {
    if (place) events.send('present', shownTo(actor, place, present));
  };

  const announce = async (heard: Announcement): Promise<void> => {
    recent.note(heard);
    const concerned = those((watcher) => concerns(watcher, heard));
    switch (heard.kind) {
      case 'person': {
        if (concerned.length === 0) return;
        sessions.forget();
        await deliver(concerned, () => undefined);
        // What is theirs to see may be something else now.
        return news.changed(concerned.filter(({ follows }) => follows !== null));
      }
      case 'present':
        news.reviewing(those(({ follows }) => follows === 'QUEUE'));
        if (heard.panel) await tellPresent({ kind: 'panel', id: heard.panel });
        if (heard.worksheet) await tellPresent({ kind: 'worksheet', id: heard.worksheet });
        return;
      case 'notifications':
        return news.notifications(those(({ actor }) => actor.personId === heard.person));
      case 'changed':
        return news.changed(concerned);
      case 'panel':
        return deliver(concerned, ({ events }) => events.send('panel', { version: heard.version }));
      case 'answers':
      case 'worksheet':
      case 'comments': {
        const { kind, worksheet: _, ...data } = heard;
        return deliver(concerned, ({ events }) => events.send(kind, data));
      }
    }
  };

  /** Whoever is at no place is asked about only when they are announced to be somebody else, or when they expire. */
  const beat = async (): Promise<void> => {
    await keep([...watchers]);
    await deliver(
      those(({ place }) => place !== null),
      ({ events }) => events.beat(),
    );
    const now = services.now();
    for (const watcher of those(({ place }) => place === null)) {
      if (watcher.expiresAt > now) watcher.events.beat();
      else await refuse(watcher);
    }
  };

  return {
    assertRoom(sessionId) {
      const ofSession = those((watcher) => watcher.sessionId === sessionId).length;
      if (closed || watchers.size >= streamsPerServer || ofSession >= streamsPerSession) {
        throw new DomainError('TOO_MANY_ATTEMPTS', 'There are too many open streams.');
      }
    },

    async enter(watcher) {
      watchers.add(watcher);
      beating ??= setInterval(() => void inTurn(beat), heartbeatMs);
      await listener.listen();
      const begin = async () => {
        await keep([watcher]);
        const { id, place, follows } = watcher;
        const [sheet] = place?.kind === 'worksheet' ? await readRevision(pool, [place.id]) : [];
        // Of who was not there yet, nothing that was announced has been forgotten.
        if (recent.quietMs((heard) => isOf(watcher, heard)) < believedForMs) sessions.forget();
        await deliver([watcher], ({ events }) => {
          const quietMs = recent.quietMs((heard) => concerns(watcher, heard));
          events.send('entered', { id, revision: sheet?.revision ?? null, quietMs });
        });
        if (!watchers.has(watcher)) return;
        if (place) {
          const { actor } = watcher;
          const present = await readPresent[place.kind](pool, [actor.kabupatenId, place.id]);
          sendPresent(watcher, actor, present);
        }
        if (follows === 'QUEUE') news.reviewing([watcher]);
      };
      await inTurn(async () => {
        // Who left in the meantime must not be entered afterwards.
        if (!watchers.has(watcher)) return;
        try {
          await begin();
        } catch (error) {
          // A stream that was not entered would look like one without news: its reader comes back.
          watchers.delete(watcher);
          news.forget(watcher);
          watcher.events.end();
          throw error;
        }
      });
    },

    async leave(watcher) {
      news.forget(watcher);
      if (!watchers.delete(watcher)) return;
      await inTurn(async () => void (await leave(pool, [[watcher.id]])));
    },

    async close() {
      closed = true;
      clearInterval(beating);
      news.close();
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
