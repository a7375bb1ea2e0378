import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { live } from '../live/live.js';
import type { LiveHandlers } from '../live/liveHandlers.js';
import { queryClient } from '../providers/queryClient.js';
import type { Viewer } from '../providers/session.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { buildAnswer } from '../worksheets/testAnswers.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const { period, unit } = buildWorksheet(smallInstrument);
const code = 'U.I.1.i.b';

const decided = (version: number, more: object = {}) => ({
  optionKey: 'B',
  value: null,
  counts: [],
  score: 0.5,
  reason: 'Dokumen sebagian lengkap',
  decidedBy: { id: 'p2', name: 'Ani Wijaya' },
  decidedAt: `2022-07-15T0${version}:00:00.000Z`,
  version,
  outdated: false,
  ...more,
});
const value = (stageKey: string, optionKey: string, score: number) => ({
  stageKey,
  optionKey,
  value: null,
  counts: [],
  score,
  note: '',
  author: null,
  at: '2022-07-10T02:00:00.000Z',
});
const item = (decision: object | null = null, more: object = {}) => ({
  answerId: 'a1',
  worksheetId: 'w1',
  unit: { ...unit, abbreviation: null },
  indicatorCode: code,
  indicatorText: 'Rencana kerja disusun',
  difference: 1,
  basis: 'b1',
  values: [value('self', 'A', 1), value('review', 'C', 0)],
  decision,
  ...more,
});
const panelOf = (version: number, items: object[], more: object = {}) => ({
  data: {
    panel: {
      id: 'n1',
      number: 1,
      limit: 0.25,
      worksheetCount: 1,
      decided: 0,
      openedAt: '2022-07-14T02:00:00.000Z',
      signedAt: null,
      sha256: null,
      minutesPath: null,
      version,
      abilities: ['panel.edit', 'panel.sign'],
      ownWork: false,
      period: { id: period.id, name: period.name, status: 'OPEN' },
      participants: [],
      signer: null,
      stages: [
        { key: 'self', nameId: 'Mandiri', nameEn: 'Self' },
        { key: 'review', nameId: 'Reviu', nameEn: 'Review' },
      ],
      items,
      effects: [],
      basis: JSON.stringify([items, more]),
      ...more,
    },
  },
});
const signed = {
  signedAt: '2022-07-15T09:00:00.000Z',
  sha256: 'a'.repeat(64),
  minutesPath: '/panels/n1/minutes.pdf',
  abilities: [],
  signer: { id: 'p2', name: 'Ani Wijaya', role: 'LEAD_EVALUATOR' },
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('panel.list', 'worksheet.list') } }),
  Panel: () => panelOf(1, [item()]),
  PanelPeople: () => ({ data: { evaluators: [] } }),
  ReviewAnswer: () => ({
    data: {
      answer: {
        ...buildAnswer({ id: 'a1', indicatorCode: code, optionKey: 'A' }),
        worksheetId: 'w1',
      },
    },
  }),
  ReviewSheet: () => ({
    data: {
      worksheet: { id: 'w1', instrument: { id: 'i' }, formula: { id: 'f' }, unit, period },
    },
  }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));

/** The stream of the tab, of which the test is the server. */
let streamed: LiveHandlers;
/** That of the list of panels. */
let listed: LiveHandlers;
const read = () => api.sent.filter(({ operationName }) => operationName === 'Panel').length;

beforeEach(() => {
  vi.spyOn(live, 'watch').mockImplementation((watched, handlers) => {
    if (watched.panel === 'n1') streamed = handlers;
    if (watched.follows === 'panels') listed = handlers;
    return () => undefined;
  });
});
afterEach(() => void vi.restoreAllMocks());

const reason = () => screen.getByLabelText<HTMLTextAreaElement>(/Alasan keputusan/);
async function openPanel() {
  open('/panels/n1');
  await screen.findByLabelText(/Alasan keputusan/, {}, wait);
}
const write = (text: string) => fireEvent.change(reason(), { target: { value: text } });
/** What the panel is from now on, and that it is announced. */
function becomes(version: number, items: object[], more: object = {}) {
  api.answers['Panel'] = () => panelOf(version, items, more);
  streamed.onPanel!(version);
}

