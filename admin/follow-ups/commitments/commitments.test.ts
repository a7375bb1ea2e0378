import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDeviceKeeping } from '../../drafts/deviceKeeping.js';
import { memoryStorage } from '../../outbox/testStorage.js';
import { ApiError } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import { createCommitmentSender } from './commitmentSender.js';
import { createCommitmentStorage } from './commitmentStorage.js';
import type { KeptCommitment } from './keptCommitment.js';

const commitment = (key: string, own: Partial<KeptCommitment> = {}): KeptCommitment => ({
  key,
  unitId: 'u1',
  periodId: 'july',
  title: `Janji ${key}`,
  owner: { id: 'p2', name: 'Budi' },
  dueDay: '2022-08-31',
  unit: 'Dinas Kesehatan',
  since: key.charCodeAt(0),
  ...own,
});

const senders: { stop(): void }[] = [];
afterEach(() => {
  for (const sender of senders.splice(0)) sender.stop();
  vi.useRealTimers();
});

/** A page on a device, before a server that has what was written. */
function page(device = memoryStorage(), server: string[] = []) {
  let failure: FailureCode | undefined;
  let wordLost = false;
  const lost = (code: FailureCode) => new ApiError({ code, details: {} });
  const keeping = createDeviceKeeping();
  const sender = createCommitmentSender({
    personId: 'p1',
    keeping,
    storage: createCommitmentStorage(() => device.storage, 'p1'),
    isThere: async ({ title }) => {
      if (failure) throw lost(failure);
      return server.includes(title);
    },
    write: async ({ title }) => {
      server.push(title);
      if (wordLost) throw lost('TIMEOUT');
    },
    alone: (work) => work(),
  });
  senders.push(sender);
  return {
    device,
    server,
    sender,
    keeping,
    fail: (code: FailureCode | undefined) => (failure = code),
    loseWord: (is: boolean) => (wordLost = is),
    statuses: () =>
      sender.entries.map(({ commitment: { key }, status }) => `${key} ${status.kind}`),
  };
}

describe('a commitment taken down without a network', () => {
  test('waits, outlives the page, and is sent by the next one that has a network', async () => {
    const meeting = page();
    meeting.fail('NETWORK');
    meeting.sender.put(commitment('b'));
    meeting.sender.put(commitment('a'));
    await meeting.sender.send();
    expect(meeting.statuses()).toEqual(['a waiting', 'b waiting']);
    meeting.sender.stop();

    const later = page(meeting.device);
    await later.sender.send();
    expect(later.statuses()).toEqual(['a saved', 'b saved']);
    expect(later.server).toEqual(['Janji a', 'Janji b']);
    expect(meeting.device.kept.size).toBe(0);
  });

  test('is tried again by itself', async () => {
    vi.useFakeTimers();
    const { sender, fail, server } = page();
    fail('UNAVAILABLE');
    sender.put(commitment('a'));
    await vi.advanceTimersByTimeAsync(0);
    fail(undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server).toEqual(['Janji a']);
  });

  test('is written once, though the word of the first sending was lost', async () => {
    const { sender, loseWord, statuses, server } = page();
    loseWord(true);
    sender.put(commitment('a'));
    await sender.send();
    loseWord(false);
    await sender.send();
    expect(statuses()).toEqual(['a saved']);
    expect(server).toEqual(['Janji a']);
  });

  test('waits for its person to sign in again', async () => {
    vi.useFakeTimers();
    const { sender, fail, statuses, server } = page();
    fail('UNAUTHENTICATED');
    sender.put(commitment('a'));
    await vi.advanceTimersByTimeAsync(0);
    fail(undefined);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(statuses()).toEqual(['a waiting']);
    await sender.send();
    expect(server).toEqual(['Janji a']);
  });
});

describe('a commitment that the server refuses', () => {
  test('stays to be mended, holds up no other, and is kept until somebody says so', async () => {
    const { sender, device, fail, statuses, server } = page();
    fail('INVALID_INPUT');
    sender.put(commitment('a'));
    await sender.send();
    fail(undefined);
    sender.put(commitment('b'));
    await sender.send();
    expect(statuses()).toEqual(['a refused', 'b saved']);
    expect(device.kept.size).toBe(1);

    sender.put(commitment('a', { title: 'Janji baru' }));
    await sender.send();
    expect(statuses()).toEqual(['a saved', 'b saved']);
    expect(server).toEqual(['Janji b', 'Janji baru']);
  });

  test('is gone once it is discarded, in every tab', async () => {
    const here = page();
    here.fail('NETWORK');
    here.sender.put(commitment('a'));
    await here.sender.send();
    const there = page(here.device);
    there.fail('NETWORK');
    await there.sender.send();
    there.sender.discard('a');
    here.fail(undefined);
    await here.sender.send();
    expect(here.statuses()).toEqual([]);
    expect(here.server).toEqual([]);
  });
});

test('a device that keeps nothing says so, and sends all the same', async () => {
  const { sender, keeping, device, fail, server } = page();
  device.fill();
  fail('NETWORK');
  sender.put(commitment('a'));
  await sender.send();
  expect(sender.entries.map(({ kept }) => kept)).toEqual([false]);
  expect(keeping.isAtStake('p1')).toBe(true);
  fail(undefined);
  await sender.send();
  expect(server).toEqual(['Janji a']);
  expect(keeping.isAtStake('p1')).toBe(false);
});

test('what a full device did not keep is kept as soon as there is room', async () => {
  const { sender, keeping, device, fail } = page();
  const full = vi.spyOn(device.storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  fail('NETWORK');
  sender.put(commitment('a'));
  await sender.send();
  full.mockRestore();
  await keeping.retry();
  expect(sender.entries.map(({ kept }) => kept)).toEqual([true]);
  expect(device.kept.size).toBe(1);
  await sender.send();
  expect(sender.entries.map(({ kept }) => kept)).toEqual([true]);
});

test('nobody finds what another person took down, nor what is no commitment', () => {
  const { storage } = memoryStorage();
  const of = (personId: string) => createCommitmentStorage(() => storage, personId);
  of('p1').keep(commitment('a'));
  storage.setItem('ungkit.commitment.p1.b', '{"key":"b"}');
  storage.setItem('ungkit.commitment.p1.c', 'no JSON');
  expect(of('p1').all()).toEqual([commitment('a')]);
  expect(of('p2').all()).toEqual([]);
});
