import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { expectAt, fakeApi, open, press, refuse, viewerWho, wait } from '../../testApp.js';
import { formulaOf, instrument } from './versions.sample.js';

const answer = (code: string, optionKey: string) => ({ code, optionKey, value: null, counts: [] });
/** A.1 earns its point, A.2 does not. */
const worked = (title: string, expected: number) => ({
  title,
  source: 'Dihitung dengan tangan',
  expected,
  answers: [answer('A.1', 'A'), answer('A.2', 'B')],
});
const draft = formulaOf({
  abilities: ['formula.edit', 'formula.propose'],
  cases: [worked('Dinas cocok', 1), worked('Dinas meleset', 1.25)],
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  Formula: () => ({ data: { formula: draft } }),
  FormulaInstrument: () => ({ data: { instrument } }),
}));

const rows = async () => {
  const panel = await screen.findByRole('region', { name: 'Contoh hitungan' }, wait);
  return within(panel)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map(({ textContent }) => textContent),
    );
};
const weigh = (first: string, second: string) => {
  fireEvent.change(screen.getByLabelText('Bobot A.1 Tim dibentuk'), { target: { value: first } });
  fireEvent.change(screen.getByLabelText('Bobot A.2 Tim bekerja'), { target: { value: second } });
};
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the worked cases of a draft', () => {
  test('say what each has to give and what it gives', async () => {
    open('/formulas/f2');
    await waitFor(
      async () =>
        expect(await rows()).toEqual([
          ['1', '1', 'Cocok'],
          ['1,25', '1', 'Selisih 0,25'],
        ]),
      wait,
    );
  });

  test('follow the weights while they are moved', async () => {
    open('/formulas/f2');
    await screen.findByText('Cocok', {}, wait);
    weigh('1.25', '0.75');
    await waitFor(
      async () =>
        expect(await rows()).toEqual([
          ['1', '1,25', 'Selisih 0,25'],
          ['1,25', '1,25', 'Cocok'],
        ]),
      wait,
    );
    weigh('x', '0.75');
    expect(await screen.findAllByText('Belum dapat dihitung', {}, wait)).toHaveLength(2);
  });

  test('take one more, whose answers are typed line by line', async () => {
    api.answers['SaveFormula'] = () => refuse('TOO_MANY_ATTEMPTS');
    open('/formulas/f2');
    await screen.findByText('Cocok', {}, wait);
    press('Tambah contoh');
    press('Simpan contoh');
    await expectAt(() => screen.getByLabelText(/Nama contoh/), 'Isi dahulu.');
    type(/Nama contoh/, 'Badan baru');
    type(/Sumber nilainya/, 'LHE 2021');
    type(/Nilai yang diharapkan/, '2,0');
    type(/Jawaban/, 'A.1 = A\nA.2 = Ya');
    press('Simpan contoh');
    await expectAt(() => screen.getByLabelText(/Jawaban/), 'Baris 2 tidak terbaca: A.2 = Ya');
    expect(api.inputsOf('SaveFormula')).toEqual([]);
    type(/Jawaban/, 'A.1 = A\nA.2 = a');
    press('Simpan contoh');
    await screen.findByText(/Terlalu banyak percobaan/, {}, wait);
    const [input] = api.inputsOf('SaveFormula') as [typeof draft & { cases: unknown }];
    expect(input.cases).toEqual([
      worked('Dinas cocok', 1),
      worked('Dinas meleset', 1.25),
      {
        title: 'Badan baru',
        source: 'LHE 2021',
        expected: 2,
        answers: [answer('A.1', 'A'), answer('A.2', 'A')],
      },
    ]);
  });

  test('keep what one began and closed with Escape, until it is saved', async () => {
    const answers = () => screen.getByLabelText<HTMLTextAreaElement>(/Jawaban/);
    open('/formulas/f2');
    await screen.findByText('Cocok', {}, wait);
    press('Tambah contoh');
    type(/Nama contoh/, 'Badan baru');
    type(/Jawaban/, 'A.1 = A');
    fireEvent.keyDown(answers(), { key: 'Escape' });
    await screen.findByRole('button', { name: 'Ubah Dinas cocok' }, wait);
    press('Ubah Dinas cocok');
    expect(screen.getByLabelText<HTMLInputElement>(/Nama contoh/).value).toBe('Dinas cocok');
    press('Batal');
    await screen.findByRole('button', { name: 'Tambah contoh' }, wait);
    press('Tambah contoh');
    expect(answers().value).toBe('A.1 = A');
    screen.getByText(/yang Anda mulai sebelumnya dan belum disimpan/);
    type(/Sumber nilainya/, 'LHE 2021');
    type(/Nilai yang diharapkan/, '1');
    api.answers['SaveFormula'] = () => ({
      data: { saveFormula: { formula: { ...draft, version: 5 }, diagnostics: [] } },
    });
    press('Simpan contoh');
    await waitFor(
      () => expect(JSON.stringify({ ...localStorage })).not.toContain('Badan baru'),
      wait,
    );
  });

  test('lose the one that is removed', async () => {
    api.answers['SaveFormula'] = () => ({
      data: {
        saveFormula: {
          formula: { ...draft, version: 5, cases: [worked('Dinas meleset', 1.25)] },
          diagnostics: [],
        },
      },
    });
    open('/formulas/f2');
    await screen.findByText('Cocok', {}, wait);
    press('Ubah Dinas cocok');
    press('Hapus contoh');
    await waitFor(async () => expect(await rows()).toEqual([['1,25', '1', 'Selisih 0,25']]), wait);
  });
});

test('a formula that breaks a case is published with the reason for the exception', async () => {
  const approved = { ...draft, status: 'APPROVED', abilities: ['formula.publish'] };
  api.answers['Formula'] = () => ({ data: { formula: approved } });
  api.answers['PublishFormula'] = () => refuse('FORMULA_CASES_BROKEN', 'exceptionReason');
  open('/formulas/f2');
  await screen.findByText('Cocok', {}, wait);
  press('Terbitkan');
  const dialog = within(await screen.findByRole('dialog', {}, wait));
  dialog.getByText('1 contoh tidak cocok: Dinas meleset.');
  fireEvent.change(dialog.getByLabelText(/^Alasan( \*|$)/), { target: { value: 'Rapat' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Terbitkan' }));
  await dialog.findByText(/Ada contoh hitungan yang tidak cocok/, {}, wait);
  api.answers['PublishFormula'] = () => ({
    data: {
      publishFormula: {
        ...approved,
        status: 'PUBLISHED',
        version: 5,
        abilities: [],
        exceptionReason: 'Bobot lama tidak berlaku',
      },
    },
  });
  fireEvent.change(dialog.getByLabelText('Alasan pengecualian'), {
    target: { value: ' Bobot lama tidak berlaku ' },
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Terbitkan' }));
  await screen.findByText(/Terbit meskipun .*: Bobot lama tidak berlaku$/, {}, wait);
  expect(api.inputsOf('PublishFormula')[1]).toEqual({
    id: 'f2',
    version: 4,
    reason: 'Rapat',
    exceptionReason: 'Bobot lama tidak berlaku',
  });
});
