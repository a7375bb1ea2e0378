import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, fill, open, press, refuse, viewerWho, wait } from '../../testApp.js';

const july = {
  id: 'july',
  kind: 'MONTHLY',
  year: 2022,
  month: 7,
  name: '2022-07',
  status: 'CLOSED',
  revision: 1,
  opensAt: '2022-06-30T17:00:00.000Z',
  dueAt: '2022-07-31T09:00:00.000Z',
  closesAt: '2022-08-05T09:00:00.000Z',
  openedAt: '2022-06-30T17:00:00.000Z',
  closedAt: '2022-08-05T09:00:00.000Z',
  opensBySchedule: false,
  closesBySchedule: false,
  scheduleFault: null,
  version: 4,
  abilities: ['period.reopen'],
  followedBy: null as object | null,
  instruments: [],
  progress: {
    worksheets: 2,
    submitted: 2,
    onTime: 2,
    answered: 10,
    indicators: 10,
    accepted: 5,
    returned: 0,
    waiting: 0,
  },
};
const again = { ...july, status: 'OPEN', revision: 2, closedAt: null, abilities: ['period.edit'] };
const august = { ...july, id: 'august', name: '2022-08', status: 'OPEN', dueAt: '2022-08-31T09:00:00.000Z' }; // prettier-ignore
const reopening = {
  revision: 2,
  reason: 'Nilai Dinas Kesehatan keliru dicatat.',
  reopenedAt: '2022-08-10T02:00:00.000Z',
  reopenedBy: { id: 'p1', name: 'Siti Rahmawati' },
  isWhole: false,
  withKabupaten: true,
  units: [{ id: 'u1', name: 'Dinas Kesehatan' }],
  widenings: [] as object[],
};
const change = (
  id: string,
  name: string | null,
  before: number,
  after: number,
  rankBefore = 1,
) => ({
  reportCardId: `${id}2`,
  revision: 2,
  sealedAt: '2022-08-20T02:00:00.000Z',
  unit: name && { id, name },
  instrument: { id: 'i1', title: 'LKE kecil' },
  points: after,
  pointsBefore: before,
  difference: after - before,
  grade: 'C',
  gradeBefore: 'C',
  rank: 1,
  rankBefore,
  wasOpen: after !== before,
});
const revisions = [
  {
    revision: 1,
    sealedAt: july.closedAt,
    index: 5,
    indexGrade: null,
    indexDifference: null,
    cards: [],
  },
  {
    revision: 2,
    sealedAt: '2022-08-20T02:00:00.000Z',
    index: 5.5,
    indexGrade: 'C',
    indexDifference: 0.5,
    cards: [change('u1', 'Dinas Kesehatan', 4, 5, 2), change('u2', 'Dinas Pendidikan', 2, 2)],
  },
];

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('period.list', 'period.edit', 'period.reopen') } }),
  PeriodChoices: () => ({ data: { periods: { nodes: [august, july] } } }),
  Period: () => ({ data: { period: july } }),
  PeriodToReopen: () => ({
    data: {
      period: {
        id: 'july',
        status: 'CLOSED',
        revision: 1,
        reopenings: [],
        units: [
          { id: 'u1', name: 'Dinas Kesehatan' },
          { id: 'u2', name: 'Dinas Pendidikan' },
        ],
        instruments: [{ instrument: { id: 'i1', level: 'KABUPATEN' } }],
      },
    },
  }),
  PeriodReopenings: () => ({ data: { period: { id: 'july', reopenings: [reopening] } } }),
  PeriodRevisions: () => ({ data: { periodRevisions: revisions } }),
}));

const show = (period: object) => {
  api.answers['Period'] = () => ({ data: { period } });
  open('/periods/july/show');
};
async function ask() {
  open('/periods/july/show');
  fireEvent.click(await screen.findByRole('button', { name: 'Buka kembali' }, wait));
  return within(await screen.findByRole('dialog', {}, wait));
}
const sent = () => api.sent.filter(({ operationName }) => operationName === 'ReopenPeriod');
const send = async () => {
  fill(/Alasan/, 'Nilai keliru dicatat.');
  fill(/Rencana ditutup lagi/, '2022-08-20T16:00');
  fireEvent.submit(screen.getByLabelText(/Alasan/).closest('form')!);
  await waitFor(() => expect(sent()).toHaveLength(1), wait);
};

