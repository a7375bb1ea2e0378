import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { live } from '../live/live.js';
import { queryClient } from '../providers/queryClient.js';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';

const returned = {
  id: 'n1',
  kind: 'RETURNED',
  happenedAt: '',
  readAt: null,
  worksheetId: 'w1',
  followUp: null,
  unit: { id: 'u1', name: 'Dinas Kesehatan', abbreviation: null },
  period: { id: 'p1', name: '2022-07' },
  answers: [
    { indicatorCode: 'U.I.1.i.a', reason: 'EVIDENCE_MISSING' },
    { indicatorCode: 'U.I.1.i.b', reason: 'OTHER' },
    { indicatorCode: 'U.I.2.i.a', reason: 'OTHER' },
    { indicatorCode: 'U.I.2.i.b', reason: 'OTHER' },
  ],
  author: null,
  days: null,
  dueAt: null,
};
const due = {
  ...returned,
  id: 'n2',
  kind: 'DUE_SOON',
  happenedAt: '2022-07-28T00:00:00.000Z',
  readAt: '2022-07-28T03:00:00.000Z',
  unit: null,
  answers: [],
  days: 3,
  dueAt: '2022-07-31T09:00:00.000Z',
};

const mentioned = {
  ...due,
  id: 'n3',
  kind: 'MENTIONED',
  happenedAt: '2022-07-27T02:00:00.000Z',
  author: { id: 'p9', name: 'Budi' },
  answers: [{ indicatorCode: 'U.I.1.i.a', reason: null }],
  days: null,
  dueAt: null,
};

const pageOf = (nodes: object[]) => ({
  data: { notifications: { nodes, pageInfo: { hasNextPage: false } } },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho() } }),
  UnreadNotifications: () => ({ data: { unreadNotifications: 1 } }),
  Notifications: () => pageOf([returned, due, mentioned]),
  MarkNotificationRead: () => ({
    data: { markNotificationRead: { id: 'n1', readAt: '2022-07-29T00:00:00Z' } },
  }),
  MarkNotificationsRead: () => ({ data: { markNotificationsRead: 1 } }),
}));

beforeEach(() => {
  returned.happenedAt = new Date().toISOString();
});

async function openPanel() {
  const router = open('/nowhere');
  const bell = await screen.findByRole('button', { name: /^Pemberitahuan/ }, wait);
  press(/^Pemberitahuan/);
  return { router, bell, panel: await screen.findByRole('dialog', { name: 'Pemberitahuan' }) };
}

describe('the bell', () => {
  test('says how many are unread', async () => {
    open('/nowhere');
    expect(
      await screen.findByRole('button', { name: 'Pemberitahuan: 1 belum dibaca' }, wait),
    ).toBeTruthy();
  });

  test('says nothing of a count that could not be read', async () => {
    api.answers['UnreadNotifications'] = () => refuse('INTERNAL');
    open('/nowhere');
    expect(
      await screen.findByRole('button', { name: 'Pemberitahuan: semua sudah dibaca' }, wait),
    ).toBeTruthy();
  });
});

describe('what comes in while the page is open', () => {
  afterEach(() => void vi.restoreAllMocks());
  /** The tab's stream, of which the test is the server. */
  const hearing = () => {
    const hear = vi.spyOn(live, 'hearNotifications');
    return () => hear.mock.calls.forEach(([listener]) => listener(0));
  };

  test('is counted, listed and said as soon as it is heard of', async () => {
    const tell = hearing();
    api.answers['Notifications'] = () => pageOf([due]);
    const { panel } = await openPanel();
    await within(panel).findByText('LKE harus diajukan 3 hari lagi');
    api.answers['UnreadNotifications'] = () => ({ data: { unreadNotifications: 3 } });
    api.answers['Notifications'] = () => pageOf([returned, due]);
    tell();
    expect(await within(panel).findByText(/4 jawaban dikembalikan/)).toBeTruthy();
    expect(await screen.findByText('2 pemberitahuan baru')).toBeTruthy();
    expect(document.querySelector('[aria-label="Pemberitahuan: 3 belum dibaca"]')).toBeTruthy();
  });

  test('is asked for by the clock only where nothing is heard', async () => {
    const connected = vi.spyOn(live, 'connected', 'get').mockReturnValue(true);
    open('/nowhere');
    await screen.findByRole('button', { name: 'Pemberitahuan: 1 belum dibaca' }, wait);
    const interval = () =>
      queryClient
        .getQueryCache()
        .find({ queryKey: ['UnreadNotifications', {}] })
        ?.observers.map(({ options }) => options.refetchInterval);
    expect(interval()).toEqual([false]);
    connected.mockReturnValue(false);
    open('/nowhere');
    await vi.waitFor(() => expect(interval()).toContain(60_000));
  });
});

