import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { refuse, wait } from '../../testApp.js';
import { queryClient } from '../../providers/queryClient.js';
import { buildWorksheet } from '../testDesk.js';
import {
  answerId,
  click,
  code,
  evidenceDesk,
  fileOf,
  link,
  openDesk,
  openDeskAgain,
  pick,
  type,
} from './testEvidence.js';

const { api } = evidenceDesk(smallInstrument);

describe('what is said of evidence', () => {
  async function openAmend(desk = openDesk) {
    await desk();
    fireEvent.click(screen.getByRole('button', { name: 'Ubah keterangan SK Tim RB' }));
    return within(await screen.findByRole('dialog', {}, wait));
  }
  const fill = (dialog: ReturnType<typeof within>, label: string | RegExp, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });

  test('is mended after it was attached', async () => {
    const revision = { ...link.revision, id: 'r2', number: 2, note: 'Lampiran II' };
    api.answers['AmendEvidence'] = () => ({
      data: {
        amendEvidence: { ...link, page: 4, revision, evidence: { ...link.evidence, version: 2 } },
      },
    });
    const dialog = await openAmend();
    fill(dialog, 'Halaman', '4');
    fill(dialog, 'Catatan', 'Lampiran II');
    fill(dialog, 'Dokumen berlaku hingga', '2022-12-31');
    fireEvent.click(dialog.getByRole('button', { name: /Simpan/ }));
    await screen.findByText('Lampiran II', {}, wait);
    expect(screen.getByText(/^hlm\. 4/)).toBeDefined();
    expect(api.inputsOf('AmendEvidence')).toEqual([
      {
        linkId: 'link',
        version: 1,
        linkVersion: 1,
        page: 4,
        note: 'Lampiran II',
        coversFrom: null,
        coversTo: null,
        expiresAt: '2022-12-30T17:00:00.000Z',
        outsidePeriodNote: '',
      },
    ]);
  });

  const mendedByBudi = () => {
    const evidence = { ...link.evidence, version: 2 };
    const coversFrom = '2022-06-30T17:00:00.000Z';
    const revision = { ...link.revision, number: 2, note: 'Dari Budi', coversFrom };
    const worksheet = buildWorksheet(smallInstrument, (one) =>
      one === code ? { evidence: [{ ...link, evidence, revision }] } : {},
    );
    api.answers['Worksheet'] = () => ({ data: { worksheet } });
    api.answers['WorksheetAnswer'] = () => ({
      data: { answer: worksheet.answers.find(({ id }) => id === answerId) },
    });
    return coversFrom;
  };
  const noteIn = (dialog: ReturnType<typeof within>) =>
    (dialog.getByLabelText('Catatan') as HTMLTextAreaElement).value;

  test('and was begun before somebody else mended it is offered, and overwrites nothing of theirs unasked', async () => {
    const before = await openAmend();
    fill(before, 'Catatan', 'Lampiran II');
    fireEvent.click(before.getByRole('button', { name: 'Batal' }));
    const coversFrom = mendedByBudi();
    const dialog = await openAmend(openDeskAgain);
    expect(noteIn(dialog)).toBe('Dari Budi');
    dialog.getByText('Catatan: Lampiran II');
    fireEvent.click(dialog.getByRole('button', { name: 'Pakai' }));
    expect(noteIn(dialog)).toBe('Lampiran II');
    expect(dialog.queryByText('Catatan: Lampiran II')).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await waitFor(
      () =>
        expect(api.inputsOf('AmendEvidence')).toEqual([
          expect.objectContaining({ version: 2, note: 'Lampiran II', coversFrom }),
        ]),
      wait,
    );
  });

  test('and was begun before somebody else mended it is given up with a press', async () => {
    const before = await openAmend();
    fill(before, 'Catatan', 'Lampiran II');
    mendedByBudi();
    const dialog = await openAmend(openDeskAgain);
    fireEvent.click(dialog.getByRole('button', { name: 'Buang' }));
    expect(noteIn(dialog)).toBe('Dari Budi');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Lampiran II');
  });

  test('while somebody else mends it is refused as it was begun, and then offered', async () => {
    api.answers['AmendEvidence'] = () => refuse('CONFLICT', 'version');
    const dialog = await openAmend();
    fill(dialog, 'Catatan', 'Lampiran II');
    mendedByBudi();
    await act(() => queryClient.invalidateQueries());
    await screen.findByText('Dari Budi', {}, wait);
    expect(noteIn(dialog)).toBe('Lampiran II');
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/Seseorang mengubahnya lebih dahulu/, {}, wait);
    expect(api.inputsOf('AmendEvidence')).toMatchObject([{ version: 1, note: 'Lampiran II' }]);
    fireEvent.click(dialog.getByRole('button', { name: 'Batal' }));
    const again = await openAmend(() => Promise.resolve());
    expect(noteIn(again)).toBe('Dari Budi');
    again.getByText('Catatan: Lampiran II');
  });

  test('of this answer alone while somebody else does is refused as it was begun, and both pages are shown', async () => {
    api.answers['AmendEvidence'] = () => refuse('CONFLICT', 'linkVersion');
    const page = (at: ReturnType<typeof within>) =>
      (at.getByLabelText('Halaman') as HTMLInputElement).value;
    const dialog = await openAmend();
    fill(dialog, 'Halaman', '4');
    const worksheet = buildWorksheet(smallInstrument, (one) =>
      one === code ? { evidence: [{ ...link, version: 2, page: 7 }] } : {},
    );
    api.answers['WorksheetAnswer'] = () => ({
      data: { answer: worksheet.answers.find(({ id }) => id === answerId) },
    });
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/Seseorang mengubahnya lebih dahulu/, {}, wait);
    await screen.findByText(/^hlm\. 7/, {}, wait);
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await waitFor(() => expect(api.inputsOf('AmendEvidence')).toHaveLength(2), wait);
    expect(api.inputsOf('AmendEvidence')).toMatchObject([
      { linkVersion: 1, page: 4 },
      { linkVersion: 1, page: 4 },
    ]);
    await dialog.findByText(/Seseorang mengubahnya lebih dahulu/, {}, wait);
    fireEvent.click(dialog.getByRole('button', { name: 'Batal' }));
    const again = await openAmend(() => Promise.resolve());
    expect(page(again)).toBe('7');
    again.getByText('Halaman: 4');
    fireEvent.click(again.getByRole('button', { name: 'Pakai' }));
    fireEvent.click(again.getByRole('button', { name: 'Simpan' }));
    await waitFor(
      () => expect(api.inputsOf('AmendEvidence').at(-1)).toMatchObject({ linkVersion: 2, page: 4 }),
      wait,
    );
  });

  test('and was begun another day says so, and goes with a press', async () => {
    const before = await openAmend();
    fill(before, 'Catatan', 'Lampiran II');
    const dialog = await openAmend(openDeskAgain);
    expect(noteIn(dialog)).toBe('Lampiran II');
    dialog.getByText(/yang Anda mulai sebelumnya dan belum disimpan/);
    fireEvent.click(dialog.getByRole('button', { name: 'Buang' }));
    expect(noteIn(dialog)).toBe('');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Lampiran II');
  });

  test('stays in sight where somebody else detaches the evidence meanwhile, and it is said that it is gone', async () => {
    const dialog = await openAmend();
    fill(dialog, 'Catatan', 'Lampiran II');
    api.answers['Worksheet'] = () => ({ data: { worksheet: buildWorksheet(smallInstrument) } });
    await act(() => queryClient.invalidateQueries());
    await screen.findByText('Bukti dukung', {}, wait);
    expect(noteIn(dialog)).toBe('Lampiran II');
    api.answers['AmendEvidence'] = () => refuse('NOT_FOUND', 'linkId');
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/tidak (ditemukan|ada)/i, {}, wait);
    expect(noteIn(dialog)).toBe('Lampiran II');
  });

  test('and was begun is there again after the evidence was detached and came back', async () => {
    const before = await openAmend();
    fill(before, 'Catatan', 'Lampiran II');
    fireEvent.click(before.getByRole('button', { name: 'Batal' }));
    const worksheet = buildWorksheet(smallInstrument, (one) =>
      one === code ? { evidence: [{ ...link, id: 'another link' }] } : {},
    );
    api.answers['Worksheet'] = () => ({ data: { worksheet } });
    expect(noteIn(await openAmend(openDeskAgain))).toBe('Lampiran II');
  });

  test('of another time needs a reason before it can be saved', async () => {
    const dialog = await openAmend();
    fill(dialog, 'Sampai', '2020-01-31');
    const save = () => dialog.getByRole<HTMLButtonElement>('button', { name: /Simpan/ });
    expect(save().disabled).toBe(true);
    fill(dialog, /Alasan tetap dipakai/, 'Berlaku surut');
    expect(save().disabled).toBe(false);
  });

  test('that the server refuses stands at its field, and stays typed', async () => {
    api.answers['AmendEvidence'] = () => refuse('EVIDENCE_OUTSIDE_PERIOD', 'outsidePeriodNote');
    const dialog = await openAmend();
    fill(dialog, 'Sampai', '2020-01-31');
    fill(dialog, /Alasan tetap dipakai/, 'x');
    fireEvent.click(dialog.getByRole('button', { name: /Simpan/ }));
    await dialog.findByText(/berlaku di luar periode/, {}, wait);
    const reason = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /Alasan/ });
    expect(reason.value).toBe('x');
  });

  test('about the next file keeps files back until the reason is there', async () => {
    await openDesk();
    type('Sampai', '2020-01-31');
    const choose = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Pilih berkas' });
    expect(choose().disabled).toBe(true);
    screen.getByText(/Perbaiki dahulu waktu dan catatan/);
    type(/Alasan tetap dipakai/, 'Berlaku surut');
    expect(choose().disabled).toBe(false);
    expect(screen.queryByText(/Perbaiki dahulu waktu dan catatan/)).toBeNull();
  });

  test('about the next file and was begun another day stands open, says so, and goes with a press', async () => {
    const expiry = () => screen.getByLabelText<HTMLInputElement>('Dokumen berlaku hingga');
    await openDesk();
    expect(expiry().closest('details')?.open).toBe(false);
    type('Dokumen berlaku hingga', '2022-12-31');
    expect(screen.queryByText(/Ini Anda mulai isi sebelumnya/)).toBeNull();
    await openDeskAgain();
    expect(expiry().value).toBe('2022-12-31');
    expect(expiry().closest('details')?.open).toBe(true);
    screen.getByText(/Ini Anda mulai isi sebelumnya/);
    click('Buang');
    expect(expiry().value).toBe('');
    expect(screen.queryByText(/Ini Anda mulai isi sebelumnya/)).toBeNull();
    pick('Pilih berkas', fileOf(10));
    await waitFor(
      () => expect(api.inputsOf('AttachEvidence')).toMatchObject([{ answerId, expiresAt: null }]),
      wait,
    );
  });

  test('about the next link and was begun another day is sent with it; what is typed after that is new', async () => {
    const expiry = () => screen.getByLabelText<HTMLInputElement>('Dokumen berlaku hingga');
    api.answers['AttachEvidence'] = () => ({ data: { attachEvidence: { ...link, id: 'link 2' } } });
    await openDesk();
    type('Dokumen berlaku hingga', '2022-12-31');
    await openDeskAgain();
    screen.getByText(/Ini Anda mulai isi sebelumnya/);
    type(/Alamat tautan/, 'https://drive.example/sk');
    click('Lampirkan tautan');
    await waitFor(() => expect(expiry().value).toBe(''), wait);
    type('Dokumen berlaku hingga', '2023-12-31');
    expect(expiry().value).toBe('2023-12-31');
    expect(screen.queryByText(/Ini Anda mulai isi sebelumnya/)).toBeNull();
  });

  test('about the next file is unfolded where it keeps files back', async () => {
    await openDesk();
    type('Membuktikan dari', '2022-07-31');
    type('Sampai', '2022-07-01');
    const folded = screen.getByLabelText('Sampai').closest('details');
    expect(folded?.open).toBe(true);
    screen.getByText(/Perbaiki dahulu waktu dan catatan/);
  });

  test('is marked where the document is valid no more, or says nothing of the period', async () => {
    const old = {
      ...link,
      outsidePeriodNote: 'Berlaku surut',
      revision: {
        ...link.revision,
        coversTo: '2020-01-30T17:00:00.000Z',
        expiresAt: '2020-01-30T17:00:00.000Z',
      },
    };
    api.answers['Worksheet'] = () => ({
      data: {
        worksheet: buildWorksheet(smallInstrument, (one) =>
          one === code ? { evidence: [old] } : {},
        ),
      },
    });
    await openDesk();
    screen.getByText('Kedaluwarsa (31 Jan 2020)');
    screen.getByText('Di luar periode');
    screen.getByText('Alasan tetap dipakai: Berlaku surut');
  });
});
