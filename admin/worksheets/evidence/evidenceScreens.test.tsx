import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { limits } from '../../../schema/limits.js';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { expectAt, fakeApi, open, refuse, viewerWho, wait } from '../../testApp.js';
import { queryClient } from '../../providers/queryClient.js';
import { buildEvidence } from '../testAnswers.js';
import * as sending from './sendFile.js';
import { asApi, buildWorksheet, formulaAsApi } from '../testDesk.js';

const code = 'U.I.1.i.a';
const answerId = `answer ${code}`;
const link = {
  ...buildEvidence(),
  answerId,
  abilities: ['evidence.download', 'evidence.attach'],
};
const old = (id: string, title: string) => ({
  id,
  kind: 'FILE',
  title,
  unit: { id: 'u1' },
  revisions: [
    {
      id: `revision of ${id}`,
      fileName: `${id}.pdf`,
      mediaType: 'application/pdf',
      size: 2_000,
      url: null,
      createdAt: '2022-05-02T00:00:00.000Z',
      coversFrom: null,
      coversTo: id === 'nota' ? '2022-06-01T00:00:00.000Z' : null,
    },
  ],
  uses:
    id === 'sk' ? [{ period: { id: 'p0', name: '2022-06' }, indicatorCodes: ['A.1', 'A.2'] }] : [],
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: { viewer: { ...viewerWho('worksheet.list'), uploadMaxBytes: 2 * 1024 * 1024 } },
  }),
  Worksheet: () => ({
    data: {
      worksheet: buildWorksheet(smallInstrument, (one) =>
        one === code ? { evidence: [link] } : {},
      ),
    },
  }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  UnitEvidence: () => ({
    data: {
      evidence: { nodes: [old('sk', 'SK Tim RB 2021'), old('nota', 'Nota dinas')], totalCount: 2 },
    },
  }),
}));

const uploaded: string[] = [];
beforeEach(() => {
  uploaded.length = 0;
  // The way of the bytes: whatever is sent arrives.
  vi.spyOn(sending, 'sendFile').mockImplementation(({ name }) =>
    Promise.resolve(String(uploaded.push(name))),
  );
  vi.spyOn(sending, 'discardUpload').mockReturnValue();
});

const invalid = (field: string, fault: string, more: object = {}) =>
  refuse('INVALID_INPUT', field, { fault, ...more });

async function openDesk() {
  open(`/worksheets/w1/show?indicator=${code}`);
  await screen.findByText('Bukti dukung (1)', {}, wait);
}
/** Another day, at the same device. */
async function openDeskAgain() {
  cleanup();
  queryClient.clear();
  await openDesk();
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByText(name));
const pick = (label: string | RegExp, file: File) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), {
    target: { files: [file] },
  });
const fileOf = (bytes: number, name = 'sk-tim.pdf') =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

