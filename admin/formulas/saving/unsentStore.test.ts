import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeviceKeeping } from '../../drafts/deviceKeeping.js';
import { draftOf } from '../formulaDraft.js';
import { formulaOf } from '../versions/versions.sample.js';
import { createUnsentStore, formulasPlace, keptWithinMs } from './unsentStore.js';
import type { Unsent } from './unsentStore.js';

/** What a browser keeps, in memory. */
function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (place: number) => [...kept.keys()][place] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

// The sample has every field that a draft is read from.
const base = draftOf(formulaOf({}) as unknown as Parameters<typeof draftOf>[0]);
const unsent = (title: string, at = 1): Unsent => ({
  version: 4,
  base,
  content: { ...base, title },
  at,
});

const keeping = createDeviceKeeping();

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what a page could not save is found by the next one, latest first', () => {
  const storage = memory();
  for (const [page, at] of [
    ['senin', 10],
    ['selasa', 20],
  ] as const) {
    const store = createUnsentStore(() => storage, keeping, 'siti', 'f2', page);
    store.keep(unsent(page, at));
    store.flush();
  }
  const found = createUnsentStore(() => storage, keeping, 'siti', 'f2').found();
  expect(found.map(({ unsent: { content } }) => content.title)).toEqual(['selasa', 'senin']);
});

test('it is of one person and one formula', () => {
  const storage = memory();
  const store = createUnsentStore(() => storage, keeping, 'siti', 'f2', 'senin');
  store.keep(unsent('Usulan'));
  store.flush();
  expect(createUnsentStore(() => storage, keeping, 'budi', 'f2').found()).toEqual([]);
  expect(createUnsentStore(() => storage, keeping, 'siti', 'f3').found()).toEqual([]);
  expect(store.found()).toEqual([]);
});

test('a drag is kept within a moment, not at each of its frames', () => {
  const storage = memory();
  const writes = vi.spyOn(storage, 'setItem');
  const store = createUnsentStore(() => storage, keeping, 'siti', 'f2');
  for (let frame = 0; frame < 10; frame += 1) store.keep(unsent(`bingkai ${frame}`));
  expect(writes).not.toHaveBeenCalled();
  vi.advanceTimersByTime(keptWithinMs);
  expect(writes).toHaveBeenCalledOnce();
  expect(
    createUnsentStore(() => storage, keeping, 'siti', 'f2').found()[0]!.unsent.content.title,
  ).toBe('bingkai 9');
});

test('what is saved is forgotten at once, and what others left is not', () => {
  const storage = memory();
  const other = createUnsentStore(() => storage, keeping, 'siti', 'f2', 'senin');
  other.keep(unsent('lama'));
  other.flush();
  const store = createUnsentStore(() => storage, keeping, 'siti', 'f2', 'selasa');
  store.keep(unsent('baru'));
  store.keep(undefined);
  vi.advanceTimersByTime(60_000);
  expect(storage.kept.size).toBe(1);
  const [found] = store.found();
  store.drop(found!.key);
  expect(storage.kept.size).toBe(0);
});

test('what can not be read, and a storage that can not be written, stop nobody', () => {
  const storage = memory();
  storage.kept.set('ungkit.formula.siti.f2.a', 'no json');
  storage.kept.set('ungkit.formula.siti.f2.b', '{"version":4,"base":{},"content":{},"at":1}');
  const full = {
    ...storage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const store = createUnsentStore(() => full, keeping, 'siti', 'f2', 'senin');
  expect(createUnsentStore(() => storage, keeping, 'siti', 'f2').found()).toEqual([]);
  store.keep(unsent('Usulan'));
  expect(() => store.flush()).not.toThrow();
  keeping.released('ungkit.formula.siti.f2.senin');
});

test('what the browser refuses is said, and kept as soon as there is room: as it is by then', async () => {
  const storage = memory();
  const room = vi.spyOn(storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const store = createUnsentStore(() => storage, keeping, 'siti', 'f2', 'senin');
  store.keep(unsent('Usulan'));
  store.flush();
  expect(keeping.isAtStake('siti')).toBe(true);
  store.keep(unsent('Usulan kedua'));
  room.mockRestore();
  await keeping.retry();
  expect(keeping.isAtStake('siti')).toBe(false);
  const [found] = createUnsentStore(() => storage, keeping, 'siti', 'f2').found();
  expect(found?.unsent.content.title).toBe('Usulan kedua');
});

test('what the browser refused is let go of with the page; what it took before is found by the next one', () => {
  const storage = memory();
  const store = createUnsentStore(() => storage, keeping, 'siti', 'f2', 'senin');
  store.keep(unsent('Usulan'));
  store.flush();
  const room = vi.spyOn(storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  store.keep(unsent('Usulan yang panjang'));
  store.flush();
  expect(keeping.isAtStake('siti', formulasPlace)).toBe(true);
  store.giveUp();
  expect(keeping.isAtStake('siti')).toBe(false);
  room.mockRestore();
  store.flush();
  const [found] = createUnsentStore(() => storage, keeping, 'siti', 'f2').found();
  expect(found?.unsent.content.title).toBe('Usulan');
});

test('what the browser refused and the server took is no longer said', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const store = createUnsentStore(() => full, keeping, 'siti', 'f2', 'senin');
  store.keep(unsent('Usulan'));
  store.flush();
  store.keep(undefined);
  expect(keeping.isAtStake('siti')).toBe(false);
});
