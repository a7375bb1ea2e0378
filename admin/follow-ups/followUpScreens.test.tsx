import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { queryClient } from '../providers/queryClient.js';
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

const unit = { id: 'u1', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' };
const july = {
  id: 'july',
  name: '2022-07',
  year: 2022,
  month: 7,
  status: 'OPEN',
  dueAt: '2022-07-31T09:00:00.000Z',
};
const entry = (number: number, given: object = {}) => ({
  id: `e${number}`,
  number,
  step: 'CREATED',
  progress: 0,
  dueDay: '2022-07-31',
  note: '',
  createdAt: '2022-07-15T02:00:00.000Z',
  author: { id: 'p1', name: 'Siti Rahmawati' },
  ...given,
});
const proof = {
  id: 'l1',
  evidence: { id: 'ev1', kind: 'FILE', title: 'SK Tim RB' },
  revision: { id: 'r1', fileName: 'sk.pdf', url: null, downloadPath: '/evidence/r1' },
};
const action = (given: object = {}) => ({
  id: 'f1',
  title: 'Menetapkan SK Tim RB',
  source: 'RECOMMENDATION',
  state: 'OPEN',
  outcome: 'OPEN',
  progress: 40,
  dueDay: '2022-07-31',
  unit,
  period: { id: 'july', name: '2022-07' },
  owner: { id: 'p1', name: 'Siti Rahmawati' },
  description: '',
  version: 3,
  abilities: ['followUp.edit', 'followUp.report', 'followUp.download'],
  indicators: [{ code: 'U.I.1.i.a', text: 'Tim RB dibentuk' }],
  reportCardId: 'c1',
  raisedCode: 'U.I.1.i.a',
  promisedPoints: 0.75,
  createdBy: { id: 'p1', name: 'Siti Rahmawati' },
  createdAt: '2022-07-15T02:00:00.000Z',
  doneBy: null,
  doneAt: null,
  confirmedBy: null,
  confirmedAt: null,
  cancelledAt: null,
  cancelReason: '',
  entries: [entry(1), entry(2, { step: 'EDITED', dueDay: '2022-08-10' })],
  evidence: [proof],
  ...given,
});
const listed = (...nodes: object[]) => ({
  data: { followUpActions: { totalCount: nodes.length, nodes } },
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: {
      viewer: {
        ...viewerWho('followUp.list', 'followUp.createOwn', 'reportCard.list'),
        memberships: [{ id: 'm1', role: 'CHANGE_AGENT', unit }],
      },
    },
  }),
  PeriodChoices: () => ({ data: { periods: { nodes: [july] } } }),
  FollowUps: () => listed(action()),
  FollowUp: () => ({ data: { followUpAction: action() } }),
  FollowUpOwners: () => ({
    data: {
      followUpOwners: [
        { id: 'p1', name: 'Siti Rahmawati' },
        { id: 'p2', name: 'Budi' },
      ],
    },
  }),
  FollowUpIndicators: () => ({ data: { worksheets: { nodes: [] } } }),
  FollowUpUnits: () => ({ data: { units: { nodes: [unit] } } }),
}));

/** Chooses one of a list that unfolds; what is behind it is hidden until it has folded again. */
async function choose(label: RegExp, choice: string) {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label, hidden: true }));
  fireEvent.click(await screen.findByRole('option', { name: choice }, wait));
}

const opened = async (given: object = {}) => {
  api.answers['FollowUp'] = () => ({ data: { followUpAction: action(given) } });
  open('/follow-ups/f1');
  await screen.findByText('Ringkasan', {}, wait);
};