describe('what is refused of an address', () => {
  async function attach(refusal: object) {
    api.answers['AttachEvidence'] = () => refusal;
    await openDesk();
    type(/Alamat tautan/, 'https://drive.example/sk');
    type('Judul', 'SK Tim');
    type('Catatan', 'Halaman tanda tangan');
    click('Lampirkan tautan');
  }
  const isStillThere = () => {
    screen.getByDisplayValue('https://drive.example/sk');
    screen.getByDisplayValue('SK Tim');
    screen.getByDisplayValue('Halaman tanda tangan');
  };
  const address = () => screen.getByLabelText(/Alamat tautan/);

  test('stands at the address: written otherwise, or attached already', async () => {
    await attach(invalid('url', 'MALFORMED'));
    await expectAt(address, /harus diawali http/);
    isStillThere();
    api.answers['AttachEvidence'] = () => refuse('DUPLICATE', 'url');
    click('Lampirkan tautan');
    await expectAt(address, /sudah terlampir di butir ini/);
    isStillThere();
  });

  test('says that there is no room for more rather than that the address is too long', async () => {
    await attach(invalid('url', 'TOO_LONG', { limit: limits.evidencePerAnswer }));
    await expectAt(address, /sudah mempunyai 20 bukti/);
    isStillThere();
  });

  test('stands at its title', async () => {
    await attach(invalid('title', 'TOO_LONG'));
    await expectAt(() => screen.getByLabelText('Judul'), /Terlalu panjang/);
    isStillThere();
  });

  test('stands at the note or the span, which are unfolded', async () => {
    await attach(invalid('note', 'TOO_LONG'));
    const note = () => screen.getByLabelText('Catatan');
    await expectAt(note, /Terlalu panjang/);
    await waitFor(() => expect(note().closest('details')?.open).toBe(true));
    expect(document.activeElement).toBe(note());
    api.answers['AttachEvidence'] = () => invalid('coversTo', 'OUT_OF_RANGE');
    click('Lampirkan tautan');
    await expectAt(() => screen.getByLabelText('Sampai'), /Tanggal akhir sebelum tanggal awal/);
    isStillThere();
  });

  test('and what is typed while the one before is attached stays', async () => {
    let arrive: (answer: object) => void = () => undefined;
    api.answers['AttachEvidence'] = () => new Promise<object>((resolve) => (arrive = resolve));
    await openDesk();
    type(/Alamat tautan/, 'https://drive.example/sk');
    click('Lampirkan tautan');
    await waitFor(() => expect(api.inputsOf('AttachEvidence')).toHaveLength(1), wait);
    type(/Alamat tautan/, 'https://drive.example/sop');
    arrive({ data: { attachEvidence: { ...link, id: 'link 2' } } });
    await screen.findByText('Bukti dukung (2)', {}, wait);
    screen.getByDisplayValue('https://drive.example/sop');
  });

  test('is said above the button where it is about nothing that is typed', async () => {
    await attach(refuse('PERIOD_CLOSED', 'answerId'));
    await screen.findByText(/Periode sudah ditutup/, {}, wait);
    isStillThere();
  });
});

describe('what is refused of a file', () => {
  test('that is too large, before it is sent: how large it is and may be', async () => {
    await openDesk();
    screen.getByText(/Paling besar 2 MB per berkas/);
    pick('Pilih berkas', fileOf(2.5 * 1024 * 1024));
    await screen.findByText(/Berkas terlalu besar: 2,5 MB, paling besar 2 MB/, {}, wait);
    pick('Pilih berkas', fileOf(0, 'kosong.pdf'));
    await screen.findByText(/Berkas ini kosong/, {}, wait);
    expect(uploaded).toEqual([]);
  });

  test('that is attached already, at the file', async () => {
    api.answers['AttachEvidence'] = () => refuse('DUPLICATE', 'uploadId');
    await openDesk();
    pick('Pilih berkas', fileOf(10));
    const item = within((await screen.findByText('sk-tim.pdf', {}, wait)).closest('li')!);
    await item.findByText(/sudah terlampir di butir ini/, {}, wait);
    expect(uploaded).toEqual(['sk-tim.pdf']);
  });

  test('because of what was said about it, by the name of that', async () => {
    api.answers['AttachEvidence'] = () => invalid('note', 'MALFORMED');
    await openDesk();
    pick('Pilih berkas', fileOf(10));
    await screen.findByText(/^Catatan: Penulisannya tidak benar/, {}, wait);
  });

  test('as a new version, at the file', async () => {
    api.answers['ReviseEvidence'] = () => refuse('CONFLICT', 'version');
    await openDesk();
    pick(/Ganti berkas SK Tim RB/, fileOf(10, 'sk-baru.pdf'));
    const item = within((await screen.findByText('sk-baru.pdf', {}, wait)).closest('li')!);
    await item.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
  });
});

test('a new version says nothing of the page and the reason, which somebody may change while it is sent', async () => {
  api.answers['ReviseEvidence'] = () => ({ data: { reviseEvidence: link } });
  await openDesk();
  pick(/Ganti berkas SK Tim RB/, fileOf(10, 'sk-baru.pdf'));
  await waitFor(() => expect(api.inputsOf('ReviseEvidence')).toHaveLength(1), wait);
  expect(api.inputsOf('ReviseEvidence')).toEqual([
    {
      linkId: 'link',
      version: 1,
      uploadId: '1',
      note: '',
      coversFrom: null,
      coversTo: null,
      expiresAt: null,
    },
  ]);
});

