import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { queryClient } from '../providers/queryClient.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const period = {
  id: 'july',
  name: '2022-07',
  status: 'CLOSED',
  dueAt: '2022-07-31T09:00:00.000Z',
  closesAt: '2022-08-05T09:00:00.000Z',
};
const own = { unitCode: null, unitPoints: 0, unitMaximum: 0, unitMean: null };
const names = ['Dinas A', 'Dinas B', 'Dinas C', 'Dinas D', 'Dinas E', 'Dinas F', 'Dinas G'];
const units = names.map((name) => ({ code: name, name }));

/** Half of it by hand: 3.24 + 9.125 and 20. */
const index = {
  worksheetId: 'w1',
  index: 32.365,
  maximum: 60,
  absence: null,
  grade: 'C',
  predicate: 'Kurang',
  distanceToNextGrade: { grade: 'CC', points: 17.635 },
  ownPoints: 23.24,
  unitPoints: 9.125,
  method: 'SPLIT',
  kabupatenShare: null,
  missingUnits: 'EXCLUDE',
  weighsUnits: false,
  sha256: 'a'.repeat(64),
  formula: { id: 'f1', revision: 3, title: 'Hasil rapat Juli' },
  parts: [
    { code: 'A.I', name: 'Pemenuhan', unitCode: 'U.I', points: 12.365, maximum: 20, ownPoints: 3.24, unitPoints: 9.125, unitMaximum: 14.6, unitMean: 0.625 },
    { code: 'B', name: 'Hasil', points: 20, maximum: 40, ownPoints: 20, ...own },
  ],
  counted: units.slice(0, 2),
  missing: units.slice(2, 3),
}; // prettier-ignore
const absent = { ...index, index: null, grade: null, predicate: null, distanceToNextGrade: null, parts: [] }; // prettier-ignore

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('kabupatenIndex.read') } }),
  Dashboard: () => ({
    data: { dashboard: { period, tasks: [], areas: [], rows: [], trend: [], gradeCounts: [] } },
  }),
  KabupatenIndex: () => ({ data: { kabupatenIndex: index } }),
}));
const answer = (kabupatenIndex: object | null) => {
  api.answers['KabupatenIndex'] = () => ({ data: { kabupatenIndex } });
  open('/');
};
const running = () => {
  api.answers['Dashboard'] = () => ({
    data: { dashboard: { period: { ...period, status: 'OPEN' }, tasks: [], areas: [], rows: [], trend: [], gradeCounts: [] } },
  }); // prettier-ignore
};

const panel = async () =>
  within(await screen.findByRole('region', { name: 'Indeks RB kabupaten' }, wait));

describe('the index on the first screen', () => {
  test('says how high it is, of what it is made, and by whose rule', async () => {
    answer(index);
    const shown = await panel();
    await shown.findByText('32,37', {}, wait);
    shown.getByText('dari 60,00');
    shown.getByText('17,64 lagi menuju CC');
    shown.getByText('12,37 dari 20,00');
    shown.getByText('3,24 kabupaten + 9,13 perangkat daerah (rata-ratanya 62,5%)');
    shown.getByText('Dari lembar kerja kabupaten');
    shown.getByText(/sebanyak-banyaknya 14,60 dari 20,00 berasal dari rata-rata perangkat daerah/);
    shown.getByText('Rata-rata sederhana dari 2 perangkat daerah.');
    shown.getByText('1 perangkat daerah tanpa nilai tidak diikutkan: Dinas C.');
    shown.getByText(/ini pilihan kabupaten menurut formula “Hasil rapat Juli”, revisi 3/);
    shown.getByText(/dibekukan saat periode ditutup/);
  });

  test('says that a blend keeps a share, that means are weighed, and that zeros count', async () => {
    answer({ ...index, method: 'BLEND', kabupatenShare: '2/5', weighsUnits: true, missingUnits: 'ZERO', missing: units }); // prettier-ignore
    const shown = await panel();
    await shown.findByText(/40% berasal dari lembar kerja kabupaten/, {}, wait);
    shown.getByText(/Rata-rata berbobot dari 2 perangkat daerah/);
    shown.getByText('7 perangkat daerah tanpa nilai dihitung nol: Dinas A, Dinas B, Dinas C, Dinas D, Dinas E, dan 2 lainnya.'); // prettier-ignore
  });

  test('of the kabupaten alone speaks of no units and of no choice', async () => {
    answer({ ...index, method: 'KABUPATEN_ONLY', parts: index.parts.slice(1), counted: [], missing: [] }); // prettier-ignore
    const shown = await panel();
    await shown.findByText(/Nilai perangkat daerah tidak ikut dihitung/, {}, wait);
    shown.getByText('Menurut formula “Hasil rapat Juli”, revisi 3.');
    expect(shown.queryByText(/rata-rata/i)).toBeNull();
    expect(shown.queryByText('Dari lembar kerja kabupaten')).toBeNull();
  });

  // prettier-ignore
  test.each<[string, object | null, RegExp]>([
    ['the kabupaten has not sent its worksheet', { ...absent, absence: 'KABUPATEN_NOT_SUBMITTED', missing: [] }, /Lembar kerja kabupaten belum diajukan/],
    ['units are missing', { ...absent, absence: 'UNITS_MISSING' }, /1 perangkat daerah belum mengajukan .* menunggu semuanya: Dinas C/],
    ['the kabupaten fills in nothing', null, /tidak ada lembar kerja kabupaten/],
  ])('says why there is none yet: %s', async (_title, found, sentence) => {
    running();
    answer(found);
    const shown = await panel();
    await shown.findByText(sentence, {}, wait);
    shown.getByText('Belum ada indeks');
    expect(shown.queryByText('0,00')).toBeNull();
  });

  test('of a closed period without one does not speak of a later one', async () => {
    answer({ ...absent, absence: 'KABUPATEN_NOT_SUBMITTED', missing: [] });
    const shown = await panel();
    await shown.findByText('Periode ini tidak punya indeks', {}, wait);
    shown.getByText(/tidak diajukan sampai periode ditutup/);
  });

  test('that could not be read says so, and the rest of the screen stays', async () => {
    api.answers['KabupatenIndex'] = () => refuse('INTERNAL');
    open('/');
    const shown = await panel();
    await shown.findByRole('alert', {}, wait);
    screen.getByText('Tidak ada yang menunggu Anda.');
  });

  test('that could not be read again says as of when it is', async () => {
    answer(index);
    const shown = await panel();
    await shown.findByText('32,37', {}, wait);
    expect(shown.queryByText(/Belum dapat diperbarui/)).toBeNull();
    api.answers['KabupatenIndex'] = () => refuse('SEAL_BROKEN');
    await queryClient.invalidateQueries({ queryKey: ['KabupatenIndex'] });
    await shown.findByText(/^Belum dapat diperbarui; angka per \d\d\.\d\d$/, {}, wait);
    shown.getByText('32,37');
  });

  test('that was read before its period was closed is not said to be sealed', async () => {
    answer({ ...index, sha256: null });
    const shown = await panel();
    await shown.findByText('32,37', {}, wait);
    expect(shown.queryByText(/dibekukan/)).toBeNull();
  });

  test('is not asked for by who may not read it', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('worksheet.list') } });
    open('/');
    await screen.findByText('Tidak ada yang menunggu Anda.', {}, wait);
    await waitFor(() =>
      expect(api.sent.some(({ operationName }) => operationName === 'KabupatenIndex')).toBe(false),
    );
  });
});
