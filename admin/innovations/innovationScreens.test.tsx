import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
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
const value = (periodName: string, points: number, maximum = 2) => ({
  periodId: periodName,
  periodName,
  reportCardId: `card-${periodName}`,
  points,
  maximum,
});
const innovation = (given: object = {}) => ({
  id: 'i1',
  title: 'Antrean daring',
  problem: 'Pasien menunggu dua jam.',
  idea: 'Nomor antrean diambil dari rumah.',
  stage: 'TRIAL',
  startedOn: '2022-07-05',
  unit,
  owner: { id: 'p1', name: 'Siti Rahmawati' },
  indicators: [{ code: 'U.I.1.i.a', text: 'Waktu tunggu diukur' }],
  version: 2,
  abilities: ['innovation.edit'],
  steps: [
    {
      id: 's1',
      number: 1,
      stage: 'IDEA',
      day: '2022-06-01',
      note: '',
      author: { id: 'p1', name: 'Siti' },
    },
    {
      id: 's2',
      number: 2,
      stage: 'TRIAL',
      day: '2022-07-05',
      note: 'Di Cikarang',
      author: { id: 'p1', name: 'Siti' },
    },
  ],
  effects: [
    {
      indicator: { code: 'U.I.1.i.a', text: 'Waktu tunggu diukur' },
      before: value('2022-06', 0.5),
      since: [value('2022-07', 1), value('2022-08', 1.75)],
    },
  ],
  ...given,
});

const api = fakeApi(() => ({
  Viewer: () => ({
    data: {
      viewer: {
        ...viewerWho('innovation.list', 'innovation.create'),
        memberships: [{ id: 'm1', role: 'CHANGE_AGENT', unit }],
      },
    },
  }),
  Innovations: () => ({ data: { innovations: { totalCount: 1, nodes: [innovation()] } } }),
  Innovation: () => ({ data: { innovation: innovation() } }),
}));

const opened = async (given: object = {}) => {
  api.answers['Innovation'] = () => ({ data: { innovation: innovation(given) } });
  open('/innovations/i1');
  await screen.findByText('Pasien menunggu dua jam.', {}, wait);
};

describe('the innovations', () => {
  test('are listed with their unit, their stage and what they should move', async () => {
    open('/innovations');
    const row = await screen.findByRole('link', { name: /Antrean daring/ }, wait);
    expect(row.textContent).toContain('Dinkes · Siti Rahmawati');
    expect(row.textContent).toContain('Uji coba');
    expect(row.textContent).toContain('U.I.1.i.a');
  });

  test('say what their indicators did since, and that this is not because', async () => {
    await opened();
    expect(screen.getByText(/Sejak bukan berarti karena/)).toBeTruthy();
    const effect = within(screen.getByRole('region', { name: 'U.I.1.i.a' }));
    expect(effect.getByText('Sebelum (Jun 2022)').nextElementSibling?.textContent).toBe(
      '0,50 dari 2,00',
    );
    expect(effect.getByText(/^Terakhir \(Ag\w+ 2022\)$/).nextElementSibling?.textContent).toBe(
      '1,75 dari 2,00',
    );
    expect(effect.getByText('Selisih').nextElementSibling?.textContent).toBe('+1,25');
  });

  test('have no difference where the weight changed meanwhile', async () => {
    const [effect] = innovation().effects;
    await opened({ effects: [{ ...effect, since: [value('2022-07', 1, 3)] }] });
    expect(screen.queryByText('Selisih')).toBeNull();
    expect(screen.getByText(/Bobotnya berubah/)).toBeTruthy();
  });

  test('do not say that there are no rapor since, where there are none with an indicator that is asked no more', async () => {
    const [effect] = innovation().effects;
    const ceased = { code: 'U.I.9.z', text: 'Tidak ditanyakan lagi' };
    await opened({
      effects: [effect, { indicator: ceased, before: value('2022-06', 1), since: [] }],
    });
    const region = within(screen.getByRole('region', { name: 'U.I.9.z' }));
    region.getByText('Belum ada rapor dengan butir ini sejak inovasi dimulai.');
  });

  test('show no figures as long as they are ideas', async () => {
    await opened({ stage: 'IDEA', startedOn: null });
    expect(screen.getByText(/Baru gagasan/)).toBeTruthy();
    expect(screen.queryByText('Selisih')).toBeNull();
  });

  test('come to the next stage on a day, and say at the day what is wrong with it', async () => {
    api.answers['MoveInnovation'] = () =>
      refuse('INVALID_INPUT', 'day', { fault: 'OUT_OF_RANGE', limit: '2022-07-05' });
    await opened();
    press('Catat tahap berikutnya');
    fill(/Sejak tanggal/, '2022-07-04');
    fill(/Catatan/, 'Semua puskesmas');
    press('Simpan tahap');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('MoveInnovation')).toEqual([
          { id: 'i1', version: 2, stage: 'APPLIED', day: '2022-07-04', note: 'Semua puskesmas' },
        ]),
      wait,
    );
    await expectAt(() => screen.getByLabelText(/Sejak tanggal/), /sejak tahap terakhir/);
  });

  test('that somebody else described first are offered what was begun beside it', async () => {
    const idea = () => screen.getByLabelText<HTMLTextAreaElement>(/Gagasan/);
    await opened();
    press('Ubah');
    fill(/Gagasan/, 'Dari Siti');
    api.answers['EditInnovation'] = () => refuse('CONFLICT', 'version');
    api.answers['Innovation'] = () => ({
      data: { innovation: innovation({ version: 3, idea: 'Dari Budi' }) },
    });
    press('Simpan');
    await screen.findByText(/Seseorang mengubahnya lebih dahulu/, {}, wait);
    await screen.findByText('Dari Budi', {}, wait);
    expect(idea().value).toBe('Dari Siti');
    press('Batal');
    await pressOnceReady('Ubah');
    expect(idea().value).toBe('Dari Budi');
    screen.getByText('Gagasan: Dari Siti');
    press('Pakai');
    api.answers['EditInnovation'] = () => ({
      data: { editInnovation: innovation({ version: 4, idea: 'Dari Siti' }) },
    });
    press('Simpan');
    await vi.waitFor(
      () =>
        expect(api.inputsOf('EditInnovation').at(-1)).toMatchObject({
          version: 3,
          idea: 'Dari Siti',
          problem: 'Pasien menunggu dua jam.',
        }),
      wait,
    );
  });

  test('are only read by who does not carry them', async () => {
    await opened({ abilities: [] });
    expect(screen.queryByRole('button', { name: 'Catat tahap berikutnya' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ubah' })).toBeNull();
  });
});
