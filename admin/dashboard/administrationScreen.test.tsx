import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const period = {
  id: 'july',
  name: '2022-07',
  opensAt: '2022-06-30T17:00:00.000Z',
  dueAt: '2022-07-31T09:00:00.000Z',
  closesAt: '2022-08-05T09:00:00.000Z',
};
const progress = {
  worksheets: 60,
  submitted: 59,
  answered: 6_700,
  indicators: 6_801,
  accepted: 6_000,
  returned: 10,
  waiting: 300,
};
const planned = {
  id: 'far',
  name: '2099-08',
  opensAt: '2099-07-31T17:00:00.000Z',
  dueAt: '2099-08-31T09:00:00.000Z',
  closesAt: '2099-09-05T09:00:00.000Z',
};
const unit = (id: string, name: string, ...roles: string[]) => ({
  id,
  name,
  people: roles.map((role) => ({ role })),
});

const administration = {
  running: { nodes: [{ ...period, progress }] },
  planned: { nodes: [planned] },
  units: {
    nodes: [
      unit('u1', 'Dinas Kesehatan', 'CHANGE_AGENT', 'UNIT_HEAD'),
      unit('u2', 'Dinas Pendidikan', 'CHANGE_AGENT'),
    ],
    totalCount: 2,
  },
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('person.edit', 'person.list', 'unit.list') } }),
  Dashboard: () => ({
    data: {
      dashboard: {
        period: { ...period, status: 'OPEN' },
        tasks: [],
        areas: [],
        rows: [],
        trend: [],
        gradeCounts: [],
      },
    },
  }),
  Administration: () => ({ data: administration }),
}));

const panel = async (name: string | RegExp) =>
  within(await screen.findByRole('region', { name }, wait));
const linkOf = (found: ReturnType<typeof within>, name: string | RegExp) =>
  found.getByRole('link', { name }).getAttribute('href');

describe('the first screen of an administrator', () => {
  test('shows how far the running period is, stage by stage, and leads to it', async () => {
    open('/');
    const running = await panel('Periode berjalan: Juli 2022');
    running.getByText(/Batas pengajuan lewat: 31 Jul 2022, 16\.00 WIB/);
    running.getByText('6.700 dari 6.801');
    expect(linkOf(running, 'Lihat periode')).toBe('/periods/july/show');
  });

  test('shows the dates to come', async () => {
    open('/');
    const dates = await panel('Tanggal berikutnya');
    dates.getByText(/1 Agu 2099, 00\.00 WIB/);
    dates.getByText('Dibuka: Agustus 2099');
  });

  test('names the units that nobody could submit for', async () => {
    open('/');
    const accounts = await panel('Akun perangkat daerah');
    accounts.getByText('1 dari 2 perangkat daerah yang dinilai belum lengkap akunnya.');
    accounts.getByText('Belum ada: Kepala perangkat daerah');
    expect(linkOf(accounts, 'Dinas Pendidikan')).toBe('/units/u2');
    expect(linkOf(accounts, 'Tambah pengguna')).toBe('/people/create');
  });

  test('leads to what comes first where there is nothing yet', async () => {
    api.answers['Administration'] = () => ({
      data: { running: { nodes: [] }, planned: { nodes: [] }, units: { nodes: [], totalCount: 0 } },
    });
    open('/');
    (await panel('Periode')).getByText('Tidak ada periode yang berjalan.');
    expect(linkOf(await panel('Akun perangkat daerah'), 'Tambah perangkat daerah')).toBe(
      '/units/create',
    );
  });

  test('says what could not be read, beside the tasks', async () => {
    api.answers['Administration'] = () => refuse('FORBIDDEN');
    open('/');
    await screen.findByText(/tidak berwenang melakukan ini/, {}, wait);
    screen.getByText('Tidak ada yang menunggu Anda.');
  });

  test('is nobody else’s', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('worksheet.list') } });
    open('/');
    await screen.findByText('Tidak ada yang menunggu Anda.', {}, wait);
    await waitFor(() =>
      expect(api.sent.some(({ operationName }) => operationName === 'Administration')).toBe(false),
    );
  });
});
