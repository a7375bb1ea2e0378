import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { queryClient } from '../providers/queryClient.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  status: 'OPEN',
  revision: 1,
  dueAt: '2999-07-28T00:00:00.000Z',
  closesAt: '2999-08-05T00:00:00.000Z',
};
const row = {
  worksheetId: 'w1', reportCardId: null, unitId: 'u1', unitName: 'Dinas Kesehatan', unitAbbreviation: null,
  unitKind: 'DINAS', status: 'SUBMITTED', submitted: true, points: 3, fault: null, achievement: 0.3, grade: 'D', rank: 1,
  previousRank: null, completion: 0.5, returned: 0, accepted: 0, areaPoints: [3, 0], openAreas: [],
}; // prettier-ignore
/** Its formula let what is not answered through to the total: there is none, and its points stand for nothing. */
const without = {
  ...row, worksheetId: 'w2', unitId: 'u2', unitName: 'Dinas Sosial', points: 0, achievement: 0, grade: '', rank: null,
  fault: { kind: 'UNANSWERED', at: 'U.I' }, areaPoints: [0, 0],
}; // prettier-ignore
const areas = [
  { code: 'U.I.1', name: 'Manajemen Perubahan', maximum: 4 },
  { code: 'U.I.2', name: 'Deregulasi Kebijakan', maximum: 6 },
];
const show = (own: object = {}) => {
  const empty = { period: july, tasks: [], areas: [], rows: [], trend: [], gradeCounts: [] };
  api.answers['Dashboard'] = () => ({ data: { dashboard: { ...empty, ...own } } });
};
const be = (...abilities: string[]) => {
  api.answers['Viewer'] = () => ({ data: { viewer: viewerWho(...abilities) } });
};
const beHeadOf = (unitId: string) => {
  const memberships = [{ id: 'm1', role: 'UNIT_HEAD', unit: { id: unitId, name: 'Unit' } }];
  const viewer = { ...viewerWho('worksheet.list'), memberships };
  api.answers['Viewer'] = () => ({ data: { viewer } });
};
const step = (indicatorCode: string, text: string, nextKey: string | null, points: number) =>
  ({ indicatorCode, text, currentKey: nextKey && 'B', nextKey, points }); // prettier-ignore

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.readAll') } }),
  DashboardLosses: () => ({ data: { dashboard: { losses: null } } }),
  DashboardIdleUnits: () => ({ data: { dashboard: { idleUnits: [] } } }),
  DashboardRaises: () => ({
    data: {
      dashboard: {
        ownRaises: [
          { worksheetId: 'w1', raises: [step('U.I.2.i.c', 'Nilai survei', null, 2), step('U.I.1.i.b', 'Rencana kerja', 'A', 1)] },
        ],
      },
    },
  }),
})); // prettier-ignore
// What a browser has and this document lacks: the drawing is looked at in the browser, its table is read here.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} }); // prettier-ignore
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} })); // prettier-ignore
});

const region = async (name: string) => within(await screen.findByRole('region', { name }, wait));
const linkOf = (found: ReturnType<typeof within>, name: string | RegExp) =>
  decodeURIComponent(found.getByRole('link', { name }).getAttribute('href') ?? '');
const asked = () => api.sent.map(({ operationName }) => operationName);

