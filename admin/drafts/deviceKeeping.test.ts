import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { againMs, createDeviceKeeping } from './deviceKeeping.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const place = 'ungkit.begun.siti.k';
const nothing = () => undefined;

describe('what the device refuses', () => {
  test('is said once it is refused twice: what is sent or kept a moment later is not worth a word', async () => {
    const keeping = createDeviceKeeping();
    const heard = vi.fn();
    keeping.subscribe(heard);
    keeping.refused('siti', place, nothing);
    expect(keeping.isAtStake('siti')).toBe(true);
    expect(keeping.keeps('siti')).toBe(true);
    await vi.advanceTimersByTimeAsync(againMs);
    expect(keeping.keeps('siti')).toBe(false);
    expect(keeping.keeps('budi')).toBe(true);
    expect(heard).toHaveBeenCalledOnce();
    keeping.refused('siti', place, nothing);
    expect(keeping.keeps('siti')).toBe(false);
    keeping.released(place);
    expect(keeping.keeps('siti')).toBe(true);
    expect(keeping.isAtStake('siti')).toBe(false);
  });

  test('is tried again until it is taken, and not after that', async () => {
    const keeping = createDeviceKeeping();
    const again = vi.fn();
    keeping.refused('siti', place, again);
    await vi.advanceTimersByTimeAsync(2 * againMs);
    expect(again).toHaveBeenCalledTimes(2);
    again.mockImplementation(() => keeping.kept(place));
    await vi.advanceTimersByTimeAsync(againMs);
    expect(keeping.keeps('siti')).toBe(true);
    await vi.advanceTimersByTimeAsync(5 * againMs);
    expect(again).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is asked about by its place: what one storage refuses another may take', async () => {
    const keeping = createDeviceKeeping();
    keeping.refused('siti', place, nothing);
    await keeping.retry();
    expect(keeping.keeps('siti')).toBe(false);
    expect(keeping.keeps('siti', 'ungkit.begun.')).toBe(false);
    expect(keeping.keeps('siti', 'ungkit.draft.')).toBe(true);
    expect(keeping.isAtStake('siti', 'ungkit.begun.')).toBe(true);
    expect(keeping.isAtStake('siti', 'ungkit.draft.')).toBe(false);
    keeping.released(place);
  });

  test('is not said again to who has taken note as long as some of it is refused still', async () => {
    const keeping = createDeviceKeeping();
    const long = `${place}.panjang`;
    keeping.refused('siti', place, nothing);
    keeping.refused('siti', long, nothing);
    await keeping.retry();
    keeping.know('siti');
    keeping.kept(place);
    expect(keeping.isKnown('siti')).toBe(true);
    keeping.kept(long);
    expect(keeping.isKnown('siti')).toBe(false);
  });

  test('is not said again to who has taken note, until the device has kept some of it', async () => {
    const keeping = createDeviceKeeping();
    keeping.refused('siti', place, nothing);
    await keeping.retry();
    keeping.know('siti');
    // Sent: no word of whether the device would keep it.
    keeping.released(place);
    keeping.refused('siti', place, nothing);
    await keeping.retry();
    expect(keeping.isKnown('siti')).toBe(true);
    keeping.kept(place);
    expect(keeping.isKnown('siti')).toBe(false);
    keeping.refused('siti', place, nothing);
    keeping.released(place);
  });
});