describe('opening a closed period again', () => {
  test('says what it will do, also to the month that runs on, and does nothing until somebody agrees', async () => {
    const dialog = await ask();
    dialog.getByText(/Rapor dan indeks revisi 1 tetap tersimpan tanpa berubah/);
    dialog.getByText(/Menutup lagi membuat revisi 2/);
    await dialog.findByText(/Agustus 2022 sudah berjalan dengan isian dari periode ini/, {}, wait);
    fireEvent.click(dialog.getByRole('button', { name: 'Batal' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(sent()).toEqual([]);
  });

  test('names no quarter that runs on: its report cards are compared with quarters', async () => {
    const quarter = { ...august, id: 'quarter', kind: 'QUARTERLY', month: 9, name: '2022-Q3' };
    api.answers['PeriodChoices'] = () => ({ data: { periods: { nodes: [quarter, july] } } });
    const dialog = await ask();
    await waitFor(
      () => expect(api.sent.map(({ operationName }) => operationName)).toContain('PeriodChoices'),
      wait,
    );
    expect(dialog.queryByText(/sudah berjalan dengan isian/)).toBeNull();
  });

  test('sends the reason, the new date and everybody unless some are chosen', async () => {
    api.answers['ReopenPeriod'] = () => ({ data: { reopenPeriod: again } });
    await ask();
    await send();
    expect(sent()[0]?.variables).toEqual({
      input: {
        id: 'july',
        version: 4,
        reason: 'Nilai keliru dicatat.',
        closesAt: '2022-08-20T09:00:00.000Z',
        unitIds: null,
        withKabupaten: false,
      },
    });
    await screen.findByText('Juli 2022 sudah dibuka kembali.', {}, wait);
  });

  test('sends the chosen units, and the kabupaten’s own worksheet where it is ticked', async () => {
    api.answers['ReopenPeriod'] = () => ({ data: { reopenPeriod: again } });
    const dialog = await ask();
    fireEvent.click(dialog.getByLabelText('Hanya perangkat daerah tertentu'));
    fireEvent.click(await dialog.findByLabelText('LKE tingkat kabupaten', {}, wait));
    fireEvent.mouseDown(dialog.getByRole('combobox'));
    fireEvent.click(await screen.findByRole('option', { name: 'Dinas Pendidikan' }, wait));
    await send();
    expect(sent()[0]?.variables).toMatchObject({
      input: { unitIds: ['u2'], withKabupaten: true },
    });
  });

  test('says beside the field what is wrong, and keeps what was typed', async () => {
    api.answers['ReopenPeriod'] = () => refuse('REASON_REQUIRED', 'reason');
    const dialog = await ask();
    await send();
    await dialog.findByText(/sedikitnya tiga kata/, {}, wait);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Alasan/).value).toBe('Nilai keliru dicatat.'); // prettier-ignore
  });

  test('of somebody faster it says so, and offers to look again', async () => {
    api.answers['ReopenPeriod'] = () => refuse('PERIOD_NOT_CLOSED', 'id');
    const dialog = await ask();
    await send();
    await dialog.findByText(/Periode ini belum ditutup/, {}, wait);
    press('Muat ulang');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
  });

  test('is not offered where a later period is closed, too, but why', async () => {
    show({ ...july, abilities: [], followedBy: { id: 'august', name: '2022-08' } });
    await screen.findByText(/Tidak dapat dibuka kembali: Agustus 2022 sudah ditutup/, {}, wait);
    expect(screen.queryByRole('button', { name: 'Buka kembali' })).toBeNull();
  });
});

describe('a period that is open again', () => {
  test('says so, since when, by whom, why and for whom', async () => {
    show(again);
    const notice = (await screen.findByText('Juli 2022 sedang dibuka kembali', {}, wait)).closest<HTMLElement>('[role=alert]')!; // prettier-ignore
    await within(notice).findByText(
      'Dibuka kembali 10 Agu 2022, 09.00 WIB oleh Siti Rahmawati.',
      {},
      wait,
    );
    within(notice).getByText('Alasan: Nilai Dinas Kesehatan keliru dicatat.');
    within(notice).getByText(/Yang dibuka: Dinas Kesehatan, tingkat kabupaten/);
  });

  test('shows what each revision changed, so that no figure changes silently', async () => {
    show({ ...july, revision: 2 });
    const history = within(await screen.findByRole('region', { name: 'Revisi' }, wait));
    await history.findByText('1 LKE berubah nilainya.', {}, wait);
    history.getByText('Indeks kabupaten 5,50 · C (+0,50).');
    const row = within(history.getByText('Dinas Kesehatan').closest('tr')!);
    row.getByText('4,00 (C)');
    row.getByText('5,00 (C)');
    row.getByText('+1,00');
    row.getByText('2 → 1');
    row.getByText('dibuka kembali');
    expect(history.queryByText('Dinas Pendidikan')).toBeNull();
    press('Tampilkan 1 lainnya');
    history.getByText('Dinas Pendidikan');
  });
});

describe('further units while it is open again', { timeout: 30_000 }, () => {
  const open2 = {
    ...again,
    abilities: ['period.edit', 'period.widen'],
    closesAt: '2999-01-01T00:00:00.000Z',
  };
  const asked = () => api.sent.filter(({ operationName }) => operationName === 'WidenReopening');
  const place = {
    ...reopening,
    withKabupaten: false,
    units: [{ id: 'u1', name: 'Dinas Kesehatan' }],
  };
  async function askFor(period: object = open2) {
    api.answers['PeriodToReopen'] = () => ({
      data: {
        period: {
          id: 'july',
          status: 'OPEN',
          revision: 2,
          reopenings: [place],
          units: [
            { id: 'u1', name: 'Dinas Kesehatan' },
            { id: 'u2', name: 'Dinas Pendidikan' },
          ],
          instruments: [{ instrument: { id: 'i1', level: 'KABUPATEN' } }],
        },
      },
    });
    show(period);
    fireEvent.click(await screen.findByRole('button', { name: 'Tambah yang dibuka' }, wait));
    return within(await screen.findByRole('dialog', {}, wait));
  }
  const sendIt = async () => {
    fill(/Alasan/, 'Dinas Pendidikan juga keliru.');
    fireEvent.submit(screen.getByLabelText(/Alasan/).closest('form')!);
    await waitFor(() => expect(asked()).toHaveLength(1), wait);
  };

  test('says what it means, offers those alone that are locked, and sends them with a reason', async () => {
    api.answers['WidenReopening'] = () => ({ data: { widenReopening: again } });
    const dialog = await askFor();
    dialog.getByText(/masuk ke revisi 2 bersama yang sudah dibuka/);
    dialog.getByText(/Tidak dapat ditarik/);
    expect(dialog.queryByText(/sudah lewat/)).toBeNull();
    await dialog.findByLabelText('LKE tingkat kabupaten', {}, wait);
    fireEvent.mouseDown(dialog.getByRole('combobox'));
    fireEvent.click(await screen.findByRole('option', { name: 'Dinas Pendidikan' }, wait));
    expect(screen.queryByRole('option', { name: 'Dinas Kesehatan' })).toBeNull();
    await sendIt();
    expect(asked()[0]?.variables).toEqual({
      input: {
        id: 'july',
        version: 4,
        reason: 'Dinas Pendidikan juga keliru.',
        unitIds: ['u2'],
        withKabupaten: false,
      },
    });
    await screen.findByText('LKE yang ditambahkan di Juli 2022 sudah dibuka.', {}, wait);
  });

  test('of a unit that somebody else opened meanwhile it says so, and offers to look again', async () => {
    api.answers['WidenReopening'] = () => refuse('DUPLICATE', 'unitIds');
    const dialog = await askFor();
    await sendIt();
    await dialog.findByText(/Salah satu yang dipilih sudah dibuka/, {}, wait);
    press('Muat ulang');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
  });

  const sendButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Buka juga' });

  test('where its closing date is over it says to set a later one first, and sends nothing', async () => {
    const dialog = await askFor({ ...open2, closesAt: '2022-08-20T09:00:00.000Z' });
    const said = dialog.getByRole('alert').textContent;
    expect(said).toContain('Waktu penutupannya, 20 Agu 2022, 16.00 WIB, sudah lewat');
    expect(said).toContain('lewat Ubah jadwal');
    expect(sendButton().disabled).toBe(true);
  });

  test('of a closing date that passed while the reason was written it says the same', async () => {
    api.answers['WidenReopening'] = () =>
      refuse('INVALID_INPUT', 'closesAt', { fault: 'OUT_OF_RANGE' });
    const dialog = await askFor();
    expect(sendButton().disabled).toBe(false);
    await sendIt();
    await dialog.findByText(/sudah lewat, sehingga/, {}, wait);
    expect(dialog.getAllByRole('alert')).toHaveLength(1);
    expect(sendButton().disabled).toBe(true);
  });

  test('is not offered where nothing is locked any more', async () => {
    show(again);
    await screen.findByText('Juli 2022 sedang dibuka kembali', {}, wait);
    expect(screen.queryByRole('button', { name: 'Tambah yang dibuka' })).toBeNull();
  });

  test('is told with the opening: when, by whom, which and why', async () => {
    const widening = {
      reason: 'Dinas Pendidikan juga keliru.',
      widenedAt: '2022-08-11T02:00:00.000Z',
      widenedBy: { id: 'p1', name: 'Siti Rahmawati' },
      withKabupaten: false,
      units: [{ id: 'u2', name: 'Dinas Pendidikan' }],
    };
    api.answers['PeriodReopenings'] = () => ({
      data: { period: { id: 'july', reopenings: [{ ...place, widenings: [widening] }] } },
    });
    show(again);
    const notice = (await screen.findByText('Juli 2022 sedang dibuka kembali', {}, wait)).closest<HTMLElement>('[role=alert]')!; // prettier-ignore
    await within(notice).findByText('Semula dibuka: Dinas Kesehatan.', {}, wait);
    within(notice).getByText(
      'Ditambah 11 Agu 2022, 09.00 WIB oleh Siti Rahmawati: Dinas Pendidikan.',
    );
    within(notice).getByText('Alasan: Dinas Pendidikan juga keliru.');
  });
});
