import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { queryClient } from '../providers/queryClient.js';
import { expectAt, fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { buildAnswer, buildReturn } from '../worksheets/testAnswers.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const { period, unit } = buildWorksheet(smallInstrument);

const stage = (key: string, nameId: string, given: object = {}) => ({
  id: key,
  key,
  kind: 'REVIEW',
  nameId,
  nameEn: key,
  scoredBy: 'LEAD_EVALUATOR',
  precedence: 20,
  panelLimit: null,
  position: 0,
  active: true,
  used: true,
  version: 0,
  ...given,
});
const inspectorate = stage('reviu-inspektorat', 'Reviu Inspektorat');
const ministry = stage('external', 'Evaluasi Kementerian', { kind: 'EXTERNAL', precedence: null });
const stages = (abilities: readonly string[]) => [
  { stage: stage('self', 'Mandiri', { kind: 'SELF', precedence: null }), abilities: [] },
  { stage: stage('review', 'Reviu TPI'), abilities: [] },
  { stage: inspectorate, abilities },
  { stage: ministry, abilities: [] },
];

const value = (stageKey: string, given: object = {}) =>
  buildReturn({
    id: `of ${stageKey}`,
    stageKey,
    precedence: 20,
    verdict: 'ACCEPTED',
    optionKey: 'C',
    reason: null,
    note: 'Baru sebagian',
    evaluator: { id: 'inspector', name: 'Dewi' },
    ...given,
  });
const answered = (given: object = {}) => ({
  ...buildAnswer({
    id: 'a1',
    indicatorCode: 'U.I.1.i.b',
    state: 'SUBMITTED',
    version: 2,
    optionKey: 'A',
    abilities: [],
    ...given,
  }),
  worksheetId: 'w1',
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: { viewer: viewerWho('review.list', 'worksheet.list', 'stage.edit') },
  }),
  ReviewQueue: () => ({ data: { reviewQueue: { nodes: [], totalCount: 0 } } }),
  ReviewSheet: () => ({
    data: {
      worksheet: { id: 'w1', instrument: { id: 'i' }, formula: { id: 'f' }, unit, period },
    },
  }),
  ReviewAnswer: () => ({ data: { answer: answered() } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  AnswerStages: () => ({ data: { answerStages: stages(['stage.record']) } }),
}));

async function desk(answer: object = answered()) {
  api.answers['ReviewAnswer'] = () => ({ data: { answer } });
  const router = open('/evaluations/a1/show');
  await screen.findByRole('region', { name: 'Nilai tahap lain' }, wait);
  return router;
}
const others = () => screen.getByRole('region', { name: 'Nilai tahap lain' });
const form = () => screen.getByRole('form', { name: 'Nilai Reviu Inspektorat' });
const criterion = (name: RegExp) => within(form()).getByRole<HTMLInputElement>('radio', { name });
const note = () => within(form()).getByRole<HTMLTextAreaElement>('textbox', { name: /Catatan/ });
const begin = () => press('Isi nilai Reviu Inspektorat');
const record = () => fireEvent.click(within(form()).getByRole('button', { name: 'Catat nilai' }));

