import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { live } from '../live/live.js';
import { queryClient } from '../providers/queryClient.js';
import { session } from '../providers/session.js';
import {
  expectAt,
  fakeApi,
  open,
  press,
  pressOnceReady,
  refuse,
  viewerWho,
  wait,
} from '../testApp.js';
import { buildAnswer, buildReturn } from '../worksheets/testAnswers.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const { period, unit } = buildWorksheet(smallInstrument);

const submitted = (indicatorCode: string, given: object) => ({
  ...buildAnswer({
    id: `answer ${indicatorCode}`,
    indicatorCode,
    state: 'SUBMITTED',
    version: 2,
    abilities: ['evaluation.give'],
    ...given,
  }),
  worksheetId: 'w1',
});
const answers = {
  option: submitted('U.I.1.i.b', { optionKey: 'A' }),
  value: submitted('U.I.2.i.c', { value: 90 }),
  counts: submitted('U.I.2.i.b', {
    counts: [
      { key: 'planned', count: 4 },
      { key: 'done', count: 4 },
    ],
  }),
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('review.list', 'worksheet.list') } }),
  ReviewQueue: () => ({ data: { reviewQueue: { nodes: [], totalCount: 0 } } }),
  ReviewSheet: () => ({
    data: {
      worksheet: { id: 'w1', instrument: { id: 'i' }, formula: { id: 'f' }, unit, period },
    },
  }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));

const invalid = (field: string, fault: string, more: object = {}) =>
  refuse('INVALID_INPUT', field, { fault, ...more });

async function judge(kind: keyof typeof answers, refusal: object) {
  const answer = answers[kind];
  api.answers['ReviewAnswer'] = () => ({ data: { answer } });
  api.answers['EvaluateAnswer'] = () => refusal;
  open(`/evaluations/${answer.id}/show`);
  await screen.findByRole('button', { name: 'Terima' }, wait);
}
const accept = () => press(/^Terima/);

describe('what is refused of an acceptance stands at what is proven', () => {
  test('a criterion', async () => {
    await judge('option', invalid('optionKey', 'UNKNOWN_OPTION'));
    fireEvent.click(screen.getByRole('radio', { name: /Kriteria B/ }));
    accept();
    await expectAt(
      () => screen.getByRole('group', { name: /Kriteria yang terbukti/ }),
      /Pilihan ini tidak tersedia/,
    );
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Kriteria B/ }).checked).toBe(true);
  });

  test('a value', async () => {
    await judge('value', invalid('value', 'OUT_OF_RANGE', { limit: 100 }));
    const value = () => screen.getByLabelText('Nilai');
    fireEvent.change(value(), { target: { value: '80' } });
    accept();
    await expectAt(value, /Isi antara 0 dan 100/);
    screen.getByDisplayValue('80');
  });

  test('counts', async () => {
    await judge('counts', invalid('counts', 'MISSING'));
    const count = () => screen.getByLabelText('Selesai');
    fireEvent.change(count(), { target: { value: '3' } });
    accept();
    await expectAt(count, /Jumlahnya belum diisi/);
    screen.getByDisplayValue('3');
  });

  test('what is about the verdict as such is said beside the two verdicts', async () => {
    await judge('option', refuse('OWN_WORK', 'answerId'));
    fireEvent.click(screen.getByRole('radio', { name: /Kriteria B/ }));
    accept();
    await screen.findByText(/tidak dapat menilai pekerjaan sendiri/, {}, wait);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Kriteria B/ }).checked).toBe(true);
  });
});

