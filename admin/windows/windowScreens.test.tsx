import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { codesIn } from './codesIn.js';

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
  abilities: [],
  instruments: [],
  progress: {
    worksheets: 1,
    submitted: 0,
    answered: 0,
    indicators: 5,
    accepted: 0,
    returned: 0,
    waiting: 0,
  },
};
const stage = (key: string, nameId: string) => ({
  id: key,
  key,
  kind: key === 'self' ? 'SELF' : key === 'external' ? 'EXTERNAL' : 'REVIEW',
  nameId,
  nameEn: key,
  position: 0,
  scoredBy: 'CHANGE_AGENT',
  precedence: null,
  panelLimit: null,
  active: true,
  used: true,
  version: 1,
});
const window = {
  id: 'w1',
  stageKey: 'self',
  scope: 'UNIT_KIND',
  unitKind: 'DINAS',
  unit: null,
  opensAt: '2022-06-30T17:00:00.000Z',
  closesAt: '2022-07-29T09:00:00.000Z',
  setBy: { id: 'sari', name: 'Sari' },
  version: 2,
  abilities: ['window.edit'],
};
const health = { id: 'health', name: 'Dinas Kesehatan' };
const instrument = { id: 'i', title: 'LKE' };
const request = {
  id: 'r1',
  worksheetId: 'sheet',
  unit: health,
  instrument,
  stageKey: 'self',
  indicatorCodes: ['A.1', 'A.2'],
  reason: 'Bukti baru terbit.',
  createdAt: '2022-07-30T02:00:00.000Z',
  requestedBy: { id: 'rina', name: 'Rina' },
  state: 'OPEN',
  decidedBy: null,
  decidedAt: null,
  decisionReason: '',
  grantedUntil: null,
  version: 1,
  abilities: ['opening.decide'],
};
const openings = {
  exceptions: [],
  requests: [request],
  proposedExpiry: '2022-08-01T16:59:00.000Z',
  latestExpiry: period.closesAt,
  openable: [{ id: 'sheet', unit: health, instrument }],
  abilities: ['exception.grant'],
};

const api = fakeApi(() => ({
  Viewer: () => ({
    data: {
      viewer: viewerWho(
        'period.list',
        'window.list',
        'window.edit',
        'exception.list',
        'stage.list',
      ),
    },
  }),
  PeriodChoices: () => ({ data: { periods: { nodes: [period] } } }),
  Period: () => ({ data: { period } }),
  Stages: () => ({
    data: { stages: [stage('self', 'Penilaian mandiri'), stage('review', 'Reviu TPI')] },
  }),
  PeriodWindows: () => ({ data: { periodWindows: [window] } }),
  PeriodOpenings: () => ({ data: { periodOpenings: openings } }),
}));
const sentOf = (name: string) => api.sent.filter(({ operationName }) => operationName === name);

describe('the windows of a period', () => {
  test('say whose they are, by the clock in Jakarta, and who set them', async () => {
    open('/periods/july/show');
    const panel = within(await screen.findByRole('region', { name: 'Jadwal per tahap' }, wait));
    await panel.findByText('Penilaian mandiri', {}, wait);
    panel.getByText('Dinas');
    panel.getByText(/^1 Jul 2022, 00\.00 WIB sampai 29 Jul 2022, 16\.00 WIB$/);
    panel.getByText('Ditetapkan Sari');
  });

  test('are added for a kind of unit, and what is refused is said at its field', async () => {
    api.answers['AddPeriodWindow'] = () => refuse('DUPLICATE', 'opensAt');
    open('/periods/july/show');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambah jadwal' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    fireEvent.mouseDown(dialog.getByRole('combobox', { name: 'Berlaku untuk' }));
    fireEvent.click(
      await screen.findByRole('option', { name: 'Satu jenis perangkat daerah' }, wait),
    );
    fireEvent.change(dialog.getByLabelText(/Dikunci \(WIB\)/), {
      target: { value: '2022-07-20T16:00' },
    });
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await dialog.findByText(/Sudah ada jadwal lain/, {}, wait);
    expect(sentOf('AddPeriodWindow')[0]?.variables).toEqual({
      input: {
        periodId: 'july',
        stageKey: 'self',
        scope: 'UNIT_KIND',
        unitKind: 'DINAS',
        unitId: null,
        opensAt: period.opensAt,
        closesAt: '2022-07-20T09:00:00.000Z',
      },
    });
  });
});

