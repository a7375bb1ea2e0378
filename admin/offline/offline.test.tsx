import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import {
  ViewerDocument,
  WorksheetDocument,
  WorksheetFormulaDocument,
  WorksheetInstrumentDocument,
} from '../graphql/graphql.js';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { queryClient } from '../providers/queryClient.js';
import { session } from '../providers/session.js';
import type { Viewer } from '../providers/session.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';
import { createDraftDatabase } from '../outbox/draftDatabase.js';
import { createKeptDatabase } from './keptDatabase.js';
import { againMs, offlineStart, startOffline } from './offlineStart.js';
import { shapeOf } from './shapeOf.js';

const code = 'U.I.1.i.b';
const address = `/worksheets/w1/show?indicator=${code}`;
const instrument = asApi(smallInstrument);
const formula = formulaAsApi(regulationFormula(smallInstrument));
const siti = {
  ...viewerWho('worksheet.list'),
  sessionExpiresAt: new Date(Date.now() + 3_600_000).toISOString(),
} as Viewer;
const saying = (explanation: string, version = 1) =>
  buildWorksheet(smallInstrument, (one) => (one === code ? { explanation, version } : {}));
const answerSaying = (explanation: string, version: number) =>
  saying(explanation, version).answers.find((one) => one.indicatorCode === code)!;
const another = buildWorksheet(smallInstrument, undefined, {
  id: 'w2',
  unit: { id: 'u2', name: 'Dinas Sosial', abbreviation: 'Dinsos' },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: siti } }),
  SignOut: () => ({ data: { signOut: true } }),
  Worksheet: () => ({ data: { worksheet: saying('SK Tim') } }),
  WorksheetInstrument: () => ({ data: { instrument } }),
  WorksheetFormula: () => ({ data: { formula } }),
}));

const database = createKeptDatabase(
  shapeOf(ViewerDocument, WorksheetDocument, WorksheetInstrumentDocument, WorksheetFormulaDocument),
);

/** What an earlier page of Siti's left on the device. */
async function keep(worksheets: readonly WorksheetRecordFragment[], readAt = Date.now()) {
  localStorage.setItem('ungkit.person', 'p1');
  await database.keepViewer(siti);
  for (const worksheet of worksheets) {
    await database.keepWorksheet('p1', { readAt, worksheet, instrument, formula });
  }
}

let answersThere: typeof api.answers;
const cutNetwork = () => {
  answersThere = api.answers;
  const lost = () => {
    throw new TypeError('Failed to fetch');
  };
  api.answers = new Proxy({}, { get: () => lost });
};
const restoreNetwork = () => {
  api.answers = answersThere;
  window.dispatchEvent(new Event('online'));
};

/** As a closed tab does: what the page had read is gone with it, not some moments later. */
const leave = () => {
  cleanup();
  queryClient.clear();
};

const explanation = () =>
  screen.findByLabelText<HTMLTextAreaElement>('Penjelasan', { exact: true }, wait);
const explain = async (text: string) =>
  fireEvent.change(await explanation(), { target: { value: text } });
const said = (text: RegExp) => screen.findByText(text, {}, wait);
const keptThen = /^Tidak ada jaringan\. .* Yang tampil adalah isi yang disimpan perangkat ini/;

beforeEach(async () => {
  offlineStart.note(false);
  await database.forget();
  const drafts = createDraftDatabase();
  for (const { personId, answerId, changedAt } of await drafts.all('p1')) {
    await drafts.apply({ personId, answerId, removedAt: changedAt });
  }
});