describe('what is refused of a return', () => {
  async function sendBack(refusal: object) {
    await judge('option', refusal);
    press('Kembalikan');
    fireEvent.change(await screen.findByLabelText(/Yang perlu diperbaiki/, {}, wait), {
      target: { value: 'SK belum ditandatangani' },
    });
    press('Kembalikan ke unit');
  }
  const isStillThere = () => screen.getByDisplayValue('SK belum ditandatangani');

  test('stands at the reason', async () => {
    await sendBack(refuse('REASON_REQUIRED', 'reason'));
    await expectAt(() => screen.getByRole('combobox', { name: /Alasan/ }), /Pilih alasannya/);
    isStillThere();
  });

  test('is there again on a page that is opened anew, and gone once it was given', async () => {
    await sendBack(refuse('PERIOD_CLOSED', 'answerId'));
    await screen.findByText(/Periode sudah ditutup/, {}, wait);
    cleanup();
    session.signedOut();
    queryClient.clear();
    const returned = { ...answers.option, state: 'RETURNED', abilities: [] };
    api.answers['EvaluateAnswer'] = () => ({ data: { evaluateAnswer: returned } });
    open(`/evaluations/${answers.option.id}/show`);
    await screen.findByDisplayValue('SK belum ditandatangani', {}, wait);
    press('Kembalikan ke unit');
    await waitFor(() => expect(JSON.stringify(localStorage)).not.toContain('ditandatangani'), wait);
  });

  test('stands at the note', async () => {
    await sendBack(invalid('note', 'TOO_LONG'));
    await expectAt(() => screen.getByLabelText(/Yang perlu diperbaiki/), /Terlalu panjang/);
    isStillThere();
  });

  test('an answer that changed meanwhile is loaded anew, and the note stays', async () => {
    await sendBack(refuse('CONFLICT', 'answerVersion'));
    await screen.findByText(
      /Jawaban ini atau penilaiannya berubah saat Anda menelaahnya/,
      {},
      wait,
    );
    isStillThere();
  });

  test('that would replace a colleague’s verdict come in meanwhile: it is told, and sent once that was seen', async () => {
    await judge('option', refuse('CONFLICT', 'seenEvaluationId'));
    press('Kembalikan');
    fireEvent.change(await screen.findByLabelText(/Yang perlu diperbaiki/, {}, wait), {
      target: { value: 'SK belum ditandatangani' },
    });
    const theirs = buildReturn({
      id: 'theirs',
      verdict: 'ACCEPTED',
      reason: null,
      note: 'Lengkap',
    });
    const answer = { ...answers.option, state: 'ACCEPTED', evaluations: [theirs] };
    api.answers['ReviewAnswer'] = () => ({ data: { answer } });
    queryClient.setQueryData(['ReviewAnswer', { id: answer.id }], { answer });
    await screen.findByText('Lengkap', {}, wait);
    press('Kembalikan ke unit');
    await screen.findByText(/penilaiannya berubah saat Anda menelaahnya/, {}, wait);
    isStillThere();
    await pressOnceReady('Kembalikan ke unit');
    await waitFor(() => expect(api.inputsOf('EvaluateAnswer')).toHaveLength(2), wait);
    expect(api.inputsOf('EvaluateAnswer')).toMatchObject([
      { seenEvaluationId: null },
      { seenEvaluationId: 'theirs' },
    ]);
  });

  test('a stage that a window locked meanwhile says since when, until when and how to ask', async () => {
    const since = '2022-07-29T09:00:00.000Z';
    const locked = { stageKey: 'review', scope: 'ALL', since, until: null, ask: 'OPENING' };
    await sendBack(refuse('WINDOW_CLOSED', 'answerId', locked));
    await screen.findByText(
      /terkunci sejak 29 Jul 2022, 16\.00 WIB\. .*administrator\. Belum dijadwalkan dibuka lagi\. Bila perlu, minta dibuka/,
      {},
      wait,
    );
    isStillThere();
  });

  test('a period that was closed is said to be closed', async () => {
    await sendBack(refuse('PERIOD_CLOSED', 'answerId'));
    await screen.findByText(/Periode sudah ditutup/, {}, wait);
    isStillThere();
  });
});