describe('what was put down about an item and not sent', () => {
  /** Signs out, and opens the same panel on the same device as somebody who signs in. */
  async function nextIs(person: Pick<Viewer['person'], 'id' | 'name'>) {
    fireEvent.click(screen.getByRole('button', { name: /^Akun / }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Keluar' }));
    await screen.findByLabelText(/Surel/);
    cleanup();
    queryClient.clear();
    const viewer = viewerWho('panel.list', 'worksheet.list');
    api.answers['Viewer'] = () => ({
      data: { viewer: { ...viewer, person: { ...viewer.person, ...person } } },
    });
    await openPanel();
  }

  test('is found again by who wrote it after their session ended, and by nobody meanwhile', async () => {
    api.answers['SignOut'] = () => ({ data: { signOut: true } });
    await openPanel();
    write('Dokumen sebagian lengkap');
    await nextIs({ id: 'p2', name: 'Ani Wijaya' });
    expect(reason().value).toBe('');
    write('Milik Ani');
    await nextIs({ id: 'p1', name: 'Siti Rahmawati' });
    expect(reason().value).toBe('Dokumen sebagian lengkap');
  });

  test('is kept no longer than until it is decided', async () => {
    await openPanel();
    write('Dokumen sebagian lengkap');
    fireEvent.click(screen.getAllByRole('radio')[0]!);
    const decision = decided(1, { reason: 'Dokumen sebagian lengkap' });
    api.answers['DecidePanelItem'] = () => ({
      data: { decidePanelItem: panelOf(2, [item(decision)]).data.panel },
    });
    screen.getByText('Putuskan').click();
    await screen.findByText('Ubah keputusan');
    await vi.waitFor(() => expect(JSON.stringify(localStorage)).not.toContain('begun'));
  });
});

describe('a panel that others work on as well', () => {
  test('shows what they decided by itself, and says it', async () => {
    await openPanel();
    becomes(2, [item(decided(1))]);
    await screen.findByText('Ani Wijaya baru saja memutuskan butir U.I.1.i.b.', {}, wait);
    expect(reason().value).toBe('Dokumen sebagian lengkap');
  });

  test('keeps what is being written, sends nothing over theirs, and lets choose', async () => {
    await openPanel();
    write('Menurut saya tidak ada');
    becomes(2, [item(decided(1))]);
    const notice = (
      await screen.findByText(/Ani Wijaya memutuskan butir ini sementara/, {}, wait)
    ).closest<HTMLElement>('[role=alert]')!;
    expect(within(notice).getByText('Dokumen sebagian lengkap')).toBeTruthy();
    expect(reason().value).toBe('Menurut saya tidak ada');
    const decide = screen.getByText<HTMLButtonElement>('Ubah keputusan');
    expect(decide.disabled).toBe(true);

    within(notice).getByText('Lanjutkan dengan isian saya').click();
    await vi.waitFor(() => expect(decide.disabled).toBe(false));
    expect(reason().value).toBe('Menurut saya tidak ada');
    api.answers['DecidePanelItem'] = () => refuse('PERIOD_CLOSED', 'panelId');
    decide.click();
    await vi.waitFor(() =>
      expect(api.inputsOf('DecidePanelItem')).toMatchObject([
        { version: 1, reason: 'Menurut saya tidak ada' },
      ]),
    );
  });

  test('takes theirs instead where that is chosen', async () => {
    await openPanel();
    write('Menurut saya tidak ada');
    becomes(2, [item(decided(1))]);
    (await screen.findByText('Pakai keputusan itu, buang isian saya', {}, wait)).click();
    await vi.waitFor(() => expect(reason().value).toBe('Dokumen sebagian lengkap'));
  });

  test('leaves the item on the table where others come before it', async () => {
    await openPanel();
    write('Masih menulis');
    const before = item(null, { answerId: 'a0', indicatorText: 'Butir lain' });
    becomes(2, [before, item()]);
    await screen.findByText('Butir lain', {}, wait);
    expect(reason().value).toBe('Masih menulis');
    expect(screen.getByRole('heading', { level: 1, name: 'Rencana kerja disusun' })).toBeTruthy();
  });

  test('that is signed by another shows the seal, and what could no longer be sent', async () => {
    await openPanel();
    write('Belum terkirim');
    becomes(2, [item(decided(1))], signed);
    await screen.findByText(/Ditandatangani oleh Ani Wijaya/, {}, wait);
    expect(screen.getByText('Belum terkirim')).toBeTruthy();
    expect(screen.queryByLabelText(/Alasan keputusan/)).toBeNull();
  });

  test('is not signed on what was not looked at', async () => {
    api.answers['Panel'] = () => panelOf(2, [item(decided(1))]);
    await openPanel();
    screen.getByText('Tanda tangani').click();
    const confirm = await screen.findByText<HTMLButtonElement>('Tanda tangani sekarang', {}, wait);
    expect(confirm.disabled).toBe(false);
    becomes(3, [item(decided(2))]);
    const look = await screen.findByText('Tampilkan yang terbaru', {}, wait);
    expect(confirm.disabled).toBe(true);
    look.click();
    await vi.waitFor(() => expect(confirm.disabled).toBe(false));
    api.answers['SignPanel'] = () => refuse('OWN_WORK', 'id');
    confirm.click();
    await vi.waitFor(() => expect(api.inputsOf('SignPanel')).toMatchObject([{ version: 3 }]));
  });

  test('is not signed on other values than those looked at, though nobody decided anything', async () => {
    api.answers['Panel'] = () => panelOf(2, [item(decided(1))]);
    await openPanel();
    screen.getByText('Tanda tangani').click();
    const confirm = await screen.findByText<HTMLButtonElement>('Tanda tangani sekarang', {}, wait);
    api.answers['Panel'] = () =>
      panelOf(2, [item(decided(1, { outdated: true }), { basis: 'b2' })]);
    streamed.onChanged!(0);
    await screen.findByText('Tampilkan yang terbaru', {}, wait);
    expect(confirm.disabled).toBe(true);
  });

  test('keeps what is written on while a decision is on its way, and stays at it', async () => {
    const other = item(null, { answerId: 'a0', indicatorText: 'Butir lain' });
    api.answers['Panel'] = () => panelOf(1, [item(), other]);
    await openPanel();
    write('Dokumen sebagian');
    fireEvent.click(screen.getAllByRole('radio')[0]!);
    let arrive = () => undefined as void;
    const decision = decided(1, { reason: 'Dokumen sebagian' });
    api.answers['DecidePanelItem'] = () =>
      new Promise<object>((answer) => {
        const { panel } = panelOf(2, [item(decision), other]).data;
        arrive = () => answer({ data: { decidePanelItem: panel } });
      });
    screen.getByText('Putuskan').click();
    await vi.waitFor(() => expect(api.inputsOf('DecidePanelItem')).toHaveLength(1));
    write('Dokumen sebagian, menurut surat 12');
    arrive();
    const again = await screen.findByText<HTMLButtonElement>('Ubah keputusan', {}, wait);
    expect(reason().value).toBe('Dokumen sebagian, menurut surat 12');
    expect(screen.getByRole('heading', { level: 1, name: 'Rencana kerja disusun' })).toBeTruthy();
    await vi.waitFor(() => expect(again.disabled).toBe(false));
  });

  test('shows what was decided here, whatever an older reading says afterwards', async () => {
    await openPanel();
    let arrive = () => undefined as void;
    api.answers['Panel'] = () =>
      new Promise<object>((answer) => {
        arrive = () => answer(panelOf(1, [item()]));
      });
    streamed.onChanged!(0);
    await vi.waitFor(() => expect(read()).toBe(2));
    write('Dokumen sebagian');
    api.answers['DecidePanelItem'] = () => ({
      data: {
        decidePanelItem: panelOf(2, [item(decided(1, { reason: 'Dokumen sebagian' }))]).data.panel,
      },
    });
    fireEvent.click(screen.getAllByRole('radio')[0]!);
    screen.getByText('Putuskan').click();
    await screen.findByText('Ubah keputusan', {}, wait);
    arrive();
    await vi.waitFor(() => expect(queryClient.isFetching({ queryKey: ['Panel'] })).toBe(0));
    expect(screen.getByText('Ubah keputusan')).toBeTruthy();
  });

  test('keeps in sight what was put down about an item that is no longer on its list', async () => {
    await openPanel();
    write('Belum terkirim');
    becomes(2, [item(null, { answerId: 'a0', indicatorText: 'Butir lain' })]);
    const left = (
      await screen.findByText(/tidak lagi ada di daftar panel ini/, {}, wait)
    ).closest<HTMLElement>('[role=alert]')!;
    within(left).getByText(`${code} · ${unit!.name}`);
    expect(screen.getByText('Belum terkirim')).toBeTruthy();
    expect(screen.queryByLabelText(/Alasan keputusan/)).toBeNull();
    screen.getByText('Buang').click();
    await vi.waitFor(() => expect(screen.queryByText('Belum terkirim')).toBeNull());
  });

  test('is not read again for what was done here, and stays when somebody else removed it', async () => {
    await openPanel();
    write('Masih terbaca');
    streamed.onPanel!(1);
    api.answers['Panel'] = () => refuse('NOT_FOUND', 'id');
    streamed.onPanel!(null);
    await screen.findByText(/baru saja dihapus orang lain/, {}, wait);
    expect(reason().value).toBe('Masih terbaca');
    expect(read()).toBe(2);
  });
});

describe('the list of panels while others work on them', { timeout: 60_000 }, () => {
  const row = (more: object = {}) => ({
    id: 'n1',
    number: 1,
    limit: 0.25,
    worksheetCount: 1,
    decided: 0,
    openedAt: '2022-07-14T02:00:00.000Z',
    openedBy: { id: 'p2', name: 'Ani Wijaya' },
    signedAt: null,
    minutesPath: null,
    version: 1,
    ...more,
  });
  const become = (...panels: object[]) => {
    api.answers['Panels'] = () => ({ data: { panels } });
    listed.onChanged!(0);
  };
  beforeEach(() => {
    const july = { id: period.id, kind: 'MONTH', name: '2022-07', year: 2022, month: 7 };
    api.answers['Viewer'] = () => ({
      data: { viewer: viewerWho('panel.list', 'panel.edit', 'period.list') },
    });
    api.answers['PeriodChoices'] = () => ({
      data: {
        periods: { nodes: [{ ...july, status: 'OPEN', dueAt: '2022-07-31T09:00:00.000Z' }] },
      },
    });
    api.answers['Panels'] = () => ({ data: { panels: [] } });
  });

  test('shows by itself what was opened, decided, signed and removed, and stays where it can not be read', async () => {
    open('/panels');
    await screen.findByRole('button', { name: 'Buka panel' }, wait);
    become(row());
    await screen.findByText(/Ani Wijaya/, {}, wait);
    expect(screen.queryByText('Buka panel')).toBeNull();
    become(row({ decided: 2 }));
    await screen.findByText(/^2 keputusan/, {}, wait);
    become(row({ decided: 2, signedAt: '2022-07-15T02:00:00.000Z' }));
    await screen.findByText('Ditandatangani', {}, wait);
    become();
    await screen.findByText('Buka panel', {}, wait);
    become(row());
    await screen.findByText(/Ani Wijaya/, {}, wait);
    const reads = api.sent.length;
    delete api.answers['Panels'];
    listed.onChanged!(0);
    await vi.waitFor(() => expect(api.sent.length).toBeGreaterThan(reads), wait);
    screen.getByText(/Ani Wijaya/);
  });
});