describe('the list of follow-up actions', () => {
  test('says what is to be done, by whom, until when and how far it is', async () => {
    open('/follow-ups');
    const row = await screen.findByRole('link', { name: /Menetapkan SK Tim RB/ }, wait);
    expect(row.textContent).toContain('Dinkes · Saran rapor · Jul 2022');
    expect(row.textContent).toContain('Tenggat 31 Jul 2022');
    expect(row.textContent).toContain('40%');
    expect(screen.queryByText('Tindak lanjut per perangkat daerah')).toBeNull();
  });

  test('asks for what the address asks for, and for what is chosen', async () => {
    open('/follow-ups?show=overdue');
    await screen.findByRole('link', { name: /Menetapkan/ }, wait);
    const asked = () =>
      api.sent.filter(({ operationName }) => operationName === 'FollowUps').at(-1)?.variables;
    expect(asked()).toMatchObject({ filter: { overdue: true } });
    press('Tugas saya');
    await vi.waitFor(() => expect(asked()).toMatchObject({ filter: { mine: true } }), wait);
  });

  test('says how to begin where there is nothing, and what went wrong where it cannot be read', async () => {
    api.answers['FollowUps'] = () => listed();
    open('/follow-ups');
    expect(await screen.findByText(/Mulailah dari saran di rapor/, {}, wait)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tambah rencana aksi' })).toBeTruthy();
  });

  test('shows whoever reads all units how each keeps its word', async () => {
    api.answers['Viewer'] = () => ({
      data: { viewer: viewerWho('followUp.list', 'followUp.commit', 'worksheet.readAll') },
    });
    const counts = { open: 2, cancelled: 0, unconfirmed: 1 };
    api.answers['FollowUpTallies'] = () => ({
      data: {
        followUpTallies: [
          { unit: null, kept: 1, late: 0, ...counts },
          { unit, kept: 3, late: 4, ...counts },
        ],
      },
    });
    open('/follow-ups');
    const table = within(await screen.findByRole('table', {}, wait));
    const row = table.getByRole('row', { name: /Dinkes/ });
    expect(row.textContent).toBe('Dinkes34210');
    expect(table.getByRole('link', { name: /Dinkes/ }).getAttribute('href')).toContain('unit=u1');
    expect(screen.getByRole('link', { name: 'Catat komitmen' })).toBeTruthy();
  });
});

describe('one follow-up action', () => {
  test('says what the card promised, and that its due day was moved', async () => {
    await opened();
    expect(screen.getByText(/Janji rapor: \+0,75 untuk butir U.I.1.i.a/)).toBeTruthy();
    expect(screen.getByText(/^Tenggat dipindah dari 31 Jul 2022 ke 10 Ag\w+ 2022$/)).toBeTruthy();
  });

  test('takes progress and a note from the keyboard', async () => {
    api.answers['ReportFollowUpProgress'] = () => ({
      data: { reportFollowUpProgress: action({ progress: 60, version: 4 }) },
    });
    await opened();
    fill(/Kemajuan dalam persen/, '60');
    fill(/Catatan/, 'Di meja Sekda');
    fireEvent.keyDown(screen.getByLabelText(/Catatan/), { key: 'Enter', ctrlKey: true });
    await vi.waitFor(
      () =>
        expect(api.inputsOf('ReportFollowUpProgress')).toEqual([
          { id: 'f1', version: 3, progress: 60, note: 'Di meja Sekda' },
        ]),
      wait,
    );
    await vi.waitFor(
      () => expect((screen.getByLabelText(/Catatan/) as HTMLTextAreaElement).value).toBe(''),
      wait,
    );
  });

  test('keeps what was typed when somebody else was faster', async () => {
    api.answers['ReportFollowUpProgress'] = () => refuse('CONFLICT', 'version');
    await opened();
    fill(/Catatan/, 'Di meja Sekda');
    press('Simpan kemajuan');
    expect(await screen.findByText(/Seseorang mengubahnya lebih dahulu/, {}, wait)).toBeTruthy();
    expect((screen.getByLabelText(/Catatan/) as HTMLTextAreaElement).value).toBe('Di meja Sekda');
  });

  test('does not say again how far it was before somebody else said how far it is', async () => {
    api.answers['ReportFollowUpProgress'] = () => refuse('CONFLICT', 'version');
    await opened();
    fill(/^Catatan/, 'Draf SK di bagian hukum');
    press('Simpan kemajuan');
    const anew = await screen.findByRole('button', { name: 'Muat ulang' }, wait);
    api.answers['FollowUp'] = () => ({
      data: { followUpAction: action({ progress: 90, version: 4 }) },
    });
    fireEvent.click(anew);
    const progress = () => screen.getByLabelText<HTMLInputElement>(/Kemajuan dalam persen/);
    await vi.waitFor(() => expect(progress().value).toBe('90'), wait);
    await pressOnceReady('Simpan kemajuan');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('ReportFollowUpProgress').at(-1)).toEqual({
          id: 'f1',
          version: 4,
          progress: 90,
          note: 'Draf SK di bagian hukum',
        }),
      wait,
    );
  });

  test('keeps a note that is typed while another one is on its way', async () => {
    let arrive: () => void = () => undefined;
    api.answers['ReportFollowUpProgress'] = () =>
      new Promise((resolve) => {
        const reportFollowUpProgress = action({ progress: 60, version: 4 });
        arrive = () => resolve({ data: { reportFollowUpProgress } });
      });
    await opened();
    fill(/Kemajuan dalam persen/, '60');
    press('Simpan kemajuan');
    await vi.waitFor(() => expect(api.inputsOf('ReportFollowUpProgress')).toHaveLength(1), wait);
    fill(/^Catatan/, 'Menunggu tanda tangan');
    arrive();
    await screen.findByText('Kemajuan disimpan.', {}, wait);
    const note = screen.getByLabelText<HTMLTextAreaElement>(/^Catatan/);
    expect(note.value).toBe('Menunggu tanda tangan');
  });

  describe('left while something is on its way', () => {
    const begun = () => Object.keys(localStorage).filter((key) => key.startsWith('ungkit.begun.'));
    /** Leaves the screen once the operation is under way, and lets it arrive then. */
    async function leaveDuring(operation: string, field: string, send: () => void) {
      let arrive: () => void = () => undefined;
      api.answers[operation] = () =>
        new Promise<object>((resolve) => {
          arrive = () => resolve({ data: { [field]: action({ version: 4 }) } });
        });
      send();
      await vi.waitFor(() => expect(api.inputsOf(operation)).toHaveLength(1), wait);
      cleanup();
      expect(begun()).toHaveLength(1);
      arrive();
      await vi.waitFor(() => expect(begun()).toEqual([]), wait);
    }

    test('does not offer the note again', async () => {
      await opened();
      fill(/^Catatan/, 'Di meja Sekda');
      await leaveDuring('ReportFollowUpProgress', 'reportFollowUpProgress', () =>
        press('Simpan kemajuan'),
      );
    });

    test('does not offer the note again that went with what is done', async () => {
      await opened();
      fill(/^Catatan/, 'Sudah ditandatangani');
      await leaveDuring('CompleteFollowUp', 'completeFollowUp', () => press('Laporkan selesai'));
    });

    test('does not offer the address again', async () => {
      await opened();
      fill(/^Tautan/, 'https://ppid.bekasikab.go.id/sk ');
      await leaveDuring('AttachFollowUpEvidence', 'attachFollowUpEvidence', () =>
        press('Lampirkan'),
      );
    });

    test('does not offer the reason again why it is given back', async () => {
      await opened({ state: 'DONE', outcome: 'KEPT', abilities: ['followUp.confirm'] });
      press('Kembalikan');
      fill(/Alasan mengembalikan/, 'Belum ditandatangani');
      await leaveDuring('ReturnFollowUp', 'returnFollowUp', () => press('Kembalikan'));
    });

    test('does not offer the reason again why it is given up', async () => {
      await opened();
      press('Batalkan rencana aksi');
      fill(/Alasan membatalkan/, 'Digabung dengan yang lain');
      await leaveDuring('CancelFollowUp', 'cancelFollowUp', () => press('Batalkan'));
    });
  });

  test('is not reported done without evidence, and says why', async () => {
    await opened({ evidence: [] });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Laporkan selesai' });
    expect(button.disabled).toBe(true);
    expect(screen.getByText(/Lampirkan bukti dahulu/)).toBeTruthy();
  });

  test('is reported done, and for a while that is undone with one press', async () => {
    const done = {
      state: 'DONE',
      outcome: 'KEPT',
      progress: 100,
      version: 4,
      abilities: ['followUp.takeBack'],
    };
    api.answers['CompleteFollowUp'] = () => ({ data: { completeFollowUp: action(done) } });
    api.answers['TakeBackFollowUpStep'] = () => ({
      data: { takeBackFollowUpStep: action({ version: 5 }) },
    });
    await opened();
    api.answers['FollowUp'] = () => ({ data: { followUpAction: action(done) } });
    press('Laporkan selesai');
    expect(await screen.findByText('Dilaporkan selesai.', {}, wait)).toBeTruthy();
    await pressOnceReady('Urungkan');
    await vi.waitFor(() => {
      const [sent] = api.sent.filter(
        ({ operationName }) => operationName === 'TakeBackFollowUpStep',
      );
      expect(sent?.variables).toEqual({ id: 'f1', version: 4 });
    }, wait);
  });

  test('is confirmed or given back with a reason by whoever may', async () => {
    api.answers['ReturnFollowUp'] = () => ({ data: { returnFollowUp: action({ version: 4 }) } });
    await opened({ state: 'DONE', outcome: 'KEPT', abilities: ['followUp.confirm'] });
    expect(screen.queryByText('Laporkan kemajuan')).toBeNull();
    press('Kembalikan');
    press('Kembalikan');
    expect(await screen.findByText('Tuliskan alasannya.', {}, wait)).toBeTruthy();
    fill(/Alasan mengembalikan/, 'Belum ditandatangani');
    press('Kembalikan');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('ReturnFollowUp')).toEqual([
          { id: 'f1', version: 3, reason: 'Belum ditandatangani' },
        ]),
      wait,
    );
  });

  test('has its due day fixed once that has passed', async () => {
    await opened({ outcome: 'LATE' });
    press('Ubah');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLInputElement>(/Tenggat/).disabled).toBe(true);
  });
});