test('evidence that can not be detached says so at the evidence', async () => {
  api.answers['DetachEvidence'] = () => refuse('ANSWER_LOCKED', 'linkId');
  await openDesk();
  fireEvent.click(screen.getByRole('button', { name: 'Lepas SK Tim RB' }));
  const sentence = await screen.findByText(/Jawaban ini sedang terkunci/, {}, wait);
  expect(within(sentence.closest('li')!).getByText('SK Tim RB')).toBeDefined();
});

test('a file that arrives after the acceptance says so, and goes once the answer is opened for changes', async () => {
  const answer = {
    ...buildWorksheet(smallInstrument).answers.find(({ indicatorCode }) => indicatorCode === code)!,
    evidence: [link],
    state: 'ACCEPTED',
    abilities: ['answer.reopen'],
  };
  api.answers['WorksheetAnswer'] = () => ({ data: { answer } });
  api.answers['AttachEvidence'] = () => refuse('ANSWER_LOCKED', 'answerId', { reason: 'ACCEPTED' });
  await openDesk();
  pick('Pilih berkas', fileOf(10));
  const item = within((await screen.findByText('sk-tim.pdf', {}, wait)).closest('li')!);
  await item.findByText(/sementara itu diterima evaluator/, {}, wait);
  api.answers['AttachEvidence'] = () => ({ data: { attachEvidence: { ...link, id: 'link 2' } } });
  fireEvent.click(await screen.findByRole('button', { name: 'Buka untuk diubah' }, wait));
  fireEvent.click(item.getByRole('button', { name: /Coba lagi/ }));
  await waitFor(
    () => expect(api.inputsOf('AttachEvidence').at(-1)).toMatchObject({ answerId, reopen: true }),
    wait,
  );
});

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

describe('a link', () => {
  const checked = {
    outcome: 'ANSWERED',
    status: 404,
    checkedAt: '2022-07-14T02:00:00.000Z',
    checkedBy: { id: 'person', name: 'Siti' },
  };
  const openLink = async (abilities: readonly string[], linkCheck: object | null) => {
    const revision = {
      ...link.revision,
      url: 'https://ppid.bekasikab.go.id/sk',
      downloadPath: null,
    };
    const address = {
      ...link,
      abilities,
      evidence: { ...link.evidence, kind: 'LINK' },
      revision: { ...revision, linkCheck },
    };
    api.answers['Worksheet'] = () => ({
      data: {
        worksheet: buildWorksheet(smallInstrument, (one) =>
          one === code ? { evidence: [address as unknown as typeof link] } : {},
        ),
      },
    });
    await openDesk();
  };
  const button = () => screen.queryByRole('button', { name: 'Periksa tautan: SK Tim RB' });

  test('says what it last answered, when and for whom, and after another check what it answers now', async () => {
    await openLink(['link.check'], checked);
    screen.getByText('Menjawab 404 pada 14 Jul 2022, 09.00 WIB, diperiksa Siti');
    api.answers['CheckLink'] = () => ({
      data: { checkLink: { ...checked, status: 200, checkedAt: '2022-07-15T02:00:00.000Z' } },
    });
    fireEvent.click(button()!);
    await screen.findByText('Dapat dibuka pada 15 Jul 2022, 09.00 WIB, diperiksa Siti', {}, wait);
    const [asked] = api.sent.filter(({ operationName }) => operationName === 'CheckLink');
    expect(asked?.variables).toEqual({ revisionId: 'revision' });
  });

  test('at a site that is not on the list says what to do', async () => {
    await openLink(['link.check'], null);
    api.answers['CheckLink'] = () => refuse('LINK_HOST_NOT_ALLOWED');
    fireEvent.click(button()!);
    const alert = await screen.findByText(/Situs tautan ini belum ada di daftar/, {}, wait);
    expect(alert.textContent).toContain('minta administrator menambahkan situs itu');
  });

  test('is checked only by who may', async () => {
    await openLink([], checked);
    screen.getByText(/^Menjawab 404/);
    expect(button()).toBeNull();
  });
});
