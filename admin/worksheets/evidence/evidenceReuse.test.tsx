import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { refuse, wait } from '../../testApp.js';
import {
  answerId,
  click,
  evidenceDesk,
  link,
  old,
  openDesk,
  openDeskAgain,
  type,
} from './testEvidence.js';

const { api } = evidenceDesk(smallInstrument);

describe('using evidence of the unit again', () => {
  async function openDialog() {
    await openDesk();
    click('Pakai bukti yang sudah ada');
    return within(await screen.findByRole('dialog', {}, wait));
  }

  test('offers what it gathered in any month, and asks for what is searched', async () => {
    const dialog = await openDialog();
    await dialog.findByText('SK Tim RB 2021', {}, wait);
    dialog.getByText('Nota dinas');
    fireEvent.change(dialog.getByLabelText(/Cari judul/), { target: { value: 'sk' } });
    await waitFor(() => {
      const asked = api.sent.filter(({ operationName }) => operationName === 'UnitEvidence');
      expect(asked.at(-1)?.variables['filter']).toEqual({ unitId: 'u1', search: 'sk' });
    }, wait);
  });

  test('says what each proves already, and whose time is over', async () => {
    const dialog = await openDialog();
    const sk = within((await dialog.findByText('SK Tim RB 2021', {}, wait)).closest('li')!);
    sk.getByText(/Dipakai Juni 2022: A\.1, A\.2/);
    const nota = within(dialog.getByText('Nota dinas').closest('li')!);
    nota.getByText(/Belum dipakai di butir mana pun/);
    nota.getByText('Masa berlaku lewat');
  });

  test('narrows by kind and validity, and goes through the pages of what is left', async () => {
    const nodes = Array.from({ length: 20 }, (_, index) => old(`e${index}`, `Bukti ${index}`));
    api.answers['UnitEvidence'] = () => ({ data: { evidence: { nodes, totalCount: 45 } } });
    const asked = () =>
      api.sent.filter(({ operationName }) => operationName === 'UnitEvidence').at(-1)?.variables;
    const dialog = await openDialog();
    await dialog.findByText('1–20 dari 45', {}, wait);
    fireEvent.click(dialog.getByRole('button', { name: 'Halaman berikutnya' }));
    await waitFor(() => expect(asked()).toMatchObject({ first: 20, offset: 20 }), wait);
    fireEvent.click(dialog.getByRole('button', { name: 'Berkas' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Masih berlaku' }));
    // Another question begins with its first page.
    await waitFor(
      () =>
        expect(asked()).toMatchObject({
          offset: 0,
          filter: { unitId: 'u1', kind: ['FILE'], expired: false },
        }),
      wait,
    );
  });

  test('attaches the one that is picked, in its latest version', async () => {
    api.answers['AttachEvidence'] = () => ({
      data: { attachEvidence: { ...link, id: 'link 2', evidence: { ...link.evidence, id: 'sk' } } },
    });
    const dialog = await openDialog();
    fireEvent.click(await dialog.findByRole('button', { name: 'Pakai SK Tim RB 2021' }, wait));
    await screen.findByText('Bukti dukung (2)', {}, wait);
    expect(api.inputsOf('AttachEvidence')).toEqual([{ answerId, evidenceId: 'sk', page: null }]);
  });

  test('takes the page that was typed, and leaves what was typed of the next file', async () => {
    api.answers['AttachEvidence'] = () => ({
      data: { attachEvidence: { ...link, id: 'link 2', evidence: { ...link.evidence, id: 'sk' } } },
    });
    await openDesk();
    type('Halaman', '4');
    type('Catatan', 'Tanda tangan di lampiran');
    click('Pakai bukti yang sudah ada');
    fireEvent.click(await screen.findByRole('button', { name: 'Pakai SK Tim RB 2021' }, wait));
    await screen.findByText('Bukti dukung (2)', {}, wait);
    expect(api.inputsOf('AttachEvidence')).toEqual([{ answerId, evidenceId: 'sk', page: 4 }]);
    screen.getByDisplayValue('Tanda tangan di lampiran');
    expect(screen.queryByDisplayValue('4')).toBeNull();
  });

  test('says in the dialog why it can not be used, and leaves the search as it was', async () => {
    api.answers['AttachEvidence'] = () => refuse('DUPLICATE', 'evidenceId');
    const dialog = await openDialog();
    fireEvent.change(dialog.getByLabelText(/Cari judul/), { target: { value: 'SK' } });
    fireEvent.click(await dialog.findByRole('button', { name: 'Pakai SK Tim RB 2021' }, wait));
    await dialog.findByText(/sudah terlampir di butir ini/, {}, wait);
    dialog.getByDisplayValue('SK');
  });
});

test('a document of another time is used again once it is said why', async () => {
  api.answers['AttachEvidence'] = ({ input }) =>
    (input as { outsidePeriodNote?: string }).outsidePeriodNote
      ? {
          data: { attachEvidence: { ...link, id: 'l2', evidence: { ...link.evidence, id: 'sk' } } },
        }
      : refuse('EVIDENCE_OUTSIDE_PERIOD', 'evidenceId');
  await openDesk();
  click('Pakai bukti yang sudah ada');
  fireEvent.click(await screen.findByRole('button', { name: 'Pakai SK Tim RB 2021' }, wait));
  fireEvent.change(await screen.findByLabelText(/Alasan tetap dipakai/, {}, wait), {
    target: { value: 'Masih menjadi dasar' },
  });
  click('Lampirkan dengan alasan');
  await screen.findByText('Bukti dukung (2)', {}, wait);
  expect(api.inputsOf('AttachEvidence').at(-1)).toMatchObject({
    evidenceId: 'sk',
    outsidePeriodNote: 'Masih menjadi dasar',
  });
});

test('why one document is used again is not said of another', async () => {
  api.answers['AttachEvidence'] = () => refuse('EVIDENCE_OUTSIDE_PERIOD', 'evidenceId');
  const reason = () =>
    screen.findByLabelText<HTMLTextAreaElement>(/Alasan tetap dipakai/, {}, wait);
  const reuse = async (title: string) => {
    click('Pakai bukti yang sudah ada');
    fireEvent.click(await screen.findByRole('button', { name: `Pakai ${title}` }, wait));
    return reason();
  };
  await openDesk();
  fireEvent.change(await reuse('SK Tim RB 2021'), { target: { value: 'Masih menjadi dasar' } });
  await openDeskAgain();
  expect((await reuse('Nota dinas')).value).toBe('');
  await openDeskAgain();
  expect((await reuse('SK Tim RB 2021')).value).toBe('Masih menjadi dasar');
});
