import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const unit = { id: 'u1', code: 'dinkes', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' };
const card = {
  id: 'c1',
  level: 'UNIT',
  period: { id: 'july', name: '2022-07', status: 'CLOSED', revision: 1 },
  revision: 1,
  supersededBy: null,
  reopening: null,
  revisions: [],
  unit,
  points: 20,
  maximum: 36.3,
  achievement: 0.55,
  grade: 'CC',
  predicate: 'Cukup',
  rank: 4,
  rankOf: 59,
  previousRank: null,
  previousPoints: null,
  worksheetId: 'w1',
  instrument: { id: 'i1', title: 'LKE' },
  formula: { id: 'f1', title: 'Menurut peraturan', revision: 1 },
  claimedPoints: 22,
  hasClaimedTotal: true,
  completion: 1,
  answered: 112,
  evidenced: 100,
  indicators: 112,
  accepted: 100,
  waiting: 12,
  returned: 0,
  onTime: true,
  submittedAt: '2022-07-28T02:00:00.000Z',
  pdfPath: '/report-cards/c1/card.pdf',
  verificationPath: '/verify/abc',
  sha256: 'a'.repeat(64),
  createdAt: '2022-08-05T09:00:00.000Z',
  nodes: [],
  trend: [],
  raises: [
    {
      indicatorCode: 'U.1',
      text: 'Pengaduan direspons',
      currentKey: 'C',
      nextKey: 'B',
      points: 0.62,
    },
    { indicatorCode: 'U.2', text: 'Izin dipermudah', currentKey: 'B', nextKey: 'A', points: 0.4 },
  ],
  distanceToNextGrade: null,
  laterStages: [],
  statistics: [],
};
const commitment = (actionId: string, given: object = {}) => ({
  actionId,
  title: `Komitmen ${actionId}`,
  source: 'COMMITMENT',
  periodName: '2022-06',
  owner: { id: 'p1', name: 'Siti Rahmawati' },
  dueDay: '2022-07-31',
  progress: 100,
  state: 'CONFIRMED',
  outcome: 'KEPT',
  doneAt: '2022-07-28T02:00:00.000Z',
  cancelReason: '',
  promisedPoints: null,
  ...given,
});
const sealed = (...commitments: object[]) => ({ data: { reportCard: { id: 'c1', commitments } } });
const memberships = [{ id: 'm1', role: 'UNIT_HEAD', unit }];

const api = fakeApi(() => ({
  Viewer: () => ({
    data: {
      viewer: {
        ...viewerWho('reportCard.list', 'followUp.list', 'followUp.createOwn'),
        memberships,
      },
    },
  }),
  ReportCard: () => ({ data: { reportCard: card } }),
  Consensus: () => ({ data: { consensusValues: [] } }),
  CardFollowUps: () => ({
    data: {
      followUpActions: { nodes: [{ id: 'a2', raisedCode: 'U.2', progress: 40, state: 'OPEN' }] },
    },
  }),
  CardCommitments: () =>
    sealed(
      commitment('satu'),
      commitment('dua', { state: 'OPEN', outcome: 'LATE', progress: 20, doneAt: null }),
    ),
}));

const panel = async () => {
  open('/report-cards/c1/show');
  return within(await screen.findByRole('region', { name: 'Komitmen bulan lalu' }, wait));
};

describe('a report card', () => {
  test('begins with the commitments of last month, and whether they were kept', async () => {
    const { findByText, getByText, getAllByRole } = await panel();
    expect(await findByText(/1 ditepati, 1 terlambat, 0 berjalan/, {}, wait)).toBeTruthy();
    const [kept, late] = getAllByRole('listitem');
    expect(kept?.textContent).toContain('Ditepati');
    expect(kept?.textContent).toContain('selesai 28 Jul 2022');
    expect(late?.textContent).toContain('Terlambat');
    expect(late?.textContent).toContain('kemajuan 20%');
    expect(getByText('Komitmen satu').getAttribute('href')).toBe('/follow-ups/satu');
  });

  test('of a range of days begins with those of the range before, not of a month', async () => {
    const name = '2022-08-10--2022-09-15 Pekan inovasi';
    const { period } = card;
    api.answers['ReportCard'] = () => ({
      data: { reportCard: { ...card, period: { ...period, name } } },
    });
    open('/report-cards/c1/show');
    await screen.findByRole('region', { name: 'Komitmen rentang sebelumnya' }, wait);
    await screen.findByRole('heading', { name: /Pekan inovasi \(10 Agu – 15 Sep 2022\)/ }, wait);
  });

  test('says that there were none, or that they cannot be read', async () => {
    api.answers['CardCommitments'] = () => sealed();
    const { findByText } = await panel();
    expect(await findByText('Tidak ada komitmen dari periode sebelumnya.', {}, wait)).toBeTruthy();
  });

  test('says that the commitments could not be read, and lets the rest be', async () => {
    api.answers['CardCommitments'] = () => refuse('SEAL_BROKEN');
    const { findByText } = await panel();
    expect(await findByText('Komitmen gagal dimuat.', {}, wait)).toBeTruthy();
    expect(screen.getByText('Pengaduan direspons')).toBeTruthy();
  });

  test('lets its unit make an action of what it suggests, and leads to the one that is there', async () => {
    await panel();
    const make = await screen.findByRole('link', { name: 'Jadikan rencana aksi' }, wait);
    expect(make.getAttribute('href')).toBe('/follow-ups/create?reportCard=c1&indicator=U.1');
    const made = screen.getByRole('link', { name: 'Rencana aksi: 40%' });
    expect(made.getAttribute('href')).toBe('/follow-ups/a2');
  });

  test('lets whoever leads the meeting make a commitment of it, and others nothing', async () => {
    api.answers['Viewer'] = () => ({
      data: { viewer: viewerWho('reportCard.list', 'followUp.list', 'followUp.commit') },
    });
    await panel();
    const make = await screen.findByRole('link', { name: 'Jadikan komitmen' }, wait);
    expect(make.getAttribute('href')).toContain('as=commitment');
  });
});
