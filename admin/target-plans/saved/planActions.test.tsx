import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../../testApp.js';

const unit = { id: 'u1', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' };
const move = (indicatorCode: string, text: string) => ({
  indicatorCode,
  text,
  fromKey: null,
  toKey: 'A',
  effort: 1,
  points: 2,
  total: 6,
  grade: 'C',
});
const plan = (abilities: readonly string[]) => ({
  id: 't1',
  version: 1,
  title: 'Menuju B',
  worksheetId: 'w1',
  unit,
  period: { id: 'july', name: '2022-07' },
  author: { id: 'p1', name: 'Siti Rahmawati' },
  createdAt: '2022-08-02T03:00:00.000Z',
  basis: 'SEALED',
  goalGrade: 'B',
  goalPoints: null,
  effortBasis: 'INDICATOR',
  efforts: [],
  excluded: [],
  promised: [],
  pointsBefore: 4,
  gradeBefore: 'C',
  points: 8,
  grade: 'B',
  effort: 2,
  isProven: true,
  leastEffort: 2,
  moves: [move('U.I.2.i.a', 'Peraturan dipetakan'), move('U.I.2.i.c', 'Nilai survei')],
  abilities,
});
const planned = (...codes: readonly string[]) => ({
  data: {
    followUpActions: {
      nodes: codes.map((code, index) => ({
        id: `f${index}`,
        title: `Rencana ${code}`,
        state: 'OPEN',
        dueDay: '2022-08-31',
        period: { id: 'july' },
        indicators: [{ code }],
      })),
    },
  },
});
// A year in which none of this has passed, whenever the test runs.
const dueAt = '2999-08-31T09:00:00.000Z';

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('targetPlan.list', 'followUp.list') } }),
  PeriodChoices: () => ({
    data: {
      periods: {
        nodes: [{ id: 'august', name: '2999-08', year: 2999, month: 8, status: 'OPEN', dueAt }],
      },
    },
  }),
  TargetPlan: () => ({ data: { targetPlan: plan(['followUp.create']) } }),
  TargetPlanProgress: () => refuse('NOT_FOUND'),
  PlannedMoves: () => planned(),
  FollowUpOwners: () => ({
    data: {
      followUpOwners: [
        { id: 'p1', name: 'Siti Rahmawati' },
        { id: 'p2', name: 'Budi' },
      ],
    },
  }),
}));

async function openDialog() {
  open('/target-plans/t1');
  const make = await screen.findByRole('button', { name: 'Jadikan rencana aksi' }, wait);
  await vi.waitFor(() => expect(make.hasAttribute('disabled')).toBe(false));
  fireEvent.click(make);
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  await dialog.findByText('Siti Rahmawati', {}, wait);
  const readings = () => api.sent.filter((one) => one.operationName === 'PlannedMoves');
  await vi.waitFor(() => expect(readings()).toHaveLength(2));
  return dialog;
}

const action = (indicatorCode: string, title: string) => ({
  title,
  description: 'Dari rencana target “Menuju B”.',
  indicatorCodes: [indicatorCode],
  ownerId: 'p1',
  dueDay: '2999-08-31',
});

describe('a target plan that becomes follow-up actions', () => {
  test('takes every move by its question, due with the running period, in one go', async () => {
    const dialog = await openDialog();
    api.answers['PlanFollowUps'] = () => ({
      data: { planFollowUps: [{ id: 'f1' }, { id: 'f2' }] },
    });
    api.answers['PlannedMoves'] = () => planned('U.I.2.i.a', 'U.I.2.i.c');
    fireEvent.change(dialog.getByRole('textbox', { name: /\(U\.I\.2\.i\.c\)/ }), {
      target: { value: 'Mengulang survei' },
    });
    fireEvent.click(await dialog.findByRole('button', { name: 'Catat 2 rencana aksi' }));
    await screen.findByText(/2 rencana aksi dicatat/, {}, wait);
    expect(api.inputsOf('PlanFollowUps')).toEqual([
      {
        unitId: 'u1',
        periodId: 'july',
        actions: [
          action('U.I.2.i.a', 'Peraturan dipetakan'),
          action('U.I.2.i.c', 'Mengulang survei'),
        ],
      },
    ]);
    await screen.findByText(/Semua butir sudah jadi rencana aksi/, {}, wait);
    const way = screen.getByRole('link', { name: 'Lihat rencana aksi' });
    expect(way.getAttribute('href')).toBe('/follow-ups?unit=u1');
  });

  test('leaves out what is planned already, and warns of who ticks it all the same', async () => {
    api.answers['PlannedMoves'] = () => planned('U.I.2.i.a');
    const dialog = await openDialog();
    screen.getByText(/1 dari 2 butir sudah jadi rencana aksi/);
    dialog.getByRole('link', { name: 'Rencana U.I.2.i.a' });
    dialog.getByRole('button', { name: 'Catat 1 rencana aksi' });
    fireEvent.click(dialog.getByRole('checkbox', { name: /U\.I\.2\.i\.a/ }));
    await dialog.findByText(/rencananya menjadi dua/);
    dialog.getByRole('button', { name: 'Catat 2 rencana aksi' });
  });

  test('says at its title which action was refused, and keeps what was typed', async () => {
    const dialog = await openDialog();
    api.answers['PlanFollowUps'] = () =>
      refuse('INVALID_INPUT', 'input.actions.1.title', { fault: 'MISSING' });
    const title = () => dialog.getByRole('textbox', { name: /\(U\.I\.2\.i\.c\)/ });
    fireEvent.change(title(), { target: { value: ' ' } });
    fireEvent.change(dialog.getByLabelText(/Tenggat/), { target: { value: '2999-09-15' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Catat 2 rencana aksi' }));
    await dialog.findByText('Tuliskan apa yang akan dikerjakan.', {}, wait);
    expect(title().getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(dialog.getByRole('button', { name: 'Batal' }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    press('Jadikan rencana aksi');
    const again = within(await screen.findByRole('dialog', {}, wait));
    expect(again.getByLabelText<HTMLInputElement>(/Tenggat/).value).toBe('2999-09-15');
  });

  test('is offered to nobody who writes down nothing for the unit', async () => {
    api.answers['TargetPlan'] = () => ({ data: { targetPlan: plan([]) } });
    open('/target-plans/t1');
    await screen.findByText('Nilai survei', {}, wait);
    expect(screen.queryByRole('button', { name: 'Jadikan rencana aksi' })).toBeNull();
    expect(api.sent.map(({ operationName }) => operationName)).not.toContain('PlannedMoves');
  });
});
