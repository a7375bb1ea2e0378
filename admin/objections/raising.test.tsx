import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { expectAt, fakeApi, fill, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { buildAnswer, buildReturn } from '../worksheets/testAnswers.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const code = 'U.I.1.i.b';
const worksheet = buildWorksheet(smallInstrument);
const answers = worksheet.answers.map((answer) =>
  answer.indicatorCode === code
    ? buildAnswer({ ...answer, state: 'RETURNED', optionKey: 'B', evaluations: [buildReturn({})] })
    : answer,
);
const { id: answerId } = answers.find((answer) => answer.indicatorCode === code)!;
const contestable = (given: object = {}) => ({
  data: {
    contestableVerdicts: [
      {
        evaluationId: 'e1',
        answerId,
        until: '2022-07-14T16:59:59.999Z',
        workingDaysLeft: 6,
        abilities: ['objection.raise'],
        ...given,
      },
    ],
    objections: { nodes: [] },
  },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list', 'objection.list') } }),
  Worksheet: () => ({ data: { worksheet: { ...worksheet, answers } } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  WorksheetObjections: () => contestable(),
}));

const atAnswer = () => open(`/worksheets/${worksheet.id}/show?indicator=${code}`);
const openDialog = async () => {
  atAnswer();
  fireEvent.click(await screen.findByRole('button', { name: 'Ajukan keberatan' }, wait));
  await screen.findByRole('dialog');
};

describe('beside a verdict', () => {
  test('the head sees how much time is left to object', async () => {
    atAnswer();
    expect(await screen.findByText('sisa 6 hari kerja, sampai 14 Jul 2022', {}, wait)).toBeTruthy();
  });

  test('on the last day it is told until which minute', async () => {
    api.answers['WorksheetObjections'] = () => contestable({ workingDaysLeft: 0 });
    atAnswer();
    expect(
      await screen.findByText('hari terakhir, sampai 14 Jul 2022, 23.59 WIB', {}, wait),
    ).toBeTruthy();
  });

  test('the agen perubahan sees the time too, and who may object', async () => {
    api.answers['WorksheetObjections'] = () => contestable({ abilities: [] });
    atAnswer();
    expect(
      await screen.findByText(/Kepala perangkat daerah dapat mengajukan/, {}, wait),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ajukan keberatan' })).toBeNull();
  });

  test('an objection is sent with its reason', async () => {
    api.answers['RaiseObjection'] = () => refuse('NETWORK');
    await openDialog();
    fill(/Alasan keberatan/, 'Halaman 4 memuatnya.');
    press('Kirim keberatan');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('RaiseObjection')).toEqual([
          { evaluationId: 'e1', reason: 'Halaman 4 memuatnya.' },
        ]),
      wait,
    );
  });

  test('a reason that was begun is there again when the page is', async () => {
    await openDialog();
    fill(/Alasan keberatan/, 'Halaman 4');
    cleanup();
    await openDialog();
    expect(screen.getByDisplayValue('Halaman 4')).toBeTruthy();
  });

  test('nobody types what would go with the dialog, while the objection is on its way', async () => {
    let refuseIt: () => void = () => undefined;
    api.answers['RaiseObjection'] = () =>
      new Promise((resolve) => {
        refuseIt = () => resolve(refuse('NETWORK'));
      });
    await openDialog();
    fill(/Alasan keberatan/, 'Halaman 4');
    const isHeld = () => screen.getByLabelText(/Alasan keberatan/).closest('[inert]') !== null;
    expect(isHeld()).toBe(false);
    press('Kirim keberatan');
    await vi.waitFor(() => expect(isHeld()).toBe(true), wait);
    refuseIt();
    await vi.waitFor(() => expect(isHeld()).toBe(false), wait);
    expect(screen.getByDisplayValue('Halaman 4')).toBeTruthy();
  });

  test('a missing reason is said at its field', async () => {
    api.answers['RaiseObjection'] = () => refuse('REASON_REQUIRED', 'reason');
    await openDialog();
    press('Kirim keberatan');
    await expectAt(() => screen.getByLabelText(/Alasan keberatan/), /Tuliskan alasannya/);
  });

  test('too late is said with the moment at which it was over', async () => {
    api.answers['RaiseObjection'] = () =>
      refuse('OBJECTION_EXPIRED', 'evaluationId', { deadline: '2022-07-14T16:59:59.999Z' });
    await openDialog();
    fill(/Alasan keberatan/, 'Halaman 4');
    press('Kirim keberatan');
    expect(
      await screen.findByText(/sudah lewat sejak 14 Jul 2022, 23\.59 WIB/, {}, wait),
    ).toBeTruthy();
  });
});