describe('the daily mail', () => {
  const openMenu = async () => {
    open('/nowhere');
    await screen.findByRole('button', { name: /Siti Rahmawati/ }, wait);
    press(/Siti Rahmawati/);
  };

  test('is switched off in the menu of the account', async () => {
    api.answers['MailDigest'] = () => ({ data: { mailDigest: true } });
    api.answers['SetMailDigest'] = ({ wanted }) => ({ data: { setMailDigest: wanted } });
    await openMenu();
    const item = await screen.findByRole('menuitemcheckbox', { name: /Ringkasan harian/ });
    expect(item.getAttribute('aria-checked')).toBe('true');
    item.click();
    await vi.waitFor(() =>
      expect(
        screen
          .getByRole('menuitemcheckbox', { name: /Ringkasan harian/ })
          .getAttribute('aria-checked'),
      ).toBe('false'),
    );
  });

  test('is not offered where none is sent', async () => {
    api.answers['MailDigest'] = () => ({ data: { mailDigest: null } });
    await openMenu();
    await vi.waitFor(() =>
      expect(api.sent.map(({ operationName }) => operationName)).toContain('MailDigest'),
    );
    expect(screen.queryByRole('menuitemcheckbox')).toBeNull();
  });
});

describe('the list', () => {
  test('tells what happened, to which answers and why, by day', async () => {
    const { panel } = await openPanel();
    const today = await within(panel).findByRole('list', { name: 'Hari ini' });
    const row = within(today).getByRole('link').textContent;
    expect(row).toContain('Belum dibaca. 4 jawaban dikembalikan evaluator');
    expect(row).toContain(
      'U.I.1.i.a (Bukti belum ada), U.I.1.i.b (Lainnya), U.I.2.i.a (Lainnya), dan 1 lainnya',
    );
    expect(row).toContain('Dinas Kesehatan · Juli 2022');
    const earlier = within(panel).getByRole('list', { name: '28 Juli 2022' });
    const reminder = within(earlier).getByRole('link').textContent;
    expect(reminder).toContain('LKE harus diajukan 3 hari lagi');
    expect(reminder).toContain('Batas pengajuan 31 Jul 2022, 16.00 WIB');
    expect(reminder).not.toContain('Belum dibaca');
    expect(within(panel).getByText('Budi menyebut Anda dalam komentar')).toBeTruthy();
  });

  test('leads to the first answer in the worksheet, and marks what was followed as read', async () => {
    const { router, panel } = await openPanel();
    (await within(panel).findByRole('link', { name: /4 jawaban/ })).click();
    await vi.waitFor(() =>
      expect(router.state.location).toMatchObject({
        pathname: '/worksheets/w1/show',
        search: '?indicator=U.I.1.i.a',
      }),
    );
    await vi.waitFor(() =>
      expect(api.sent).toContainEqual(
        expect.objectContaining({
          operationName: 'MarkNotificationRead',
          variables: { id: 'n1' },
        }),
      ),
    );
  });

  test('marks all as read until the latest that it shows', async () => {
    const { panel } = await openPanel();
    (await within(panel).findByRole('button', { name: 'Tandai semua sudah dibaca' })).click();
    await vi.waitFor(() =>
      expect(api.sent).toContainEqual(
        expect.objectContaining({
          operationName: 'MarkNotificationsRead',
          variables: { until: returned.happenedAt },
        }),
      ),
    );
  });

  test('says that there is nothing yet', async () => {
    api.answers['Notifications'] = () => pageOf([]);
    const { panel } = await openPanel();
    expect(await within(panel).findByText('Belum ada pemberitahuan')).toBeTruthy();
    expect(within(panel).queryByRole('button', { name: /Tandai/ })).toBeNull();
  });

  test('that can not be read says so and offers to try again', async () => {
    api.answers['Notifications'] = () => refuse('INTERNAL');
    const { panel } = await openPanel();
    expect(await within(panel).findByRole('alert', undefined, wait)).toBeTruthy();
    api.answers['Notifications'] = () => pageOf([returned]);
    (await within(panel).findByRole('button', { name: 'Coba lagi' })).click();
    expect(await within(panel).findByText(/4 jawaban/)).toBeTruthy();
  });
});
