import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';

const period = {
  id: 'august',
  name: '2022-08',
  status: 'OPEN',
  dueAt: '2022-08-31T09:00:00.000Z',
  closesAt: '2022-09-05T09:00:00.000Z',
};
const row = {
  worksheetId: 'w1', reportCardId: null, unitId: 'u1', unitName: 'Dinas Kesehatan', unitAbbreviation: null,
  unitKind: 'DINAS', status: 'FILLING', submitted: false, points: 1, fault: null, achievement: 0.1, grade: 'D', rank: 1,
  previousRank: null, completion: 0, returned: 0, accepted: 0, areaPoints: [], openAreas: [],
}; // prettier-ignore
const indicators = [
  { indicatorCode: 'U.I.1', text: 'Tim RB', lost: 40, achievement: 0.25, unitsBelow: 30, gain: 5 },
  { indicatorCode: 'U.I.2', text: 'Rencana kerja', lost: 20, achievement: 0.5, unitsBelow: 12, gain: 9.5 },
]; // prettier-ignore

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.readAll') } }),
  Dashboard: () => ({
    data: { dashboard: { period, tasks: [], areas: [], rows: [row], trend: [], gradeCounts: [] } },
  }),
  DashboardLosses: () => ({
    data: { dashboard: { losses: { period: { name: '2022-07' }, units: 59, indicators } } },
  }),
  DashboardIdleUnits: () => ({
    data: {
      dashboard: {
        idleUnits: [
          { unitId: 'u2', unitName: 'Dinas Sosial', lastChangeAt: null },
          { unitId: 'u3', unitName: 'Dinas Pendidikan', lastChangeAt: '2022-07-01T03:00:00.000Z' },
        ],
      },
    },
  }),
}));
// What a browser has and this document lacks: the drawing is looked at in the browser, its table is read here.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} }); // prettier-ignore
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener() {},
    removeEventListener() {},
  }));
});
const region = async (name: string) => within(await screen.findByRole('region', { name }, wait));

describe('where points are lost, on the first screen', () => {
  test('is a table of the same figures too, by what costs most or by what raises most', async () => {
    open('/');
    const panel = await region('Di mana nilai hilang');
    await panel.findByText(/tidak diraih 59 perangkat daerah bersama-sama, Juli 2022/, {}, wait);
    panel.getByRole('button', { name: 'Lihat sebagai tabel' }).click();
    const rows = () => panel.getAllByRole('row').slice(1).map((line) => line.textContent); // prettier-ignore
    await panel.findByRole('table', {}, wait);
    expect(rows()).toEqual([
      'U.I.1 Tim RB40,005,0025%30 dari 59',
      'U.I.2 Rencana kerja20,009,5050%12 dari 59',
    ]);
    press('Paling menaikkan');
    await panel.findByText(/bertambah bila tiap perangkat daerah naik satu pilihan/);
    expect(rows()[0]).toMatch(/^U\.I\.2/);
  });

  test('says that nothing is lost where every indicator is full', async () => {
    api.answers['DashboardLosses'] = () => ({
      data: { dashboard: { losses: { period: { name: '2022-07' }, units: 59, indicators: [] } } },
    });
    open('/');
    await (await region('Di mana nilai hilang')).findByText(/semua butir penuh/, {}, wait);
  });

  test('that could not be read says so, and the units without a change are there all the same', async () => {
    api.answers['DashboardLosses'] = () => refuse('SEAL_BROKEN');
    open('/');
    await (await region('Di mana nilai hilang')).findByRole('alert', {}, wait);
    const idle = await region('Tidak bergerak 30 hari');
    await idle.findByText(/2 perangkat daerah tidak mengubah/, {}, wait);
    idle.getByText('belum pernah mengisi');
    idle.getByText(/^terakhir 1 Juli 2022/);
  });

  test('is not asked for by who does not see all units', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho() } });
    open('/');
    await screen.findByRole('heading', { name: 'Keadaan sekarang' }, wait);
    expect(api.sent.map(({ operationName }) => operationName)).not.toContain('DashboardLosses');
  });
});
