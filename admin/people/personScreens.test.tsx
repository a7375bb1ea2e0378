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

const person = {
  id: 'p2',
  name: 'Budi Santoso',
  email: 'budi@bekasi.test',
  active: true,
  mustChangePassword: false,
  lastSignedInAt: null,
  memberships: [{ id: 'm2', role: 'ADMIN', unit: null }],
  abilities: ['person.edit'],
  locale: 'id',
  version: 7,
  createdAt: '2022-07-01T00:00:00.000Z',
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('person.list', 'person.edit', 'unit.list') } }),
  People: () => ({ data: { people: { nodes: [person], totalCount: 1 } } }),
  Person: () => ({ data: { person } }),
}));

const input = (label: RegExp) => () => screen.getByLabelText(label);
const invalid = (fault: string) => ({ fault });

async function renameBudi() {
  open('/people/p2');
  await screen.findByDisplayValue('budi@bekasi.test', {}, wait);
  fill(/Nama \*/, 'Budi Santoso, S.Sos.');
  await pressOnceReady('Simpan');
}
const isStillThere = () => screen.getByDisplayValue('Budi Santoso, S.Sos.');

async function addAni() {
  open('/people/create');
  await screen.findByLabelText(/Nama \*/, {}, wait);
  fill(/Nama \*/, 'Ani Lestari');
  fill(/Surel \*/, 'ani@bekasi.test');
  fireEvent.mouseDown(screen.getByRole('combobox', { name: /Peran/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'Analis' }, wait));
  press('Simpan');
}

describe('what is refused of a changed account', () => {
  test('an address that is taken is said to be taken, at the address', async () => {
    api.answers['UpdatePerson'] = () => refuse('DUPLICATE', 'email');
    await renameBudi();
    await expectAt(input(/Surel \*/), /sudah dipakai akun lain/);
    isStillThere();
  });

  test('a name of blanks is refused at the name', async () => {
    api.answers['UpdatePerson'] = () => refuse('INVALID_INPUT', 'name', invalid('MISSING'));
    await renameBudi();
    await expectAt(input(/Nama \*/), /Belum diisi/);
    isStillThere();
  });

  test('the last administrator is kept active, which is said at the switch', async () => {
    api.answers['UpdatePerson'] = () => refuse('LAST_ADMINISTRATOR', 'active');
    await renameBudi();
    await screen.findByText(/sedikitnya satu administrator aktif/, {}, wait);
    expect(input(/^Aktif/)().getAttribute('aria-invalid')).toBe('true');
    isStillThere();
  });

  test('the last administrator keeps the role, which is said below the roles', async () => {
    api.answers['UpdatePerson'] = () => refuse('LAST_ADMINISTRATOR', 'memberships');
    await renameBudi();
    const sentence = await screen.findByText(/sedikitnya satu administrator aktif/, {}, wait);
    expect(sentence.closest('.ra-input-memberships')).not.toBeNull();
    isStillThere();
    // What was refused once can be mended and sent again.
    await pressOnceReady('Simpan');
    await waitFor(() => expect(api.inputsOf('UpdatePerson')).toHaveLength(2), wait);
  });

  test('what somebody else changed in between is said, and what was typed stays', async () => {
    api.answers['UpdatePerson'] = () => refuse('CONFLICT', 'version');
    await renameBudi();
    await screen.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    isStillThere();
  });
});

describe('what is refused of a new account', () => {
  test('an address is refused at the address', async () => {
    api.answers['CreatePerson'] = () => refuse('INVALID_INPUT', 'email', invalid('MALFORMED'));
    await addAni();
    await expectAt(input(/Surel \*/), /bukan alamat surel/);
    expect(screen.getByDisplayValue('Ani Lestari')).toBeDefined();
  });

  test('a role given twice is refused below the roles, and everything else stays', async () => {
    api.answers['CreatePerson'] = () => refuse('DUPLICATE', 'memberships');
    await addAni();
    const sentence = await screen.findByText(/Ada peran yang tercantum dua kali/, {}, wait);
    expect(sentence.closest('.ra-input-memberships')).not.toBeNull();
    expect(screen.getByDisplayValue('ani@bekasi.test')).toBeDefined();
    await pressOnceReady('Simpan');
    await waitFor(() => expect(api.inputsOf('CreatePerson')).toHaveLength(2), wait);
  });

  test('what is about no field is said all the same', async () => {
    api.answers['CreatePerson'] = () => refuse('FORBIDDEN');
    await addAni();
    await screen.findByText(/tidak berwenang melakukan ini/, {}, wait);
    expect(screen.getByDisplayValue('Ani Lestari')).toBeDefined();
  });
});

test('a password that can not be reset is explained in the dialog, which stays open', async () => {
  api.answers['ResetPassword'] = () => refuse('NOT_FOUND', 'id');
  open('/people/p2');
  await screen.findByDisplayValue('budi@bekasi.test', {}, wait);
  fill(/Nama \*/, 'Budi Santoso, S.Sos.');
  press('Atur ulang kata sandi');
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  fireEvent.click(dialog.getByRole('button', { name: 'Atur ulang' }));
  await dialog.findByText(/Data tidak ditemukan/, {}, wait);
  expect(screen.getByDisplayValue('Budi Santoso, S.Sos.')).toBeDefined();
});