describe('writing one down', () => {
  test('begins with what the card suggests and promises, and says when it is there already', async () => {
    api.answers['FollowUpRaise'] = () => ({
      data: {
        reportCard: {
          id: 'c1',
          period: { id: 'june', name: '2022-06' },
          unit: { id: 'u1' },
          raises: [{ indicatorCode: 'U.I.1.i.a', text: 'Tim RB dibentuk', points: 0.75 }],
        },
      },
    });
    api.answers['CreateFollowUp'] = () => refuse('DUPLICATE', 'raise.indicatorCode');
    open('/follow-ups/create?reportCard=c1&indicator=U.I.1.i.a');
    expect(
      await screen.findByText(/menjanjikan \+0,75 untuk butir U.I.1.i.a/, {}, wait),
    ).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Apa yang akan dikerjakan/).value).toBe(
      'Tim RB dibentuk',
    );
    fill(/Tenggat/, '2022-08-31');
    await screen.findByText('Siti Rahmawati', {}, wait);
    press('Simpan');
    expect(await screen.findByText(/sudah menjadi rencana aksi/, {}, wait)).toBeTruthy();
    expect(api.inputsOf('CreateFollowUp')).toEqual([
      {
        title: 'Tim RB dibentuk',
        description: '',
        ownerId: 'p1',
        dueDay: '2022-08-31',
        indicatorCodes: ['U.I.1.i.a'],
        unitId: 'u1',
        periodId: 'june',
        source: 'RECOMMENDATION',
        raise: { reportCardId: 'c1', indicatorCode: 'U.I.1.i.a' },
      },
    ]);
  });

  test('asks for whom a commitment is, and lets it follow the latest report card', async () => {
    api.answers['Viewer'] = () => ({
      data: { viewer: viewerWho('followUp.list', 'followUp.commit', 'worksheet.readAll') },
    });
    const june = { ...july, id: 'june', name: '2022-06', month: 6, status: 'CLOSED' };
    api.answers['PeriodChoices'] = () => ({ data: { periods: { nodes: [july, june] } } });
    api.answers['CreateFollowUp'] = () => ({ data: { createFollowUp: action() } });
    open('/follow-ups/create?as=commitment');
    expect(await screen.findByText(/Menyusul rapor Juni 2022/, {}, wait)).toBeTruthy();
    expect(screen.queryByLabelText(/Apa yang akan dikerjakan/)).toBeNull();
    await choose(/Perangkat daerah/, 'Dinas Kesehatan');
    fill(/Apa yang akan dikerjakan/, 'SK Tim RB');
    fill(/Tenggat/, '2022-08-31');
    await choose(/Penanggung jawab/, 'Budi');
    fireEvent.click(screen.getByRole('button', { name: 'Simpan', hidden: true }));
    await vi.waitFor(
      () =>
        expect(api.inputsOf('CreateFollowUp')).toMatchObject([
          { unitId: 'u1', periodId: 'june', source: 'COMMITMENT', ownerId: 'p2' },
        ]),
      wait,
    );
  });

  test('keeps what was begun as one’s own apart from what was begun as a commitment', async () => {
    const viewer = {
      ...viewerWho('followUp.list', 'followUp.createOwn', 'followUp.commit'),
      memberships: [{ id: 'm1', role: 'CHANGE_AGENT', unit }],
    };
    api.answers['Viewer'] = () => ({ data: { viewer } });
    const title = () => screen.findByLabelText<HTMLInputElement>(/Apa yang akan/, {}, wait);
    open('/follow-ups/create?unit=u1');
    fireEvent.change(await title(), { target: { value: 'SK Tim RB' } });
    cleanup();
    open('/follow-ups/create?unit=u1&as=commitment');
    expect((await title()).value).toBe('');
    cleanup();
    open('/follow-ups/create?unit=u1');
    expect((await title()).value).toBe('SK Tim RB');
  });

  test('lets nobody type what would go with the form, while it is on its way', async () => {
    let refuseIt: () => void = () => undefined;
    api.answers['CreateFollowUp'] = () =>
      new Promise((resolve) => {
        refuseIt = () =>
          resolve(refuse('INVALID_INPUT', 'title', { fault: 'TOO_SHORT', limit: 1 }));
      });
    open('/follow-ups/create');
    await screen.findByText('Siti Rahmawati', {}, wait);
    const title = () => screen.getByLabelText(/Apa yang akan dikerjakan/);
    const isHeld = () => title().closest('[inert]') !== null;
    fill(/Apa yang akan dikerjakan/, 'SK Tim RB');
    expect(isHeld()).toBe(false);
    press('Simpan');
    await vi.waitFor(() => expect(isHeld()).toBe(true), wait);
    refuseIt();
    await vi.waitFor(() => expect(isHeld()).toBe(false), wait);
    expect((title() as HTMLInputElement).value).toBe('SK Tim RB');
  });

  test('says at the due day that it has passed', async () => {
    api.answers['CreateFollowUp'] = () =>
      refuse('INVALID_INPUT', 'dueDay', { fault: 'OUT_OF_RANGE', limit: '2022-07-15' });
    open('/follow-ups/create');
    await screen.findByText('Siti Rahmawati', {}, wait);
    fill(/Apa yang akan dikerjakan/, 'SK Tim RB');
    press('Simpan');
    await expectAt(() => screen.getByLabelText(/Tenggat/), 'Pilih hari ini atau hari sesudahnya.');
  });
});

