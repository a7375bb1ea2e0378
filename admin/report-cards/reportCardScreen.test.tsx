import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, open, viewerWho, wait } from '../testApp.js';

const period = { id: 'july', name: '2022-07', status: 'CLOSED', revision: 1, dueAt: '2022-07-31T09:00:00.000Z', closesAt: '2022-08-05T09:00:00.000Z' }; // prettier-ignore
const area = {
  code: 'U.I.1',
  parentCode: 'U.I',
  kind: 'AREA',
  name: 'Manajemen Perubahan',
  weight: 4,
  weightStatus: 'OFFICIAL',
  score: 0.75,
  points: 3,
  claimedPoints: 4,
  medianPoints: 1.5,
};
const card = {
  id: 'c1',
  worksheetId: 'w1',
  unit: { id: 'u1', name: 'Dinas Kesehatan', abbreviation: null },
  period,
  level: 'UNIT',
  points: 4,
  maximum: 10,
  achievement: 0.4,
  grade: 'C',
  predicate: 'Kurang',
  rank: 1,
  rankOf: 2,
  previousRank: null,
  previousPoints: null,
  instrument: { id: 'i1', title: 'LKE kecil' },
  formula: { id: 'f1', title: 'Menurut peraturan', revision: 1 },
  claimedPoints: 8.44,
  hasClaimedTotal: true,
  completion: 0.4,
  answered: 5,
  evidenced: 2,
  indicators: 5,
  accepted: 3,
  waiting: 1,
  returned: 1,
  onTime: true,
  submittedAt: '2022-07-20T00:00:00.000Z',
  pdfPath: '/report-cards/c1/card.pdf',
  verificationPath: '/verify/abc',
  sha256: 'a'.repeat(64),
  createdAt: '2022-08-05T09:00:00.000Z',
  nodes: [area],
  trend: [],
  raises: [
    { indicatorCode: 'U.I.2.i.c', text: 'Nilai survei', currentKey: null, nextKey: null, points: 2 },
  ], // prettier-ignore
  distanceToNextGrade: { grade: 'B', points: 2 },
  laterStages: [] as object[],
  statistics: [],
  revision: 1,
  supersededBy: null as object | null,
  reopening: null as object | null,
  revisions: [] as object[],
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('reportCard.list') } }),
  PeriodChoices: () => ({ data: { periods: { nodes: [period] } } }),
  ReportCard: () => ({ data: { reportCard: card } }),
  ReportCards: () => ({ data: { reportCards: { nodes: [card], totalCount: 1 } } }),
  Consensus: () => ({ data: { consensusValues: [] } }),
}));
const show = (change: object = {}) => {
  api.answers['ReportCard'] = () => ({ data: { reportCard: { ...card, ...change } } });
  open('/report-cards/c1/show');
};
const region = async (name: string) => within(await screen.findByRole('region', { name }, wait));

