import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { live } from '../live/live.js';
import type { LiveHandlers } from '../live/liveHandlers.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  status: 'OPEN',
  revision: 1,
  dueAt: '2999-07-28T00:00:00.000Z',
  closesAt: '2999-08-05T00:00:00.000Z',
};
const dashboardOf = (waiting: number, period: object = july) => ({
  data: {
    dashboard: {
      period,
      tasks: [
        { code: 'REVIEW_WAITING', count: waiting, path: '/evaluations', dueAt: null, unit: null },
      ],
      areas: [],
      rows: [],
      trend: [],
      gradeCounts: [],
    },
  },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('review.list') } }),
  Dashboard: () => dashboardOf(41),
}));

/** The stream of the tab, of which the test is the server. */
let streamed: LiveHandlers;
let now: number;
beforeEach(() => {
  now = Date.parse('2022-07-15T03:30:00.000Z');
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  vi.spyOn(live, 'watch').mockImplementation((watched, handlers) => {
    if (watched.follows === 'dashboard') streamed = handlers;
    return () => undefined;
  });
});
afterEach(() => void vi.restoreAllMocks());

const tell = (minutesLater: number) => {
  now += minutesLater * 60_000;
  streamed.onChanged!(0);
};
const openDashboard = async () => {
  open('/');
  await screen.findByText('Diperbarui 10.30', {}, wait);
};

describe('the first screen, while others work', () => {
  test('is brought up to date by itself, with the time, and says so once', async () => {
    await openDashboard();
    expect(screen.queryByText(/^Beranda diperbarui/)).toBeNull();
    api.answers['Dashboard'] = () => dashboardOf(42);
    tell(2);
    await screen.findByText('42', {}, wait);
    expect(screen.getByText('Diperbarui 10.32')).toBeTruthy();
    const said = screen.getByText(/^Beranda diperbarui 10\.32./);
    expect(said.getAttribute('role')).toBe('status');

    api.answers['Dashboard'] = () => dashboardOf(43);
    tell(3);
    await screen.findByText('43', {}, wait);
    expect(screen.getByText('Diperbarui 10.35')).toBeTruthy();
    // What is said does not change, or it would be said again.
    expect(said.textContent).toMatch(/^Beranda diperbarui 10\.32./);
  });

  test('brings up to date whatever is made of answers, whose ever it is', async () => {
    const viewer = viewerWho(
      'worksheet.readAll',
      'evaluatorLoad.list',
      'review.list',
      'person.edit',
    );
    api.answers['Viewer'] = () => ({ data: { viewer } });
    const trend = [{ periodId: 'june', name: '2022-06', year: 2022, month: 6, index: 50, meanAchievement: 0.5 }]; // prettier-ignore
    api.answers['Dashboard'] = () => {
      const { dashboard } = dashboardOf(41).data;
      return { data: { dashboard: { ...dashboard, trend } } };
    };
    await openDashboard();
    const made = ['DashboardIdleUnits', 'DashboardQueue', 'EvaluatorLoads', 'Administration'];
    const times = (name: string) =>
      api.sent.filter(({ operationName }) => operationName === name).length;
    await vi.waitFor(() => expect(made.map(times)).toEqual([1, 1, 1, 1]), wait);
    tell(2);
    await vi.waitFor(() => expect(made.map(times)).toEqual([2, 2, 2, 2]), wait);
  });

  test('reads anew what a closing settles, also of a period closed once more in between', async () => {
    const closed = { ...july, status: 'CLOSED' };
    api.answers['Dashboard'] = () => dashboardOf(41, closed);
    await openDashboard();
    const choices = () =>
      api.sent.filter(({ operationName }) => operationName === 'PeriodChoices').length;
    const before = choices();
    api.answers['Dashboard'] = () => dashboardOf(42, { ...closed, revision: 2 });
    tell(2);
    await screen.findByText('42', {}, wait);
    await vi.waitFor(() => expect(choices()).toBe(before + 1), wait);
  });

  test('keeps its figures, and says of when they are, when it cannot be read again', async () => {
    await openDashboard();
    api.answers['Dashboard'] = () => refuse('INTERNAL');
    tell(2);
    await screen.findByText('Belum dapat diperbarui; angka per 10.30', {}, wait);
    expect(screen.getByText('41')).toBeTruthy();
  });
});
