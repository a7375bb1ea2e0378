import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  expectAt,
  fakeApi,
  fill,
  open,
  press,
  pressOnceReady,
  refuse,
  viewerWho,
  wait,
} from '../testApp.js';

const period = {
  id: 'july',
  kind: 'MONTHLY',
  year: 2022,
  month: 7,
  name: '2022-07',
  status: 'OPEN',
  revision: 1,
  opensAt: '2022-06-30T17:00:00.000Z',
  dueAt: '2022-07-31T09:00:00.000Z',
  closesAt: '2022-08-05T09:00:00.000Z',
  openedAt: '2022-06-30T17:00:00.000Z',
  closedAt: null,
  version: 4,
  abilities: ['period.edit', 'period.close'],
  followedBy: null,
  instruments: [],
  progress: {
    worksheets: 60,
    submitted: 59,
    answered: 6700,
    indicators: 6801,
    accepted: 6000,
    returned: 10,
    waiting: 300,
  },
};

const formula = (id: string, code: string) => ({
  id,
  revision: 2,
  instrument: { id: `of ${id}`, code, title: code },
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: { viewer: viewerWho('period.list', 'period.edit', 'period.open', 'period.close') },
  }),
  PeriodChoices: () => ({ data: { periods: { nodes: [period] } } }),
  Period: () => ({ data: { period } }),
  PeriodClosing: () => ({ data: { period: { id: 'july', status: 'OPEN', closing: null } } }),
  PublishedFormulas: () => ({
    data: {
      formulas: {
        nodes: [formula('f1', 'permenpanrb-26-2020-unit'), formula('f2', 'permenpanrb-3-2023')],
      },
    },
  }),
}));

const sentOf = (name: string) => api.sent.filter(({ operationName }) => operationName === name);
const input = (label: RegExp) => () => screen.getByLabelText(label);

async function askToClose() {
  open('/periods/july/show');
  fireEvent.click(await screen.findByRole('button', { name: 'Tutup periode' }, wait));
  return within(await screen.findByRole('dialog', {}, wait));
}

