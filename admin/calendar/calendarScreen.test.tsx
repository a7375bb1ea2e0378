import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { expectAt, fakeApi, fill, open, press, refuse, viewerWho, wait } from '../testApp.js';

const independence = {
  id: 'h1',
  date: '2022-08-17',
  name: 'Hari Kemerdekaan Republik Indonesia',
  kind: 'NATIONAL',
  version: 3,
};
const known = { sources: ['SKB Nomor 963/2021'], missing: 0 };
const year = (more: object = {}) => ({
  data: { holidays: { year: 2022, holidays: [independence], known, ...more } },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('holiday.list', 'holiday.edit') } }),
  Holidays: () => year(),
  AddHoliday: () => ({ data: { addHoliday: independence } }),
  UpdateHoliday: () => ({ data: { updateHoliday: independence } }),
  RemoveHoliday: () => ({ data: { removeHoliday: independence } }),
  ImportHolidays: () => ({ data: { importHolidays: { year: 2022 } } }),
}));

describe('the calendar', () => {
  test('lists a year with the weekday and the kind of each day, and its decrees', async () => {
    open('/calendar?year=2022');
    expect(await screen.findByText('Rabu, 17 Agustus 2022', {}, wait)).toBeTruthy();
    expect(screen.getByText('Libur nasional')).toBeTruthy();
    expect(screen.getByText('SKB Nomor 963/2021')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ambil semua' })).toBeNull();
  });

  test('says that a year without a decree has no known holidays, and what follows from it', async () => {
    api.answers['Holidays'] = () => year({ year: 2027, holidays: [], known: null });
    open('/calendar?year=2027');
    expect(await screen.findByText('Hari libur 2027 belum ada', {}, wait)).toBeTruthy();
    expect(screen.getByText(/Keputusan tentang hari libur 2027 belum dikenal/)).toBeTruthy();
  });

  test('takes over what was decreed', async () => {
    api.answers['Holidays'] = () => year({ known: { ...known, missing: 19 } });
    open('/calendar?year=2022');
    fireEvent.click(await screen.findByRole('button', { name: 'Ambil semua' }, wait));
    await waitFor(() => {
      const [sent] = api.sent.filter(({ operationName }) => operationName === 'ImportHolidays');
      expect(sent?.variables).toEqual({ year: 2022 });
    }, wait);
  });

  test('brings back a day that was removed', async () => {
    open('/calendar?year=2022');
    await screen.findByText('Rabu, 17 Agustus 2022', {}, wait);
    press('Hapus Rabu, 17 Agustus 2022');
    expect(
      await screen.findByText(/17 Agustus 2022 kembali menjadi hari kerja biasa/),
    ).toBeTruthy();
    expect(api.inputsOf('RemoveHoliday')).toEqual([{ id: 'h1', version: 3 }]);
    press('Urungkan');
    await vi.waitFor(() => {
      const { date, name, kind } = independence;
      expect(api.inputsOf('AddHoliday')).toEqual([{ date, name, kind }]);
    }, wait);
  });

  test('renames a day from what it was', async () => {
    open('/calendar?year=2022');
    await screen.findByText('Rabu, 17 Agustus 2022', {}, wait);
    press('Ubah Rabu, 17 Agustus 2022');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText(/Nama/), { target: { value: 'Dirgahayu' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await vi.waitFor(
      () =>
        expect(api.inputsOf('UpdateHoliday')).toEqual([
          { id: 'h1', version: 3, name: 'Dirgahayu', kind: 'NATIONAL' },
        ]),
      wait,
    );
  });

  test('has what one began to add and closed with Escape', async () => {
    open('/calendar?year=2022');
    await screen.findByText('Rabu, 17 Agustus 2022', {}, wait);
    press('Tambah hari');
    await screen.findByRole('dialog');
    fill(/Nama/, 'Hari jadi kabupaten');
    fireEvent.keyDown(screen.getByLabelText(/Nama/), { key: 'Escape' });
    await screen.findByRole('button', { name: 'Tambah hari' }, wait);
    press('Tambah hari');
    expect(screen.getByLabelText<HTMLInputElement>(/Nama/).value).toBe('Hari jadi kabupaten');
    press('Buang');
    expect(screen.getByLabelText<HTMLInputElement>(/Nama/).value).toBe('');
  });

  test('lets nobody type what would go with the dialog, while a day is on its way', async () => {
    let refuseIt: () => void = () => undefined;
    api.answers['AddHoliday'] = () =>
      new Promise((resolve) => {
        refuseIt = () => resolve(refuse('NETWORK'));
      });
    open('/calendar?year=2022');
    await screen.findByText('Rabu, 17 Agustus 2022', {}, wait);
    press('Tambah hari');
    await screen.findByRole('dialog');
    fill(/Tanggal/, '2022-08-15');
    fill(/Nama/, 'Hari jadi');
    const isHeld = () => screen.getByLabelText(/Nama/).closest('[inert]') !== null;
    expect(isHeld()).toBe(false);
    press('Tambah');
    await vi.waitFor(() => expect(isHeld()).toBe(true), wait);
    refuseIt();
    await vi.waitFor(() => expect(isHeld()).toBe(false), wait);
    screen.getByDisplayValue('Hari jadi');
  });

  test('says at the date that it is a holiday already', async () => {
    api.answers['AddHoliday'] = () => refuse('DUPLICATE', 'date');
    open('/calendar?year=2022');
    await screen.findByText('Rabu, 17 Agustus 2022', {}, wait);
    press('Tambah hari');
    await screen.findByRole('dialog');
    fill(/Tanggal/, '2022-08-17');
    fill(/Nama/, 'Dirgahayu');
    press('Tambah');
    await expectAt(() => screen.getByLabelText(/Tanggal/), /sudah menjadi hari libur/);
  });

  test('is only read by who does not keep it', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('holiday.list') } });
    open('/calendar?year=2022');
    await screen.findByText('Rabu, 17 Agustus 2022', {}, wait);
    for (const name of [/Tambah/, /^Ubah/, /^Hapus/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  test('says what went wrong where it cannot be read', async () => {
    api.answers['Holidays'] = () => refuse('INTERNAL');
    open('/calendar?year=2022');
    expect(await screen.findByRole('button', { name: 'Coba lagi' }, wait)).toBeTruthy();
  });
});
