import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { expectAt, fakeApi, open, refuse, viewerWho, wait } from '../../testApp.js';
import { buildEvidence, buildReturn } from '../testAnswers.js';
import { asApi, buildWorksheet, formulaAsApi } from '../testDesk.js';

/** Everything answered in the best way, and proven. */
const done = (code: string) => ({
  ...(code === 'U.I.2.i.b'
    ? {
        counts: [
          { key: 'planned', count: 4 },
          { key: 'done', count: 4 },
        ],
      }
    : code === 'U.I.2.i.c'
      ? { value: 100 }
      : { optionKey: code === 'U.I.1.i.a' ? 'YA' : 'A' }),
  evidence: [buildEvidence()],
});
const filledIn = buildWorksheet(smallInstrument, done, { abilities: ['worksheet.submit'] });

const returned = ['U.I.1.i.a', 'U.I.1.i.b'];
const sentBack = buildWorksheet(
  smallInstrument,
  (code) => ({
    ...done(code),
    state: returned.includes(code) ? 'RETURNED' : 'ACCEPTED',
    // Changed since the return, which saw version 2.
    version: 3,
    evaluations: returned.includes(code) ? [buildReturn()] : [],
  }),
  { status: 'SUBMITTED', abilities: ['worksheet.resubmit'] },
);

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list') } }),
  Worksheet: () => ({ data: { worksheet: filledIn } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));

const readings = () => api.sent.filter(({ operationName }) => operationName === 'Worksheet').length;

async function openDialog(action: string | RegExp) {
  open('/worksheets/w1/show?indicator=U.I.1.i.a');
  fireEvent.click(await screen.findByRole('button', { name: action }, wait));
  return within(await screen.findByRole('dialog', {}, wait));
}

describe('what is refused of a submission', () => {
  async function submit(refusal: object) {
    api.answers['SubmitWorksheet'] = () => refusal;
    const dialog = await openDialog('Ajukan LKE');
    fireEvent.click(dialog.getByRole('button', { name: 'Ajukan' }));
    return dialog;
  }

  test('indicators that the server misses are named, each the way to itself', async () => {
    const dialog = await submit(
      refuse('EVIDENCE_REQUIRED', 'worksheetId', { indicatorCodes: ['U.I.2.i.a'], count: 1 }),
    );
    await dialog.findByText(/Bukti dukung belum ada/, {}, wait);
    fireEvent.click(dialog.getByRole('button', { name: /U\.I\.2\.i\.a · Peraturan dipetakan/ }));
    await screen.findByRole('heading', { name: /Peraturan dipetakan/ }, wait);
  });

  test('a worksheet that somebody changed meanwhile is loaded anew from the dialog', async () => {
    const dialog = await submit(refuse('CONFLICT', 'version'));
    await dialog.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    const before = readings();
    fireEvent.click(dialog.getByRole('button', { name: 'Muat ulang' }));
    await waitFor(() => {
      expect(dialog.queryByText(/Orang lain sudah mengubah data ini/)).toBeNull();
      expect(readings()).toBeGreaterThan(before);
    }, wait);
  });

  test('a period that was closed is said to be closed', async () => {
    const dialog = await submit(refuse('PERIOD_CLOSED', 'worksheetId'));
    await dialog.findByText(/Periode sudah ditutup/, {}, wait);
  });
});

describe('what is refused of answers sent again', () => {
  async function resubmit(refusal: object) {
    api.answers['Worksheet'] = () => ({ data: { worksheet: sentBack } });
    api.answers['ResubmitAnswers'] = () => refusal;
    const dialog = await openDialog(/Kirim ulang/);
    fireEvent.click(dialog.getByRole('button', { name: 'Kirim ulang 2 butir' }));
    return dialog;
  }

  test('stands at the answer it is about, and the choice stays', async () => {
    const dialog = await resubmit(
      refuse('ANSWER_NOT_MENDED', 'answerIds', { indicatorCodes: ['U.I.1.i.b'], count: 1 }),
    );
    await expectAt(
      () => dialog.getByRole('checkbox', { name: /U\.I\.1\.i\.b/ }),
      /Belum ada yang berubah sejak dikembalikan/,
    );
    const boxes = dialog.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true]);
    expect(boxes[0]?.getAttribute('aria-invalid')).toBe('false');
  });

  test('one that is not answered says so at itself', async () => {
    const dialog = await resubmit(
      refuse('WORKSHEET_INCOMPLETE', 'answerIds', { indicatorCodes: ['U.I.1.i.a'], count: 1 }),
    );
    await expectAt(
      () => dialog.getByRole('checkbox', { name: /U\.I\.1\.i\.a/ }),
      /Butir ini belum dijawab/,
    );
  });

  test('what is about none of them is said above them, with a way on', async () => {
    const dialog = await resubmit(refuse('CONFLICT', 'version'));
    await dialog.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    dialog.getByRole('button', { name: 'Muat ulang' });
    dialog.getByRole('button', { name: 'Kirim ulang 2 butir' });
  });
});