describe('the first screen of a unit', () => {
  test('says what raises its points most, and leads to where it is given', async () => {
    beHeadOf('u1');
    show({ rows: [row] });
    open('/');
    const own = await region('Dinas Kesehatan');
    await own.findByText('Nilai survei', {}, wait);
    const steps = own.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps).toEqual([
      'Nilai surveiU.I.2.i.c · sampai penuh+2,00',
      'Rencana kerjaU.I.1.i.b · dari B ke A+1,00',
    ]);
    expect(linkOf(own, 'Rencana kerja')).toBe('/worksheets/w1/show?indicator=U.I.1.i.b');
  });

  test('says that it could not read what raises it, beside what it could', async () => {
    beHeadOf('u1');
    show({ rows: [row] });
    api.answers['DashboardRaises'] = () => refuse('SEAL_BROKEN');
    open('/');
    const own = await region('Dinas Kesehatan');
    await own.findByRole('alert', {}, wait);
    own.getByText('3,00');
  });

  test('of a unit without a total says so, and no 0 in its place', async () => {
    beHeadOf('u2');
    show({ rows: [without] });
    open('/');
    const own = await region('Dinas Sosial');
    own.getByText('Tanpa nilai total');
    own.getByText(/Formula tidak menghasilkan nilai total/);
    expect(own.queryByText('0,00')).toBeNull();
    expect(asked()).not.toContain('DashboardRaises');
  });
});

describe('the first screen of the lead evaluator', () => {
  const loads = [
    { evaluator: { id: 'e1', name: 'Ani' }, units: 5, waiting: 12, oldestWaitingDays: 6, returned: 3, judged: 40 },
  ]; // prettier-ignore
  const counts = { all: 41, long: 12, overdue: 4, twice: 1 };
  beforeEach(() => {
    show();
    be('worksheet.readAll', 'evaluatorLoad.list', 'review.list');
    api.answers['EvaluatorLoads'] = () => ({ data: { evaluatorLoads: loads } });
    api.answers['DashboardQueue'] = () => ({
      data: Object.fromEntries(Object.entries(counts).map(([age, totalCount]) => [age, { totalCount }])),
    }); // prettier-ignore
  });

  test('tells how old the queue is, and leads to what each figure counts', async () => {
    open('/');
    const queue = await region('Umur antrean telaah');
    await queue.findByText('41', {}, wait);
    const lines = queue.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Semuanya41',
      'Lebih dari 3 hari kerja12',
      'Lebih dari 5 hari kerja4',
      'Lebih dari 10 hari kerja1',
    ]);
    expect(linkOf(queue, 'Lebih dari 5 hari kerja')).toBe(
      '/evaluations?displayedFilters={"waitingOver":true}&filter={"state":"SUBMITTED","waitingOver":5}',
    );
    const { variables } = api.sent.find(({ operationName }) => operationName === 'DashboardQueue')!;
    expect(variables).toMatchObject({
      all: { periodId: 'july', state: ['SUBMITTED'] },
      twice: { periodId: 'july', state: ['SUBMITTED'], waitingOver: 10 },
    });
  });

  test('tells who has how much to do', async () => {
    open('/');
    await (await region('Beban evaluator')).findByText('Ani', {}, wait);
  });

  test('keeps who has how much to do, and says as of when, where it cannot be read again', async () => {
    open('/');
    const load = await region('Beban evaluator');
    await load.findByText('Ani', {}, wait);
    api.answers['EvaluatorLoads'] = () => refuse('INTERNAL');
    void queryClient.invalidateQueries({ queryKey: ['EvaluatorLoads'] });
    await load.findByText(/^Belum dapat diperbarui; angka per /, {}, wait);
    load.getByText('Ani');
  });

  test('says which of the two could not be read', async () => {
    api.answers['DashboardQueue'] = () => refuse('INTERNAL');
    open('/');
    await (await region('Umur antrean telaah')).findByRole('alert', {}, wait);
    await (await region('Beban evaluator')).findByText('Ani', {}, wait);
  });

  test.each([
    ['of a closed period', { ...july, status: 'CLOSED' }, ['evaluatorLoad.list', 'review.list']],
    ['of an evaluator', july, ['review.list']],
    ['of an administrator', july, ['evaluatorLoad.list']],
  ])('asks for neither %s', async (_whose, period, abilities) => {
    show({ period });
    be(...abilities);
    open('/');
    await screen.findByText('Tidak ada yang menunggu Anda.', {}, wait);
    expect(asked()).not.toContain('DashboardQueue');
    expect(asked()).not.toContain('EvaluatorLoads');
  });
});