describe('the other stages of an answer, at the review desk', () => {
  test('each with its value, note and author, or that it has none', async () => {
    await desk(answered({ evaluations: [value('external')] }));
    const [first, second, ...more] = within(others()).getAllByRole('listitem');
    expect(more).toEqual([]);
    expect(first!.textContent).toMatch(/Reviu Inspektorat.*Belum dinilai/);
    expect(second!.textContent).toMatch(
      /Evaluasi Kementerian.*dicatat terpisah.*C · .*Baru sebagian.*Dewi/,
    );
    expect(within(second!).queryByRole('button')).toBeNull();
  });

  test('a value is filled in from no other stage, and recorded of the version that was looked at', async () => {
    await desk(
      answered({
        abilities: ['evaluation.give'],
        evaluations: [value('review', { optionKey: 'B' }), value('external')],
      }),
    );
    begin();
    expect(
      within(form())
        .getAllByRole<HTMLInputElement>('radio')
        .some((one) => one.checked),
    ).toBe(false);
    expect(note().value).toBe('');
    // The keys are the form's own here, not the verdict's.
    fireEvent.keyDown(criterion(/Kriteria A/), { key: 'a' });
    fireEvent.keyDown(criterion(/Kriteria A/), { key: '2' });
    expect(criterion(/Kriteria B/).checked).toBe(true);
    fireEvent.change(note(), { target: { value: 'Dicek di lapangan' } });
    const recorded = answered({
      evaluations: [value('reviu-inspektorat', { optionKey: 'B', note: 'Dicek di lapangan' })],
    });
    api.answers['RecordStageValue'] = () => ({ data: { recordStageValue: recorded } });
    record();
    await vi.waitFor(
      () => expect(others().textContent).toMatch(/Catatan: Dicek di lapangan/),
      wait,
    );
    expect(api.inputsOf('RecordStageValue')).toEqual([
      {
        answerId: 'a1',
        answerVersion: 2,
        seenEvaluationId: null,
        stageKey: 'reviu-inspektorat',
        optionKey: 'B',
        value: null,
        counts: [],
        note: 'Dicek di lapangan',
      },
    ]);
    expect(api.inputsOf('EvaluateAnswer')).toEqual([]);
    await vi.waitFor(() => expect(screen.queryByRole('form')).toBeNull(), wait);
  });

  test('what was replaced stays in the history, under the name of its stage', async () => {
    await desk(
      answered({
        evaluations: [
          value('reviu-inspektorat', { id: 'e1', current: false, note: 'Semula' }),
          value('reviu-inspektorat', { id: 'e2', optionKey: 'B', note: 'Diperbaiki' }),
        ],
      }),
    );
    expect(others().textContent).not.toMatch(/Semula/);
    const earlier = screen.getByText('Semula').closest('li')!;
    expect(earlier.textContent).toMatch(/Reviu Inspektorat.*tidak berlaku lagi/);
    // What it says itself is where its correction begins.
    press('Ganti nilai Reviu Inspektorat');
    expect(criterion(/Kriteria B/).checked).toBe(true);
  });

  test('refusals stand at the field, and what was typed is still there', async () => {
    await desk();
    begin();
    fireEvent.click(criterion(/Kriteria B/));
    api.answers['RecordStageValue'] = () => refuse('REASON_REQUIRED', 'note');
    record();
    await expectAt(note, /mengapa nilainya demikian/);
    api.answers['RecordStageValue'] = () =>
      refuse('INVALID_INPUT', 'optionKey', { fault: 'UNKNOWN_OPTION' });
    fireEvent.change(note(), { target: { value: 'Dicek' } });
    record();
    await expectAt(
      () => within(form()).getByRole('group', { name: /Pilih kriteria/ }),
      /Pilihan ini tidak tersedia/,
    );
    api.answers['RecordStageValue'] = () => refuse('OWN_WORK', 'answerId');
    record();
    await within(form()).findByText(/sudah menilai jawaban ini di tahap lain/, {}, wait);
    within(form()).getByDisplayValue('Dicek');
    expect(criterion(/Kriteria B/).checked).toBe(true);
  });

  test('an answer that changed meanwhile is said so, and nothing typed is lost', async () => {
    await desk();
    begin();
    fireEvent.click(criterion(/Kriteria B/));
    api.answers['ReviewAnswer'] = () => ({ data: { answer: answered({ version: 3 }) } });
    api.answers['RecordStageValue'] = () => refuse('CONFLICT', 'answerVersion');
    record();
    await within(form()).findByText(
      /Jawaban atau nilai tahap ini berubah sejak Anda mulai mengisi/,
      {},
      wait,
    );
    expect(criterion(/Kriteria B/).checked).toBe(true);
  });

  test('what a colleague records meanwhile changes nothing under the hand, and is said before it is replaced', async () => {
    const earlier = value('reviu-inspektorat', { id: 'e1' });
    await desk(answered({ evaluations: [earlier] }));
    press('Ganti nilai Reviu Inspektorat');
    fireEvent.change(note(), { target: { value: 'Tetap sebagian' } });
    const theirs = value('reviu-inspektorat', { id: 'e2', optionKey: 'B', note: 'Sudah lengkap' });
    const evaluations = [{ ...earlier, current: false }, theirs];
    queryClient.setQueryData(['ReviewAnswer', { id: 'a1' }], { answer: answered({ evaluations }) });
    await screen.findByText('Catatan: Sudah lengkap', {}, wait);
    within(form()).getByText(/nilai tahap ini berubah sejak Anda mulai mengisi/);
    expect(criterion(/Kriteria C/).checked).toBe(true);
    api.answers['RecordStageValue'] = () => refuse('NETWORK');
    fireEvent.click(within(form()).getByRole('button', { name: 'Catat nilai baru' }));
    await vi.waitFor(
      () =>
        expect(api.inputsOf('RecordStageValue')).toMatchObject([
          { seenEvaluationId: 'e2', optionKey: 'C', note: 'Tetap sebagian' },
        ]),
      wait,
    );
  });

  test('what was begun is found again after going elsewhere', async () => {
    const router = await desk();
    begin();
    fireEvent.change(note(), { target: { value: 'Masih dicek' } });
    await router.navigate('/evaluations');
    await vi.waitFor(() => expect(screen.queryByRole('form')).toBeNull(), wait);
    await router.navigate('/evaluations/a1/show');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Lanjutkan isian Reviu Inspektorat' }, wait),
    );
    within(form()).getByDisplayValue('Masih dicek');
  });
});

