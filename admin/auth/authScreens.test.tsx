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

const input = (label: RegExp) => () => screen.getByLabelText(label);

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: null } }),
}));

describe('what is refused of a sign-in', () => {
  async function signIn(refusal: object) {
    api.answers['SignIn'] = () => refusal;
    open('/');
    await screen.findByRole('heading', { name: 'Masuk' }, wait);
    fill(/Surel/, 'siti@bekasi.test');
    fill(/^Kata sandi/, 'kuda benar baterai');
    press('Masuk');
  }
  const isStillThere = () => {
    screen.getByDisplayValue('siti@bekasi.test');
    screen.getByDisplayValue('kuda benar baterai');
  };

  test('wrong credentials are said at the password, and can be tried again', async () => {
    await signIn(refuse('WRONG_CREDENTIALS', 'password'));
    // What react-admin hands to its fields for an older MUI does not come as far as the page.
    expect(document.querySelector('[inputprops]')).toBeNull();
    await expectAt(input(/^Kata sandi/), /Surel atau kata sandi salah/);
    isStillThere();
    await pressOnceReady('Masuk');
    await waitFor(() => expect(api.inputsOf('SignIn')).toHaveLength(2), wait);
  });

  test('too many attempts are said at the password', async () => {
    await signIn(refuse('TOO_MANY_ATTEMPTS', 'password', { retryAfterSeconds: 60 }));
    await expectAt(input(/^Kata sandi/), /Terlalu banyak percobaan/);
    isStillThere();
  });

  test('an address that can not be one is refused at the address', async () => {
    await signIn(refuse('INVALID_INPUT', 'email', { fault: 'TOO_LONG' }));
    await expectAt(input(/Surel/), /Terlalu panjang/);
    isStillThere();
  });

  test('a server that does not answer is said beside the button', async () => {
    await signIn(refuse('UNAVAILABLE'));
    await screen.findByText(/Layanan sedang tidak tersedia/, {}, wait);
    isStillThere();
  });
});

test('a wrong password over a page whose session ran out is said at the password', async () => {
  api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('unit.list') } });
  api.answers['Units'] = () => refuse('UNAUTHENTICATED');
  api.answers['SignIn'] = () => refuse('WRONG_CREDENTIALS', 'password');
  open('/units');
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  fireEvent.change(dialog.getByLabelText(/Kata sandi/), { target: { value: 'salah sekali' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Masuk' }));
  await expectAt(() => dialog.getByLabelText(/Kata sandi/), /Surel atau kata sandi salah/);
  dialog.getByDisplayValue('salah sekali');
});

describe('what is refused of a new password', () => {
  async function change(refusal: object) {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho() } });
    api.answers['ChangePassword'] = () => refusal;
    open('/password');
    await screen.findByLabelText(/Kata sandi sekarang/, {}, wait);
    fill(/Kata sandi sekarang/, 'yang lama sekali');
    fill(/^Kata sandi baru/, 'kuda benar baterai');
    fill(/Ulangi kata sandi baru/, 'kuda benar baterai');
    press('Simpan kata sandi');
  }
  const isStillThere = () => {
    screen.getByDisplayValue('yang lama sekali');
    expect(screen.getAllByDisplayValue('kuda benar baterai')).toHaveLength(2);
  };

  test('a wrong present password is said at the present password', async () => {
    await change(refuse('WRONG_CREDENTIALS', 'currentPassword'));
    await expectAt(input(/Kata sandi sekarang/), /Kata sandi sekarang salah/);
    isStillThere();
  });

  test.each(['password', 'currentPassword'])(
    'too many attempts are said there as well (%s), and do not end the form',
    async (field) => {
      await change(refuse('TOO_MANY_ATTEMPTS', field));
      await expectAt(input(/Kata sandi sekarang/), /Terlalu banyak percobaan/);
      isStillThere();
      await pressOnceReady('Simpan kata sandi');
      await waitFor(() => expect(api.inputsOf('ChangePassword')).toHaveLength(2), wait);
    },
  );

  test('a weak one is said to be weak, at the new one', async () => {
    await change(refuse('WEAK_PASSWORD', 'newPassword'));
    await expectAt(input(/^Kata sandi baru/), /terlalu mudah ditebak/);
    isStillThere();
  });

  test('what is about neither is said beside the button', async () => {
    await change(refuse('UNAVAILABLE'));
    await screen.findByText(/Layanan sedang tidak tersedia/, {}, wait);
    isStillThere();
  });
});

test('a sign-out of all devices that did not come through is said below it', async () => {
  api.answers['Viewer'] = () => ({ data: { viewer: viewerWho() } });
  api.answers['SignOutEverywhere'] = () => refuse('UNAVAILABLE');
  open('/password');
  fireEvent.click(await screen.findByRole('button', { name: /Akun Siti/ }, wait));
  const menu = within(await screen.findByRole('dialog', {}, wait));
  fireEvent.click(menu.getByText('Keluar dari semua perangkat'));
  await menu.findByText(/Layanan sedang tidak tersedia/, {}, wait);
});
