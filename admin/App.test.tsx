import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { RouterProvider, createMemoryRouter } from 'react-router-dom';
import { App } from './App.js';
import { queryClient } from './providers/queryClient.js';
import { session } from './providers/session.js';
import { wait } from './testApp.js';

type Variables = Record<string, Record<string, unknown>>;
type Answer = (variables: Variables) => object | Promise<object>;

const viewer = {
  person: {
    id: 'p1',
    name: 'Siti Rahmawati',
    email: 'siti@bekasi.test',
    locale: 'id',
    mustChangePassword: false,
  },
  kabupaten: { id: 'k1', name: 'Kabupaten Bekasi', province: 'Jawa Barat' },
  memberships: [{ id: 'm1', role: 'ADMIN', unit: null }],
  abilities: ['unit.list', 'unit.edit'],
  sessionExpiresAt: '2026-11-05T10:00:00Z',
};

const unit = {
  id: 'u1',
  code: '1.01',
  name: 'Dinas Pendidikan',
  abbreviation: 'Disdik',
  kind: 'DINAS',
  parent: null,
  assessed: true,
  active: true,
  abilities: [],
  regionCode: null,
  note: null,
  version: 3,
  people: [],
};

const refuse = (code: string, more: object = {}) => ({
  errors: [{ message: code, extensions: { code, ...more } }],
});

/** What the API answers, by the name of the operation; a test replaces what it is about. */
let answers: Record<string, Answer>;
let sent: { operationName: string; variables: Variables; headers: Headers }[];

