import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, open, refuse, viewerWho, wait } from '../../testApp.js';
import { recalculation } from './recalculation.sample.js';

const instrument = { id: 'i1', title: 'LKE unit', level: 'UNIT' };
const { formula, sealedBy } = recalculation;
const draft = { ...formula, id: 'f3', revision: 3, status: 'DRAFT' };
const periods = [
  { id: 'm7', name: '2022-07', instruments: [{ instrument: { id: 'i1' } }] },
  { id: 'm6', name: '2022-06', instruments: [{ instrument: { id: 'i1' } }] },
  { id: 'm5', name: '2022-05', instruments: [{ instrument: { id: 'i9' } }] },
];

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'recalculation.read') } }),
  RecalculationChoices: () => ({
    data: {
      formulas: { nodes: [formula, sealedBy, draft].map((one) => ({ ...one, instrument })) },
      periods: { nodes: periods },
    },
  }),
  Recalculation: () => ({ data: { recalculation } }),
}));
const asked = () =>
  api.sent.flatMap(({ operationName, variables }) =>
    operationName === 'Recalculation' ? [variables] : [],
  );
const table = async () => within(await screen.findByRole('table', {}, wait));
const banner =
  /^Ini hitung ulang dengan formula revisi 2\. .* memakai revisi 1 dan tidak berubah\.$/;

describe('the recalculation of a closed period', () => {
  test('says what it is and is not, and that the seals hold', async () => {
    open('/formulas/f2/recalculation?period=m7');
    expect((await screen.findByRole('note', {}, wait)).textContent).toMatch(banner);
    screen.getByText(/tersegel di 3 rapor; segel semuanya cocok/);
    screen.getByRole('heading', { name: 'Hitung ulang Juli 2022' });
    expect(asked()).toEqual([{ periodId: 'm7', formulaId: 'f2' }]);
  });

  test('is of the last closed period unless the address says otherwise', async () => {
    open('/formulas/f2/recalculation');
    await table();
    expect(asked()).toEqual([{ periodId: 'm7', formulaId: 'f2' }]);
  });

  test('shows each unit as it was sealed and as it comes out, and, opened, what moved it', async () => {
    open('/formulas/f2/recalculation');
    const rows = await table();
    const health = rows.getByRole('row', { name: /Dinas Kesehatan/ });
    const cells = within(health).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '1', '4,00', 'C', '▼ 1 2', '2,50', 'dari CD', '−1,50',
    ]); // prettier-ignore
    fireEvent.click(within(health).getByRole('button', { name: 'Dinas Kesehatan' }));
    const reasons = rows.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(reasons).toEqual(['Pemenuhan: −1,50 (4,00 → 2,50)', 'Perubahan: −2,00 (3,00 → 1,00)']);
  });

  test('is narrowed to those that move, and searched', async () => {
    open('/formulas/f2/recalculation');
    await table();
    fireEvent.click(screen.getByLabelText('Hanya yang bergerak'));
    screen.getByText('2 dari 3 ditampilkan');
    fireEvent.change(screen.getByLabelText('Cari perangkat daerah'), { target: { value: 'xyz' } });
    screen.getByText(/Tidak ada yang cocok/);
  });

  test('says so where it is of the very formula that sealed the period', async () => {
    api.answers['Recalculation'] = () => ({
      data: { recalculation: { ...recalculation, formula: sealedBy } },
    });
    open('/formulas/f1/recalculation');
    await screen.findByText(/disahkan dengan formula ini juga/, {}, wait);
  });

  test('says of a draft that it is not published, to who may try one', async () => {
    api.answers['Viewer'] = () => ({
      data: { viewer: viewerWho('formula.list', 'formula.edit', 'recalculation.read') },
    });
    api.answers['Recalculation'] = () => ({
      data: { recalculation: { ...recalculation, formula: draft } },
    });
    open('/formulas/f3/recalculation');
    const note = await screen.findByRole('note', {}, wait);
    expect(note.textContent).toMatch(/revisi 3 yang belum terbit\. .* tidak berubah\.$/);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Formula' }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Revisi 2, terbit',
      'Revisi 1, tidak berlaku',
      'Revisi 3, rancangan',
    ]);
  });

  test('offers only closed periods of the instrument, and reads the one that is chosen', async () => {
    const router = open('/formulas/f2/recalculation');
    await table();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Periode yang sudah ditutup' }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Juli 2022',
      'Juni 2022',
    ]);
    fireEvent.click(screen.getByRole('option', { name: 'Juni 2022' }));
    await screen.findByRole('heading', { name: 'Hitung ulang Juni 2022' }, wait);
    expect(router.state.location.search).toBe('?period=m6');
  });

  test('from a period leads to the formula in force', async () => {
    const router = open('/recalculation?period=m6');
    await table();
    const { pathname, search } = router.state.location;
    expect(pathname + search).toBe('/formulas/f2/recalculation?period=m6');
  });

  test('says what would be needed where no period of the instrument is closed', async () => {
    api.answers['RecalculationChoices'] = () => ({
      data: {
        formulas: { nodes: [{ ...formula, instrument }] },
        periods: { nodes: [periods[2]] },
      },
    });
    open('/formulas/f2/recalculation');
    await screen.findByText('Belum ada yang dapat dihitung ulang', {}, wait);
    expect(asked()).toEqual([]);
  });

  test('shows no figure of a broken seal, but whom to tell', async () => {
    api.answers['Recalculation'] = () => refuse('SEAL_BROKEN');
    open('/formulas/f2/recalculation');
    await screen.findByText(/tidak lagi cocok dengan segelnya/, {}, wait);
    expect(screen.queryByRole('table')).toBeNull();
    // Another period can still be chosen.
    screen.getByRole('combobox', { name: 'Periode yang sudah ditutup' });
  });
});
