import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  status: 'CLOSED',
  dueAt: '2022-07-28T00:00:00.000Z',
  closesAt: '2022-08-05T00:00:00.000Z',
};
const row = {
  worksheetId: 'w1', reportCardId: null, unitId: 'u1', unitName: 'Dinas Kesehatan', unitAbbreviation: null,
  unitKind: 'DINAS', status: 'CLOSED', submitted: true, points: 1, fault: null, achievement: 0.1, grade: 'D', rank: 1,
  previousRank: null, completion: 0, returned: 0, accepted: 0, areaPoints: [], openAreas: [],
}; // prettier-ignore
const dashboardOf = (period: object) => ({
  data: { dashboard: { period, tasks: [], areas: [], rows: [row], trend: [], gradeCounts: [] } },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.readAll') } }),
  Dashboard: () => dashboardOf(july),
  DashboardOnTime: () => ({ data: { period: { progress: { worksheets: 26, onTime: 23 } } } }),
  DashboardLosses: () => ({ data: { dashboard: { losses: null } } }),
  DashboardIdleUnits: () => ({ data: { dashboard: { idleUnits: [] } } }),
}));
// What a browser has and this document lacks.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} }); // prettier-ignore
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} })); // prettier-ignore
});

const label = 'LKE diajukan tepat waktu';
const tile = async () => (await screen.findByText(label, {}, wait)).parentElement!;
const asked = () => api.sent.map(({ operationName }) => operationName);

describe('how many submitted on time, on the first screen', () => {
  test('is a share of the worksheets of a closed period', async () => {
    open('/');
    await screen.findByText('23 dari 26 LKE', {}, wait);
    expect((await tile()).textContent).toBe(`${label}88%23 dari 26 LKE`);
  });

  test('that could not be read says so, beside the other figures', async () => {
    api.answers['DashboardOnTime'] = () => refuse('INTERNAL');
    open('/');
    await screen.findByText('Gagal dimuat.', {}, wait);
    screen.getByText('Rata-rata pemenuhan');
  });

  test('is not told before the due date, when nobody is late yet', async () => {
    api.answers['Dashboard'] = () =>
      dashboardOf({ ...july, status: 'OPEN', dueAt: '2999-07-28T00:00:00.000Z' });
    open('/');
    await screen.findByText('Rata-rata pemenuhan', {}, wait);
    expect(screen.queryByText(label)).toBeNull();
    expect(asked()).not.toContain('DashboardOnTime');
  });

  test('is told to nobody who does not see all units', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('worksheet.list') } });
    open('/');
    await screen.findByText('Rata-rata pemenuhan', {}, wait);
    expect(asked()).not.toContain('DashboardOnTime');
  });
});