describe('a window that the period was moved away from', () => {
  const before = { opensAt: '2022-05-31T17:00:00.000Z', closesAt: period.opensAt };
  const show = (change: object) => {
    api.answers['Stages'] = () => ({
      data: { stages: [stage('self', 'Penilaian mandiri'), stage('external', 'Kementerian')] },
    });
    api.answers['PeriodWindows'] = () => ({
      data: { periodWindows: [{ ...window, ...before, ...change }] },
    });
    open('/periods/july/show');
  };

  test('says that it opens nothing', async () => {
    show({});
    await screen.findByText(/^Seluruhnya di luar tanggal periode/, {}, wait);
  });

  test('is nothing to be said of what comes from outside, which comes later', async () => {
    show({ stageKey: 'external' });
    await screen.findByText('Kementerian', {}, wait);
    expect(screen.queryByText(/^Seluruhnya di luar tanggal periode/)).toBeNull();
  });
});

describe('a window of one unit', () => {
  const ofOne = async () => {
    open('/periods/july/show');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambah jadwal' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    fireEvent.mouseDown(dialog.getByRole('combobox', { name: 'Berlaku untuk' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Satu perangkat daerah' }, wait));
    return dialog;
  };
  const save = (dialog: ReturnType<typeof within>) =>
    dialog.getByRole('button', { name: 'Simpan', hidden: true }) as HTMLButtonElement;

  test('is nobody’s until somebody has said whose', async () => {
    api.answers['AssignableUnits'] = () => ({
      data: { units: { nodes: [health] }, evaluators: [] },
    });
    api.answers['AddPeriodWindow'] = () => ({ data: { addPeriodWindow: [window] } });
    const dialog = await ofOne();
    const unit = await dialog.findByRole('combobox', { name: /^Perangkat daerah/ }, wait);
    await waitFor(() => expect(unit.getAttribute('aria-disabled')).not.toBe('true'), wait);
    expect(save(dialog).disabled).toBe(true);
    fireEvent.mouseDown(unit);
    fireEvent.click(await screen.findByRole('option', { name: 'LKE kabupaten' }, wait));
    fireEvent.click(save(dialog));
    await screen.findByText('Jadwal disimpan.', {}, wait);
    expect(api.inputsOf('AddPeriodWindow')).toMatchObject([{ scope: 'UNIT', unitId: null }]);
  });

  test('waits for the list of units, and says where that does not come', async () => {
    api.answers['AssignableUnits'] = () => refuse('INTERNAL');
    const dialog = await ofOne();
    await dialog.findByRole('button', { name: 'Coba lagi' }, wait);
    expect(save(dialog).disabled).toBe(true);
  });

  test('that is moved is named, though nobody reads the list', async () => {
    const own = { ...window, scope: 'UNIT', unitKind: null, unit: health };
    api.answers['PeriodWindows'] = () => ({ data: { periodWindows: [own] } });
    open('/periods/july/show');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Ubah jadwal: Dinas Kesehatan' }, wait),
    );
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    expect(dialog.getByRole('combobox', { name: /^Perangkat daerah/ }).textContent).toBe(
      'Dinas Kesehatan',
    );
  });
});

