import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../schema/limits.js';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { expectAt, refuse, wait } from '../../testApp.js';
import { buildWorksheet } from '../testDesk.js';
import {
  answerId,
  click,
  code,
  evidenceDesk,
  fileOf,
  invalid,
  link,
  openDesk,
  pick,
  type,
} from './testEvidence.js';

const { api, uploaded } = evidenceDesk(smallInstrument);

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
