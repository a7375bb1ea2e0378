import { fireEvent, screen, within } from '@testing-library/react';
import loadHighs from 'highs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { highsSolver } from '../../schema/target/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { drafts } from '../drafts/pageDrafts.js';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, formulaAsApi } from '../worksheets/testDesk.js';
import { solveRequest, type SolveAnswer, type SolveRequest } from './solving/request.js';

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
const solver = highsSolver(await loadHighs({ wasmBinary }));

/** What the worker does, on the test's own thread. */
class SameThread {
  onmessage: ((event: { data: SolveAnswer }) => void) | null = null;
  postMessage(request: SolveRequest) {
    queueMicrotask(() => solveRequest(request, solver, (data) => this.onmessage?.({ data })));
  }
  terminate() {}
}

/** It never answers. */
class Silent {
  postMessage() {}
  terminate() {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', SameThread);
});

const unit = { id: 'u1', name: 'Dinas Kesehatan' };
const period = { id: 'p7', name: '2022-07' };

/** 4 of 10 points: 2 + 1 + 0 + ½ × 2 + 0, each indicator weighing 2. */
const base = (own: object = {}) => ({
  worksheetId: 'w1',
  reportCardId: 'c1',
  unit,
  period,
  instrument: { id: 'i1', title: 'LKE kecil' },
  formula: { id: 'f1', title: 'Menurut peraturan', revision: 1 },
  basis: 'SEALED',
  revision: 7,
  answers: [
    answer('U.I.1.i.a', { optionKey: 'YA' }),
    answer('U.I.1.i.b', { optionKey: 'B' }),
    answer('U.I.2.i.b', {
      counts: [
        { key: 'planned', count: 4 },
        { key: 'done', count: 2 },
      ],
    }),
  ],
  isClosed: true,
  statistics: [],
  effortTable: { instrumentId: 'i1', version: 0, efforts: [] },
  abilities: ['targetPlan.save'],
  ...own,
});

function answer(indicatorCode: string, own: object) {
  return { indicatorCode, optionKey: null, value: null, counts: [], counting: true, ...own };
}

const saved = {
  id: 't1',
  version: 1,
  title: 'Menuju B',
  worksheetId: 'w1',
  unit,
  period,
  author: { id: 'p1', name: 'Siti Rahmawati' },
  createdAt: '2022-08-02T03:00:00.000Z',
  basis: 'SEALED',
  goalGrade: 'B',
  goalPoints: null,
  effortBasis: 'INDICATOR',
  efforts: [{ indicatorCode: 'U.I.2.i.b', effort: 2.5 }],
  excluded: ['U.I.1.i.b'],
  promised: [],
  pointsBefore: 4,
  gradeBefore: 'C',
  points: 8,
  grade: 'B',
  effort: 2,
  isProven: true,
  leastEffort: 2,
  moves: [move('U.I.2.i.a', 'A', 6, 'C'), move('U.I.2.i.c', null, 8, 'B')],
  abilities: ['targetPlan.remove'],
};

function move(indicatorCode: string, toKey: string | null, total: number, grade: string) {
  const text = smallInstrument.indicators.find(({ code }) => code === indicatorCode)!.text;
  return { indicatorCode, text, fromKey: null, toKey, effort: 1, points: 2, total, grade };
}

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('targetPlan.list', 'worksheet.list') } }),
  TargetBase: () => ({ data: { targetBase: base() } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  TargetPlan: () => ({ data: { targetPlan: saved } }),
  TargetPlans: () => ({ data: { targetPlans: [] } }),
  TargetPlanProgress: () => ({
    data: {
      targetPlanProgress: {
        period: { id: 'p8', name: '2022-08' },
        basis: 'RUNNING',
        points: 6,
        grade: 'C',
        reached: ['U.I.2.i.a'],
      },
    },
  }),
}));

async function openDesk() {
  open('/target-plans/new/w1');
  await screen.findByText('Terbukti paling ringan', {}, wait);
}

const moves = () => screen.getAllByText(/^U\.I\.\d\.i\.\w ·/).map((line) => line.textContent ?? '');

