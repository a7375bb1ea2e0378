import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeApi, expectAt, open, refuse, viewerWho, wait } from '../../testApp.js';
import { formulaOf, instrument } from './versions.sample.js';

const inForce = formulaOf({
  id: 'f1',
  revision: 1,
  status: 'PUBLISHED',
  abilities: ['formula.draft'],
});
const draft = formulaOf({
  previousId: 'f1',
  abilities: ['formula.edit', 'formula.propose'],
  nodes: { A: '2', 'A.1': '1.5', 'A.2': '0.5' },
});
const proposal = {
  at: '2022-07-15T02:00:00Z',
  by: { id: 'p2', name: 'Tini Utami' },
  reason: 'Rapat',
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  FormulaInstrument: () => ({ data: { instrument } }),
}));

/** Opens the formula `f2`, with the one in force before it. */
function openFormula(formula: object) {
  api.answers['Formula'] = ({ id }) => ({ data: { formula: id === 'f1' ? inForce : formula } });
  return open('/formulas/f2');
}
const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name }, wait);
async function openDialog(action: string) {
  fireEvent.click(await button(action));
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  return {
    ...dialog,
    confirm: () => fireEvent.click(dialog.getByRole('button', { name: action })),
  };
}

describe('what a formula changes', () => {
  const log = async () => within(await screen.findByRole('region', { name: /^Perubahan/ }, wait));

  test('reads like a log, against what is in force, by the names of the nodes', async () => {
    openFormula(draft);
    const panel = await log();
    panel.getByText('Perubahan dari revisi 1');
    expect(panel.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'A.1 Tim dibentuk',
      'A.2 Tim bekerja',
    ]);
    expect(panel.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Bobot naik dari 1 menjadi 1,5.',
      'Bobot turun dari 1 menjadi 0,5.',
    ]);
  });

  test('follows what is being typed, before it is saved', async () => {
    openFormula(draft);
    const panel = await log();
    fireEvent.change(screen.getByLabelText('Bobot A.1 Tim dibentuk'), { target: { value: '1' } });
    fireEvent.change(screen.getByLabelText('Bobot A.2 Tim bekerja'), { target: { value: '1' } });
    await panel.findAllByText(/Asal bobot berubah/, {}, wait);
    expect(panel.queryByText(/naik|turun/)).toBeNull();
  });

  test('is nothing for the first formula of an instrument', async () => {
    openFormula({ ...draft, previousId: null });
    await button('Usulkan');
    expect(screen.queryByText(/^Perubahan dari/)).toBeNull();
  });
});

describe('the way to being published', () => {
  test('a draft is proposed with a reason, and shows then who proposed it', async () => {
    const proposed = { ...draft, status: 'PROPOSED', proposal, version: 5, abilities: [] };
    api.answers['ProposeFormula'] = () => ({ data: { proposeFormula: proposed } });
    openFormula(draft);
    const dialog = await openDialog('Usulkan');
    fireEvent.change(dialog.getByLabelText(/Alasan/), { target: { value: '  Hasil rapat ' } });
    dialog.confirm();
    await screen.findByText(/Diusulkan 15 Jul.* oleh Tini Utami\. Alasan: Rapat/, {}, wait);
    screen.getByText('Menunggu persetujuan orang kedua dari tim percepatan.');
    expect(api.inputsOf('ProposeFormula')).toEqual([
      { id: 'f2', version: 4, reason: 'Hasil rapat' },
    ]);
  });

  test('what is not saved or still wrong is not proposed', async () => {
    openFormula(draft);
    expect((await button('Usulkan')).disabled).toBe(false);
    fireEvent.change(screen.getByLabelText('Bobot A.1 Tim dibentuk'), { target: { value: '9' } });
    // What is wrong is found in the moment after the key.
    await waitFor(async () => expect((await button('Usulkan')).disabled).toBe(true), wait);
  });

  test('a proposal of somebody else is approved by a press and a word', async () => {
    const proposed = { ...draft, status: 'PROPOSED', proposal };
    api.answers['ApproveFormula'] = () => refuse('OWN_PROPOSAL', 'id');
    openFormula({ ...proposed, abilities: ['formula.approve', 'formula.return'] });
    const dialog = await openDialog('Setujui');
    dialog.confirm();
    await dialog.findByText(/tidak dapat menyetujui usulan sendiri/, {}, wait);
    api.answers['ApproveFormula'] = () => ({
      data: {
        approveFormula: {
          ...proposed,
          status: 'APPROVED',
          version: 5,
          approval: { ...proposal, by: { id: 'p1', name: 'Siti Rahmawati' }, reason: null },
          abilities: ['formula.publish', 'formula.return'],
        },
      },
    });
    dialog.confirm();
    await screen.findByText(/Disetujui .* oleh Siti Rahmawati/, {}, wait);
    await button('Terbitkan');
    expect(api.inputsOf('ApproveFormula')[1]).toEqual({ id: 'f2', version: 4 });
  });

  test('who approves it sees what it did to the last rapor when it was proposed', async () => {
    const on = {
      periodName: '2022-07',
      sealedRevision: 1,
      summary: {
        sheets: 59,
        mean: { before: 0.596, after: 0.587 },
        rising: 24,
        falling: 23,
        better: 2,
        worse: 7,
      },
    };
    const proposed = { ...draft, status: 'PROPOSED', proposal, abilities: ['formula.approve'] };
    openFormula({ ...proposed, simulation: { on } });
    const dialog = await openDialog('Setujui');
    dialog.getByText('Dampak saat diusulkan');
    dialog.getByText('Rapor Juli 2022, disahkan dengan revisi 1, 59 rapor:');
    dialog.getByText(
      'Rata-rata capaian 59,6% → 58,7%. Peringkat: ▲ 24 naik, ▼ 23 turun. Kategori: ▲ 2 naik, ▼ 7 turun.',
    );
  });

  test('or that there was no rapor yet to simulate it on', async () => {
    const proposed = { ...draft, status: 'PROPOSED', proposal, abilities: ['formula.approve'] };
    openFormula({ ...proposed, simulation: { on: null } });
    const dialog = await openDialog('Setujui');
    dialog.getByText(/Saat diusulkan belum ada periode yang ditutup/);
  });

  test('it is sent back with a note, which whoever goes on reads', async () => {
    openFormula({ ...draft, status: 'PROPOSED', proposal, abilities: ['formula.return'] });
    const dialog = await openDialog('Kembalikan');
    dialog.confirm();
    await expectAt(() => dialog.getByLabelText(/Catatan/), /Tuliskan catatannya dahulu/);
    expect(api.inputsOf('ReturnFormula')).toEqual([]);
    fireEvent.change(dialog.getByLabelText(/Catatan/), { target: { value: 'Terlalu besar' } });
    api.answers['ReturnFormula'] = () => ({
      data: {
        returnFormula: { ...draft, version: 5, returned: { ...proposal, reason: 'Terlalu besar' } },
      },
    });
    dialog.confirm();
    await screen.findByText(/Dikembalikan .* oleh Tini Utami: Terlalu besar/, {}, wait);
    await waitFor(() => screen.getByRole('button', { name: 'Simpan rancangan' }));
  });

  test('who proposed it is offered to take it back, not to approve it', async () => {
    openFormula({ ...draft, status: 'PROPOSED', proposal, abilities: ['formula.return'] });
    await button('Kembalikan');
    expect(screen.queryByRole('button', { name: /Setujui|Terbitkan|Usulkan/ })).toBeNull();
  });
});
