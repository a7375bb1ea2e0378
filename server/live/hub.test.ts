import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Services } from '../context.js';
import { createLiveHub, type LiveHub } from './hub.js';
import { heartbeatMs } from './presence.query.js';
import type { Watcher } from './watcher.js';

// The database is one that answers nothing, and whose announcements are not heard.

let now = new Date('2022-07-15T02:00:00Z');
let statements: string[];
let sessionsRead: number;
let failing: boolean;
let signedIn: boolean;
let hub: LiveHub;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  statements = [];
  sessionsRead = 0;
  failing = false;
  signedIn = true;
  const query = ({ text }: { readonly text: string }) => {
    statements.push(text);
    return failing ? Promise.reject(new Error('lost')) : Promise.resolve({ rows: [] });
  };
  hub = createLiveHub(
    {
      db: { url: 'postgres://127.0.0.1:1/none', pool: { query } },
      sessions: {
        read: () => {
          sessionsRead += 1;
          return Promise.resolve(signedIn ? { actor: {} } : null);
        },
        forget: () => undefined,
      },
      now: () => now,
    } as unknown as Services,
    { warn: () => undefined, info: () => undefined } as never,
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await hub.close();
});

const watcher = (id: string, said: string[], expiresAt = new Date('2022-07-15T10:00:00Z')) =>
  ({
    id,
    token: id,
    sessionId: id,
    expiresAt,
    actor: { personId: id, kabupatenId: 'k1', memberships: [], assignments: new Set() },
    place: null,
    spot: null,
    follows: null,
    events: {
      send: (event: string) => said.push(event),
      beat: () => said.push('beat'),
      end: (last = 'end') => said.push(last),
    },
  }) as unknown as Watcher;

/** A heartbeat, and all that it leads to: nothing of it waits for anything outside. */
const beat = async () => {
  vi.advanceTimersByTime(heartbeatMs);
  await new Promise(setImmediate);
};

test('a screen at no place ends with its session, at the next heartbeat', async () => {
  const said: string[] = [];
  await hub.enter(watcher('a', said, new Date('2022-07-15T02:01:00Z')));
  await beat();
  expect(said).toEqual(['entered', 'beat']);
  now = new Date('2022-07-15T02:01:00Z');
  await beat();
  expect(said).toEqual(['entered', 'beat', 'refused']);
});

test('three hundred screens are kept with one statement a heartbeat', async () => {
  const said: string[] = [];
  for (let one = 0; one < 300; one++) await hub.enter(watcher(`w${one}`, said));
  statements = [];
  sessionsRead = 0;
  await beat();
  expect(said.filter((event) => event === 'beat')).toHaveLength(300);
  expect(statements).toHaveLength(1);
  expect(sessionsRead).toBe(0);
});

test('a screen that could not be entered is sent away to come back, and told nothing', async () => {
  const said: string[] = [];
  failing = true;
  await hub.enter(watcher('a', said));
  expect(said).toEqual(['end']);
  failing = false;
  const others: string[] = [];
  await hub.enter(watcher('b', others));
  await beat();
  expect(others).toEqual(['entered', 'beat']);
  expect(said).toEqual(['end']);
});

test('who is signed out while they come is refused', async () => {
  const said: string[] = [];
  signedIn = false;
  await hub.enter(watcher('a', said));
  await beat();
  expect(said).toEqual(['refused']);
});
