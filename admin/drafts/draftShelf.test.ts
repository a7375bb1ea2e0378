import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryStorage } from '../outbox/testStorage.js';
import { createDeviceKeeping } from './deviceKeeping.js';
import { createDraftShelf, keptForMs, mostDrafts } from './draftShelf.js';

// What is refused here is tried again in no other file.
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function build() {
  const { kept, storage, take } = boundedStorage();
  const clock = { now: 1_000 };
  const keeping = createDeviceKeeping();
  const page = (ofPage = keeping) =>
    createDraftShelf(
      () => storage,
      () => clock.now,
      ofPage,
    );
  return { kept, storage, take, clock, keeping, shelf: page(), later: page };
}

/** A browser's storage, that holds so many characters more once it is told. */
function boundedStorage() {
  const { kept, storage } = memoryStorage();
  let most = Infinity;
  const size = () => [...kept].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const { setItem } = storage;
  storage.setItem = (key, text) => {
    const before = kept.get(key);
    const added = text.length - (before?.length ?? -key.length);
    // As Chromium does: both are held for a moment.
    if (size() + Math.max(added, before === undefined ? added : text.length) > most) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    setItem(key, text);
  };
  return { kept, storage, take: (more: number) => (most = size() + more) };
}

describe('what was begun and not sent', () => {
  test('is found by a later page, by its own person and under its own name alone', () => {
    const { shelf, later } = build();
    shelf.write('siti', 'objections.draft.e1', 'Buktinya ada');
    expect(later().read('siti', 'objections.draft.e1')).toBe('Buktinya ada');
    expect(later().read('budi', 'objections.draft.e1')).toBeUndefined();
    expect(later().read('siti', 'objections.draft.e2')).toBeUndefined();
  });

  test('is gone once it was sent, and leaves nothing behind', () => {
    const { shelf, kept } = build();
    shelf.write('siti', 'panels.n1.drafts', { a1: { reason: 'Lengkap' } });
    shelf.write('siti', 'panels.n1.drafts', undefined);
    expect(shelf.read('siti', 'panels.n1.drafts')).toBeUndefined();
    expect([...kept.keys()]).toEqual([]);
  });

  test('is the same object until somebody writes another, in another tab as well', () => {
    const { shelf, later } = build();
    shelf.write('siti', 'k', { reason: 'a' });
    const first = shelf.read('siti', 'k');
    expect(shelf.read('siti', 'k')).toBe(first);
    later().write('siti', 'k', { reason: 'b' });
    expect(shelf.read('siti', 'k')).toEqual({ reason: 'b' });
  });

  test('is kept however old it seems: a clock may be wrong', () => {
    const { shelf, clock } = build();
    shelf.write('budi', 'lama', 'a');
    clock.now += 10 * keptForMs;
    shelf.write('siti', 'baru', 'b');
    expect(shelf.read('budi', 'lama')).toBe('a');
  });

  describe('where the device has no room left', () => {
    test('takes the place of what it was before', () => {
      const { shelf, later, take } = build();
      take(60);
      shelf.write('siti', 'k', 'tiga belas huruf');
      shelf.write('siti', 'k', 'enam belas huruf');
      expect(later().read('siti', 'k')).toBe('enam belas huruf');
    });

    test('takes that of what nobody touched for half a year, the oldest first, whoever it was of', () => {
      const { shelf, later, clock, take } = build();
      shelf.write('budi', 'tertua', 'a'.repeat(20));
      clock.now += 1;
      shelf.write('budi', 'lama', 'b');
      clock.now += keptForMs;
      shelf.write('siti', 'baru', 'c');
      clock.now += 1;
      take(0);
      shelf.write('siti', 'lagi', 'd');
      expect(later().read('siti', 'lagi')).toBe('d');
      expect(shelf.read('budi', 'tertua')).toBeUndefined();
      expect(shelf.read('budi', 'lama')).toBe('b');
      expect(shelf.read('siti', 'baru')).toBe('c');
    });

    test('is kept by the page alone, and the text before it by the device, which is said', () => {
      const { shelf, later, take, keeping } = build();
      shelf.write('siti', 'k', 'satu');
      take(0);
      shelf.write('siti', 'k', 'satu dua tiga');
      expect(shelf.read('siti', 'k')).toBe('satu dua tiga');
      expect(later().read('siti', 'k')).toBe('satu');
      expect(keeping.isAtStake('siti')).toBe(true);
      expect(keeping.isAtStake('budi')).toBe(false);
    });

    test('is kept as soon as there is some, as it is by then', async () => {
      const { shelf, later, take, keeping } = build();
      take(0);
      shelf.write('siti', 'k', 'satu');
      shelf.write('siti', 'k', 'satu dua');
      await keeping.retry();
      expect(later().read('siti', 'k')).toBeUndefined();
      take(1_000);
      await keeping.retry();
      expect(later().read('siti', 'k')).toBe('satu dua');
      expect(shelf.read('siti', 'k')).toBe('satu dua');
      expect(keeping.isAtStake('siti')).toBe(false);
    });

    test('never takes the place of what another tab, which had some, wrote later', async () => {
      const { shelf, later, take, keeping, clock } = build();
      const other = later(createDeviceKeeping());
      take(0);
      shelf.write('siti', 'k', 'dari sini');
      clock.now += 1;
      take(1_000);
      other.write('siti', 'k', 'dari sana');
      await keeping.retry();
      expect(shelf.read('siti', 'k')).toBe('dari sana');
    });

    describe('and another tab goes on with the same draft', () => {
      const place = 'ungkit.begun.siti.k';
      /** This page has a text that was refused, and another one room; `hear` as a browser tells of what another did. */
      function buildBoth() {
        const built = build();
        const { shelf, later, take, kept, clock } = built;
        const other = later(createDeviceKeeping());
        other.write('siti', 'k', 'satu');
        clock.now += 1;
        take(0);
        shelf.write('siti', 'k', 'satu dua');
        clock.now += 1;
        take(1_000);
        const hear = (step: () => void) => {
          const before = kept.get(place);
          step();
          shelf.heard(place, kept.get(place) ?? before!);
        };
        return { ...built, other, hear };
      }

      test('is not there again where that was the later word, and was sent or given up', async () => {
        const { shelf, other, hear, kept, keeping } = buildBoth();
        hear(() => other.write('siti', 'k', 'satu dua tiga'));
        hear(() => other.write('siti', 'k', undefined));
        expect(keeping.isAtStake('siti')).toBe(false);
        await keeping.retry();
        expect(shelf.read('siti', 'k')).toBeUndefined();
        expect([...kept.keys()]).toEqual([]);
      });

      test('nor where only the end of it was heard of', async () => {
        const { shelf, other, hear, kept, keeping } = buildBoth();
        other.write('siti', 'k', 'satu dua tiga');
        hear(() => other.write('siti', 'k', undefined));
        await keeping.retry();
        expect(shelf.read('siti', 'k')).toBeUndefined();
        expect([...kept.keys()]).toEqual([]);
      });

      test('stays where an earlier text was sent: what was typed since was not', async () => {
        const { shelf, later, other, hear, keeping } = buildBoth();
        hear(() => other.write('siti', 'k', undefined));
        expect(shelf.read('siti', 'k')).toBe('satu dua');
        await keeping.retry();
        expect(later().read('siti', 'k')).toBe('satu dua');
        expect(keeping.isAtStake('siti')).toBe(false);
      });
    });

    test('is of no more concern once it is sent', () => {
      const { shelf, take, keeping } = build();
      take(0);
      shelf.write('siti', 'k', 'satu');
      shelf.write('siti', 'k', undefined);
      expect(keeping.isAtStake('siti')).toBe(false);
    });
  });

  test('is bounded: of too many the oldest goes, and never another person’s', () => {
    const { shelf, storage, clock } = build();
    shelf.write('budi', '0', 'milik Budi');
    for (let n = 0; n < mostDrafts; n += 1) {
      storage.setItem(`ungkit.begun.siti.${n}`, JSON.stringify({ draft: 'a', at: clock.now + n }));
    }
    clock.now += mostDrafts;
    shelf.write('siti', String(mostDrafts), 'a');
    expect(shelf.read('siti', '0')).toBeUndefined();
    expect(shelf.read('siti', '1')).toBe('a');
    expect(shelf.read('siti', String(mostDrafts))).toBe('a');
    expect(shelf.read('budi', '0')).toBe('milik Budi');
  });

  test('can be written on where the device takes nothing, for as long as the page lives', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const shelf = createDraftShelf(refuse, () => 1, createDeviceKeeping());
    shelf.write('siti', 'k', 'Masih menulis');
    expect(shelf.read('siti', 'k')).toBe('Masih menulis');
    expect(shelf.read('budi', 'k')).toBeUndefined();
    shelf.write('siti', 'k', undefined);
    expect(shelf.read('siti', 'k')).toBeUndefined();
  });

  test('is nothing where something else lies under its name', () => {
    const { shelf, storage } = build();
    storage.setItem('ungkit.begun.siti.a', 'no json');
    storage.setItem('ungkit.begun.siti.b', '{"draft":"x"}');
    expect(shelf.read('siti', 'a')).toBeUndefined();
    expect(shelf.read('siti', 'b')).toBeUndefined();
  });
});