describe('an action that one begins to write otherwise', () => {
  const title = () => screen.getByLabelText<HTMLInputElement>(/Apa yang akan dikerjakan/);
  const begin = (text: string) => {
    press('Ubah');
    fireEvent.change(title(), { target: { value: text } });
  };

  test('is gone on with also after something else was done about it', async () => {
    await opened();
    begin('Menetapkan SK Tim RB 2022');
    fireEvent.keyDown(title(), { key: 'Escape' });
    cleanup();
    queryClient.clear();
    await opened({ version: 4, progress: 60 });
    press('Ubah');
    expect(title().value).toBe('Menetapkan SK Tim RB 2022');
    screen.getByText(/yang Anda mulai sebelumnya dan belum disimpan/);
    press('Buang');
    expect(title().value).toBe('Menetapkan SK Tim RB');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Tim RB 2022');
  });

  test('is offered beside what somebody else, who was faster, wrote', async () => {
    await opened();
    begin('Dari Siti');
    fireEvent.change(screen.getByLabelText(/Tenggat/), { target: { value: '2022-08-31' } });
    api.answers['EditFollowUp'] = () => refuse('CONFLICT', 'version');
    api.answers['FollowUp'] = () => ({
      data: { followUpAction: action({ version: 4, title: 'Dari Budi' }) },
    });
    press('Simpan');
    await screen.findByText(/Seseorang mengubahnya lebih dahulu/, {}, wait);
    expect(title().value).toBe('Dari Siti');
    await screen.findByRole('heading', { name: 'Dari Budi', hidden: true }, wait);
    press('Batal');
    await pressOnceReady('Ubah');
    expect(title().value).toBe('Dari Budi');
    screen.getByText('Apa yang akan dikerjakan: Dari Siti');
    screen.getByText('Tenggat: 31 Agu 2022');
    press('Pakai');
    expect(title().value).toBe('Dari Siti');
    api.answers['EditFollowUp'] = () => ({ data: { editFollowUp: action({ version: 5 }) } });
    press('Simpan');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('EditFollowUp')).toMatchObject([
          { version: 3, title: 'Dari Siti' },
          { version: 4, title: 'Dari Siti', dueDay: '2022-08-31' },
        ]),
      wait,
    );
    await vi.waitFor(
      () => expect(JSON.stringify({ ...localStorage })).not.toContain('Dari Siti'),
      wait,
    );
  });
});