describe('the desk of a target', () => {
  test('shows the cheapest way to the next grade at once, and where it is crossed', async () => {
    await openDesk();
    // Above 6 points two indicators of 2 points each are enough, and the earlier ones of equal worth are taken.
    screen.getByText('2 butir, usaha 2');
    screen.getByText('menjadi 8,00 poin');
    screen.getByText('Predikat B tercapai di sini');
    expect(moves()).toEqual([
      'U.I.2.i.a · dari kosong ke A · usaha\u00a01',
      'U.I.2.i.c · sampai nilai penuh · usaha\u00a01',
    ]);
  });

  test('plans anew without an indicator, and with it again', async () => {
    await openDesk();
    press('Bagaimana tanpa U.I.2.i.c?');
    // 4 + 2 + 1 = 7.
    await screen.findByText('menjadi 7,00 poin', {}, wait);
    expect(moves().join()).not.toContain('U.I.2.i.c');
    fireEvent.keyDown(screen.getByTitle('Nilai survei'), { key: 'Delete' });
    fireEvent.keyUp(screen.getByTitle('Nilai survei'), { key: 'Delete' });
    await screen.findByText('menjadi 8,00 poin', {}, wait);
  });

  test('goes around what is dear, and keeps that on the device', async () => {
    await openDesk();
    fireEvent.change(screen.getByLabelText('Usaha U.I.2.i.c'), { target: { value: '2,5' } });
    await screen.findByText('menjadi 7,00 poin', {}, wait);
    screen.getByText('U.I.2.i.c · usaha sendiri');
    expect(JSON.stringify(drafts.read('p1', 'target-plans.w1'))).toContain('2.5');
  });

  test('says how far everything leads where that is not enough', async () => {
    api.answers['TargetBase'] = () => ({ data: { targetBase: base({ answers: [] }) } });
    open('/target-plans/new/w1');
    fireEvent.click(await screen.findByRole('button', { name: /di atas 8,00/ }, wait));
    for (const code of ['U.I.1.i.a', 'U.I.2.i.a']) {
      const choice = screen.getByLabelText(`Boleh dinaikkan: ${code}`);
      fireEvent.change(choice, { target: { value: 'EXCLUDED' } });
    }
    await screen.findByText(/paling jauh 6,00 poin, kurang 2,00/, {}, wait);
  });

  test('says that the bound has to be passed where everything leads right onto it', async () => {
    api.answers['TargetBase'] = () => ({ data: { targetBase: base({ answers: [] }) } });
    open('/target-plans/new/w1');
    fireEvent.click(await screen.findByRole('button', { name: /di atas 8,00/ }, wait));
    const choice = screen.getByLabelText('Boleh dinaikkan: U.I.1.i.a');
    fireEvent.change(choice, { target: { value: 'EXCLUDED' } });
    await screen.findByText(
      /paling jauh 8,00 poin, tepat di batas yang harus terlampaui/,
      {},
      wait,
    );
  });

  test('marks what is claimed and not proven as part of the plan', async () => {
    const answers = [answer('U.I.1.i.a', { optionKey: 'YA', counting: false })];
    api.answers['TargetBase'] = () => ({
      data: {
        targetBase: base({ answers, basis: 'RUNNING', isClosed: false, reportCardId: null }),
      },
    });
    await openDesk();
    screen.getByText(/1 jawaban belum berbukti/);
    expect(moves()).toContain('U.I.1.i.a · dari belum berbukti ke YA · usaha\u00a01');
  });

  test('can be stopped, and started again', async () => {
    vi.stubGlobal('Worker', Silent);
    open('/target-plans/new/w1');
    fireEvent.click(await screen.findByRole('button', { name: 'Hentikan' }, wait));
    screen.getByText('Pencarian dihentikan.');
    vi.stubGlobal('Worker', SameThread);
    press('Cari lagi');
    await screen.findByText('Terbukti paling ringan', {}, wait);
  });

  test('sends what is asked for and what is to be raised, and no points', async () => {
    await openDesk();
    api.answers['SaveTargetPlan'] = () => ({ data: { saveTargetPlan: saved } });
    press('Simpan rencana');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan' }));
    await screen.findByText('Sejak rencana ini', {}, wait);
    expect(api.inputsOf('SaveTargetPlan')).toEqual([
      {
        worksheetId: 'w1',
        revision: 7,
        title: 'Menuju B',
        goalGrade: 'B',
        goalPoints: null,
        effortBasis: 'INDICATOR',
        efforts: [],
        excluded: [],
        promised: [],
        moves: [
          { indicatorCode: 'U.I.2.i.a', toKey: 'A' },
          { indicatorCode: 'U.I.2.i.c', toKey: null },
        ],
        isProven: true,
        leastEffort: 2,
      },
    ]);
  });

  test('reads the answers anew where they changed meanwhile, and says so', async () => {
    await openDesk();
    api.answers['SaveTargetPlan'] = () => refuse('CONFLICT', 'revision');
    press('Simpan rencana');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan' }));
    await within(dialog).findByText(/Jawaban berubah sejak rencana ini dihitung/, {}, wait);
    const reads = api.sent.filter(({ operationName }) => operationName === 'TargetBase');
    expect(reads).toHaveLength(2);
  });

  test('says what went wrong where it may not be planned', async () => {
    api.answers['TargetBase'] = () => refuse('FORBIDDEN');
    open('/target-plans/new/w1');
    await screen.findByRole('alert', {}, wait);
  });
});

describe('a saved plan', () => {
  test('shows what it rests on, and what has become of it', async () => {
    open('/target-plans/t1');
    await screen.findByText(/Agustus 2022, masih berjalan: 6,00 poin/, {}, wait);
    screen.getByText(/Disusun Siti Rahmawati/);
    screen.getByText(/Usaha selain 1: U.I.2.i.b: 2,5. Tidak bisa dinaikkan: U.I.1.i.b./);
    expect(screen.getAllByText('Sudah tercapai')).toHaveLength(1);
  });

  test('is removed only when asked twice', async () => {
    api.answers['RemoveTargetPlan'] = () => ({ data: { removeTargetPlan: { id: 't1' } } });
    open('/target-plans/t1');
    await screen.findByText('Hapus rencana', {}, wait);
    press('Hapus rencana');
    expect(api.inputsOf('RemoveTargetPlan')).toEqual([]);
    press('Hapus sekarang?');
    await screen.findByText('Belum ada rencana', {}, wait);
    expect(api.inputsOf('RemoveTargetPlan')).toEqual([{ id: 't1', version: 1 }]);
  });
});
