import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { drafts } from '../drafts/pageDrafts.js';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, formulaAsApi } from '../worksheets/testDesk.js';
import { solveIndexRequest, type IndexSolveRequest } from './solving/request.js';

/** What the worker does, on the test's own thread. */
class SameThread {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  postMessage(request: IndexSolveRequest) {
    queueMicrotask(() => solveIndexRequest(request, (data) => this.onmessage?.({ data })));
  }
  terminate() {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', SameThread);
});

const period = { id: 'p7', name: '2022-07' };
const own = { ...smallInstrument, code: 'small-kabupaten', level: 'KABUPATEN' as const };
const rollup = {
  method: 'SPLIT' as const,
  unitInstrument: 'small-unit',
  nodes: [{ code: 'U.I.1', unitCode: 'U.I.1', points: '3' }],
  missingUnits: 'EXCLUDE' as const,
};

const dinkes = { id: 'u1', code: 'dinkes', name: 'Dinas Kesehatan' };
const disdik = { id: 'u2', code: 'disdik', name: 'Dinas Pendidikan' };

const answer = (indicatorCode: string, said: object) => ({
  indicatorCode,
  optionKey: null,
  value: null,
  counts: [],
  ...said,
});
const sheet = (id: string, unit: object | null, answers: readonly object[], isSent = true) => ({
  worksheetId: id,
  unit,
  instrument: { id: unit ? 'i-unit' : 'i-own' },
  formula: { id: unit ? 'f-unit' : 'f-own', title: 'Menurut peraturan', revision: 1 },
  isSent,
  answers,
  isClosed: true,
  statistics: [],
});

/** 3.875 of 10: 1 and 1 of the kabupaten’s own, and 3 x the mean of 0.75 and 0.5 of the units. */
const base = (isSent = true) => ({
  period,
  basis: 'SEALED',
  stamp: 'abc',
  own: sheet(
    'w0',
    null,
    [
      answer('U.I.1.i.a', { optionKey: 'YA' }),
      answer('U.I.1.i.b', { optionKey: 'A' }),
      answer('U.I.2.i.c', { value: 50 }),
    ],
    isSent,
  ),
  units: [
    sheet('w1', dinkes, [
      answer('U.I.1.i.a', { optionKey: 'YA' }),
      answer('U.I.1.i.b', { optionKey: 'B' }),
    ]),
    sheet('w2', disdik, [answer('U.I.1.i.a', { optionKey: 'YA' })]),
  ],
  effortTables: [{ instrumentId: 'i-own', version: 0, efforts: [] }],
});

const step = (indicatorCode: string, unit: object | null, index: number, grade: string) => ({
  indicatorCode,
  text: 'Rencana kerja dijalankan',
  isBundle: false,
  effort: 1,
  points: 1,
  index,
  grade,
  moves: [{ unit, fromKey: 'B', toKey: 'A' }],
});

const saved = {
  id: 't1',
  version: 1,
  title: 'Indeks menuju B',
  period,
  author: { id: 'p1', name: 'Siti Rahmawati' },
  createdAt: '2022-08-02T03:00:00.000Z',
  basis: 'SEALED',
  goalGrade: 'B',
  goalPoints: null,
  indexBefore: 3.875,
  gradeBefore: 'C',
  index: 7,
  grade: 'B',
  maximum: 10,
  effort: 2,
  isProven: true,
  leastEffort: 2,
  efforts: [{ scope: 'UNITS', unitId: null, indicatorCode: 'U.I.1.i.b', effort: 2.5 }],
  excluded: [{ scope: 'UNIT', unitId: 'u1', indicatorCode: 'U.I.1.i.a' }],
  bundles: [],
  steps: [
    step('U.I.1.i.b', dinkes, 5, 'C'),
    step('U.I.2.i.a', dinkes, 6, 'CC'),
    step('U.I.1.i.b', disdik, 7, 'B'),
  ],
  abilities: ['indexPlan.remove', 'indexPlan.act'],
};

