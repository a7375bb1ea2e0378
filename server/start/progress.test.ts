import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProgress } from './progress.js';

describe('progress', () => {
  const lines: string[] = [];
  const progress = createProgress((line) => lines.push(line));
  beforeEach(() => {
    lines.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const lasting = (ms: number) => () => new Promise<void>((done) => setTimeout(done, ms));

  test('what is done within a second is not worth a word', async () => {
    const work = progress.during('Opening the database', lasting(900));
    await vi.advanceTimersByTimeAsync(900);
    await work;
    expect(lines).toEqual([]);
  });

  test('what takes longer is named while it runs, and its time when it ends', async () => {
    const work = progress.during('Building the admin', lasting(3_000));
    await vi.advanceTimersByTimeAsync(1_100);
    expect(lines).toEqual(['Building the admin …']);
    await vi.advanceTimersByTimeAsync(2_000);
    await work;
    expect(lines.at(-1)).toBe('Building the admin: 3.0 s');
  });

  test('details come at most once a second, however many there are', async () => {
    const work = progress.during('Seeding', async (say) => {
      for (let row = 0; row < 40; row++) {
        await lasting(100)();
        say(`unit ${row}`);
      }
    });
    await vi.advanceTimersByTimeAsync(4_000);
    await work;
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(5);
  });

  test('a failure passes through, its time printed all the same', async () => {
    const work = progress.during('Migrating', async () => {
      await lasting(2_000)();
      throw new Error('no such table');
    });
    const refused = expect(work).rejects.toThrow('no such table');
    await vi.advanceTimersByTimeAsync(2_000);
    await refused;
    expect(lines).toHaveLength(2);
  });
});
