import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { RouterProvider, createMemoryRouter } from 'react-router-dom';
import { App } from '../App.js';
import { queryClient } from '../providers/queryClient.js';
import { session } from '../providers/session.js';

type Variables = Record<string, unknown>;

const viewer = {
  person: {
    id: 'p1',
    name: 'Siti',
    email: 's@bekasi.test',
    locale: 'id',
    mustChangePassword: false,
  },
  kabupaten: { id: 'k1', name: 'Kabupaten Bekasi', province: 'Jawa Barat' },
  memberships: [{ id: 'm1', role: 'ADMIN', unit: null }],
  abilities: ['period.list', 'period.edit', 'period.open', 'period.close'],
  sessionExpiresAt: '2026-11-05T10:00:00Z',
};

const period = {
  id: 'july',
  kind: 'MONTHLY',
  year: 2022,
  month: 7,
  name: '2022-07',
  status: 'OPEN',
  opensAt: '2022-06-30T17:00:00.000Z',
  dueAt: '2022-07-31T09:00:00.000Z',
  closesAt: '2022-08-05T09:00:00.000Z',
  openedAt: '2022-06-30T17:00:00.000Z',
  closedAt: null,
  version: 4,
  abilities: ['period.edit', 'period.close'],
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

const refuse = (code: string) => ({
  data: null,
  errors: [{ message: code, extensions: { code, field: 'version' } }],
});

/** What the API answers, by the name of the operation; a test replaces what it is about. */
let answers: Record<string, () => object>;
let sent: { operationName: string; variables: Variables }[];

beforeEach(() => {
  sent = [];
  answers = {
    Viewer: () => ({ data: { viewer } }),
    PeriodChoices: () => ({ data: { periods: { nodes: [period] } } }),
    Period: () => ({ data: { period } }),
    PublishedFormulas: () => ({
      data: {
        formulas: {
          nodes: [formula('f1', 'permenpanrb-26-2020-unit'), formula('f2', 'permenpanrb-3-2023')],
        },
      },
    }),
  };
  vi.stubGlobal('fetch', async (_uri: string, init: RequestInit) => {
    const request = JSON.parse(init.body as string) as (typeof sent)[number];
    sent.push(request);
    const body = JSON.stringify(answers[request.operationName]?.() ?? refuse('INTERNAL'));
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  });
});

afterEach(() => {
  cleanup();
  session.signedOut();
  queryClient.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function open(path: string) {
  const router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [path] });
  render(<RouterProvider router={router} />);
}

const wait = { timeout: 10_000 };
const button = (name: string) => screen.getByRole('button', { name });
const sentOf = (name: string) => sent.filter(({ operationName }) => operationName === name);

async function askToClose() {
  open('/periods/july/show');
  fireEvent.click(await screen.findByRole('button', { name: 'Tutup periode' }, wait));
  return within(await screen.findByRole('dialog', {}, wait));
}

describe('closing a period', { timeout: 30_000 }, () => {
  test('says what it will do, in numbers, and does nothing until somebody agrees', async () => {
    const dialog = await askToClose();
    dialog.getByText(/801 dari 6\.801 butir belum diterima evaluator, 300 di antaranya/);
    dialog.getByText(/Tidak dapat dibatalkan/);
    fireEvent.click(dialog.getByRole('button', { name: 'Batal' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(sentOf('ClosePeriod')).toEqual([]);
  });

  test('sends the version that was seen', async () => {
    answers['ClosePeriod'] = () => ({
      data: { closePeriod: { ...period, status: 'CLOSED', abilities: [] } },
    });
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await screen.findByText(/Juli 2022 sudah ditutup/, {}, wait);
    expect(sentOf('ClosePeriod')[0]?.variables).toEqual({ id: 'july', version: 4 });
  });

  test('says in the dialog that somebody else changed it, and offers to look again', async () => {
    answers['ClosePeriod'] = () => refuse('CONFLICT');
    const dialog = await askToClose();
    fireEvent.click(dialog.getByRole('button', { name: 'Tutup periode' }));
    await dialog.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    const reads = sentOf('Period').length;
    fireEvent.click(dialog.getByRole('button', { name: 'Muat ulang' }));
    await waitFor(() => expect(sentOf('Period').length).toBeGreaterThan(reads), wait);
  });
});

describe('planning a period', { timeout: 30_000 }, () => {
  test('the proposed one can be saved as it is: by the clock of Jakarta, with the monthly instrument', async () => {
    answers['PeriodChoices'] = () => ({
      data: { periods: { nodes: [{ ...period, name: '2099-11', year: 2099, month: 11 }] } },
    });
    answers['CreatePeriod'] = () => ({ data: { createPeriod: period } });
    open('/periods/create');
    await screen.findByDisplayValue('2099-12-31T16:00', {}, wait);
    fireEvent.click(button('Simpan rencana'));
    await waitFor(() => expect(sentOf('CreatePeriod')).toHaveLength(1), wait);
    expect(sentOf('CreatePeriod')[0]?.variables['input']).toEqual({
      kind: 'MONTHLY',
      year: 2099,
      month: 12,
      opensAt: '2099-11-30T17:00:00.000Z',
      dueAt: '2099-12-31T09:00:00.000Z',
      closesAt: '2100-01-05T09:00:00.000Z',
      instruments: [{ instrumentId: 'of f1', formulaId: 'f1' }],
    });
  });

  test('dates out of order are refused at their field before anything is sent', async () => {
    open('/periods/create');
    const due = await screen.findByLabelText(/Batas pengajuan/, {}, wait);
    fireEvent.change(due, { target: { value: '2001-01-01T10:00' } });
    fireEvent.click(button('Simpan rencana'));
    await screen.findByText(/Batas pengajuan harus setelah periode dibuka/, {}, wait);
    expect(sentOf('CreatePeriod')).toEqual([]);
  });
});