describe('closing a period', () => {
  test('says what it will do, in numbers, and does nothing until somebody agrees', async () => {
    const dialog = await askToClose();
    dialog.getByText(/801 dari 6\.801 butir belum diterima evaluator, 300 di antaranya/);
    dialog.getByText(/Membuka kembali hanya dengan alasan tertulis/);
    fireEvent.click(dialog.getByRole('button', { name: 'Batal' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(sentOf('ClosePeriod')).toEqual([]);
  });

  test('sends the version that was seen', async () => {
    api.answers['ClosePeriod'] = () => ({
      data: { closePeriod: { ...period, status: 'CLOSED', abilities: [] } },
    });
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await screen.findByText(/Juli 2022 sudah ditutup/, {}, wait);
    expect(sentOf('ClosePeriod')[0]?.variables).toEqual({ id: 'july', version: 4 });
  });

  test('says in the dialog that somebody else changed it, and offers to look again', async () => {
    api.answers['ClosePeriod'] = () => refuse('CONFLICT', 'version');
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await dialog.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    const reads = sentOf('Period').length;
    fireEvent.click(dialog.getByRole('button', { name: 'Muat ulang' }));
    await waitFor(() => expect(sentOf('Period').length).toBeGreaterThan(reads), wait);
  });

  test('says in the dialog that it was closed before, and offers to look again', async () => {
    api.answers['ClosePeriod'] = () => refuse('PERIOD_CLOSED', 'id');
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await dialog.findByText(/Periode sudah ditutup/, {}, wait);
    dialog.getByRole('button', { name: 'Muat ulang' });
  });
});

describe('before a period is opened or closed', () => {
  const planned = {
    ...period,
    status: 'PLANNED',
    openedAt: null,
    abilities: ['period.edit', 'period.open', 'period.remove'],
    opensAt: '2099-06-30T17:00:00.000Z',
    closesAt: '2099-08-05T09:00:00.000Z',
    opensBySchedule: true,
    stillOpenBefore: null as object | null,
    scheduleFault: null,
  };
  const show = (change: object = {}) => {
    api.answers['Period'] = () => ({ data: { period: { ...planned, ...change } } });
    open('/periods/july/show');
  };
  const june = { id: 'june', name: '2022-06' };

  test('closing is warned of while a panel is at work, whose decisions would not count', async () => {
    api.answers['Period'] = () => ({ data: { period: { ...period, hasOpenPanel: true } } });
    const dialog = await askToClose();
    dialog.getByText(/berita acaranya belum ditandatangani.*tidak dihitung/);
  });

  test('opening is warned of while what it goes on from still runs, and before its day', async () => {
    show({ stillOpenBefore: june });
    fireEvent.click(await screen.findByRole('button', { name: 'Buka periode' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    dialog.getByText(/Juni 2022 masih berjalan/);
    dialog.getByText(/baru dapat diisi sejak 1 Jul 2099, 00\.00 WIB/);
  });

  test('what should be open by itself says what it waits for', async () => {
    show({ opensAt: period.opensAt, stillOpenBefore: june });
    await screen.findByText(/^Menunggu Juni 2022 ditutup/, {}, wait);
  });

  test('what never will be says so', async () => {
    show({ opensAt: period.opensAt, closesAt: period.closesAt });
    await screen.findByText(/^Tidak akan terbuka sendiri/, {}, wait);
  });

  test('a plan whose formula was replaced meanwhile says so', async () => {
    const bound = {
      instrument: { id: 'i', title: 'LKE unit' },
      formula: { id: 'f', revision: 1, status: 'RETIRED' },
    };
    show({ instruments: [bound] });
    await screen.findByText(/^LKE unit: formula revisi 1 tidak berlaku lagi/, {}, wait);
  });

  test('a plan is taken back once somebody agrees', async () => {
    api.answers['RemovePeriod'] = () => ({ data: { removePeriod: true } });
    api.answers['Periods'] = () => ({ data: { periods: { nodes: [], totalCount: 0 } } });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Hapus rencana' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    dialog.getByText('Hapus rencana Juli 2022?');
    expect(sentOf('RemovePeriod')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Hapus rencana' }));
    await screen.findByText('Rencana Juli 2022 sudah dihapus.', {}, wait);
    await screen.findByText('Belum ada periode', {}, wait);
    expect(sentOf('RemovePeriod')[0]?.variables).toEqual({ id: 'july', version: 4 });
  });

  test('a plan that somebody opened meanwhile stays, and is read anew', async () => {
    api.answers['RemovePeriod'] = () => refuse('CONFLICT', 'version');
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Hapus rencana' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    const reads = sentOf('Period').length;
    fireEvent.click(dialog.getByRole('button', { name: 'Hapus rencana' }));
    await screen.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    await waitFor(() => expect(sentOf('Period').length).toBeGreaterThan(reads), wait);
  });
});

describe('a period that is being closed', () => {
  const closing = {
    by: { id: 'rina', name: 'Rina' },
    since: '2022-08-05T02:00:00.000Z',
    phase: 'SEALING',
    done: 20,
    total: 60,
    fault: null as string | null,
    silentSince: null as string | null,
  };
  const isClosing = (change: Partial<typeof closing> = {}, status = 'OPEN') => {
    const now = status === 'OPEN' ? { ...closing, ...change } : null;
    api.answers['PeriodClosing'] = () => ({
      data: { period: { id: 'july', status, closing: now } },
    });
  };

  test('shows how far it is, and lets who closes it go on with something else', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    api.answers['ClosePeriod'] = () => promise;
    const dialog = await askToClose();
    isClosing();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await dialog.findByText('Langkah 3 dari 4', {}, wait);
    dialog.getByText('Rapor dibuat dan disegel');
    dialog.getByText('20 dari 60');
    fireEvent.click(dialog.getByRole('button', { name: 'Tunggu di halaman periode' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    screen.getByText('20 dari 60');
    resolve({ data: { closePeriod: { ...period, status: 'CLOSED', abilities: [] } } });
    await screen.findByText(/Juli 2022 sudah ditutup/, {}, wait);
  });

  test('says who closes it to whoever opens it, and does not let them close it too', async () => {
    isClosing();
    open('/periods/july/show');
    await screen.findByText(/sedang ditutup oleh Rina sejak .*2022/, {}, wait);
    const button = screen.getByRole('button', { name: 'Tutup periode' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });

  test('is read anew once it is closed', async () => {
    isClosing();
    open('/periods/july/show');
    await screen.findByText(/sedang ditutup oleh Rina/, {}, wait);
    const closed = { ...period, status: 'CLOSED', abilities: [] };
    api.answers['Period'] = () => ({ data: { period: closed } });
    isClosing({}, 'CLOSED');
    await screen.findByText('Keadaan saat periode ditutup.', {}, wait);
    expect(screen.queryByText(/sedang ditutup/)).toBeNull();
  });

  test('of which nothing is heard goes on, says since when it is silent, and may be closed again until it is heard of', async () => {
    isClosing({ silentSince: '2022-08-05T02:10:00.000Z' });
    open('/periods/july/show');
    await screen.findByText(/Tidak ada kabar sejak pukul 09\.10/, {}, wait);
    expect(screen.queryByText(/tidak selesai/)).toBeNull();
    const button = screen.getByRole('button', { name: 'Tutup periode' });
    expect(button.hasAttribute('disabled')).toBe(false);
    isClosing({ done: 21 });
    await screen.findByText('21 dari 60', {}, wait);
    expect(screen.queryByText(/Tidak ada kabar/)).toBeNull();
    expect(button.hasAttribute('disabled')).toBe(true);
  });

  test('that broke down says that nothing was changed, and can be closed again', async () => {
    isClosing({ by: null as never, fault: 'INTERNAL' });
    open('/periods/july/show');
    await screen.findByText(
      /Penutupan otomatis menurut jadwal.* tidak selesai\. Tidak ada yang berubah/,
      {},
      wait,
    );
    const button = screen.getByRole('button', { name: 'Tutup periode' });
    expect(button.hasAttribute('disabled')).toBe(false);
  });

  test('that breaks down before the eyes of who closes it says so in the dialog', async () => {
    api.answers['ClosePeriod'] = () => refuse('INTERNAL', 'id');
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await dialog.findByText(/Tidak ada yang berubah: periode tetap terbuka/, {}, wait);
  });

  test('by somebody else meanwhile is said to who would close it, with a way to look', async () => {
    api.answers['ClosePeriod'] = () => refuse('PERIOD_CLOSING', 'id');
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await dialog.findByText(/sedang ditutup\. Tunggu sampai selesai/, {}, wait);
    dialog.getByRole('button', { name: 'Muat ulang' });
  });
});

describe('a period that is closed', () => {
  const closed = { ...period, status: 'CLOSED', abilities: [] };
  const lockedBy = (change: object) => {
    api.answers['PeriodLock'] = () => ({
      data: {
        period: {
          ...closed,
          closedAt: '2022-08-05T10:00:00.000Z',
          closesBySchedule: false,
          closedBy: null,
          ...change,
        },
      },
    });
    api.answers['Period'] = () => ({ data: { period: closed } });
    open('/periods/july');
  };

  test('says who closed it, since when, and whom to ask to open it again', async () => {
    lockedBy({ closedBy: { id: 'rina', name: 'Rina' } });
    await screen.findByText(
      /ditutup oleh Rina sejak .*2022.*17\.00 WIB.*minta administrator kabupaten membukanya kembali/,
      {},
      wait,
    );
  });

  test('says so where the schedule closed it', async () => {
    lockedBy({ closesBySchedule: true });
    await screen.findByText(/ditutup otomatis menurut jadwal sejak .*17\.00 WIB/, {}, wait);
  });

  test('says of one that is open again that some worksheets are not, and no day that is still to come', async () => {
    lockedBy({ status: 'OPEN', closedAt: null, closesAt: '2999-08-20T09:00:00.000Z' });
    const said = await screen.findByText(/dibuka kembali, tetapi tidak untuk LKE ini/, {}, wait);
    expect(said.textContent).toContain('minta administrator kabupaten membukanya kembali');
    expect(said.textContent).not.toMatch(/sejak|2999/);
  });
});

test('a period that nobody would fill in is refused in the dialog that opens it', async () => {
  const planned = { ...period, status: 'PLANNED', openedAt: null, abilities: ['period.open'] };
  api.answers['Period'] = () => ({ data: { period: planned } });
  api.answers['OpenPeriod'] = () => refuse('PERIOD_INCOMPLETE', 'id');
  open('/periods/july/show');
  fireEvent.click(await screen.findByRole('button', { name: 'Buka periode' }, wait));
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  fireEvent.click(dialog.getByRole('button', { name: 'Buka periode' }));
  await dialog.findByText(/aktifkan dahulu perangkat daerah yang dinilai/, {}, wait);
});

describe('planning a period', () => {
  test('the proposed one can be saved as it is: by the clock of Jakarta, with the monthly instrument', async () => {
    api.answers['PeriodChoices'] = () => ({
      data: { periods: { nodes: [{ ...period, name: '2099-11', year: 2099, month: 11 }] } },
    });
    api.answers['CreatePeriod'] = () => ({ data: { createPeriod: period } });
    open('/periods/create');
    await screen.findByDisplayValue('2099-12-31T16:00', {}, wait);
    press('Simpan rencana');
    await waitFor(() => expect(sentOf('CreatePeriod')).toHaveLength(1), wait);
    expect(sentOf('CreatePeriod')[0]?.variables['input']).toEqual({
      kind: 'MONTHLY',
      year: 2099,
      opensBySchedule: true,
      closesBySchedule: false,
      month: 12,
      opensAt: '2099-11-30T17:00:00.000Z',
      dueAt: '2099-12-31T09:00:00.000Z',
      closesAt: '2100-01-05T09:00:00.000Z',
      instruments: [{ instrumentId: 'of f1', formulaId: 'f1' }],
    });
  });

  test('the one after it is proposed to whoever plans another at once', async () => {
    api.answers['CreatePeriod'] = () => ({ data: { createPeriod: period } });
    open('/periods/create');
    await screen.findByRole('button', { name: 'Simpan rencana' }, wait);
    const reads = sentOf('PeriodChoices').length;
    press('Simpan rencana');
    await waitFor(() => expect(sentOf('PeriodChoices').length).toBeGreaterThan(reads), wait);
  });

  test('dates out of order are refused at their field before anything is sent', async () => {
    open('/periods/create');
    const due = await screen.findByLabelText(/Batas pengajuan/, {}, wait);
    fireEvent.change(due, { target: { value: '2001-01-01T10:00' } });
    press('Simpan rencana');
    await screen.findByText(/Batas pengajuan harus setelah periode dibuka/, {}, wait);
    expect(sentOf('CreatePeriod')).toEqual([]);
  });

  test.each([
    ['a month that is planned already', refuse('DUPLICATE', 'month'), /Periode ini sudah ada/],
    [
      'a year out of range',
      refuse('INVALID_INPUT', 'year', { fault: 'OUT_OF_RANGE' }),
      /tidak dapat direncanakan/,
    ],
  ])('%s is refused where it is chosen', async (_what, refusal, sentence) => {
    await plan(refusal);
    const form = () => within(screen.getByRole('main'));
    await expectAt(() => form().getByRole('combobox', { name: 'Periode' }), sentence);
    expect(screen.getByDisplayValue('2099-12-30T10:00')).toBeDefined();
  });

  test('dates out of order are refused at the later one', async () => {
    await plan(refuse('INVALID_INPUT', 'closesAt', { fault: 'OUT_OF_RANGE' }));
    await expectAt(input(/^Ditutup/), /tidak boleh sebelum batas pengajuan/);
    expect(screen.getByDisplayValue('2099-12-30T10:00')).toBeDefined();
  });

  test('a formula that was retired meanwhile is refused at the instruments', async () => {
    await plan(refuse('INVALID_INPUT', 'instruments.0.formulaId', { fault: 'UNKNOWN_OPTION' }));
    const sentence = await screen.findByText(/tidak berlaku lagi/, {}, wait);
    expect(sentence.closest('.ra-input-instruments')).not.toBeNull();
    expect(screen.getByDisplayValue('2099-12-30T10:00')).toBeDefined();
    await pressOnceReady('Simpan rencana');
    await waitFor(() => expect(sentOf('CreatePeriod')).toHaveLength(2), wait);
  });
});

describe('planning a range of days', () => {
  async function choose() {
    api.answers['CreatePeriod'] = () => ({ data: { createPeriod: period } });
    open('/periods/create');
    const kind = await screen.findByRole('combobox', { name: 'Jenis' }, wait);
    fireEvent.mouseDown(kind);
    fireEvent.click(await screen.findByRole('option', { name: 'Rentang tanggal' }, wait));
    await screen.findByLabelText(/Hari pertama/, {}, wait);
    fill(/Nama rentang/, 'Pekan inovasi');
    fill(/Hari pertama/, '2099-08-10');
  }

  test('takes the dates that are usual for its days, and is sent without a month', async () => {
    await choose();
    fill(/Hari terakhir/, '2099-09-15');
    await screen.findByDisplayValue('2099-09-20T16:00', {}, wait);
    press('Simpan rencana');
    await waitFor(() => expect(sentOf('CreatePeriod')).toHaveLength(1), wait);
    expect(sentOf('CreatePeriod')[0]?.variables['input']).toEqual({
      kind: 'CUSTOM',
      label: 'Pekan inovasi',
      firstDay: '2099-08-10',
      lastDay: '2099-09-15',
      opensAt: '2099-08-09T17:00:00.000Z',
      dueAt: '2099-09-15T09:00:00.000Z',
      closesAt: '2099-09-20T09:00:00.000Z',
      opensBySchedule: true,
      closesBySchedule: false,
      instruments: [{ instrumentId: 'of f1', formulaId: 'f1' }],
    });
  });

  test('a last day before the first is refused there before anything is sent', async () => {
    await choose();
    fill(/Hari terakhir/, '2099-08-09');
    press('Simpan rencana');
    await expectAt(input(/Hari terakhir/), /tidak boleh sebelum hari pertama/);
    expect(sentOf('CreatePeriod')).toEqual([]);
  });

  test('days that another range has are refused at the first of them', async () => {
    await choose();
    api.answers['CreatePeriod'] = () => refuse('DUPLICATE', 'firstDay');
    fill(/Hari terakhir/, '2099-09-15');
    press('Simpan rencana');
    await expectAt(input(/Hari pertama/), /sudah dipakai rentang tanggal lain/);
    expect(screen.getByDisplayValue('Pekan inovasi')).toBeDefined();
  });
});

async function plan(refusal: object) {
  api.answers['PeriodChoices'] = () => ({
    data: { periods: { nodes: [{ ...period, name: '2099-11', year: 2099, month: 11 }] } },
  });
  api.answers['CreatePeriod'] = () => refusal;
  open('/periods/create');
  await screen.findByDisplayValue('2099-12-31T16:00', {}, wait);
  fill(/Batas pengajuan/, '2099-12-30T10:00');
  press('Simpan rencana');
}

describe('moving the dates of a period', () => {
  async function moveTheDueDate(refusal: object) {
    api.answers['UpdatePeriod'] = () => refusal;
    open('/periods/july');
    await screen.findByDisplayValue('2022-07-31T16:00', {}, wait);
    fill(/Batas pengajuan/, '2022-07-30T10:00');
    await pressOnceReady('Simpan');
  }

  test('dates out of order are refused at the later one', async () => {
    await moveTheDueDate(refuse('INVALID_INPUT', 'dueAt', { fault: 'OUT_OF_RANGE' }));
    await expectAt(input(/Batas pengajuan/), /harus setelah periode dibuka/);
    expect(screen.getByDisplayValue('2022-07-30T10:00')).toBeDefined();
  });

  test('a period that was closed meanwhile is said to be closed, and the date stays', async () => {
    await moveTheDueDate(refuse('PERIOD_CLOSED', 'id'));
    await screen.findByText(/Periode sudah ditutup/, {}, wait);
    expect(screen.getByDisplayValue('2022-07-30T10:00')).toBeDefined();
  });
});
