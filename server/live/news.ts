import type { Pool } from 'pg';
import { createPacer, type Pace } from './pace.js';
import { readReviewing, reviewingFor } from './reviewing.js';
import type { Watcher } from './watcher.js';

/**
 * How soon and how often each kind is told. A count is cheap to read, a first screen is dear: 300 people who have it
 * open take half a minute over one change; the readers of a queue, or of the list of panels, are few.
 */
export interface NewsPace {
  readonly notifications: Pace;
  readonly queue: Pace;
  readonly dashboard: Pace;
  readonly panels: Pace;
}

export const newsPace: NewsPace = {
  notifications: { collectMs: 100, everyMs: 250, readsPerSecond: 50 },
  queue: { collectMs: 500, everyMs: 2_000, readsPerSecond: 10 },
  dashboard: { collectMs: 1_000, everyMs: 5_000, readsPerSecond: 10 },
  panels: { collectMs: 500, everyMs: 2_000, readsPerSecond: 10 },
};

/** News that is collected before it is told: that there is something to read anew, and never what. */
export interface News {
  /** Of what they follow; those who follow nothing are left out. */
  changed(watchers: readonly Watcher[]): void;
  notifications(watchers: readonly Watcher[]): void;
  /** Which answers other evaluators have on their desks. */
  reviewing(watchers: readonly Watcher[]): void;
  forget(watcher: Watcher): void;
  close(): void;
}

interface NewsPorts {
  readonly pool: Pool;
  /** Does something after what is under way. */
  readonly inTurn: (work: () => Promise<void>) => unknown;
  /** Whether somebody is still there. */
  readonly has: (watcher: Watcher) => boolean;
}

/** Asks nothing of the database but who reviews what: rights are as last read, and reading asks for them again. */
export function createNews(ports: NewsPorts, pace: Partial<NewsPace> = {}): News {
  const paces = { ...newsPace, ...pace };
  const tell = (event: string) => (watchers: readonly Watcher[], withinMs: number) => {
    for (const { events } of watchers) events.send(event, { withinMs });
  };
  const notifications = createPacer<Watcher>(paces.notifications, tell('notifications'));
  const changed = {
    QUEUE: createPacer<Watcher>(paces.queue, tell('changed')),
    DASHBOARD: createPacer<Watcher>(paces.dashboard, tell('changed')),
    PANELS: createPacer<Watcher>(paces.panels, tell('changed')),
  };
  const reviewing = createPacer<Watcher>(paces.queue, (watchers) => {
    const [first] = watchers;
    if (!first) return;
    void ports.inTurn(async () => {
      const found = await readReviewing(ports.pool, [first.actor.kabupatenId]);
      for (const watcher of watchers.filter(ports.has)) {
        watcher.events.send('reviewing', reviewingFor(watcher.actor, found));
      }
    });
  });
  const pacers = [notifications, ...Object.values(changed), reviewing];
  const mark =
    (pacerOf: (watcher: Watcher) => (typeof pacers)[number] | null) =>
    (watchers: readonly Watcher[]) => {
      for (const watcher of watchers) pacerOf(watcher)?.mark(watcher.actor.kabupatenId, watcher);
    };
  return {
    changed: mark(({ follows }) => follows && changed[follows]),
    notifications: mark(() => notifications),
    reviewing: mark(() => reviewing),
    forget: (watcher) => pacers.forEach((pacer) => pacer.forget(watcher)),
    close: () => pacers.forEach((pacer) => pacer.close()),
  };
}
