import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { createDeviceKeeping } from '../drafts/deviceKeeping.js';
import { createDraftDatabase } from './draftDatabase.js';
import type { DraftDatabase } from './draftDatabase.js';
import { answersPlace, createDraftKeeper } from './draftKeeper.js';
import type { DraftPlace } from './keptDraft.js';
import { memoryStorage } from './testStorage.js';
import { createWriteAhead } from './writeAhead.js';

const said = (explanation: string) => ({ optionKey: null, value: null, counts: {}, explanation });
const draft = (explanation: string, version = 1) => ({
  version,
  base: said(''),
  content: said(explanation),
});
const place: DraftPlace = {
  worksheetId: 'w1',
  unit: 'Dinas Kesehatan',
  period: '2022-07',
  indicatorCode: 'U.I.1.i.a',
};

let devices = 0;

/** A device: what it keeps outlives the pages that are opened on it. */
function device(database: DraftDatabase = createDraftDatabase(`device ${(devices += 1)}`)) {
  const { kept, storage, fill } = memoryStorage();
  const keeping = createDeviceKeeping();
  let clock = 1_000;
  return {
    kept,
    fill,
    keeping,
    database,
    at: (ms: number) => (clock = ms),
    async open(personId = 'siti') {
      const writeAhead = createWriteAhead(() => storage, personId);
      const keeper = createDraftKeeper(personId, {
        writeAhead,
        database,
        keeping,
        now: () => clock,
      });
      await keeper.load();
      return keeper;
    },
  };
}

const broken: DraftDatabase = {
  all: () => Promise.reject(new Error('forbidden')),
  apply: () => Promise.reject(new Error('forbidden')),
};

const texts = ({ drafts }: Awaited<ReturnType<ReturnType<typeof device>['open']>>) =>
  drafts.map(({ answerId, content }) => [answerId, content.explanation]);

describe('what was typed on a device', () => {
  test('is there again on the next page, the oldest first, with where and since when', async () => {
    const { open, kept, at } = device();
    const page = await open();
    page.write('a', draft('first'), place);
    at(2_000);
    page.write('b', draft('second'), place);
    page.write('a', draft('first, longer'), place);
    await vi.waitFor(() => expect(kept.size).toBe(0));
    const next = await open();
    expect(texts(next)).toEqual([
      ['a', 'first, longer'],
      ['b', 'second'],
    ]);
    expect(next.find('a')).toMatchObject({ since: 1_000, place });
  });

  test('is kept although the page closes before the database has written anything', async () => {
    const { open, kept, database } = device();
    const page = await open();
    // A page that closes: nothing that was begun is finished.
    const apply = vi.spyOn(database, 'apply').mockReturnValue(new Promise(() => undefined));
    page.write('a', draft('to the last lett'), place);
    page.write('a', draft('to the last letter'), place);
    apply.mockRestore();
    const next = await open();
    expect(texts(next)).toEqual([['a', 'to the last letter']]);
    await vi.waitFor(() => expect(kept.size).toBe(0));
    expect(texts(await open())).toEqual([['a', 'to the last letter']]);
  });

  test('does not come back when it was sent, not even by a page that closed too early', async () => {
    const { open, kept, database } = device();
    const page = await open();
    page.write('a', draft('typed'), place);
    await vi.waitFor(() => expect(kept.size).toBe(0));
    const apply = vi.spyOn(database, 'apply').mockReturnValue(new Promise(() => undefined));
    page.remove('a');
    apply.mockRestore();
    expect(texts(await open())).toEqual([]);
  });

  test('is taken over from the release before this one, without a word of it lost', async () => {
    const { open, kept, at } = device();
    kept.set('ungkit.draft.siti.a', JSON.stringify(draft('from before', 7)));
    at(5_000);
    const page = await open();
    expect(page.find('a')).toMatchObject({ ...draft('from before', 7), since: 5_000, place: null });
    await vi.waitFor(() => expect(kept.size).toBe(0));
    expect(texts(await open())).toEqual([['a', 'from before']]);
  });

  test('is nobody else’s to see, and what is nobody’s draft stops nobody', async () => {
    const { open, kept } = device();
    (await open()).write('a', draft('mine'), place);
    kept.set('ungkit.draft.siti.b', '{"version":"one"}');
    kept.set('ungkit.draft.siti.c', 'no json');
    expect(texts(await open('budi'))).toEqual([]);
    expect(texts(await open())).toEqual([['a', 'mine']]);
  });

  test('is the later of two tabs’, whichever writes last', async () => {
    const { open, at, kept } = device();
    const [one, other] = [await open(), await open()];
    at(3_000);
    one.write('a', draft('later'), place);
    at(2_000);
    other.write('a', draft('earlier'), place);
    await vi.waitFor(() => expect(kept.size).toBe(0));
    await other.refresh();
    expect(texts(other)).toEqual([['a', 'later']]);
  });

  test('a clock that is set back makes nothing old', async () => {
    const { open, at, kept } = device();
    const page = await open();
    page.write('a', draft('before'), place);
    at(10);
    page.write('a', draft('after'), place);
    await vi.waitFor(() => expect(kept.size).toBe(0));
    expect(texts(await open())).toEqual([['a', 'after']]);
  });
});

describe('a device that keeps nothing', () => {
  test('is no danger as long as one of its two storages takes the typing', async () => {
    const { open, keeping } = device(broken);
    const page = await open();
    page.write('a', draft('typed'), place);
    await keeping.retry();
    expect(keeping.isAtStake('siti')).toBe(false);
    expect(texts(await open())).toEqual([['a', 'typed']]);
  });

  test('is one when both refuse; the page still remembers, and what was sent is nobody’s worry', async () => {
    const { open, fill, keeping } = device(broken);
    fill();
    const page = await open();
    page.write('a', draft('typed'), place);
    await vi.waitFor(() => expect(keeping.isAtStake('siti', answersPlace)).toBe(true));
    expect(page.find('a')?.content).toEqual(said('typed'));
    page.remove('a');
    expect(page.find('a')).toBeUndefined();
    await vi.waitFor(() => expect(keeping.isAtStake('siti')).toBe(false));
  });

  test('keeps everything once it has room again, without another key being pressed', async () => {
    let isFull = true;
    const working = createDraftDatabase('room again');
    const { open, fill, keeping } = device({
      all: working.all,
      apply: async (change) => (isFull ? broken.apply(change) : working.apply(change)),
    });
    fill();
    const page = await open();
    page.write('a', draft('typed'), place);
    page.write('b', draft('typed too'), place);
    await vi.waitFor(() => expect(keeping.isAtStake('siti')).toBe(true));
    isFull = false;
    await keeping.retry();
    expect(keeping.isAtStake('siti')).toBe(false);
    expect(texts(await open()).map(([, text]) => text)).toEqual(['typed', 'typed too']);
  });

  test('a full localStorage alone is no danger', async () => {
    const { open, fill, keeping } = device();
    fill();
    const page = await open();
    page.write('a', draft('typed'), place);
    await vi.waitFor(async () => expect(texts(await open())).toEqual([['a', 'typed']]));
    await keeping.retry();
    expect(keeping.isAtStake('siti')).toBe(false);
  });
});