test('a verdict that can not be undone says so where it was to be undone, until it is read', async () => {
  const judged = {
    ...answers.option,
    state: 'ACCEPTED',
    evaluations: [buildReturn({ verdict: 'ACCEPTED', reason: null, note: '' })],
  };
  await judge('option', { data: { evaluateAnswer: judged } });
  api.answers['WithdrawEvaluation'] = () => refuse('ANSWER_LOCKED', 'id');
  accept();
  fireEvent.click(await screen.findByRole('button', { name: /Urungkan/ }, wait));
  const bar = (await screen.findByText(/Penilaian U\.I\.1\.i\.b tidak dapat diurungkan/, {}, wait))
    .parentElement!;
  within(bar).getByText(/Perangkat daerah sudah melanjutkannya/);
  fireEvent.click(within(bar).getByRole('button', { name: 'Tutup' }));
  await waitFor(() => expect(screen.queryByText(/tidak dapat diurungkan/)).toBeNull(), wait);
});

describe('a return that is undone is there to be mended, with its reason and what was written', () => {
  const note = () => screen.findByLabelText<HTMLTextAreaElement>(/Yang perlu diperbaiki/, {}, wait);
  async function returnAndUndo() {
    const returned = { ...answers.option, state: 'RETURNED', evaluations: [buildReturn()] };
    await judge('option', { data: { evaluateAnswer: returned } });
    press('Kembalikan');
    fireEvent.change(await note(), { target: { value: 'SK belum ditandatangani' } });
    fireEvent.mouseDown(screen.getByRole('combobox', { name: /Alasan/ }));
    fireEvent.click((await screen.findAllByRole('option'))[1]!);
    press('Kembalikan ke unit');
    fireEvent.click(await screen.findByRole('button', { name: /Urungkan/ }, wait));
  }
  async function expectThere() {
    await waitFor(async () => expect((await note()).value).toBe('SK belum ditandatangani'), wait);
    api.answers['EvaluateAnswer'] = () => refuse('PERIOD_CLOSED', 'answerId');
    await pressOnceReady('Kembalikan ke unit');
    await waitFor(() => expect(api.inputsOf('EvaluateAnswer')).toHaveLength(2), wait);
    const [first, second] = api.inputsOf('EvaluateAnswer');
    expect(first).toMatchObject({ reason: expect.any(String), note: 'SK belum ditandatangani' });
    expect(second).toEqual(first);
  }

  test('at once', async () => {
    api.answers['WithdrawEvaluation'] = () => ({ data: { withdrawEvaluation: answers.option } });
    await returnAndUndo();
    await expectThere();
  });

  test('and where its time runs out before the server has said', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    let takeBack: () => void = () => undefined;
    api.answers['WithdrawEvaluation'] = () =>
      new Promise((resolve) => {
        takeBack = () => resolve({ data: { withdrawEvaluation: answers.option } });
      });
    await returnAndUndo();
    await waitFor(
      () => expect(api.sent.map((one) => one.operationName)).toContain('WithdrawEvaluation'),
      wait,
    );
    const { calls, results } = timers.mock;
    const last = calls.findLastIndex(([, after]) => after === 10_000);
    clearTimeout(results[last]!.value as NodeJS.Timeout);
    act(() => (calls[last]![0] as () => void)());
    await waitFor(() => expect(screen.queryByRole('button', { name: /Urungkan/ })).toBeNull());
    takeBack();
    await expectThere();
  });
});

test('the desk hears of what happened since its answer was asked for', async () => {
  const opened = Date.now();
  let now = opened;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const watch = vi.spyOn(live, 'watch');
  api.answers['ReviewAnswer'] = () => {
    now += 5_000;
    return { data: { answer: answers.option } };
  };
  open(`/evaluations/${answers.option.id}/show`);
  await screen.findByRole('button', { name: 'Terima' }, wait);
  const ofSheet = watch.mock.calls.find(([watched]) => watched.worksheet === 'w1');
  expect(ofSheet?.[2]).toBe(opened);
  vi.restoreAllMocks();
});
