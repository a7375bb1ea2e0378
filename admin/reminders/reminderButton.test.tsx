import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

let abilities: string[] = ['unit.remind'];
const sheet = () => buildWorksheet(smallInstrument, () => ({}), { abilities });

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list') } }),
  Worksheet: () => ({ data: { worksheet: sheet() } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  UnitReminder: () => ({
    data: {
      unitReminder: {
        unit: { id: 'u1', name: 'Dinas Kesehatan' },
        period: {
          id: 'p1',
          name: '2022-07',
          dueAt: '2022-07-31T09:00:00.000Z',
          closesAt: '2022-08-05T09:00:00.000Z',
        },
        worksheets: [
          {
            worksheetId: 'w1',
            instrumentTitle: 'LKE',
            status: 'FILLING',
            unanswered: 12,
            unproven: 0,
            returned: [],
          },
        ],
      },
    },
  }),
}));
afterEach(() => {
  abilities = ['unit.remind'];
  // As the document had it: none.
  Reflect.deleteProperty(navigator, 'clipboard');
});

const giveClipboard = (clipboard: object | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

async function openReminder() {
  open('/worksheets/w1/show?indicator=U.I.1.i.a');
  fireEvent.click(await screen.findByRole('button', { name: /^Salin pengingat untuk/ }, wait));
  return within(await screen.findByRole('dialog', { name: /^Pengingat untuk/ }));
}

describe('the reminder of a unit', () => {
  test('is shown as it will be pasted, and copied', async () => {
    const writeText = vi.fn((_text: string) => Promise.resolve());
    giveClipboard({ writeText });
    const dialog = await openReminder();
    const text = await dialog.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Teks pengingat',
    });
    expect(text.value).toContain('Dinas Kesehatan, LKE Juli 2022\nBatas pengajuan: 31 Jul 2022');
    expect(text.value).toContain('- 12 butir belum dijawab');
    fireEvent.click(dialog.getByRole('button', { name: 'Salin' }));
    await dialog.findByText('Teks sudah disalin.');
    expect(writeText).toHaveBeenCalledWith(text.value);
  });

  test('says how to go on where the browser does not copy', async () => {
    giveClipboard(undefined);
    const dialog = await openReminder();
    await dialog.findByRole('textbox');
    fireEvent.click(dialog.getByRole('button', { name: 'Salin' }));
    await dialog.findByText(/Pilih teksnya/);
  });

  test('that can not be read says so, and copies nothing', async () => {
    api.answers['UnitReminder'] = () => refuse('FORBIDDEN');
    const dialog = await openReminder();
    await dialog.findByRole('alert', undefined, wait);
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Salin' }).disabled).toBe(true);
  });

  test('is not offered to who may not', async () => {
    abilities = [];
    open('/worksheets/w1/show?indicator=U.I.1.i.a');
    await screen.findByLabelText('Penjelasan', {}, wait);
    expect(screen.queryByRole('button', { name: /^Salin pengingat/ })).toBeNull();
  });
});