describe('a report card on screen', () => {
  test('keeps how the unit worked apart from what it scored', async () => {
    show();
    const progress = await region('Kemajuan pengisian');
    const said = (label: string) => progress.getByText(label).parentElement!.textContent;
    expect(said('Butir terjawab')).toContain('5 dari 5');
    expect(said('Butir belum sempat ditelaah')).toContain('1 dari 5');
    expect(said('Butir masih dikembalikan')).toContain('1 dari 5');
    expect(said('Pengajuan')).toContain('20 Jul 2022, 07.00 WIB');
    progress.getByText('Diajukan tepat waktu');
  });

  test('names the steps and how far the next grade is in one place', async () => {
    show();
    const steps = await region('Tiga langkah yang paling menaikkan nilai');
    steps.getByText('Nilai survei');
    steps.getByText('+2,00');
    steps.getByText('Kategori berikutnya: 2,00 poin lagi ke B.');
  });

  test('does not say that nothing is left to a grade that it has not reached', async () => {
    show({ distanceToNextGrade: { grade: 'B', points: 0.004 } });
    await screen.findByText('kurang dari 0,01 lagi ke B', {}, wait);
    screen.getByText('Kategori berikutnya: kurang dari 0,01 poin lagi ke B.');
  });

  test('has the ministry’s figure beside the others once there is one, and says that it changes nothing', async () => {
    show({ laterStages: [{ key: 'external', nameId: 'Evaluasi Kementerian PANRB', nameEn: 'Ministry', indicators: 2, points: 3 }] }); // prettier-ignore
    const claims = await region('Diajukan dan diterima');
    claims.getByText('Evaluasi Kementerian PANRB (2 butir)');
    claims.getByText('3,00');
    claims.getByText(/tidak mengubah rapor/);
  });

  test('says of one without a total that it has none, and calls nothing full', async () => {
    show({ grade: '', predicate: '', points: 0, rank: null, distanceToNextGrade: null, raises: [], nodes: [{ ...area, score: null, points: 0 }] }); // prettier-ignore
    await screen.findByText(/Formula tidak menghasilkan nilai total, sehingga/, {}, wait);
    screen.getByText('Tidak dapat dihitung, karena formula tidak menghasilkan nilai total.');
    expect(screen.getAllByText('Tidak ada area yang dapat dinilai.')).toHaveLength(2);
    expect(screen.queryByText(/penuh/)).toBeNull();
    const claims = await region('Diajukan dan diterima');
    claims.getByText('8,44');
    claims.getByText('–');
    claims.getByText('Selisih –');
  });

  test('without a total by its own answers, too, has a 0 nowhere: not as claimed, nor of that month in its trend', async () => {
    const point = (month: number, points: number, grade: string) => ({ periodId: `${month}`, name: `2022-0${month}`, year: 2022, month, points, achievement: points / 10, rank: null, grade }); // prettier-ignore
    show({ grade: '', points: 0, rank: null, distanceToNextGrade: null, claimedPoints: 0, hasClaimedTotal: false, trend: [point(6, 4, 'C'), point(7, 0, '')] }); // prettier-ignore
    const claims = await region('Diajukan dan diterima');
    expect(claims.getAllByText('–')).toHaveLength(2);
    const trend = await region('Perjalanan nilai');
    fireEvent.click(trend.getByRole('button', { name: 'Lihat sebagai tabel' }));
    const rows = trend.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows[2]).toBe('Juli 2022–––');
    expect(screen.queryByText('0,00')).toBeNull();
  });

  test('of the kabupaten itself says that the kabupaten claims, and no unit', async () => {
    show({ level: 'KABUPATEN', unit: null, rank: null, rankOf: null });
    const claims = await region('Diajukan dan diterima');
    claims.getByText('Menurut kabupaten');
    claims.getByText(/^Nilai menurut kabupaten sendiri/);
    expect(claims.queryByText(/perangkat daerah/)).toBeNull();
  });

  test('shows its areas as bars, and as a radar to who chose that before', async () => {
    const areas = ['U.I.1', 'U.I.2', 'U.I.3'].map((code) => ({ ...area, code, name: code }));
    const open = { ...area, code: 'U.I.4', name: 'Belum bernilai', score: null };
    show({ nodes: [...areas, open] });
    const bars = await region('Area demi area');
    bars.getByText(/^Batang: capaian/);
    fireEvent.click(bars.getByText('Radar'));
    bars.getByText(/Garis putus-putus berwajik: median/);
    bars.getByText('Tanpa nilai, jadi tanpa sumbu: Belum bernilai.');
    expect(localStorage.getItem('RaStoreungkit.reportCards.areas.p1')).toBe('"RADAR"');
  });

  test('shows two areas, which make no shape, as bars to everybody', async () => {
    localStorage.setItem('RaStoreungkit.reportCards.areas.p1', '"RADAR"');
    show({ nodes: [area, { ...area, code: 'U.I.2', name: 'Deregulasi Kebijakan' }] });
    const few = await region('Area demi area');
    few.getByText(/^Batang: capaian/);
    expect(few.queryByText('Radar')).toBeNull();
  });

  test('leads to its PDF, and to the page that checks it', async () => {
    show();
    const pdf = await screen.findByRole('link', { name: 'Buka PDF' }, wait);
    expect(pdf.getAttribute('href')).toBe('/report-cards/c1/card.pdf?lang=id');
    const check = screen.getByRole('link', { name: /pemeriksaan keaslian/ });
    expect(check.getAttribute('href')).toBe('/verify/abc');
  });
});