const owner = { id: 'o1', name: 'Budi Santoso' };

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('indexPlan.read', 'targetPlan.list') } }),
  IndexPlanBase: () => ({ data: { indexPlanBase: base() } }),
  WorksheetInstrument: ({ id }) => ({
    data: { instrument: asApi(id === 'i-own' ? own : smallInstrument) },
  }),
  IndexPlanFormula: ({ id }) => ({
    data: {
      formula:
        id === 'f-own'
          ? {
              ...formulaAsApi(regulationFormula(own)),
              id,
              rollup: { ...rollup, kabupatenShare: null, unitWeights: null },
            }
          : { ...formulaAsApi(regulationFormula(smallInstrument)), id, rollup: null },
    },
  }),
  IndexPlans: () => ({ data: { indexPlans: [] } }),
  TargetPlans: () => ({ data: { targetPlans: [] } }),
  IndexPlan: () => ({ data: { indexPlan: saved } }),
  IndexPlanOwners: () => ({
    data: { followUpOwnersByUnit: [{ unitId: 'u1', owners: [owner, { id: 'o2', name: 'Ani' }] }] },
  }),
  IndexPlanActions: () => ({ data: { followUpActions: { nodes: [] } } }),
}));

async function openDesk() {
  open('/target-plans/index/p7');
  await screen.findByText('Terbukti paling ringan', {}, wait);
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1, -1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent ?? ''),
    );

describe('the desk of the index', () => {
  test('shows the cheapest way to the next grade at once, whose step it is, and the index before and after', async () => {
    await openDesk();
    // Above 6: two of the kabupaten’s own that bring 2 each, the earlier ones of equal worth.
    screen.getByText('Indeks 3,88');
    screen.getByText('menjadi 7,88 (+4,00)');
    screen.getByText('2 langkah, usaha 2');
    expect(rows()).toEqual([
      ['1', expect.stringContaining('U.I.2.i.a · dari kosong ke A'), 'Kabupaten', '1', '+2,00', '5,88'],
      ['2', expect.stringContaining('U.I.2.i.b · sampai nilai penuh'), 'Kabupaten', '1', '+2,00', '7,88B'],
    ]); // prettier-ignore
  });

  test('raises an indicator at all units at once for one effort, where that is less', async () => {
    await openDesk();
    fireEvent.change(screen.getByLabelText('Butir siapa'), { target: { value: 'units' } });
    fireEvent.change(screen.getByLabelText('Boleh dinaikkan: U.I.1.i.b'), {
      target: { value: 'BUNDLED' },
    });
    fireEvent.change(screen.getByLabelText('Usaha U.I.1.i.b untuk semua'), {
      target: { value: '0,5' },
    });
    // 3.875 + 2 + 3 x 0.375.
    await screen.findByText('menjadi 7,00 (+3,13)', {}, wait);
    screen.getByText('2 langkah, usaha 1,5');
    expect(rows().map(([, what, whose]) => [what?.includes('sampai A'), whose])).toEqual([
      [true, 'Semua perangkat daerah (2)'],
      [false, 'Kabupaten'],
    ]);
  });

  test('plans anew without a step, and keeps one unit’s own effort on the device', async () => {
    await openDesk();
    press('Bagaimana tanpa U.I.2.i.a, Kabupaten?');
    await screen.findByText('menjadi 6,88 (+3,00)', {}, wait);
    screen.getByText('U.I.2.i.a · Kabupaten');
    fireEvent.change(screen.getByLabelText('Butir siapa'), { target: { value: 'u1' } });
    fireEvent.change(screen.getByLabelText('Usaha U.I.1.i.b'), { target: { value: '2,5' } });
    await vi.waitFor(() =>
      expect(JSON.stringify(drafts.read('p1', 'index-plans.p7'))).toContain('u1 U.I.1.i.b'),
    );
  });

  test('sends what is asked for and what is to be raised, and no points', async () => {
    await openDesk();
    api.answers['SaveIndexPlan'] = () => ({ data: { saveIndexPlan: saved } });
    press('Simpan rencana');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan' }));
    await screen.findByText(/Disusun Siti Rahmawati/, {}, wait);
    expect(api.inputsOf('SaveIndexPlan')).toEqual([
      {
        periodId: 'p7',
        stamp: 'abc',
        title: 'Indeks menuju B',
        goalGrade: 'B',
        goalPoints: null,
        efforts: [],
        excluded: [],
        bundles: [],
        steps: [
          { indicatorCode: 'U.I.2.i.a', isBundle: false, moves: [{ unitId: null, toKey: 'A' }] },
          { indicatorCode: 'U.I.2.i.b', isBundle: false, moves: [{ unitId: null, toKey: null }] },
        ],
        isProven: true,
        leastEffort: 2,
      },
    ]);
  });

  test('says why there is no index to plan from', async () => {
    api.answers['IndexPlanBase'] = () => ({ data: { indexPlanBase: base(false) } });
    open('/target-plans/index/p7');
    await screen.findByText('Belum ada indeks untuk direncanakan', {}, wait);
    expect(screen.queryByText('Target')).toBeNull();
  });

  test('says so where the kabupaten fills in no worksheet', async () => {
    api.answers['IndexPlanBase'] = () => ({ data: { indexPlanBase: null } });
    open('/target-plans/index/p7');
    await screen.findByText(/tidak mengisi LKE di periode ini/, {}, wait);
  });

  test('says what went wrong where it cannot be read', async () => {
    api.answers['IndexPlanBase'] = () => refuse('INTERNAL');
    open('/target-plans/index/p7');
    await screen.findByRole('alert', {}, wait);
  });

  test('is not shown, nor asked for, to who does not plan for all', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('targetPlan.list') } });
    open('/target-plans');
    await screen.findByText('Rencana tersimpan', {}, wait);
    expect(screen.queryByText('Rencana indeks kabupaten')).toBeNull();
    open('/target-plans/index/p7');
    await vi.waitFor(() =>
      expect(api.sent.map(({ operationName }) => operationName)).not.toContain('IndexPlanBase'),
    );
  });
});

