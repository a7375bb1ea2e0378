import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  status: 'OPEN',
  dueAt: '2999-07-28T00:00:00.000Z',
  closesAt: '2999-08-05T00:00:00.000Z',
};
const row = {
  worksheetId: 'w1', reportCardId: null, unitId: 'u1', unitName: 'Dinas Kesehatan', unitAbbreviation: null,
  unitKind: 'DINAS', status: 'CLOSED', submitted: true, points: 1, fault: null, achievement: 0.1, grade: 'D', rank: 1,
  previousRank: null, completion: 0, returned: 0, accepted: 0, areaPoints: [], openAreas: [],
}; // prettier-ignore
const overall = { tooFew: false, exact: 0.7, kappa: 0.8093, kappaLow: 0.61, kappaHigh: 0.93 };
const summary = { roundId: 'r1', drawn: 40, scored: 12, fewestPairs: 10, pairCount: 40, overall };
const said = (own: object | null) => () => ({
  data: { evaluatorAgreement: own && { ...summary, ...own } },
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: { viewer: viewerWho('worksheet.readAll', 'agreement.read', 'secondScoringRound.list') },
  }),
  Dashboard: () => ({
    data: {
      dashboard: { period: july, tasks: [], areas: [], rows: [row], trend: [], gradeCounts: [] },
    },
  }),
  DashboardLosses: () => ({ data: { dashboard: { losses: null } } }),
  DashboardIdleUnits: () => ({ data: { dashboard: { idleUnits: [] } } }),
  DashboardAgreement: said({}),
}));
// What a browser has and this document lacks.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} }); // prettier-ignore
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} })); // prettier-ignore
});

const asked = () => api.sent.map(({ operationName }) => operationName);

describe('how far evaluators agree, on the first screen', () => {
  test('is the share of equal scores, with kappa, its range and how many pairs, and leads to the round', async () => {
    open('/');
    await screen.findByText('persis sama · kappa 0,81 (0,61 – 0,93) · 40 pasangan', {}, wait);
    screen.getByText('70%');
    const link = screen.getByText('Lihat kesepakatan').closest('a');
    expect(link?.getAttribute('href')).toContain('/second-scorings/rounds/r1');
  });

  test('leads nowhere for the tim percepatan, who hear of all evaluators and of none', async () => {
    const viewer = viewerWho('worksheet.readAll', 'agreement.read');
    api.answers['Viewer'] = () => ({ data: { viewer } });
    open('/');
    await screen.findByText(/^persis sama/, {}, wait);
    expect(screen.queryByText('Lihat kesepakatan')).toBeNull();
  });

  test.each([
    ['nothing was drawn', { DashboardAgreement: said(null) }, /Belum ada jawaban yang diambil/],
    ['it is still being scored', { DashboardAgreement: said({ overall: null }) }, /Sedang dinilai kedua kali: 12 dari 40/],
    ['there are too few pairs', { DashboardAgreement: said({ pairCount: 4, overall: { tooFew: true, exact: null, kappa: null, kappaLow: null, kappaHigh: null } }) }, /Terlalu sedikit untuk disimpulkan: 4 pasangan, perlu 10/],
    ['kappa is not defined', { DashboardAgreement: said({ overall: { ...overall, exact: 1, kappa: null, kappaLow: null, kappaHigh: null } }) }, /kappa tidak terdefinisi/],
    ['it cannot be read', { DashboardAgreement: () => refuse('INTERNAL') }, 'Gagal dimuat.'],
  ])('says so where %s', async (_what, answers, text) => {
    Object.assign(api.answers, answers);
    open('/');
    await screen.findByText(text, {}, wait);
  }); // prettier-ignore

  test('is neither shown to nor asked for by who may not read it', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('worksheet.readAll') } });
    open('/');
    await screen.findByText('Rata-rata pemenuhan', {}, wait);
    expect(screen.queryByText('Kesepakatan penilai')).toBeNull();
    expect(asked()).not.toContain('DashboardAgreement');
  });
});
