import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { RouterProvider, createMemoryRouter } from 'react-router-dom';
import { App } from '../App.js';
import { queryClient } from '../providers/queryClient.js';
import { session } from '../providers/session.js';
import { wait } from '../testApp.js';

type Variables = Record<string, Record<string, unknown>>;

const viewer = {
  person: {
    id: 'p1',
    name: 'Siti',
    email: 's@bekasi.test',
    locale: 'id',
    mustChangePassword: false,
  },
  kabupaten: { id: 'k1', name: 'Kabupaten Bekasi', province: 'Jawa Barat' },
  memberships: [{ id: 'm1', role: 'LEAD_EVALUATOR', unit: null }],
  abilities: ['assignment.list', 'assignment.edit', 'evaluatorLoad.list', 'period.list'],
  sessionExpiresAt: '2026-11-05T10:00:00Z',
};
const period = {
  id: 'july',
  name: '2022-07',
  year: 2022,
  month: 7,
  status: 'OPEN',
  dueAt: '2022-07-31T09:00:00.000Z',
};
const ani = { id: 'ani', name: 'Ani' };
const budi = { id: 'budi', name: 'Budi' };
const citra = { id: 'citra', name: 'Citra' };
const unit = (id: string, name: string) => ({ id, name, abbreviation: null, kind: 'DINAS' });

let assigned: { id: string; unit: { id: string } | null; evaluator: typeof ani }[];
let status: string;
/** Code of the refusal; undefined where it is saved. */
let refusalOf: (input: Record<string, unknown>) => string | undefined;
let saved: unknown[];
let unreadable: boolean;