describe('the other stages of an answer, on the worksheet', () => {
  async function sheet() {
    const worksheet = buildWorksheet(smallInstrument);
    const answers = worksheet.answers.map((one) =>
      one.indicatorCode === 'U.I.1.i.b' ? answered({ id: one.id }) : one,
    );
    api.answers['Worksheet'] = () => ({ data: { worksheet: { ...worksheet, answers } } });
    open('/worksheets/w1/show?indicator=U.I.1.i.b');
    await screen.findByLabelText('Penjelasan', {}, wait);
  }

  test('can be recorded by whoever scores one of them', async () => {
    await sheet();
    await screen.findByRole('region', { name: 'Nilai tahap lain' }, wait);
    begin();
    expect(criterion(/Kriteria A/).checked).toBe(false);
  });

  test('are not in the way of who can give none, while there is none', async () => {
    api.answers['AnswerStages'] = () => ({ data: { answerStages: stages([]) } });
    await sheet();
    await vi.waitFor(
      () =>
        expect(api.sent.some(({ operationName }) => operationName === 'AnswerStages')).toBe(true),
      wait,
    );
    expect(screen.queryByRole('region', { name: 'Nilai tahap lain' })).toBeNull();
  });
});

describe('the stages of a closed period', () => {
  test('are shown as they were at its closing, with nothing to change, and lead to those of now', async () => {
    const closed = { id: 'p7', name: '2022-07', year: 2022, month: 7, status: 'CLOSED' };
    api.answers['PeriodChoices'] = () => ({
      data: { periods: { nodes: [{ ...closed, dueAt: '2022-07-28T00:00:00Z' }] } },
    });
    api.answers['SealedStages'] = () => ({ data: { stages: [stage('review', 'Reviu lama')] } });
    api.answers['Stages'] = () => ({ data: { stages: [inspectorate] } });
    open('/stages');
    await screen.findByText(/berlaku saat periode Juli 2022 ditutup/, {}, wait);
    screen.getByRole('heading', { name: 'Reviu lama' });
    expect(screen.queryByRole('button', { name: /Ubah|Naikkan|Tambah/ })).toBeNull();
    press('Lihat tahap yang berlaku sekarang');
    await screen.findByRole('button', { name: 'Ubah Reviu Inspektorat' }, wait);
  });
});