describe('a worksheet opened without a network', () => {
  test('is what the device kept, and says of when that is', async () => {
    await keep([saying('SK Tim')], Date.parse('2022-07-04T02:46:00Z'));
    cutNetwork();
    open(address);
    expect((await explanation()).value).toBe('SK Tim');
    await said(/ yang disimpan perangkat ini pada 4 Jul 2022, 09\.46 WIB\.$/);
    leave();
    await keep([saying('SK Tim')]);
    open(address);
    await said(/ yang disimpan perangkat ini pukul \d\d\.\d\d\.$/);
  });

  test('keeps what is typed as waiting, and sends it once the network is back', async () => {
    const complaints = vi.spyOn(console, 'error');
    await keep([saying('SK Tim')]);
    cutNetwork();
    open(address);
    await explain('SK Tim RB');
    await screen.findAllByRole('button', { name: '1 jawaban menunggu dikirim' }, wait);
    answersThere['SaveAnswer'] = () => {
      answersThere['Worksheet'] = () => ({ data: { worksheet: saying('SK Tim RB', 2) } });
      return { data: { saveAnswer: answerSaying('SK Tim RB', 2) } };
    };
    restoreNetwork();
    await vi.waitFor(
      () =>
        expect(api.inputsOf('SaveAnswer').at(-1)).toMatchObject({
          version: 1,
          explanation: 'SK Tim RB',
        }),
      wait,
    );
    await vi.waitFor(() => expect(screen.queryByText(keptThen)).toBeNull(), wait);
    expect((await explanation()).value).toBe('SK Tim RB');
    // As React does where opening the desk changes the bar that is being drawn.
    const drawing = expect.stringContaining('while rendering a different component');
    for (const call of complaints.mock.calls) expect(call).not.toContainEqual(drawing);
  });

  test('shows both texts where another person wrote meanwhile', async () => {
    await keep([saying('SK Tim')]);
    cutNetwork();
    open(address);
    await explain('SK Tim RB');
    answersThere['Worksheet'] = () => ({ data: { worksheet: saying('Notulen rapat', 2) } });
    // Whichever comes first, what is sent or what is read.
    answersThere['SaveAnswer'] = () => refuse('CONFLICT', 'version');
    answersThere['WorksheetAnswer'] = () => ({
      data: { answer: answerSaying('Notulen rapat', 2) },
    });
    restoreNetwork();
    await said(/Orang lain mengubah jawaban ini/);
    await said(/^Notulen rapat$/);
    expect((await explanation()).value).toBe('SK Tim RB');
    const overTheirs = expect.objectContaining({ version: 2 });
    expect(api.inputsOf('SaveAnswer')).not.toContainEqual(overTheirs);
  });

  test('that the device did not keep says so, and leads to those it did', async () => {
    await keep([another]);
    cutNetwork();
    open(address);
    await said(/LKE ini tidak tersimpan di perangkat ini/);
    await said(/terbuka sendiri begitu jaringan kembali/);
    const link = await screen.findByRole('link', { name: /^Dinas Sosial · Juli 2022/ }, wait);
    expect(link.getAttribute('href')).toBe('/worksheets/w2/show');
    restoreNetwork();
    expect((await explanation()).value).toBe('SK Tim');
  });
});

describe('the admin opened without a network', () => {
  test('leads to the worksheets that can be filled in, and says of when each is', async () => {
    await keep([another, saying('SK Tim')], Date.parse('2022-07-04T02:46:00Z'));
    cutNetwork();
    open('/');
    await said(/^Tidak ada jaringan\. Halaman ini berlanjut sendiri/);
    fireEvent.click(
      await screen.findByRole('link', { name: /^Dinas Kesehatan · Juli 2022/ }, wait),
    );
    expect((await explanation()).value).toBe('');
    await said(/pada 4 Jul 2022, 09\.46 WIB\.$/);
  });

  test('with nothing to go on with says what to do, until the network is back', async () => {
    await keep([]);
    cutNetwork();
    open('/');
    const banner =
      /tidak ada LKE yang tersimpan di perangkat ini\. .* yang Anda buka selagi ada jaringan/;
    await said(banner);
    restoreNetwork();
    await vi.waitFor(() => expect(screen.queryByText(banner)).toBeNull(), wait);
  });

  test('does not say that there is nothing where it could not ask', async () => {
    await keep([another]);
    cutNetwork();
    open('/report-cards');
    await said(/Server tidak terjangkau\. Periksa jaringan Anda/);
    expect(screen.queryByText(/Belum ada rapor/)).toBeNull();
    restoreNetwork();
    await said(/Belum ada rapor di periode ini/);
  });

  test('by nobody it knows asks to sign in later, and says that what was typed is safe', async () => {
    cutNetwork();
    open(address);
    await said(/^Tidak ada jaringan\. Yang sudah diketik di perangkat ini tetap aman\./);
    await screen.findByLabelText(/Surel/, {}, wait);
    cleanup();
    // A page that is loaded anew there has nothing else to ask.
    open('/login');
    const notice = /^Tidak ada jaringan\. Yang sudah diketik/;
    await said(notice);
    answersThere['Viewer'] = () => ({ data: { viewer: null } });
    restoreNetwork();
    await vi.waitFor(() => expect(screen.queryByText(notice)).toBeNull(), wait);
  });
});