describe('a window that was over when worksheets were opened again', () => {
  const release = (change: object) => {
    const whom = { isWhole: false, units: [health], withKabupaten: false, ...change };
    api.answers['PeriodWindows'] = () => ({
      data: { periodWindows: [{ ...window, release: whom }] },
    });
    open('/periods/july/show');
  };

  test('names whom it binds no more', async () => {
    release({ withKabupaten: true });
    await screen.findByText(
      /^Tidak lagi mengikat LKE kabupaten, Dinas Kesehatan: sudah berakhir/,
      {},
      wait,
    );
  });

  test('counts them where they are many', async () => {
    const units = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ id: name, name }));
    release({ units });
    await screen.findByText(/^Tidak lagi mengikat A, B, C, dan 2 lainnya:/, {}, wait);
  });

  test('says so where it binds nobody', async () => {
    release({ isWhole: true });
    await screen.findByText(/^Tidak lagi mengikat LKE mana pun yang terbuka/, {}, wait);
  });
});

describe('once the period is closed', () => {
  const closed = { ...period, status: 'CLOSED', closedAt: period.closesAt };

  test('windows are set for what comes from outside alone', async () => {
    api.answers['Period'] = () => ({ data: { period: closed } });
    api.answers['Stages'] = () => ({
      data: { stages: [stage('self', 'Penilaian mandiri'), stage('external', 'Kementerian')] },
    });
    api.answers['AddPeriodWindow'] = () => ({ data: { addPeriodWindow: [window] } });
    open('/periods/july/show');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambah jadwal' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    expect(dialog.getByRole('combobox', { name: 'Tahap' }).textContent).toBe('Kementerian');
    const at = (label: RegExp, value: string) =>
      fireEvent.change(dialog.getByLabelText(label), { target: { value } });
    at(/Dibuka \(WIB\)/, '2022-10-01T07:00');
    at(/Dikunci \(WIB\)/, '2022-12-01T07:00');
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await screen.findByText('Jadwal disimpan.', {}, wait);
    expect(api.inputsOf('AddPeriodWindow')).toMatchObject([
      { stageKey: 'external', opensAt: '2022-10-01T00:00:00.000Z' },
    ]);
  });

  test('what was asked for and never decided says why it cannot be', async () => {
    api.answers['Period'] = () => ({ data: { period: closed } });
    const asked = { ...request, abilities: [] };
    const lapsed = { ...openings, requests: [asked], proposedExpiry: null, abilities: [] };
    api.answers['PeriodOpenings'] = () => ({ data: { periodOpenings: lapsed } });
    open('/periods/july/show');
    await screen.findByText(/^Periode tidak sedang berjalan, jadi permintaan ini/, {}, wait);
    screen.getByText('Bukti baru terbit.');
    expect(screen.queryByRole('button', { name: 'Putuskan' })).toBeNull();
  });

  test('none is offered where nothing comes from outside', async () => {
    api.answers['Period'] = () => ({ data: { period: closed } });
    open('/periods/july/show');
    const panel = within(await screen.findByRole('region', { name: 'Jadwal per tahap' }, wait));
    await panel.findByText('Penilaian mandiri', {}, wait);
    expect(panel.queryByRole('button', { name: 'Tambah jadwal' })).toBeNull();
  });
});

test('what is open for a while is locked again by a button', async () => {
  const exception = {
    ...request,
    author: { id: 'sari', name: 'Sari' },
    expiresAt: '2022-08-01T16:59:00.000Z',
    abilities: ['exception.remove'],
  };
  api.answers['PeriodOpenings'] = () => ({
    data: { periodOpenings: { ...openings, requests: [], exceptions: [exception] } },
  });
  api.answers['RemoveException'] = () => ({ data: { removeException: openings } });
  open('/periods/july/show');
  await screen.findByText('Terbuka sampai 1 Agu 2022, 23.59 WIB', {}, wait);
  screen.getByText(/^Dibuka Sari, 30 Jul 2022/);
  fireEvent.click(screen.getByRole('button', { name: 'Kunci kembali' }));
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  fireEvent.click(dialog.getByRole('button', { name: 'Kunci kembali' }));
  await screen.findByText('Sudah dikunci kembali.', {}, wait);
  expect(sentOf('RemoveException')[0]?.variables).toEqual({ id: 'r1' });
});

