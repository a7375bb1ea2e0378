import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { expectAt, fakeApi, fill, open, press, refuse, viewerWho, wait } from '../testApp.js';

const band = (grade: string, lower: string) => ({
  grade,
  predicate: `Predikat ${grade}`,
  lower,
  lowerInclusive: true,
  inferred: false,
});

const formula = {
  id: 'f1',
  instrument: { id: 'i1', code: 'unit', title: 'LKE unit', level: 'UNIT', revision: 1 },
  revision: 2,
  title: 'Menurut peraturan',
  status: 'DRAFT',
  reason: null,
  publishedAt: null,
  publishedBy: null,
  abilities: ['formula.edit', 'formula.propose'],
  version: 4,
  sha256: '',
  cases: [],
  nodes: [
    { code: 'A', weight: '2', weightStatus: 'OFFICIAL', aggregation: 'SUM' },
    { code: 'A.1', weight: '2', weightStatus: 'OFFICIAL', aggregation: 'SUM' },
  ],
  missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
  gradeBasis: 'ACHIEVEMENT',
  gradeBands: [band('A', '80'), band('B', '60'), band('C', '0')],
};

const instrument = {
  id: 'i1',
  code: 'unit',
  revision: 1,
  level: 'UNIT',
  title: 'LKE unit',
  totalWeight: '2',
  legalBasis: 'Permen',
  sources: [],
  components: [
    {
      code: 'A',
      parentCode: null,
      kind: 'COMPONENT',
      name: 'Pemenuhan',
      weight: '2',
      weightStatus: 'OFFICIAL',
      weightBasis: null,
      sources: [],
    },
  ],
  indicators: [
    {
      code: 'A.1',
      componentCode: 'A',
      text: 'Tim dibentuk',
      answerType: 'YES_NO',
      weight: '2',
      weightStatus: 'OFFICIAL',
      verified: true,
      inferred: false,
      options: [{ key: 'A', value: '1', criterion: 'Ya', inferred: false }],
      scaleMin: null,
      scaleMax: null,
      scaleInferred: false,
      countInputs: [],
      ratioNumerator: null,
      ratioDenominator: null,
      evidenceRequirements: [],
      sources: [],
      note: null,
    },
  ],
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  Formula: () => ({ data: { formula } }),
  FormulaInstrument: () => ({ data: { instrument } }),
}));

const weight = () => screen.getByLabelText('Bobot A.1 Tim dibentuk');
const grades = () =>
  screen
    .getAllByLabelText<HTMLInputElement>('Kategori', { selector: 'input' })
    .map(({ value }) => value);

async function openDraft(tab = 'weights') {
  open(`/formulas/f1?tab=${tab}`);
  await screen.findByDisplayValue('Menurut peraturan', {}, wait);
}

describe('what is refused of a draft', () => {
  async function save(refusal: object) {
    api.answers['SaveFormula'] = () => refusal;
    await openDraft();
    fill(/Nama formula/, 'Usulan tim percepatan');
    fireEvent.change(weight(), { target: { value: '1,5' } });
    press('Simpan rancangan');
  }
  /** What is refused on another tab is counted there. */
  async function goTo(tab: string) {
    const name = new RegExp(`^${tab}\\b.*, 1 hal perlu diperbaiki`);
    fireEvent.click(await screen.findByRole('tab', { name }, wait));
  }
  const isStillThere = () => {
    screen.getByDisplayValue('Usulan tim percepatan');
    fireEvent.click(screen.getByRole('tab', { name: /^Bobot/ }));
    screen.getByDisplayValue('1,5');
  };

  test('a title is refused at the title', async () => {
    await save(refuse('INVALID_INPUT', 'title', { fault: 'TOO_LONG' }));
    await expectAt(() => screen.getByLabelText(/Nama formula/), /Terlalu panjang/);
    isStillThere();
  });

  test('a weight is refused at the node that was sent at this place', async () => {
    await save(refuse('INVALID_INPUT', 'nodes.1.weight', { fault: 'TOO_LONG' }));
    await expectAt(weight, /Terlalu panjang/);
    isStillThere();
  });

  test('a bound is refused at its grade', async () => {
    await save(refuse('INVALID_INPUT', 'gradeBands.1.lower', { fault: 'MALFORMED' }));
    await goTo('Kategori');
    await expectAt(() => screen.getAllByLabelText('Nilai batas')[1]!, /Penulisannya tidak benar/);
    isStillThere();
  });

  test('too many grades are said above them', async () => {
    await save(refuse('INVALID_INPUT', 'gradeBands', { fault: 'TOO_LONG' }));
    await goTo('Kategori');
    const panel = within(screen.getByRole('region', { name: 'Kategori' }));
    await panel.findByText(/Kategorinya terlalu banyak/, {}, wait);
    isStillThere();
  });

  test('a draft that was published meanwhile takes no more; what was typed can be read and copied', async () => {
    await openDraft();
    const published = { ...formula, status: 'PUBLISHED', version: 5, abilities: [] };
    api.answers['SaveFormula'] = () => refuse('FORMULA_PUBLISHED', 'id');
    api.answers['Formula'] = () => ({ data: { formula: published } });
    fill(/Nama formula/, 'Usulan tim percepatan');
    press('Simpan rancangan');
    await screen.findByText('Perubahan Anda yang belum tersimpan', {}, wait);
    screen.getByText(/Formula ini bukan rancangan lagi/);
    screen.getByText('Nama berubah dari “Menurut peraturan” menjadi “Usulan tim percepatan”.');
    screen.getByRole('button', { name: 'Salin' });
    expect(screen.queryByRole('button', { name: 'Pulihkan' })).toBeNull();
  });
});

