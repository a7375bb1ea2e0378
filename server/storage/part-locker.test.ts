import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Locker } from '@tus/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createPartLocker } from './part-locker.js';

let locker: Locker;
beforeEach(() => {
  locker = createPartLocker();
});

const never = new AbortController().signal;

/** A request for a part: how far it is, and how often it was asked to let go. */
function request(part = 'sk-tim-rb', ended: AbortSignal = never) {
  const lock = locker.newLock(part);
  const letGo = vi.fn<() => void>();
  const state = { now: 'waiting' };
  const locked = lock.lock(ended, letGo).then(
    () => (state.now = 'holding'),
    (refusal: { readonly body: string }) => (state.now = refusal.body),
  );
  return { lock, letGo, state, locked };
}

/** Whatever can happen by itself has happened. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await turnOfTheLoop();
}

describe('a part', () => {
  test('is held by one request at a time, and another part by another', async () => {
    const [first, second, elsewhere] = [request(), request(), request('laporan')];
    await settled();
    expect([first.state.now, second.state.now, elsewhere.state.now]).toEqual([
      'holding',
      'waiting',
      'holding',
    ]);
    await first.lock.unlock();
    await settled();
    expect(second.state.now).toBe('holding');
  });

  test('is asked back from a silent request once by each that comes, however long that takes', async () => {
    const silent = request();
    request();
    await settled();
    expect(silent.letGo).toHaveBeenCalledTimes(1);
    request();
    await settled();
    expect(silent.letGo).toHaveBeenCalledTimes(2);
  });

  test('goes to who waits in the order of coming, each asked back for the next', async () => {
    const [first, second, third] = [request(), request(), request()];
    await settled();
    expect(second.letGo).not.toHaveBeenCalled();
    await first.lock.unlock();
    await settled();
    expect([second.state.now, third.state.now]).toEqual(['holding', 'waiting']);
    expect(second.letGo).toHaveBeenCalledTimes(1);
    await second.lock.unlock();
    await settled();
    expect(third.state.now).toBe('holding');
    expect(third.letGo).not.toHaveBeenCalled();
  });

  test('is not given to a request that ended while it waited', async () => {
    const gone = new AbortController();
    const [first, second, third] = [request(), request('sk-tim-rb', gone.signal), request()];
    gone.abort();
    await second.locked;
    expect(second.state.now).toBe('failed to acquire lock before timeout');
    await first.lock.unlock();
    await third.locked;
    expect(third.state.now).toBe('holding');
  });

  test('is refused to who waits for too long, and stays with who has it', async () => {
    locker = createPartLocker(1);
    const [first, second] = [request(), request()];
    await second.locked;
    expect([first.state.now, second.state.now]).toEqual([
      'holding',
      'failed to acquire lock before timeout',
    ]);
  });

  test('is given back by who holds it alone, and then begins anew', async () => {
    const [first, second] = [request(), request()];
    await settled();
    await expect(second.lock.unlock()).rejects.toThrow('not held');
    await first.lock.unlock();
    await second.lock.unlock();
    await expect(second.lock.unlock()).rejects.toThrow('not held');
    const next = request();
    await next.locked;
    expect(next.state.now).toBe('holding');
  });
});
