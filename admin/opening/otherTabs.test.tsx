import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { SignOutDocument, ViewerDocument, WorksheetDocument } from '../graphql/graphql.js';
import { offlineStart, startOffline } from '../offline/offlineStart.js';
import { send } from '../providers/api.js';
import { authProvider } from '../providers/authProvider.js';
import { deviceSignOut } from '../providers/deviceSignOut.js';
import { lastChange } from '../providers/lastChange.js';
import { session } from '../providers/session.js';
import type { Viewer } from '../providers/session.js';
import { fakeApi, viewerWho, wait } from '../testApp.js';
import { buildWorksheet } from '../worksheets/testDesk.js';
import { beginReading } from './beginReading.js';
import { begunRequests } from './begunRequests.js';

const siti = viewerWho('worksheet.list') as Viewer;
const budi: Viewer = { ...siti, person: { ...siti.person, id: 'p2' } };
const viewed = (viewer: Viewer | null) => () => ({ data: { viewer } });
const saying = (explanation: string) => () => ({
  data: { worksheet: buildWorksheet(smallInstrument, () => ({ explanation })) },
});

const api = fakeApi(() => ({
  Viewer: viewed(siti),
  SignOut: () => ({ data: { signOut: true } }),
  Worksheet: saying('SK Tim'),
}));
beforeEach(() => localStorage.setItem('ungkit.person', 'p1'));
afterEach(() => {
  begunRequests.forget();
  vi.useRealTimers();
});

// Tabs share what the browser keeps, and nothing else: what is written there is as from another tab.
const leaveElsewhere = () => {
  localStorage.setItem('ungkit.signed-out', 'told');
  api.answers['Viewer'] = viewed(null);
};
const budiComesElsewhere = () => {
  localStorage.setItem('ungkit.person', 'p2');
  api.answers['Viewer'] = viewed(budi);
};
const saveElsewhere = () => {
  lastChange.note();
  api.answers['Worksheet'] = saying('SK Tim RB');
};

const address = '/worksheets/w1/show';
const asked = () => api.sent.map(({ operationName }) => operationName);
const read = async () => {
  const { worksheet } = await send(WorksheetDocument, { id: 'w1' });
  return worksheet.answers[0]?.explanation;
};
const start = () => authProvider.checkAuth({});

describe('whoever left in another tab while this one was opened', () => {
  const expectGone = async (starting: Promise<unknown>) => {
    await expect(starting).rejects.toEqual({ message: false });
    expect(session.get().viewer).toBeNull();
    expect(deviceSignOut.isNoted()).toBe(true);
  };

  test('is not signed in here again by what was asked before', async () => {
    beginReading(address);
    leaveElsewhere();
    await expectGone(start());
  });

  test('nor by an answer that was on its way as they left', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    api.answers['Viewer'] = () => promise;
    beginReading(address);
    const starting = start();
    leaveElsewhere();
    resolve(viewed(siti)());
    await expectGone(starting);
  });

  test('nor by one that was asked for without any haste', async () => {
    api.answers['Viewer'] = () => {
      leaveElsewhere();
      return viewed(siti)();
    };
    await expectGone(start());
  });

  test('nor by one to a page that had begun without a network', async () => {
    startOffline(siti);
    let asks = 0;
    api.answers['Viewer'] = () => {
      asks += 1;
      if (asks > 1) throw new TypeError('Failed to fetch');
      deviceSignOut.note();
      return viewed(siti)();
    };
    // It asks again once it is done with the answer.
    await vi.waitFor(() => {
      window.dispatchEvent(new Event('online'));
      expect(asks).toBeGreaterThan(1);
    }, wait);
    expect(deviceSignOut.isNoted()).toBe(true);
    offlineStart.note(false);
  });

  test('has their worksheet asked for anew, as by whoever is there now', async () => {
    beginReading(address);
    leaveElsewhere();
    api.answers['Worksheet'] = saying('nobody');
    expect(await read()).toBe('nobody');
  });

  test('is not painted over whoever signed in there after them', async () => {
    beginReading(address);
    budiComesElsewhere();
    await start();
    expect(session.get().viewer?.person.id).toBe('p2');
    expect(localStorage.getItem('ungkit.person')).toBe('p2');
  });
});

describe('a worksheet that is saved from another tab while this one is opened', () => {
  test('is read after that', async () => {
    beginReading(address);
    saveElsewhere();
    expect(await read()).toBe('SK Tim RB');
  });

  test('is read after that, too, where the answer was on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    api.answers['Worksheet'] = () => promise;
    beginReading(address);
    const reading = read();
    saveElsewhere();
    resolve(saying('SK Tim')());
    expect(await reading).toBe('SK Tim RB');
  });

  test('is told of by whatever sends a change', async () => {
    beginReading(address);
    const before = lastChange.at();
    await send(SignOutDocument, {});
    expect(lastChange.at()).toBeGreaterThan(before);
  });
});

describe('what a change that is on its way would be missing in', () => {
  test('is asked for once no request can still be under way: who is here at once', () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    lastChange.note();
    now.mockReturnValue(1_029_999);
    beginReading(address);
    expect(asked()).toEqual(['Viewer']);
    now.mockReturnValue(1_030_000);
    beginReading(address);
    expect(asked().slice(1)).toEqual(['Viewer', 'Worksheet', 'PeriodChoices']);
  });

  test('is not asked for by a clock that was set back since', () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    lastChange.note();
    now.mockReturnValue(900_000);
    beginReading(address);
    expect(asked()).toEqual(['Viewer']);
  });

  test('is not asked for where a full storage would not take the next change', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    beginReading(address);
    expect(asked()).toEqual(['Viewer']);
  });

  test('is noted in the room that was taken before: a full storage takes it', () => {
    beginReading(address);
    const room = localStorage.getItem('ungkit.changed')?.length;
    lastChange.note();
    expect(localStorage.getItem('ungkit.changed')).toHaveLength(room!);
  });
});

describe('what was asked for and nobody took', () => {
  test('is not read, and holds no connection once something was changed', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    vi.spyOn(ReadableStream.prototype, 'cancel').mockImplementation(async () => resolve());
    begunRequests.begin('Worksheet', { id: 'w1' });
    saveElsewhere();
    begunRequests.answersFrom();
    await promise;
  });

  test('is forgotten once it is old, and does not come back with a clock that is set back', () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    begunRequests.begin('Viewer');
    now.mockReturnValue(1_010_000);
    begunRequests.answersFrom();
    now.mockReturnValue(1_000_001);
    expect(begunRequests.answersFrom()).toBe(1_000_001);
  });

  test('is forgotten where nobody asks for anything more, too', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: 1_000_000 });
    begunRequests.begin('Viewer');
    vi.advanceTimersByTime(60_000);
    vi.setSystemTime(1_000_001);
    api.answers['Viewer'] = viewed(budi);
    vi.useRealTimers();
    vi.spyOn(Date, 'now').mockReturnValue(1_000_001);
    expect((await send(ViewerDocument, {})).viewer?.person.id).toBe('p2');
  });
});