beforeEach(() => {
  sent = [];
  answers = {
    Viewer: () => ({ data: { viewer } }),
    SignIn: () => ({ data: { signIn: viewer } }),
    SignOut: () => ({ data: { signOut: true } }),
    PeriodChoices: () => ({ data: { periods: { nodes: [] } } }),
    Units: () => ({ data: { units: { nodes: [unit], totalCount: 1 } } }),
    UnitsById: () => ({ data: { units: { nodes: [unit] } } }),
    Unit: () => ({ data: { unit } }),
  };
  vi.stubGlobal('fetch', async (_uri: string, init: RequestInit) => {
    const request = JSON.parse(init.body as string) as {
      operationName: string;
      variables: Variables;
    };
    sent.push({ ...request, headers: new Headers(init.headers) });
    const answer = answers[request.operationName];
    if (!answer) throw new Error(`Nobody expected ${request.operationName}`);
    const body = JSON.stringify(await answer(request.variables));
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
  return router;
}

const fill = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the admin', () => {
  test('takes a person through the sign-in to where they wanted to go', async () => {
    answers['Viewer'] = () => ({ data: { viewer: null } });
    const router = open('/units');
    await screen.findByRole('heading', { name: 'Masuk' }, wait);
    fill(/Surel/, 'siti@bekasi.test');
    fill(/^Kata sandi/, 'kuda benar baterai');
    press('Masuk');
    await screen.findByText('Dinas Pendidikan', {}, wait);
    expect(router.state.location.pathname).toBe('/units');
  });

  test('marks every request as its own', async () => {
    open('/units');
    await screen.findByText('Dinas Pendidikan', {}, wait);
    expect(sent.every(({ headers }) => headers.get('x-ungkit-request') === '1')).toBe(true);
  });

  test('says what is wrong with the credentials', async () => {
    answers['Viewer'] = () => ({ data: { viewer: null } });
    answers['SignIn'] = () => refuse('WRONG_CREDENTIALS');
    open('/');
    await screen.findByRole('heading', { name: 'Masuk' }, wait);
    fill(/Surel/, 'siti@bekasi.test');
    fill(/^Kata sandi/, 'salah');
    press('Masuk');
    await screen.findByText(/Surel atau kata sandi salah/, {}, wait);
  });

  test('asks for the own password before anything else where the present one is temporary', async () => {
    const temporary = { ...viewer, person: { ...viewer.person, mustChangePassword: true } };
    answers['Viewer'] = () => ({ data: { viewer: temporary } });
    answers['ChangePassword'] = () => ({ data: { changePassword: true } });
    open('/units');
    await screen.findByRole('heading', { name: 'Ganti kata sandi' }, wait);
    expect(screen.queryByText('Dinas Pendidikan')).toBeNull();
    fill(/Kata sandi sekarang/, 'sementara-saja');
    fill(/^Kata sandi baru/, 'kuda benar baterai');
    fill(/Ulangi kata sandi baru/, 'kuda benar baterai');
    press('Simpan kata sandi');
    await screen.findByText('Dinas Pendidikan', {}, wait);
  });

  test('shows a form only when the whole record is there, so that nothing typed is taken back', async () => {
    let arrive: (body: object) => void = () => undefined;
    open('/units');
    await screen.findByText('Dinas Pendidikan', {}, wait);
    answers['Unit'] = () => new Promise((resolve) => (arrive = resolve));
    fireEvent.click(screen.getByText('Dinas Pendidikan'));
    await waitFor(() => expect(sent.map((one) => one.operationName)).toContain('Unit'), wait);
    expect(screen.queryByLabelText(/Nama \*/)).toBeNull();
    arrive({ data: { unit } });
    await screen.findByLabelText(/Nama \*/, {}, wait);
  });

  test('shows a refusal at the field it is about, and keeps what was typed', async () => {
    answers['UpdateUnit'] = () => refuse('DUPLICATE', { field: 'input.code' });
    open('/units/u1');
    await screen.findByDisplayValue('1.01', {}, wait);
    fill(/Kode \*/, '1.02');
    press('Simpan');
    await screen.findByText(/Kode ini sudah dipakai perangkat daerah lain/, {}, wait);
    expect(screen.getByDisplayValue('1.02')).toBeDefined();
  });

  test('sends the version that was read, and nothing the input does not take', async () => {
    answers['UpdateUnit'] = () => ({ data: { updateUnit: unit } });
    open('/units/u1');
    await screen.findByDisplayValue('1.01', {}, wait);
    fill(/Kode \*/, '1.02');
    press('Simpan');
    await waitFor(() => expect(lastInput('UpdateUnit')).toBeDefined(), wait);
    expect(lastInput('UpdateUnit')).toEqual({
      id: 'u1',
      version: 3,
      code: '1.02',
      name: 'Dinas Pendidikan',
      abbreviation: 'Disdik',
      kind: 'DINAS',
      parentId: null,
      regionCode: null,
      assessed: true,
      active: true,
    });
  });

  test('lets a session run out without losing what was typed: the save goes on after signing in', async () => {
    let signedIn = false;
    answers['UpdateUnit'] = () =>
      signedIn ? { data: { updateUnit: unit } } : refuse('UNAUTHENTICATED');
    answers['SignIn'] = () => {
      signedIn = true;
      return { data: { signIn: viewer } };
    };
    open('/units/u1');
    await screen.findByDisplayValue('1.01', {}, wait);
    fill(/Nama \*/, 'Dinas Pendidikan dan Kebudayaan');
    press('Simpan');
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    expect(screen.getByDisplayValue('Dinas Pendidikan dan Kebudayaan')).toBeDefined();
    fireEvent.change(dialog.getByLabelText(/Kata sandi/), { target: { value: 'kuda benar' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Masuk' }));
    await waitFor(() => {
      const saves = sent.filter(({ operationName }) => operationName === 'UpdateUnit');
      expect(saves).toHaveLength(2);
    }, wait);
    expect(lastInput('UpdateUnit')?.['name']).toBe('Dinas Pendidikan dan Kebudayaan');
  });

  test('says that the server can not be reached, in place of the list', async () => {
    answers['Units'] = () => {
      throw new TypeError('Failed to fetch');
    };
    open('/units');
    await screen.findByText(/Server tidak terjangkau/, {}, wait);
  });

  test('offers nothing that the person may not do', async () => {
    answers['Viewer'] = () => ({ data: { viewer: { ...viewer, abilities: ['unit.list'] } } });
    open('/units');
    await screen.findByText('Dinas Pendidikan', {}, wait);
    expect(screen.queryByRole('link', { name: 'Buat baru' })).toBeNull();
  });
});

function lastInput(operationName: string): Record<string, unknown> | undefined {
  return sent.findLast((request) => request.operationName === operationName)?.variables['input'];
}
