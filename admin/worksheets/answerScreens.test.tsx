import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { keeping } from '../drafts/pageKeeping.js';
import { live } from '../live/live.js';
import { expectAt, fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from './testDesk.js';

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list') } }),
  Worksheet: () => ({ data: { worksheet: buildWorksheet(smallInstrument) } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));

const invalid = (field: string, fault: string, more: object = {}) =>
  refuse('INVALID_INPUT', field, { fault, ...more });

async function openIndicator(code: string, refusal: object) {
  api.answers['SaveAnswer'] = () => refusal;
  open(`/worksheets/w1/show?indicator=${code}`);
  await screen.findByLabelText('Penjelasan', {}, wait);
}

const explain = (text: string) =>
  fireEvent.change(screen.getByLabelText('Penjelasan'), { target: { value: text } });
const isExplained = (text: string) => screen.getByDisplayValue(text);

test('a link to an area opens the first thing that is left to do there, and a reload comes back to it', async () => {
  const router = open('/worksheets/w1/show?area=U.I.2');
  await screen.findByLabelText('Penjelasan', {}, wait);
  await vi.waitFor(() => expect(router.state.location.search).toBe('?indicator=U.I.2.i.a'), wait);
});

test('an answer that waits is safe on a device that refuses something else alone', async () => {
  const comment = 'ungkit.begun.p1.comments.new.a1';
  keeping.refused('p1', comment, () => undefined);
  await keeping.retry();
  await openIndicator('U.I.1.i.a', refuse('INTERNAL'));
  screen.getByText(/Perangkat ini tidak menyimpan yang Anda ketik/);
  explain('SK Tim RB');
  await screen.findByText(/Ketikan Anda aman di perangkat ini/, {}, wait);
  keeping.released(comment);
});

describe('what is refused of an answer stands at what was filled in', () => {
  test('a value outside of its scale, with the scale', async () => {
    await openIndicator('U.I.2.i.c', invalid('value', 'OUT_OF_RANGE', { limit: 100 }));
    const value = () => screen.getByLabelText('Nilai');
    fireEvent.change(value(), { target: { value: '87,5' } });
    explain('Survei bulan Juli');
    await expectAt(value, /Isi antara 0 dan 100/);
    screen.getByText(/Perbaiki yang ditandai/);
    screen.getByDisplayValue('87,5');
    isExplained('Survei bulan Juli');
  });

  test('counts, each of them marked', async () => {
    await openIndicator('U.I.2.i.b', invalid('counts', 'WRONG_TYPE'));
    const count = () => screen.getByLabelText('Selesai');
    fireEvent.change(screen.getByLabelText('Direncanakan'), { target: { value: '4' } });
    fireEvent.change(count(), { target: { value: '3' } });
    await expectAt(count, /bukan bilangan bulat/);
    screen.getByDisplayValue('4');
    screen.getByDisplayValue('3');
  });

  test('a criterion that is no longer one', async () => {
    await openIndicator('U.I.1.i.b', invalid('optionKey', 'UNKNOWN_OPTION'));
    fireEvent.click(screen.getByRole('radio', { name: /Kriteria B/ }));
    await expectAt(
      () => screen.getByRole('group', { name: /Pilih kriteria/ }),
      /Pilihan ini tidak tersedia/,
    );
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Kriteria B/ }).checked).toBe(true);
  });

  test('an explanation, until it is mended', async () => {
    await openIndicator('U.I.1.i.b', invalid('explanation', 'TOO_LONG'));
    explain('Sudah dijalankan');
    const explanation = () => screen.getByLabelText('Penjelasan');
    await expectAt(explanation, /Terlalu panjang/);
    isExplained('Sudah dijalankan');
    explain('Sudah');
    expect(explanation().getAttribute('aria-invalid')).toBe('false');
  });

  test('an explanation that was made bold, and goes out as one text', async () => {
    await openIndicator('U.I.1.i.b', invalid('explanation', 'TOO_LONG'));
    explain('SK terbit');
    screen.getByLabelText<HTMLTextAreaElement>('Penjelasan').setSelectionRange(0, 2);
    press('Tebal');
    await expectAt(() => screen.getByLabelText('Penjelasan'), /Terlalu panjang/);
    expect(api.inputsOf('SaveAnswer').at(-1)).toMatchObject({
      explanation: '\u2063**SK** terbit',
    });
    isExplained('**SK** terbit');
  });

  test('what is about no input is said where the saving is said', async () => {
    await openIndicator('U.I.1.i.b', refuse('FORBIDDEN'));
    explain('Sudah dijalankan');
    await screen.findByText(/tidak berwenang melakukan ini/, {}, wait);
    isExplained('Sudah dijalankan');
  });

  test('an answer that was locked meanwhile says so, and what was typed can be copied', async () => {
    await openIndicator('U.I.1.i.b', refuse('ANSWER_LOCKED', 'answerId'));
    explain('Sudah dijalankan');
    await screen.findByText(/Jawaban ini sedang terkunci/, { selector: 'p' }, wait);
    isExplained('Sudah dijalankan');
  });
});

test('a worksheet hears of what happened since it was asked for', async () => {
  const opened = Date.now();
  let now = opened;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const watch = vi.spyOn(live, 'watch');
  api.answers['Worksheet'] = () => {
    now += 5_000;
    return { data: { worksheet: buildWorksheet(smallInstrument) } };
  };
  open('/worksheets/w1/show');
  await screen.findByLabelText('Penjelasan', {}, wait);
  const ofSheet = watch.mock.calls.find(([{ worksheet }]) => worksheet !== undefined);
  expect(ofSheet?.[2]).toBe(opened);
  vi.restoreAllMocks();
});
