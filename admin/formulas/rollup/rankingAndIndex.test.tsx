import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectAt, fakeApi, open, press, refuse, viewerWho, wait } from '../../testApp.js';
import { formulaOf, instrument } from '../versions/versions.sample.js';

const kabupaten = { ...instrument, id: 'i1', code: 'kabupaten', level: 'KABUPATEN' };
const ofUnits = {
  id: 'i2',
  code: 'unit',
  revision: 1,
  level: 'UNIT',
  title: 'LKE perangkat daerah',
  totalWeight: '1.5',
  components: [{ code: 'U', parentCode: null, name: 'Pemenuhan', weight: '1.5' }],
  indicators: [],
};
const surroundings = {
  instruments: [ofUnits],
  units: {
    nodes: [
      { id: 'u1', code: 'dinkes', name: 'Dinas Kesehatan' },
      { id: 'u2', code: 'disdik', name: 'Dinas Pendidikan' },
    ],
    pageInfo: { hasNextPage: false },
  },
};
const draft = (parts: Parameters<typeof formulaOf>[0] = {}) =>
  formulaOf({
    id: 'f1',
    instrument: { ...formulaOf({}).instrument, level: 'KABUPATEN' },
    abilities: ['formula.edit'],
    ...parts,
  });

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  Formula: () => ({ data: { formula: draft() } }),
  FormulaInstrument: () => ({ data: { instrument: kabupaten } }),
  RollupSurroundings: () => ({ data: surroundings }),
  SaveFormula: () => refuse('CONFLICT', 'version'),
}));