/** Presses a button as soon as it can be: what it needs is still read. */
async function pressOnce(element: HTMLElement, name: string) {
  const button = await within(element).findByText(name, {}, wait);
  await vi.waitFor(() => expect(button).toHaveProperty('disabled', false), wait);
  fireEvent.click(button);
}

async function openActions() {
  open('/target-plans/index-plans/t1');
  await pressOnce(document.body, 'Jadikan rencana aksi');
  return screen.findByRole('dialog', {}, wait);
}

describe('a saved plan of the index', () => {
  test('shows what it rests on', async () => {
    open('/target-plans/index-plans/t1');
    await screen.findByText(/Disusun Siti Rahmawati/, {}, wait);
    screen.getByText(/Target: predikat B. Usaha perangkat daerah selain 1: U.I.1.i.b: 2,5. Tidak bisa dinaikkan: U.I.1.i.a./); // prettier-ignore
    expect(rows().map(([, , whose]) => whose)).toEqual([
      'Dinas Kesehatan',
      'Dinas Kesehatan',
      'Dinas Pendidikan',
    ]);
  });

  test('becomes one action for each unit that has somebody, with what is no action yet', async () => {
    api.answers['IndexPlanActions'] = () => ({
      data: {
        followUpActions: {
          nodes: [{ id: 'f1', unit: { id: 'u1' }, indicators: [{ code: 'U.I.2.i.a' }] }],
        },
      },
    });
    api.answers['ActOnIndexPlan'] = () => ({ data: { actOnIndexPlan: [{ id: 'f2' }] } });
    const dialog = await openActions();
    within(dialog).getByText(/Belum ada agen perubahan atau kepala/);
    fireEvent.change(within(dialog).getByLabelText('Penanggung jawab: Dinas Kesehatan'), {
      target: { value: 'o2' },
    });
    await pressOnce(dialog, 'Catat 1 rencana aksi');
    await screen.findByText(/1 rencana aksi dicatat/, {}, wait);
    expect(api.inputsOf('ActOnIndexPlan')).toEqual([
      {
        planId: 't1',
        actions: [
          {
            unitId: 'u1',
            title: 'Menaikkan 1 butir menuju B',
            description:
              'Dari rencana indeks “Indeks menuju B”.\nU.I.1.i.b: Rencana kerja dijalankan (dari B ke A)',
            indicatorCodes: ['U.I.1.i.b'],
            ownerId: 'o2',
            dueDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          },
        ],
      },
    ]);
  });

  test('says what was refused of its actions, and keeps what was chosen', async () => {
    api.answers['ActOnIndexPlan'] = () => refuse('INVALID_INPUT', 'actions.0.dueDay');
    const dialog = await openActions();
    await pressOnce(dialog, 'Catat 1 rencana aksi');
    await within(dialog).findByRole('alert', {}, wait);
  });
});
