import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTime } from './inTime.js';

describe('a browser that opens its database', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is waited for, and done without where it does not say a word', async () => {
    await expect(inTime(Promise.resolve('open'))).resolves.toBe('open');
    const silent = inTime(new Promise(() => undefined)).catch((cause: Error) => cause.message);
    let said: string | undefined;
    void silent.then((message) => (said = message as string));
    await vi.advanceTimersByTimeAsync(3_999);
    expect(said).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toBe('The browser did not open its database');
  });
});

test('a page that was busy itself for longer than that still hears what the browser says', async () => {
  const opened = async () => {
    for (let turns = 0; turns < 3; turns += 1) await turn();
    return 'open';
  };
  const hearing = inTime(opened(), 16);
  const until = performance.now() + 20;
  while (performance.now() < until);
  await expect(hearing).resolves.toBe('open');
});