describe('what is asked to be opened', () => {
  const decide = async () => {
    open('/periods/july/show');
    fireEvent.click(await screen.findByRole('button', { name: 'Putuskan' }, wait));
    return within(await screen.findByRole('dialog', {}, wait));
  };

  test('is opened to the end of the next working day unless told otherwise', async () => {
    api.answers['DecideOpening'] = () => ({ data: { decideOpening: openings } });
    const dialog = await decide();
    dialog.getByText('A.1, A.2');
    dialog.getByText('Bukti baru terbit.');
    fireEvent.click(dialog.getByRole('button', { name: 'Buka' }));
    await screen.findByText(/Sudah dibuka/, {}, wait);
    expect(sentOf('DecideOpening')[0]?.variables).toEqual({
      input: {
        id: 'r1',
        version: 1,
        state: 'GRANTED',
        reason: '',
        expiresAt: openings.proposedExpiry,
      },
    });
  });

  test('is refused with a reason, which is asked for at its field', async () => {
    api.answers['DecideOpening'] = () => refuse('REASON_REQUIRED', 'reason');
    const dialog = await decide();
    fireEvent.click(dialog.getByRole('radio', { name: 'Tolak, tetap terkunci' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Tolak' }));
    await dialog.findByText('Alasannya belum diisi. Tulis dahulu.', {}, wait);
    await waitFor(() =>
      expect(sentOf('DecideOpening')[0]?.variables).toMatchObject({ input: { expiresAt: null } }),
    );
  });
});

test('why one worksheet is opened stays for that one alone, until it is sent', async () => {
  const education = { id: 'education', name: 'Dinas Pendidikan' };
  const openable = [...openings.openable, { id: 'other', unit: education, instrument }];
  api.answers['PeriodOpenings'] = () => ({ data: { periodOpenings: { ...openings, openable } } });
  api.answers['GrantException'] = () => ({ data: { grantException: openings } });
  const grant = async () => {
    open('/periods/july/show');
    fireEvent.click(await screen.findByRole('button', { name: 'Buka khusus' }, wait));
    return within(await screen.findByRole('dialog', {}, wait));
  };
  const choose = async (dialog: ReturnType<typeof within>, unit: string) => {
    fireEvent.mouseDown(dialog.getByRole('combobox', { name: /LKE/ }));
    fireEvent.click(await screen.findByRole('option', { name: unit }, wait));
  };
  const reason = (dialog: ReturnType<typeof within>) =>
    dialog.getByLabelText(/Alasan/) as HTMLTextAreaElement;
  const before = await grant();
  fireEvent.change(reason(before), { target: { value: 'Bukti hilang saat banjir' } });
  await choose(before, 'Dinas Kesehatan');
  expect(reason(before).value).toBe('Bukti hilang saat banjir');
  cleanup();
  const dialog = await grant();
  expect(reason(dialog).value).toBe('');
  await choose(dialog, 'Dinas Pendidikan');
  expect(reason(dialog).value).toBe('');
  await choose(dialog, 'Dinas Kesehatan');
  expect(reason(dialog).value).toBe('Bukti hilang saat banjir');
  fireEvent.click(dialog.getByRole('button', { name: 'Buka', hidden: true }));
  await waitFor(() => expect(JSON.stringify({ ...localStorage })).not.toContain('banjir'), wait);
  expect(sentOf('GrantException')[0]?.variables).toMatchObject({
    input: { worksheetId: 'sheet', reason: 'Bukti hilang saat banjir' },
  });
});

test('codes are read as somebody types them, and none means all', () => {
  expect(codesIn(' A.1, A.2;A.1  B.3')).toEqual(['A.1', 'A.2', 'B.3']);
  expect(codesIn(' , ')).toBeNull();
});
