import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectAt, fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { formulaOf, instrument } from './versions/versions.sample.js';

const [first, second] = instrument.indicators;
const counted = {
  ...second!,
  answerType: 'PERCENT',
  options: [],
  countInputs: [
    { key: 'rencana', label: 'Direncanakan' },
    { key: 'selesai', label: 'Selesai' },
  ],
  ratioNumerator: 'selesai',
  ratioDenominator: 'rencana',
};
const draft = (parts: Parameters<typeof formulaOf>[0] = {}) =>
  formulaOf({ id: 'f1', abilities: ['formula.edit'], ...parts });

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  Formula: () => ({ data: { formula: draft() } }),
  FormulaInstrument: () => ({
    data: { instrument: { ...instrument, indicators: [first!, counted] } },
  }),
  SaveFormula: () => refuse('CONFLICT', 'version'),
}));

async function openTab(tab: string, parts: Parameters<typeof formulaOf>[0] = {}) {
  api.answers['Formula'] = () => ({ data: { formula: draft(parts) } });
  const router = open(`/formulas/f1?tab=${tab}`);
  await screen.findByDisplayValue('Menurut peraturan', {}, wait);
  return router;
}
/** What would be saved now. */
async function saved() {
  // It saves by itself as well: what counts is what is sent from here on.
  const before = api.inputsOf('SaveFormula').length;
  press('Simpan rancangan');
  await waitFor(() => expect(api.inputsOf('SaveFormula').length).toBeGreaterThan(before), wait);
  return api.inputsOf('SaveFormula').at(-1) as ReturnType<typeof formulaOf> & {
    readonly indicators: readonly object[];
  };
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tabNames = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);

describe('the tabs of a draft', () => {
  test('are walked through by the arrow keys, and the address says which one is in sight', async () => {
    const router = await openTab('weights');
    const weights = screen.getByRole('tab', { name: 'Bobot' });
    expect(weights.getAttribute('aria-selected')).toBe('true');
    weights.focus();
    fireEvent.keyDown(weights, { key: 'ArrowRight' });
    const scales = screen.getByRole('tab', { name: 'Skala & butir' });
    expect(document.activeElement).toBe(scales);
    fireEvent.click(scales);
    await waitFor(() => expect(router.state.location.search).toBe('?tab=scales'), wait);
    screen.getByRole('tabpanel', { name: 'Skala & butir' });
  });

  test('have the simulation among them where there is no room beside them', async () => {
    const may = viewerWho('formula.list', 'formula.edit', 'cohort.read');
    api.answers['Viewer'] = () => ({ data: { viewer: may } });
    await openTab('simulation');
    expect(tabNames()).toEqual([
      'Bobot',
      'Skala & butir',
      'Aturan',
      'Kategori',
      'Peringkat & indeks',
      'Simulasi',
    ]);
    await screen.findByRole('tabpanel', { name: 'Simulasi' }, wait);
    expect(screen.queryByLabelText('Bobot A Pemenuhan')).toBeNull();
  });

  test('count what is off in them, whichever is in sight', async () => {
    await openTab('weights', {
      parameters: [{ name: 'ambang', value: 'x' }],
      indicators: [{ code: 'A.1', cap: 'y' }],
      gradeBands: [],
    });
    expect(tabNames()).toEqual([
      'Bobot',
      'Skala & butir1, 1 hal perlu diperbaiki',
      'Aturan1, 1 hal perlu diperbaiki',
      'Kategori1, 1 hal perlu diperbaiki',
      'Peringkat & indeks',
    ]);
  });
});