describe('a report card of a period that was opened again', () => {
  const reopening = {
    revision: 2,
    reason: 'Nilai keliru dicatat.',
    reopenedAt: '2022-08-10T02:00:00.000Z',
    reopenedBy: { id: 'p1', name: 'Siti Rahmawati' },
    isWhole: true,
    withKabupaten: true,
    units: [],
    widenings: [],
  };
  const revision = (number: number, points: number, difference: number | null) => ({
    reportCardId: `c${number}`,
    revision: number,
    sealedAt: '2022-08-20T02:00:00.000Z',
    unit: null,
    instrument: { id: 'i1', title: 'LKE kecil' },
    points,
    pointsBefore: null,
    difference,
    grade: 'C',
    gradeBefore: null,
    rank: 1,
    rankBefore: null,
    wasOpen: false,
  });

  test('says while it is open that its figures still count', async () => {
    show({ reopening });
    await screen.findByText('Revisi 1, sedang dibuka kembali', {}, wait);
    screen.getByText('Alasan: Nilai keliru dicatat.');
    screen.getByText(/tetap berlaku sampai periode ditutup lagi/);
  });

  test('says that it counts no more, and leads to what does', async () => {
    show({
      supersededBy: { reportCardId: 'c2', revision: 2, sealedAt: '2022-08-20T02:00:00.000Z' },
      revisions: [revision(1, 4, null), revision(2, 5, 1)],
    });
    await screen.findByText('Revisi 1, tidak berlaku lagi', {}, wait);
    const later = screen.getByRole('link', { name: 'Buka revisi 2' });
    expect(later.getAttribute('href')).toContain('/report-cards/c2/show');
    const all = await region('Revisi rapor ini');
    all.getByText('Revisi 1, yang ini');
    all.getByText('+1,00');
  });

  test('says which one a further revision is, and leads to what changed and why', async () => {
    show({ revision: 2, revisions: [revision(1, 4, null), revision(2, 5, 1)] });
    await screen.findByText(/ · Revisi 2$/, {}, wait);
    screen.getByText(/rapor ini menggantikan revisi 1/);
    const why = screen.getByRole('link', { name: 'Yang berubah dan alasannya' });
    expect(why.getAttribute('href')).toContain('/periods/');
  });

  test('of a period that was never opened again nothing is said of revisions', async () => {
    show({ revisions: [revision(1, 4, null)] });
    await screen.findByText('Dinas Kesehatan', { exact: false }, wait);
    expect(screen.queryByText(/Revisi/)).toBeNull();
  });
});

describe('the list of report cards', () => {
  const all = 'Semua rapor dalam satu PDF';

  test('shows of a unit without a total no 0 in its place', async () => {
    const without = { ...card, grade: '', points: 0, achievement: 0, rank: null };
    api.answers['ReportCards'] = () => ({
      data: { reportCards: { nodes: [without], totalCount: 1 } },
    });
    open('/report-cards');
    const row = (await screen.findByText('Dinas Kesehatan', {}, wait)).closest('tr')!;
    expect(row.textContent).not.toContain('0');
  });

  test('offers all of them in one PDF to whoever reads all of them', async () => {
    api.answers['Viewer'] = () => ({
      data: { viewer: viewerWho('reportCard.list', 'reportCard.readAll') },
    });
    open('/report-cards');
    await screen.findByRole('button', { name: all }, wait);
  });

  test('offers it to nobody else', async () => {
    open('/report-cards');
    await screen.findByText('Dinas Kesehatan', {}, wait);
    expect(screen.queryByRole('button', { name: all })).toBeNull();
  });
});