describe('what is refused of publishing', () => {
  const approved = { ...formula, status: 'APPROVED', abilities: ['formula.publish'] };
  async function publish(refusal: object) {
    api.answers['Formula'] = () => ({ data: { formula: approved } });
    api.answers['PublishFormula'] = () => refusal;
    open('/formulas/f1');
    fireEvent.click(await screen.findByRole('button', { name: 'Terbitkan' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    fireEvent.change(dialog.getByLabelText(/Alasan/), { target: { value: 'Hasil rapat' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Terbitkan' }));
    return dialog;
  }

  test('a reason is refused at the reason', async () => {
    const dialog = await publish(refuse('REASON_REQUIRED', 'reason'));
    await expectAt(() => dialog.getByLabelText(/Alasan/), /Tuliskan alasannya dahulu/);
    dialog.getByDisplayValue('Hasil rapat');
  });

  test('what is not about the reason is said in the dialog, the reason stays', async () => {
    const dialog = await publish(refuse('FORMULA_INVALID', 'nodes', { count: 3 }));
    await dialog.findByText(/masih mengandung kesalahan/, {}, wait);
    expect(dialog.getByLabelText(/Alasan/).getAttribute('aria-invalid')).toBe('false');
    dialog.getByDisplayValue('Hasil rapat');
  });
});

test('a draft that can not be begun is explained at its button', async () => {
  const published = { ...formula, status: 'PUBLISHED', abilities: ['formula.draft'] };
  api.answers['Formula'] = () => ({ data: { formula: published } });
  api.answers['DraftFormula'] = () => refuse('FORBIDDEN');
  open('/formulas/f1');
  fireEvent.click(await screen.findByRole('button', { name: 'Buat rancangan' }, wait));
  const sentence = await screen.findByText(/tidak berwenang melakukan ini/, {}, wait);
  expect(sentence.getAttribute('role')).toBe('alert');
});

describe('the grades of a draft', () => {
  test('one more goes in between, halfway, and takes the keyboard along', async () => {
    await openDraft('bands');
    press('Tambah kategori di bawah A');
    expect(grades()).toEqual(['A', '', 'B', 'C']);
    const added = screen.getAllByLabelText('Kategori', { selector: 'input' })[1]!;
    expect(document.activeElement).toBe(added);
    screen.getByDisplayValue('70');
    await expectAt(() => added, /belum diberi nama/);
    fireEvent.change(added, { target: { value: 'BB' } });
    api.answers['SaveFormula'] = () => refuse('CONFLICT', 'version');
    // It saves by itself as well: what counts is what is sent from here on.
    const before = api.inputsOf('SaveFormula').length;
    press('Simpan rancangan');
    await waitFor(() => expect(api.inputsOf('SaveFormula').length).toBeGreaterThan(before), wait);
    const { gradeBands } = api.inputsOf('SaveFormula').at(-1) as typeof formula;
    expect(gradeBands[1]).toEqual({
      grade: 'BB',
      predicate: '',
      lower: '70',
      lowerInclusive: true,
      inferred: true,
    });
  });

  test('one more goes on top, and one below all others begins at nothing', async () => {
    await openDraft('bands');
    press('Tambah kategori teratas');
    screen.getByDisplayValue('90');
    press('Tambah kategori di bawah C');
    expect(grades()).toEqual(['', 'A', 'B', 'C', '']);
    await expectAt(
      () => screen.getAllByLabelText('Nilai batas').at(-1)!,
      /Batas tanpa nama sama dengan C/,
    );
  });

  test('one that is removed can be put back where it was', async () => {
    await openDraft('bands');
    press('Hapus kategori B');
    expect(grades()).toEqual(['A', 'C']);
    const undo = screen.getByRole('button', { name: 'Urungkan penghapusan B' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    expect(grades()).toEqual(['A', 'B', 'C']);
    expect(document.activeElement).toBe(
      screen.getAllByLabelText('Kategori', { selector: 'input' })[1],
    );
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: 'Simpan rancangan' }).disabled,
    ).toBe(true);
  });

  test('the lowest removed leaves a gap, which is said at the one above', async () => {
    await openDraft('bands');
    press('Hapus kategori C');
    await expectAt(
      () => screen.getAllByLabelText('Nilai batas').at(-1)!,
      /Nilai dari 0 sampai 60 tidak punya kategori/,
    );
    press('Hapus kategori B');
    press('Hapus kategori A');
    await screen.findByText('Belum ada kategori.', {}, wait);
    press('Tambah kategori');
    screen.getByLabelText('Predikat');
  });
});
