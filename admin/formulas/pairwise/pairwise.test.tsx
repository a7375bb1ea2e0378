import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeApi, open, press, viewerWho, wait } from '../../testApp.js';

const component = (code: string, parentCode: string | null, name: string, weight: string) => ({
  code,
  parentCode,
  kind: 'AREA',
  name,
  weight,
  weightStatus: 'OFFICIAL',
  weightBasis: null,
  sources: [],
});

/** Ten points in so many areas below one root. */
const areasOf = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    component(`A.${place + 1}`, 'A', `Area ${place + 1}`, String(10 / count)),
  );

const world = (count: number) => {
  const components = [component('A', null, 'Pemenuhan', '10'), ...areasOf(count)];
  return {
    instrument: {
      id: 'i1',
      code: 'unit',
      revision: 1,
      level: 'UNIT',
      title: 'LKE unit',
      totalWeight: '10',
      legalBasis: 'Permen',
      sources: [],
      components,
      indicators: [],
    },
    formula: {
      id: 'f1',
      instrument: { id: 'i1', code: 'unit', title: 'LKE unit', level: 'UNIT', revision: 1 },
      revision: 2,
      title: 'Usulan',
      status: 'DRAFT',
      reason: null,
      publishedAt: null,
      publishedBy: null,
      abilities: ['formula.edit'],
      version: 4,
      sha256: '',
      cases: [],
      nodes: components.map(({ code, weight, weightStatus }) => ({
        code,
        weight,
        weightStatus,
        aggregation: 'SUM',
      })),
      comparisons: [] as object[],
      missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
      gradeBasis: 'POINTS',
      gradeBands: [
        { grade: 'A', predicate: 'Baik', lower: '0', lowerInclusive: true, inferred: false },
      ],
    },
  };
};

let shown = world(3);
const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  Formula: () => ({ data: { formula: shown.formula } }),
  FormulaInstrument: () => ({ data: { instrument: shown.instrument } }),
}));

const slider = () => dialog().getByRole('slider');
const dialog = () => within(screen.getByRole('dialog'));
const weightOf = (place: number) =>
  screen.getByLabelText<HTMLInputElement>(`Bobot A.${place} Area ${place}`).value;

async function compare(now: ReturnType<typeof world>) {
  shown = now;
  open('/formulas/f1');
  const name = 'Bandingkan berpasangan di bawah A Pemenuhan';
  fireEvent.click(await screen.findByRole('button', { name }, wait));
}

/** Answers the question that is asked: so many steps to the left are for the first. */
function answer(steps: number) {
  if (steps !== 0) fireEvent.change(slider(), { target: { value: -steps } });
  fireEvent.keyDown(slider(), { key: 'Enter' });
}