describe('what the device kept is shown to nobody', () => {
  const expectSignIn = async () => {
    await screen.findByLabelText(/Surel/, {}, wait);
    expect(screen.queryByText(/Dinas Kesehatan/)).toBeNull();
    expect(screen.queryByLabelText('Penjelasan')).toBeNull();
  };

  test('after somebody else signed in', async () => {
    await keep([saying('SK Tim')]);
    localStorage.setItem('ungkit.person', 'p2');
    cutNetwork();
    open(address);
    await expectSignIn();
  });

  test('after the session has ended, and is gone then', async () => {
    await keep([saying('SK Tim')]);
    await database.keepViewer({ ...siti, sessionExpiresAt: '2022-07-04T02:46:00Z' });
    cutNetwork();
    open(address);
    await expectSignIn();
    expect(await database.viewer('p1')).toBeUndefined();
    expect(await database.worksheets('p1')).toEqual([]);
  });

  test('after a sign-out without a network, of which the server hears first of all', async () => {
    await keep([saying('SK Tim')]);
    cutNetwork();
    open(address);
    await explanation();
    fireEvent.click(screen.getByRole('button', { name: /^Akun / }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Keluar' }, wait));
    await expectSignIn();
    await vi.waitFor(async () => expect(await database.worksheets('p1')).toEqual([]), wait);
    cleanup();
    // Even where the browser would not let go of it.
    await keep([saying('SK Tim')]);
    open(address);
    await expectSignIn();
    cleanup();
    api.sent.length = 0;
    answersThere['Viewer'] = () => ({ data: { viewer: null } });
    api.answers = answersThere;
    open(address);
    await expectSignIn();
    await vi.waitFor(
      () =>
        expect(api.sent.slice(0, 2).map(({ operationName }) => operationName)).toEqual([
          'SignOut',
          'Viewer',
        ]),
      wait,
    );
    expect(session.get().viewer).toBeNull();
  });
});

describe('a page that was opened without a network', () => {
  afterEach(() => void vi.useRealTimers());

  test('asks the server again and again, but not once they have left', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    cutNetwork();
    startOffline(siti);
    await vi.advanceTimersByTimeAsync(againMs);
    expect(api.sent.map(({ operationName }) => operationName)).toEqual(['Viewer']);
    session.signedOut();
    await vi.advanceTimersByTimeAsync(2 * againMs);
    expect(api.sent).toHaveLength(1);
    // That nobody is there says nothing of the network.
    expect(offlineStart.get()).toBe(true);
  });

  test('lets nobody in again who left while the server was still answering', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    api.answers['Viewer'] = () => promise;
    startOffline(siti);
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(api.sent).toHaveLength(1));
    session.signedOut();
    resolve({ data: { viewer: siti } });
    const later = await send(ViewerDocument, {});
    expect(later.viewer?.person.id).toBe('p1');
    expect(session.get().viewer).toBeNull();
  });
});