async function openTab(parts: Parameters<typeof formulaOf>[0] = {}) {
  api.answers['Formula'] = () => ({ data: { formula: draft(parts) } });
  open('/formulas/f1?tab=ranking');
  await screen.findByRole('tabpanel', { name: /^Peringkat & indeks/ }, wait);
}
async function saved() {
  // It saves by itself as well: what counts is what is sent from here on.
  const before = api.inputsOf('SaveFormula').length;
  press('Simpan rancangan');
  await waitFor(() => expect(api.inputsOf('SaveFormula').length).toBeGreaterThan(before), wait);
  return api.inputsOf('SaveFormula').at(-1);
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const method = async (name: RegExp) =>
  fireEvent.click(await screen.findByRole('radio', { name }, wait));
const undo = () => press(/^Urungkan/);
const points = () => screen.getByLabelText('Nilai dari perangkat daerah, padanan 1');

const rollup = {
  method: 'SPLIT',
  unitInstrument: 'unit',
  nodes: [{ code: 'A', unitCode: 'U', points: '1.5' }],
  missingUnits: 'EXCLUDE',
};

describe('the ranking', () => {
  test('is chosen with its example, asked for decimals where totals are rounded, and one step back', async () => {
    await openTab({ ranking: { ties: 'DENSE', basis: 'ROUNDED', digits: null } });
    await expectAt(() => screen.getByLabelText('Dibulatkan sampai'), /belum diisi/);
    screen.getByRole('tab', { name: /^Peringkat.*1 hal perlu diperbaiki/ });
    type('Dibulatkan sampai', '1');
    screen.getByText(/Keduanya peringkat 2, berikutnya peringkat 3/);
    type('Bila nilainya sama', '');
    expect(screen.queryByLabelText('Dibulatkan sampai')).toBeNull();
    undo();
    expect(screen.getByLabelText<HTMLSelectElement>('Dibulatkan sampai').value).toBe('1');
    expect(await saved()).toMatchObject({
      ranking: { ties: 'DENSE', basis: 'ROUNDED', digits: 1 },
    });
  });
});

describe('the kabupaten’s index', () => {
  test('says what its way of rolling up needs at each field, and suggests what is called alike', async () => {
    await openTab();
    await method(/^Sebagian nilai/);
    await expectAt(() => screen.getByLabelText('Perangkat daerah tanpa nilai'), /memerlukan isian/);
    expect(screen.getByLabelText<HTMLSelectElement>('Instrumen perangkat daerah').value).toBe(
      'unit',
    );
    press('Usulkan padanan');
    screen.getByText('1 padanan yang namanya sama ditambahkan. Periksa satu per satu.');
    screen.getByText('Jumlah dari perangkat daerah: 1,5. Nilai penuh instrumennya: 1,5.');
    type('Perangkat daerah tanpa nilai', 'EXCLUDE');
    expect(await saved()).toMatchObject({ rollup });
  });

  test('refuses more points than the node weighs, at their field', async () => {
    await openTab({ rollup });
    await screen.findByLabelText('Nilai dari perangkat daerah, padanan 1', {}, wait);
    type('Nilai dari perangkat daerah, padanan 1', '2,5');
    await expectAt(points, 'Nilai 2,5 dari perangkat daerah di luar 0 sampai 2, bobot A.');
    undo();
    await waitFor(() => expect(points().getAttribute('aria-invalid')).toBe('false'), wait);
  });

  test('refuses what the units’ instrument does not have, and a share that cannot be', async () => {
    await openTab({
      rollup: {
        ...rollup,
        method: 'BLEND',
        kabupatenShare: '1.5',
        nodes: [{ code: 'A', unitCode: 'X' }],
      },
    });
    await expectAt(
      () => screen.getByLabelText('Perangkat daerah, padanan 1'),
      'Instrumen perangkat daerah tidak mempunyai kode “X”.',
    );
    await expectAt(() => screen.getByLabelText('Bagian kabupaten'), /Bagian kabupaten 1,5 di luar/);
    type('Bagian kabupaten', '0,4');
    await screen.findByText(/^40(,0)?% dari lembar kerja kabupaten/, {}, wait);
  });

  describe('weighs units', () => {
    beforeEach(async () => {
      await openTab({ rollup });
      fireEvent.click(await screen.findByLabelText('Beri bobot masing-masing', {}, wait));
    });
    const weight = (name: string) => screen.getByLabelText<HTMLInputElement>(`Bobot ${name}`);

    test('alike to begin with, and by a column of a spreadsheet in one step', async () => {
      expect(weight('Dinas Kesehatan').value).toBe('1');
      fireEvent.paste(weight('Dinas Kesehatan'), {
        clipboardData: { getData: () => '1.412\r\n88,5\r\n7\r\n' },
      });
      expect(weight('Dinas Kesehatan').value).toBe('1412');
      expect(weight('Dinas Pendidikan').value).toBe('88,5');
      screen.getByText(/^2 bobot ditempel mulai dari Dinas Kesehatan\. 1 baris lebih/);
      screen.getByText(/^Jumlah bobot 2 perangkat daerah: 1[.]?500,5\.$/);
      undo();
      expect(weight('Dinas Pendidikan').value).toBe('1');
    });

    test('and says which one was forgotten', async () => {
      type('Bobot Dinas Pendidikan', '');
      await screen.findByText('1 belum diberi bobot: Dinas Pendidikan.', {}, wait);
      await expectAt(() => weight('Dinas Pendidikan'), /Belum diisi/);
    });
  });

  test('says so where the units could not be read, and tries again', async () => {
    api.answers['RollupSurroundings'] = () => refuse('INTERNAL');
    await openTab({ rollup });
    const again = await screen.findByRole('button', { name: /Coba lagi/ }, wait);
    api.answers['RollupSurroundings'] = () => ({ data: surroundings });
    fireEvent.click(again);
    await waitFor(() => points(), wait);
  });

  test('is set elsewhere in the formula of the units, which leads there', async () => {
    api.answers['FormulaInstrument'] = () => ({ data: { instrument } });
    api.answers['KabupatenFormulas'] = () => ({
      data: { formulas: { nodes: [{ ...draft({ id: 'f9' }), title: 'Milik kabupaten' }] } },
    });
    await openTab({ instrument: formulaOf({}).instrument });
    const panel = within(screen.getByRole('tabpanel'));
    const link = await panel.findByRole('link', { name: /^Milik kabupaten/ }, wait);
    expect(link.getAttribute('href')).toContain('/formulas/f9?tab=ranking');
    expect(panel.queryByRole('radio')).toBeNull();
  });
});