describe('comparing in pairs', () => {
  test('asks about each pair, shows the weights beside the present ones, and applies them as one step', async () => {
    await compare(world(3));
    dialog().getByText('Mana lebih penting: A.1 Area 1 atau A.2 Area 2, dan seberapa?');
    dialog().getByText('Pertanyaan 1 dari 3');
    // A.1 is twice A.2, four times A.3; A.2 is twice A.3.
    answer(1);
    dialog().getByText(/Belum terhubung dengan yang lain: A\.3 Area 3/);
    answer(3);
    dialog().getByText(/Belum ada jawaban yang menguji jawaban lain/);
    answer(1);
    dialog().getByText(/Konsisten: CR 0,00, paling tinggi 0,10/);
    // 4 : 2 : 1 of 10.
    dialog().getByText('5,7143');
    expect(document.activeElement?.textContent).toBe('Terapkan');

    fireEvent.click(dialog().getByRole('button', { name: 'Terapkan' }));
    expect([1, 2, 3].map(weightOf)).toEqual(['5,7143', '2,8571', '1,4286']);
    screen.getByText('Bobotnya dari perbandingan.');

    press('Urungkan (Ctrl+Z)');
    expect(weightOf(3)).toBe(String(10 / 3).replace('.', ','));
    expect(screen.queryByText('Bobotnya dari perbandingan.')).toBeNull();
  });

  test('names the answer that contradicts, goes to it, and comes back', async () => {
    await compare(world(3));
    answer(1);
    // Should be 4, is 1/4.
    answer(-3);
    answer(1);
    dialog().getByText(/Tidak konsisten: CR/);
    const doubts = within(dialog().getByRole('region', { name: 'Paling bertentangan' }));
    const [worst] = doubts.getAllByRole('listitem');
    expect(worst!.textContent).toContain('A.1 Area 1 dibanding A.3 Area 3:');
    expect(worst!.textContent).toContain('Menurut jawaban lain “A.1 Area 1 antara');
    expect(worst!.textContent).toContain(
      '(4)”, selisih 16 kali. Bila diubah begitu, CR menjadi 0,00.',
    );
    fireEvent.click(within(worst!).getByRole('button'));
    dialog().getByText('Mana lebih penting: A.1 Area 1 atau A.3 Area 3, dan seberapa?');
    answer(3);
    dialog().getByText(/Konsisten: CR 0,/);
    expect(document.activeElement?.textContent).toBe('Terapkan');
  });

  test('saves the answers with the draft, and begins with them the next time', async () => {
    const kept = world(3);
    kept.formula.comparisons = [
      {
        parentCode: 'A',
        answers: [
          { first: 'A.1', second: 'A.2', ratio: '3' },
          { first: 'A.2', second: 'A.3', ratio: '1/2' },
        ],
      },
    ];
    await compare(kept);
    // The open one is asked first.
    dialog().getByText('Mana lebih penting: A.1 Area 1 atau A.3 Area 3, dan seberapa?');
    answer(0);
    fireEvent.click(dialog().getByRole('button', { name: 'Terapkan' }));
    press('Simpan rancangan');
    await vi.waitFor(() => expect(api.inputsOf('SaveFormula')).not.toEqual([]), wait);
    expect(api.inputsOf('SaveFormula')[0]).toMatchObject({
      comparisons: [
        {
          parentCode: 'A',
          answers: [
            { first: 'A.1', second: 'A.2', ratio: '3' },
            { first: 'A.1', second: 'A.3', ratio: '1' },
            { first: 'A.2', second: 'A.3', ratio: '1/2' },
          ],
        },
      ],
    });
  });

  test('of two says in words that consistency does not apply', async () => {
    await compare(world(2));
    answer(2);
    dialog().getByText(/rasio konsistensi \(CR\) tidak berlaku/);
    dialog().getByText('7,5');
  });

  test('of ten says how many questions there are before it begins', async () => {
    await compare(world(10));
    dialog().getByText(/^Ada 10 yang dibandingkan, berarti 45 pertanyaan\./);
    fireEvent.click(dialog().getByRole('button', { name: 'Mulai' }));
    dialog().getByText('Pertanyaan 1 dari 45');
  });

  test('leaves the locked ones out, and says so when too few are left', async () => {
    shown = world(3);
    open('/formulas/f1');
    fireEvent.click(await screen.findByRole('button', { name: 'Kunci bobot A.1 Area 1' }, wait));
    press('Bandingkan berpasangan di bawah A Pemenuhan');
    dialog().getByText('Pertanyaan 1 dari 1');
    dialog().getByText(/^Terkunci, bobotnya tetap: A\.1 Area 1/);
    fireEvent.click(dialog().getByRole('button', { name: 'Batal' }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    press('Kunci bobot A.2 Area 2');
    press('Bandingkan berpasangan di bawah A Pemenuhan');
    await screen.findByText(/^Sedikitnya dua yang tidak terkunci/, {}, wait);
  });

  test('asks before answers are lost, and only then', async () => {
    const ask = vi.spyOn(window, 'confirm').mockReturnValue(false);
    await compare(world(3));
    answer(1);
    fireEvent.keyDown(slider(), { key: 'Escape' });
    expect(ask).toHaveBeenCalledOnce();
    screen.getByRole('dialog');
    ask.mockReturnValue(true);
    fireEvent.keyDown(slider(), { key: 'Escape' });
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);

    ask.mockClear();
    press('Bandingkan berpasangan di bawah A Pemenuhan');
    fireEvent.keyDown(slider(), { key: 'Escape' });
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    expect(ask).not.toHaveBeenCalled();
    ask.mockRestore();
  });
});

describe('comparisons that are kept', () => {
  const answers = [
    { first: 'A.1', second: 'A.2', ratio: '7' },
    { first: 'A.2', second: 'A.3', ratio: '1' },
  ];

  test('can be read by who may not change them', async () => {
    shown = world(3);
    shown.formula.abilities = [];
    shown.formula.comparisons = [{ parentCode: 'A', answers }];
    open('/formulas/f1');
    const name = 'Lihat perbandingan di bawah A Pemenuhan';
    fireEvent.click(await screen.findByRole('button', { name }, wait));
    expect(
      dialog()
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'A.1 Area 1 dibanding A.2 Area 2: A.1 Area 1 jauh lebih penting (7)',
      'A.2 Area 2 dibanding A.3 Area 3: Sama penting (1)',
    ]);
    expect(dialog().queryByRole('slider')).toBeNull();
    expect(dialog().queryByRole('button', { name: 'Terapkan' })).toBeNull();
    // The weights are a third each, the answers say 7 : 1 : 1.
    screen.getByText('Bobotnya tidak lagi mengikuti perbandingan yang tersimpan.');
  });

  test('are forgotten on demand, and the weights stay', async () => {
    const now = world(2);
    now.formula.comparisons = [{ parentCode: 'A', answers: [{ ...answers[0], ratio: '1' }] }];
    await compare(now);
    screen.getByText('Bobotnya dari perbandingan.');
    fireEvent.click(dialog().getByRole('button', { name: 'Hapus jawaban tersimpan, bobot tetap' }));
    expect(screen.queryByText('Bobotnya dari perbandingan.')).toBeNull();
    expect([1, 2].map(weightOf)).toEqual(['5', '5']);
  });

  test('can be forgotten where nothing can be compared any more', async () => {
    const now = world(1);
    now.formula.comparisons = [{ parentCode: 'A', answers }];
    await compare(now);
    dialog().getByText(/^Sedikitnya dua yang tidak terkunci/);
    fireEvent.click(dialog().getByRole('button', { name: 'Hapus jawaban tersimpan, bobot tetap' }));
    expect(screen.queryByText(/perbandingan yang tersimpan/)).toBeNull();
  });
});
