import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../../testApp.js';
import { buildEvidence } from '../testAnswers.js';
import { asApi, buildWorksheet, formulaAsApi } from '../testDesk.js';

/** All of last month; the second one without evidence. */
const carried = buildWorksheet(smallInstrument, (code) => ({
  unchanged: true,
  ...(code === 'U.I.1.i.a' && { optionKey: 'YA', evidence: [buildEvidence()] }),
  ...(code === 'U.I.1.i.b' && { optionKey: 'B' }),
  ...(code === 'U.I.2.i.a' && { optionKey: 'D' }),
}));

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list') } }),
  Worksheet: () => ({ data: { worksheet: carried } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));

const given = (...codes: string[]) => ({
  worksheetId: 'w1',
  answers: codes.map((code) => ({ answerId: `answer ${code}`, version: 1 })),
});

async function openDialog() {
  open('/worksheets/w1/show?indicator=U.I.1.i.a');
  fireEvent.click(await screen.findByRole('button', { name: 'Nyatakan masih sama…' }, wait));
  return within(await screen.findByRole('dialog', {}, wait));
}

describe('many answers of last month at once', () => {
  test('are those that nothing speaks against, and afterwards they are no longer open', async () => {
    const answers = carried.answers.map((answer) =>
      ['U.I.1.i.a', 'U.I.2.i.a'].includes(answer.indicatorCode)
        ? { ...answer, unchanged: false, version: 2 }
        : answer,
    );
    api.answers['ConfirmUnchanged'] = () => ({
      data: { confirmUnchanged: { id: 'w1', answers } },
    });
    const dialog = await openDialog();
    dialog.getByText(/belum ada bukti/);
    expect(dialog.getAllByText('belum dijawab')).toHaveLength(2);
    fireEvent.click(dialog.getByRole('button', { name: 'Nyatakan 2 butir masih sama' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(api.inputsOf('ConfirmUnchanged')).toEqual([given('U.I.1.i.a', 'U.I.2.i.a')]);
    await screen.findByText('2 butir dinyatakan masih sama.', {}, wait);
  });

  test('or all, for who says so', async () => {
    api.answers['ConfirmUnchanged'] = () => refuse('CONFLICT', 'answers');
    const dialog = await openDialog();
    fireEvent.click(dialog.getByLabelText('Semua (5)'));
    fireEvent.click(dialog.getByRole('button', { name: 'Nyatakan 5 butir masih sama' }));
    await dialog.findByRole('button', { name: 'Muat ulang' }, wait);
    expect(api.inputsOf('ConfirmUnchanged')).toEqual([
      given(...smallInstrument.indicators.map(({ code }) => code)),
    ]);
  });

  test('say at each why it was not taken', async () => {
    api.answers['ConfirmUnchanged'] = () =>
      refuse('CONFLICT', 'answers', { indicatorCodes: ['U.I.2.i.a'] });
    const dialog = await openDialog();
    fireEvent.click(dialog.getByRole('button', { name: 'Nyatakan 2 butir masih sama' }));
    await waitFor(
      () =>
        expect(dialog.getByLabelText(/^U\.I\.2\.i\.a/).getAttribute('aria-invalid')).toBe('true'),
      wait,
    );
    expect(dialog.getByLabelText(/^U\.I\.1\.i\.a/).getAttribute('aria-invalid')).toBe('false');
  });
});