beforeEach(() => {
  assigned = [{ id: 'a1', unit: { id: 'health' }, evaluator: ani }];
  status = 'OPEN';
  refusalOf = () => undefined;
  saved = [];
  unreadable = false;
  const answers: Record<string, (variables: Variables) => object> = {
    Viewer: () => ({ data: { viewer } }),
    PeriodChoices: () => ({ data: { periods: { nodes: [{ ...period, status }] } } }),
    Assignments: () =>
      unreadable
        ? { data: null, errors: [{ message: 'no', extensions: { code: 'INTERNAL' } }] }
        : { data: { assignments: assigned } },
    AssignableUnits: () => ({
      data: {
        units: {
          nodes: [unit('health', 'Dinas Kesehatan'), unit('education', 'Dinas Pendidikan')],
        },
        evaluators: [ani, budi],
      },
    }),
    EvaluatorLoads: () => ({
      data: {
        evaluatorLoads: [
          { evaluator: ani, units: 1, waiting: 12, oldestWaitingDays: 6, returned: 3, judged: 40 },
          {
            evaluator: budi,
            units: 0,
            waiting: 0,
            oldestWaitingDays: null,
            returned: 0,
            judged: 0,
          },
        ],
      },
    }),
    AssignEvaluators: ({ input = {} }) => {
      const code = refusalOf(input);
      if (code) return { data: null, errors: [{ message: 'no', extensions: { code } }] };
      saved.push(input);
      return { data: { assignEvaluators: [] } };
    },
  };
  vi.stubGlobal('fetch', async (_uri: string, init: RequestInit) => {
    const { operationName, variables } = JSON.parse(init.body as string) as {
      operationName: string;
      variables: Variables;
    };
    const body = JSON.stringify(answers[operationName]?.(variables) ?? { data: null });
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

async function openBoard() {
  const router = createMemoryRouter([{ path: '*', element: <App /> }], {
    initialEntries: ['/assignments'],
  });
  render(<RouterProvider router={router} />);
  await screen.findByText('Dinas Kesehatan', {}, wait);
}

const assignment = (unitId: string, evaluator: typeof ani) => ({
  id: `${unitId}/${evaluator.id}`,
  unit: { id: unitId },
  evaluator,
});
const choose = (label: string) => fireEvent.click(screen.getByRole('checkbox', { name: label }));
const dialogOf = async (button: string) => {
  fireEvent.click(screen.getByRole('button', { name: button }));
  return within(await screen.findByRole('dialog', {}, wait));
};

describe('assigning evaluators', () => {
  test('adds one to several units at once and leaves who is there', async () => {
    await openBoard();
    choose('Pilih Dinas Kesehatan');
    choose('Pilih Dinas Pendidikan');
    const dialog = await dialogOf('Tugaskan');
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Budi/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(saved).toEqual([
      { periodId: 'july', unitId: 'education', evaluatorIds: ['budi'], seenEvaluatorIds: [] },
      {
        periodId: 'july',
        unitId: 'health',
        evaluatorIds: ['ani', 'budi'],
        seenEvaluatorIds: ['ani'],
      },
    ]);
  });

  test('says which were saved when one is refused, and keeps what was chosen', async () => {
    refusalOf = ({ unitId }) => (unitId === 'health' ? 'PERIOD_CLOSED' : undefined);
    await openBoard();
    choose('Pilih Dinas Kesehatan');
    choose('Pilih Dinas Pendidikan');
    const dialog = await dialogOf('Tugaskan');
    const budiBox = dialog.getByRole('checkbox', { name: /^Budi/ });
    fireEvent.click(budiBox);
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/Periode sudah ditutup.*Tersimpan: 1 dari 2/, {}, wait);
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /^Budi/ }).checked).toBe(true);
  });

  test('says that somebody else assigned meanwhile, shows whom, and saves the choice beside it', async () => {
    let refusals = 0;
    refusalOf = () => {
      refusals += 1;
      if (refusals > 1) return undefined;
      assigned = [assignment('health', citra)];
      return 'CONFLICT';
    };
    await openBoard();
    const dialog = await dialogOf('Ubah evaluator Dinas Kesehatan');
    const box = (name: RegExp) => dialog.getByRole<HTMLInputElement>('checkbox', { name });
    fireEvent.click(box(/^Budi/));
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/Orang lain mengubah evaluatornya/, {}, wait);
    expect([/^Ani/, /^Budi/, /^Citra/].map((name) => box(name).checked)).toEqual([
      false,
      true,
      true,
    ]);
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(saved).toEqual([
      {
        periodId: 'july',
        unitId: 'health',
        evaluatorIds: ['citra', 'budi'],
        seenEvaluatorIds: ['citra'],
      },
    ]);
  });

  test('keeps what was chosen when the board cannot be read anew after a refusal', async () => {
    refusalOf = () => {
      unreadable = true;
      return 'CONFLICT';
    };
    await openBoard();
    const dialog = await dialogOf('Ubah evaluator Dinas Kesehatan');
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Budi/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/Orang lain mengubah evaluatornya/, {}, wait);
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /^Budi/ }).checked).toBe(true);
  });

  test('lets a unit be taken from who is no evaluator any more, and offers them no other', async () => {
    assigned = [assignment('health', citra)];
    await openBoard();
    const education = await dialogOf('Ubah evaluator Dinas Pendidikan');
    expect(education.queryByRole('checkbox', { name: /^Citra/ })).toBeNull();
    fireEvent.click(education.getByRole('button', { name: 'Batal' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    const health = await dialogOf('Ubah evaluator Dinas Kesehatan');
    fireEvent.click(health.getByRole('checkbox', { name: /^Citra/ }));
    fireEvent.click(health.getByRole('button', { name: 'Simpan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(saved).toEqual([
      { periodId: 'july', unitId: 'health', evaluatorIds: [], seenEvaluatorIds: ['citra'] },
    ]);
  });

  test('shows what a unit has, and sends nothing that does not change', async () => {
    await openBoard();
    const dialog = await dialogOf('Ubah evaluator Dinas Kesehatan');
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /^Ani/ }).checked).toBe(true);
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Simpan' }).disabled).toBe(true);
  });

  test('offers no change in a closed period', async () => {
    status = 'CLOSED';
    await openBoard();
    expect(screen.queryByRole('button', { name: 'Tugaskan' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Pilih Dinas Kesehatan' })).toBeNull();
  });
});

test('tells of each evaluator what waits, for how long, and what they did', async () => {
  await openBoard();
  const row = within((await screen.findByRole('rowheader', { name: 'Ani' }, wait)).closest('tr')!);
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    '1',
    '12',
    '6 hari kerja',
    '3',
    '40',
  ]);
  const idle = within(screen.getByRole('rowheader', { name: 'Budi' }).closest('tr')!);
  expect(idle.getAllByRole('cell').map(({ textContent }) => textContent)).toContain('–');
});
