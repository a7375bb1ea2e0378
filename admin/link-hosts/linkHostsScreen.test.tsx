import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { expectAt, fakeApi, fill, open, press, refuse, viewerWho, wait } from '../testApp.js';

const ppid = { id: 'h1', host: 'ppid.bekasikab.go.id', createdAt: '2022-07-01T02:00:00.000Z' };

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('linkHost.edit') } }),
  LinkHosts: () => ({ data: { linkHosts: [ppid] } }),
  AddLinkHost: () => ({ data: { addLinkHost: ppid } }),
  RemoveLinkHost: () => ({ data: { removeLinkHost: ppid } }),
}));

describe('the sites that may be checked', () => {
  test('say since when, and that nothing of a link is read or kept', async () => {
    open('/link-hosts');
    expect(await screen.findByText(ppid.host, {}, wait)).toBeTruthy();
    expect(screen.getByText('Sejak 1 Juli 2022')).toBeTruthy();
    expect(screen.getByText(/Isinya tidak dibaca dan tidak disimpan/)).toBeTruthy();
  });

  test('that are none say what follows from it', async () => {
    api.answers['LinkHosts'] = () => ({ data: { linkHosts: [] } });
    open('/link-hosts');
    expect(await screen.findByText(/^Belum ada situs\./, {}, wait)).toBeTruthy();
  });

  test('take one more, and the field is free for the next', async () => {
    open('/link-hosts');
    await screen.findByText(ppid.host, {}, wait);
    fill(/^Nama situs/, 'www.bekasikab.go.id');
    press('Tambah');
    await waitFor(() => {
      expect(api.inputsOf('AddLinkHost')).toEqual([{ host: 'www.bekasikab.go.id' }]);
      expect(screen.getByLabelText<HTMLInputElement>(/^Nama situs/).value).toBe('');
    }, wait);
  });

  test.each([
    ['INVALID_INPUT', { fault: 'MALFORMED' }, /Ini bukan nama situs/],
    ['DUPLICATE', {}, /Situs ini sudah ada di daftar/],
    ['INVALID_INPUT', { fault: 'OUT_OF_RANGE', limit: 200 }, /Daftar sudah penuh \(200 situs\)/],
  ])(
    'say at the field why one is refused, and keep what was typed: %s %o',
    async (code, more, text) => {
      api.answers['AddLinkHost'] = () => refuse(code, 'host', more);
      open('/link-hosts');
      await screen.findByText(ppid.host, {}, wait);
      fill(/^Nama situs/, 'https://x');
      press('Tambah');
      await expectAt(() => screen.getByLabelText(/^Nama situs/), text);
      expect(screen.getByLabelText<HTMLInputElement>(/^Nama situs/).value).toBe('https://x');
    },
  );

  test('bring back one that was removed', async () => {
    open('/link-hosts');
    await screen.findByText(ppid.host, {}, wait);
    press(`Hapus ${ppid.host}`);
    expect(await screen.findByText(/tidak lagi diperiksa/, {}, wait)).toBeTruthy();
    press('Urungkan');
    await waitFor(() => expect(api.inputsOf('AddLinkHost')).toEqual([{ host: ppid.host }]), wait);
  });

  test('are the administrator’s matter', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('unit.list') } });
    open('/link-hosts');
    await waitFor(() => expect(api.sent.some((one) => one.operationName === 'Viewer')).toBe(true));
    expect(screen.queryByLabelText(/^Nama situs/)).toBeNull();
  });
});