describe('the rules of a node', () => {
  beforeEach(() => openTab('weights'));
  const dialog = () => within(screen.getByRole('dialog'));
  const apply = () => fireEvent.click(dialog().getByRole('button', { name: 'Terapkan' }));

  test('are refused at the field, where the typing goes on, and nothing is applied', async () => {
    press('Aturan A Pemenuhan');
    type('Batas atas', '0,9x');
    await expectAt(() => screen.getByLabelText('Batas atas'), '“0,9x” bukan desimal atau pecahan.');
    type('Batas bawah', '2');
    type('Batas atas', '1');
    await expectAt(
      () => screen.getByLabelText('Batas bawah'),
      /lebih tinggi daripada batas atas 1/,
    );
    apply();
    expect(document.activeElement).toBe(screen.getByLabelText('Batas bawah'));
  });

  test('are asked for a share that can be, and for what replaces the missing', async () => {
    press('Aturan A Pemenuhan');
    type(/^Bagian terisi/, '150');
    await expectAt(() => screen.getByLabelText(/^Bagian terisi/), /150% tidak mungkin/);
    type(/^Bagian terisi/, '');
    type('Belum dijawab', 'REPLACE');
    await expectAt(() => screen.getByLabelText('Nilai pengganti'), /belum diisi/);
  });

  test('are kept as shares and with a point, said in words, and put back by one click', async () => {
    press('Aturan A Pemenuhan');
    type('Batas atas', '0,9');
    type(/^Bagian terisi/, '50');
    type('Pembulatan', '2');
    type('Cara membulatkan', 'DOWN');
    apply();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    screen.getByText('terisi paling sedikit 50% · batas atas 0,9 · dibulatkan 2 desimal');
    expect((await saved()).nodes[0]).toMatchObject({
      code: 'A',
      cap: '0.9',
      minimumAnswered: '0.5',
      rounding: { digits: 2, mode: 'DOWN' },
    });
    press('Kembalikan aturan A Pemenuhan ke aturan formula');
    expect(screen.queryByText(/batas atas 0,9/)).toBeNull();
    // One step forth, one step back.
    press(/^Urungkan/);
    screen.getByText(/batas atas 0,9/);
    press(/^Urungkan/);
    expect(screen.queryByText(/batas atas 0,9/)).toBeNull();
  });

  test('are left as they were by Escape', async () => {
    press('Aturan A Pemenuhan');
    type('Batas atas', '0,9');
    fireEvent.keyDown(screen.getByLabelText('Batas atas'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(screen.queryByText(/batas atas/)).toBeNull();
  });

  test('of an indicator are those of its score, beside its scale', async () => {
    press('Aturan A.1 Tim dibentuk');
    expect(screen.queryByLabelText('Belum dijawab')).toBeNull();
    type('Arah', 'LOWER_IS_BETTER');
    apply();
    await screen.findByText('lebih rendah lebih baik', {}, wait);
    expect((await saved()).indicators).toEqual([{ code: 'A.1', direction: 'LOWER_IS_BETTER' }]);
  });
});

describe('a scale', () => {
  test('is refused at the option, and taken by option of the instrument', async () => {
    await openTab('scales');
    press('Ubah skala A.1 Tim dibentuk');
    type('Pilihan B', '0,25x');
    await expectAt(() => screen.getByLabelText('Pilihan B'), '“0,25x” bukan desimal atau pecahan.');
    type('Pilihan B', '0,25');
    screen.getByText('A 1 · B 0,25');
    expect((await saved()).indicators).toEqual([
      {
        code: 'A.1',
        scale: [
          { key: 'A', value: '1' },
          { key: 'B', value: '0.25' },
        ],
      },
    ]);
    press('Kembalikan skala instrumen');
    screen.getByText('A 1 · B 0');
  });

  test('with a label that no option has says which was meant, and lets it go', async () => {
    const scale = [{ key: 'a', value: '1' }, { key: 'BB', value: '0' }]; // prettier-ignore
    await openTab('scales', { indicators: [{ code: 'A.1', scale }] });
    screen.getByText('Butir ini tidak punya pilihan BB. Maksudnya B?');
    press('Ubah skala A.1 Tim dibentuk');
    expect(screen.getByLabelText<HTMLInputElement>('Pilihan A').value).toBe('1');
    await expectAt(() => screen.getByLabelText('Pilihan BB'), /Maksudnya B/);
    await expectAt(() => screen.getByLabelText('Pilihan B'), /belum diberi nilai/);
    press('Hapus pilihan BB');
    expect(screen.queryByLabelText('Pilihan BB')).toBeNull();
  });

  test('is found by its words, and by what is off', async () => {
    await openTab('scales', { indicators: [{ code: 'A.1', cap: 'x' }] });
    screen.getByText('2 butir');
    type('Tampilkan', 'mistaken');
    await screen.findByText('1 butir', {}, wait);
    type('Cari kode atau kata', 'bekerja');
    await screen.findByText(/^Tidak ada butir yang cocok/, {}, wait);
    type('Tampilkan', 'all');
    await screen.findByText('Selesai dibagi Direncanakan', {}, wait);
  });
});

describe('a parameter', () => {
  const parts = {
    parameters: [{ name: 'ambang', value: '1' }],
    indicators: [{ code: 'A.2', expression: '[selesai] * ambang' }],
  };

  test('that an expression names is not removed without being told where', async () => {
    await openTab('rules', parts);
    press('Hapus parameter ambang');
    screen.getByText(/^Rumus A\.2 memakai parameter ini/);
    press('Jangan hapus');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    screen.getByLabelText('Nama parameter ambang');
    press('Hapus parameter ambang');
    press('Hapus juga');
    await waitFor(() => expect(screen.queryByLabelText('Nama parameter ambang')).toBeNull(), wait);
    await waitFor(() => expect(tabNames()[1]).toBe('Skala & butir1, 1 hal perlu diperbaiki'), wait);
  });

  test('that nothing names goes at once', async () => {
    await openTab('rules', { ...parts, indicators: [] });
    press('Hapus parameter ambang');
    await waitFor(() => expect(screen.queryByLabelText('Nama parameter ambang')).toBeNull(), wait);
  });
});

describe('the tables', () => {
  const tables = [
    {
      name: 'jenjang',
      rows: [
        { from: '0', to: '0.5', value: '0' },
        { from: '0.5', to: '1', value: '1' },
      ],
    },
  ];

  test('say a gap and an overlap at the row while they are', async () => {
    await openTab('rules', { tables });
    const from = () => screen.getByLabelText('Dari, baris 2 tabel jenjang');
    type('Dari, baris 2 tabel jenjang', '0,6');
    await expectAt(from, 'Tabel jenjang tidak memuat yang di antara 0,5 dan 0,6.');
    type('Dari, baris 2 tabel jenjang', '0,4');
    await expectAt(from, 'Tabel jenjang memuat yang di antara 0,4 dan 0,5 dua kali.');
    type('Dari, baris 2 tabel jenjang', '0,5');
    await waitFor(() => expect(from().getAttribute('aria-invalid')).toBe('false'), wait);
    type('Nilai, baris 2 tabel jenjang', '');
    await expectAt(() => screen.getByLabelText('Nilai, baris 2 tabel jenjang'), /Belum diisi/);
  });

  test('keep their name where it is taken or none', async () => {
    await openTab('rules', { tables, parameters: [{ name: 'ambang', value: '1' }] });
    type('Nama tabel', 'ambang');
    await expectAt(() => screen.getByLabelText('Nama tabel'), /sudah dipakai/);
    type('Nama tabel', 'LOOKUP');
    await expectAt(() => screen.getByLabelText('Nama tabel'), /Tidak dapat dijadikan nama/);
  });

  test('are not removed without being told where they are used', async () => {
    await openTab('rules', {
      tables,
      indicators: [{ code: 'A.2', expression: 'LOOKUP([selesai]; jenjang)' }],
    });
    press('Hapus tabel jenjang');
    screen.getByText(/^Rumus A\.2 mencari nilai dalam tabel ini/);
    press('Jangan hapus');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    screen.getByLabelText('Nama tabel');
    press('Hapus tabel jenjang');
    press('Hapus juga');
    await waitFor(() => expect(screen.queryByLabelText('Nama tabel')).toBeNull(), wait);
    // The expression has its mistake now, on its own tab.
    await waitFor(() => expect(tabNames()[1]).toBe('Skala & butir1, 1 hal perlu diperbaiki'), wait);
  });
});

test('what is off its scale, and what replaces it, is chosen for the whole formula', async () => {
  await openTab('rules');
  type('Jawaban di luar skala', 'REPLACE');
  await expectAt(() => screen.getByLabelText('Nilai pengganti'), /belum diisi/);
  type('Nilai pengganti', '0,5');
  expect((await saved()).missing).toMatchObject({ outOfDomain: 'REPLACE', replacement: '0.5' });
});
