import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { expectAt, fakeApi, fill, open, press, refuse, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  year: 2022,
  month: 7,
  status: 'OPEN',
  dueAt: '2022-07-31T09:00:00.000Z',
};
const objection = (given: object = {}) => ({
  id: 'o1',
  answerId: 'a1',
  worksheetId: 'w1',
  indicatorCode: 'U.I.1.i.b',
  indicatorText: 'Tim RB dibentuk',
  optionKey: 'B',
  value: null,
  state: 'OPEN',
  reason: 'Halaman 4 memuatnya.',
  raisedBy: { id: 'head', name: 'Kepala Dinas' },
  createdAt: '2022-07-15T02:00:00.000Z',
  waitingDays: 3,
  decidedBy: null,
  decidedAt: null,
  decisionReason: '',
  version: 1,
  abilities: ['objection.decide'],
  unit: { id: 'u', name: 'Dinas Kesehatan' },
  period: { id: 'july', name: '2022-07' },
  verdict: {
    id: 'e1',
    verdict: 'ACCEPTED',
    reason: null,
    note: 'Belum lengkap.',
    optionKey: 'C',
    value: null,
    evaluator: { id: 'ani', name: 'Ani' },
    createdAt: '2022-07-14T02:00:00.000Z',
  },
  ...given,
});
const listed = (...nodes: object[]) => ({
  data: { objections: { nodes, totalCount: nodes.length } },
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: { viewer: viewerWho('objection.list', 'objection.decide', 'review.list', 'period.list') },
  }),
  PeriodChoices: () => ({ data: { periods: { nodes: [july] } } }),
  Objections: () => listed(objection()),
  ObjectionCounts: () => ({
    data: { open: { totalCount: 1 }, upheld: { totalCount: 0 }, rejected: { totalCount: 4 } },
  }),
  OpenObjections: () => ({ data: { objections: { totalCount: 7 } } }),
  DecideObjection: () => ({ data: { decideObjection: objection({ state: 'UPHELD' }) } }),
}));

const openDecision = async () => {
  open('/objections');
  fireEvent.click(await screen.findByRole('button', { name: 'Putuskan' }, wait));
};

describe('the objections', () => {
  test('say what was claimed, what was accepted and by whom, and what is held against it', async () => {
    open('/objections');
    expect(await screen.findByText('Halaman 4 memuatnya.', {}, wait)).toBeTruthy();
    for (const text of [
      'Diterima C, unit menjawab B',
      'Belum lengkap.',
      'Menunggu 3 hari kerja',
      /^Ani, 14 Jul/,
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  test('stand in the menu with how many wait, for who decides', async () => {
    open('/objections');
    await screen.findByText('Halaman 4 memuatnya.', {}, wait);
    await vi.waitFor(() => {
      const links = screen.getAllByRole('link', { name: /^Keberatan/ });
      expect(links.map(({ textContent }) => textContent)).toContain('Keberatan7');
    }, wait);
  });

  test('are counted by state, and none is said to be none', async () => {
    api.answers['Objections'] = () => listed();
    open('/objections');
    expect(await screen.findByText('Tidak ada keberatan yang menunggu', {}, wait)).toBeTruthy();
    await vi.waitFor(
      () => expect(screen.getByRole('button', { name: /Ditolak/ }).textContent).toBe('Ditolak4'),
      wait,
    );
    fireEvent.click(screen.getByRole('button', { name: /Ditolak/ }));
    expect(await screen.findByText('Belum ada keberatan yang ditolak', {}, wait)).toBeTruthy();
    const asked = api.sent.filter(({ operationName }) => operationName === 'Objections');
    expect(asked.at(-1)?.variables).toMatchObject({
      filter: { periodId: 'july', state: ['REJECTED'] },
    });
  });

  test('are decided with a reason', async () => {
    await openDecision();
    fireEvent.click(screen.getByRole('radio', { name: /Kabulkan/ }));
    fill(/Alasan putusan/, 'Bukti memadai.');
    press('Simpan putusan');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('DecideObjection')).toEqual([
          { id: 'o1', version: 1, state: 'UPHELD', reason: 'Bukti memadai.' },
        ]),
      wait,
    );
  });

  test('are not decided without choosing, and a missing reason is said at its field', async () => {
    api.answers['DecideObjection'] = () => refuse('REASON_REQUIRED', 'reason');
    await openDecision();
    press('Simpan putusan');
    expect(await screen.findByText('Pilih putusannya.')).toBeTruthy();
    expect(api.inputsOf('DecideObjection')).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: /Tolak/ }));
    press('Simpan putusan');
    await expectAt(() => screen.getByLabelText(/Alasan putusan/), /Tuliskan alasannya/);
  });

  test('keep the reason that was begun when somebody else was faster', async () => {
    api.answers['DecideObjection'] = () => refuse('CONFLICT', 'version');
    await openDecision();
    fireEvent.click(screen.getByRole('radio', { name: /Tolak/ }));
    fill(/Alasan putusan/, 'Belum ditandatangani.');
    press('Simpan putusan');
    expect(await screen.findByText(/Orang lain sudah mengubah data ini/, {}, wait)).toBeTruthy();
    expect(screen.getByDisplayValue('Belum ditandatangani.')).toBeTruthy();
  });

  test('about a verdict of one’s own are shown, and not to decide', async () => {
    api.answers['Objections'] = () => listed(objection({ abilities: [] }));
    open('/objections');
    expect(await screen.findByText(/tidak dapat Anda putuskan/, {}, wait)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Putuskan' })).toBeNull();
  });

  test('that were decided say how and why', async () => {
    api.answers['Objections'] = () =>
      listed(
        objection({
          state: 'REJECTED',
          abilities: [],
          waitingDays: null,
          decidedBy: { id: 'lead', name: 'Inspektur' },
          decidedAt: '2022-07-18T02:00:00.000Z',
          decisionReason: 'SK tahun lalu.',
        }),
      );
    open('/objections');
    const card = within(await screen.findByRole('article', {}, wait));
    expect(card.getByText('Ditolak: penilaian tetap berlaku.')).toBeTruthy();
    expect(card.getByText('SK tahun lalu.')).toBeTruthy();
    expect(card.queryByText(/tidak dapat Anda putuskan/)).toBeNull();
  });

  test('that can not be read say so, and are asked for again', async () => {
    api.answers['Objections'] = () => refuse('INTERNAL');
    open('/objections');
    expect(await screen.findByRole('button', { name: 'Coba lagi' }, wait)).toBeTruthy();
  });
});