describe('the first screen of the leadership', () => {
  const late = { ...row, worksheetId: 'w3', unitId: 'u3', unitName: 'Dinas Pendidikan', status: 'CLOSED', submitted: false, points: 1, achievement: 0.1, rank: 2 }; // prettier-ignore
  const tile = async (label: string) => (await screen.findByText(label, {}, wait)).parentElement!;

  test('counts as sent in who sent something in, not whose period was closed', async () => {
    show({ period: { ...july, status: 'CLOSED' }, rows: [{ ...row, status: 'CLOSED' }, late] });
    open('/');
    expect((await tile('LKE diajukan')).textContent).toBe('LKE diajukan1dari 2 perangkat daerah');
  });

  test('leaves a unit without a total out of the mean, and gives it no 0 in the ranking', async () => {
    show({ rows: [row, late, without] });
    open('/');
    // (30 % + 10 %) / 2, of two of the three.
    expect((await tile('Rata-rata capaian')).textContent).toBe('Rata-rata capaian20%2 perangkat daerah'); // prettier-ignore
    (await region('Sebaran kategori')).getByText(/^1 perangkat daerah tanpa nilai total/);
    const lines = (await region('Peringkat')).getAllByRole('listitem');
    expect(lines[2]!.textContent).toContain('Tanpa nilai total');
    expect(lines[2]!.textContent).not.toContain('0,00');
  });

  test('leads from each unit and area to its indicators, by the keyboard as well', async () => {
    show({ rows: [row, without], areas });
    open('/');
    const map = await region('Perangkat daerah menurut area perubahan');
    map.getByRole('button', { name: 'Lihat sebagai tabel' }).click();
    const table = within(await map.findByRole('table', {}, wait));
    const cellsOf = (line: HTMLElement) =>
      within(line).getAllByRole('cell').map(({ textContent }) => textContent); // prettier-ignore
    expect(table.getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['75%', '0%'],
      ['–', '–'],
    ]);
    expect(linkOf(table, '75%')).toBe('/worksheets/w1/show?area=U.I.1');
  });
});

describe('what waits', () => {
  test('in two periods at once is there twice, each until its own day', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const task = { code: 'REVIEW_WAITING', path: '/evaluations', worksheetId: null };
    show({
      tasks: [
        { ...task, count: 41, dueAt: '2999-07-28T00:00:00.000Z' },
        { ...task, count: 7, dueAt: '2999-12-28T00:00:00.000Z' },
      ],
    });
    open('/');
    await screen.findByText('41', {}, wait);
    screen.getByText('7');
    expect(complaints.mock.calls.filter(([said]) => /same key/.test(String(said)))).toEqual([]);
    complaints.mockRestore();
  });
});

describe('what could not be read again', () => {
  test('stays, with as of when it is: the running period of an administrator', async () => {
    be('person.edit', 'person.list', 'unit.list');
    show();
    const progress = { worksheets: 60, submitted: 59, onTime: 50, answered: 6_700, indicators: 6_801, accepted: 6_000, returned: 10, waiting: 300 }; // prettier-ignore
    const running = { ...july, opensAt: '2022-06-30T17:00:00.000Z', progress };
    api.answers['Administration'] = () => ({
      data: { running: { nodes: [running] }, planned: { nodes: [] }, units: { nodes: [], totalCount: 0 } },
    }); // prettier-ignore
    open('/');
    const panel = await region('Periode berjalan: Juli 2022');
    panel.getByText('6.700 dari 6.801');
    api.answers['Administration'] = () => refuse('INTERNAL');
    await queryClient.invalidateQueries({ queryKey: ['Administration'] });
    await screen.findByText(/^Belum dapat diperbarui; angka per/, {}, wait);
    panel.getByText('6.700 dari 6.801');
  });
});
