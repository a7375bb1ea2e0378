import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { drafts } from '../drafts/pageDrafts.js';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const { unit } = buildWorksheet(smallInstrument);
const period = { id: 'p1', name: '2022-07' };
const months = {
  ...period,
  status: 'OPEN',
  opensAt: '2022-06-30T17:00:00Z',
  dueAt: '2022-07-31T09:00:00Z',
  closesAt: '2022-08-05T09:00:00Z',
};

const row = (id: string, indicatorCode: string, scored = false) => ({
  id,
  unit: { id: 'u1', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' },
  period,
  indicatorCode,
  indicatorText: smallInstrument.indicators.find(({ code }) => code === indicatorCode)!.text,
  scored,
  version: 1,
});
const sheet = (more: object = {}) => ({
  ...row('s1', 'U.I.1.i.b'),
  instrumentId: 'i',
  formulaId: 'f',
  optionKey: 'A',
  value: null,
  counts: [],
  explanation: 'Rencana sudah ditetapkan.',
  evidence: [],
  score: null,
  ...more,
});
const score = {
  optionKey: 'B',
  value: null,
  counts: [],
  note: '',
  scoredAt: '2022-07-15T02:00:00Z',
};

const round = (more: object = {}) => ({
  id: 'r1',
  number: 1,
  seed: 7,
  count: 20,
  share: null,
  minutesPerAnswer: 3,
  drawn: 20,
  scored: 0,
  drawnAt: '2022-07-15T02:00:00Z',
  drawnBy: { id: 'l1', name: 'Inspektur' },
  closedAt: null,
  closedBy: null,
  version: 1,
  period,
  scopeEvaluators: [],
  scopeUnits: [],
  scopeAreas: [],
  seats: [{ second: { id: 'e2', name: 'Budi' }, given: 20, scored: 0, lost: 0 }],
  results: null,
  abilities: ['secondScoringRound.edit'],
  ...more,
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('secondScoring.list') } }),
  MySecondScorings: () => ({
    data: { mySecondScorings: [row('s1', 'U.I.1.i.b'), row('s2', 'U.I.1.i.a', true)] },
  }),
  SecondScoring: () => ({ data: { secondScoring: sheet() } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));

const asLead = () => {
  api.answers['Viewer'] = () => ({
    data: {
      viewer: viewerWho('secondScoring.list', 'secondScoringRound.list', 'secondScoringRound.edit'),
    },
  });
  api.answers['PeriodChoices'] = () => ({ data: { periods: { nodes: [months] } } });
};

describe('the desk of a second scoring', () => {
  const desk = async () => {
    open('/second-scorings/s1');
    await screen.findByRole('heading', { name: 'Rencana kerja dijalankan' }, wait);
  };

  test('shows what the unit says and nothing of a verdict, and waits for a choice', async () => {
    await desk();
    expect(screen.getByText('Rencana sudah ditetapkan.')).toBeTruthy();
    expect(screen.getByText('Jawaban unit')).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Simpan nilai' }).disabled).toBe(
      true,
    );
    const asked = new Set(api.sent.map(({ operationName }) => operationName));
    for (const name of ['ReviewAnswer', 'CommentThread', 'AnswerStages', 'SharedFiles']) {
      expect(asked).not.toContain(name);
    }
  });

  test('is scored by keyboard alone: a number chooses, A saves, Z takes back', async () => {
    api.answers['ScoreSecond'] = () => ({
      data: { scoreSecond: sheet({ scored: true, version: 2, score }) },
    });
    api.answers['WithdrawSecondScore'] = () => ({
      data: { withdrawSecondScore: sheet({ version: 3 }) },
    });
    await desk();
    fireEvent.keyDown(document.body, { key: '2' });
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /Kriteria B/, checked: true })).toBeTruthy(),
    );
    fireEvent.keyDown(document.body, { key: 'a' });
    await screen.findByText('Nilai U.I.1.i.b disimpan.', {}, wait);
    expect(api.inputsOf('ScoreSecond')).toEqual([
      { id: 's1', version: 1, optionKey: 'B', value: null, counts: [], note: '' },
    ]);
    fireEvent.keyDown(document.body, { key: 'z' });
    await screen.findByText('Nilai U.I.1.i.b ditarik kembali.', {}, wait);
    // To be mended rather than put down again.
    await screen.findByRole('radio', { name: /Kriteria B/, checked: true }, wait);
    expect(api.sent.find(({ operationName }) => operationName === 'WithdrawSecondScore')?.variables).toEqual({ id: 's1', version: 2 }); // prettier-ignore
  });

  test('gives back what was put down to its own answer, where the next one is scored before it is taken back', async () => {
    const texts = { s1: 'U.I.1.i.b', s2: 'U.I.1.i.a' } as const;
    const of = (id: unknown, more: object = {}) =>
      sheet({ ...row(id as string, texts[id as 's1']), ...more });
    api.answers['MySecondScorings'] = () => ({
      data: { mySecondScorings: [row('s1', texts.s1), row('s2', texts.s2)] },
    });
    api.answers['SecondScoring'] = ({ id }) => ({ data: { secondScoring: of(id) } });
    const scored = (id: string) => ({
      data: { scoreSecond: of(id, { scored: true, version: 2, score }) },
    });
    api.answers['ScoreSecond'] = () => scored('s1');
    await desk();
    fireEvent.click(screen.getByRole('radio', { name: /Kriteria B/ }));
    press('Beri catatan');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Bukti hal. 3' } });
    press('Simpan nilai');
    await screen.findByText('Nilai U.I.1.i.b disimpan.', {}, wait);

    const arrive: Record<string, () => void> = {};
    api.answers['ScoreSecond'] = () =>
      new Promise((resolve) => {
        arrive['next'] = () => resolve(scored('s2'));
      });
    api.answers['WithdrawSecondScore'] = () =>
      new Promise((resolve) => {
        arrive['undone'] = () =>
          resolve({ data: { withdrawSecondScore: of('s1', { version: 3 }) } });
      });
    fireEvent.click(await screen.findByRole('radio', { name: /Kriteria TIDAK/ }, wait));
    press('Simpan nilai');
    await waitFor(() => expect(arrive['next']).toBeDefined(), wait);
    press(/Urungkan/);
    await waitFor(() => expect(arrive['undone']).toBeDefined(), wait);
    arrive['next']!();
    await screen.findByText('Nilai U.I.1.i.a disimpan.', {}, wait);
    arrive['undone']!();
    await screen.findByDisplayValue('Bukti hal. 3', {}, wait);
    expect(screen.getByRole('radio', { name: /Kriteria B/, checked: true })).toBeTruthy();
  });

  test('keeps a remark that is typed while the score is on its way', async () => {
    let arrive: () => void = () => undefined;
    api.answers['ScoreSecond'] = () =>
      new Promise((resolve) => {
        arrive = () =>
          resolve({ data: { scoreSecond: sheet({ scored: true, version: 2, score }) } });
      });
    await desk();
    fireEvent.click(screen.getByRole('radio', { name: /Kriteria B/ }));
    press('Beri catatan');
    press('Simpan nilai');
    await waitFor(() => expect(api.inputsOf('ScoreSecond')).toHaveLength(1), wait);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Bukti hal. 3' } });
    arrive();
    await screen.findByText('Nilai U.I.1.i.b disimpan.', {}, wait);
    expect(drafts.read('p1', 'secondScorings.drafts')).toMatchObject({
      s1: { note: 'Bukti hal. 3' },
    });
  });

  test('says what to do when the first verdict can be seen by now, and keeps what was chosen', async () => {
    api.answers['ScoreSecond'] = () => refuse('SECOND_SCORING_SEEN', 'id');
    await desk();
    fireEvent.click(screen.getByRole('radio', { name: /Kriteria C/ }));
    press('Simpan nilai');
    await screen.findByText(/Anda kini dapat melihat penilaian pertamanya/, {}, wait);
    expect(screen.getByRole('radio', { name: /Kriteria C/, checked: true })).toBeTruthy();
  });

  test('is listed with how far one is, or says that there is nothing', async () => {
    open('/second-scorings');
    const [, list] = [await screen.findByRole('link', { name: 'Lanjutkan' }, wait), screen.getAllByRole('list')]; // prettier-ignore
    expect(list.length).toBeGreaterThan(0);
    expect(screen.getByText('1 dari 2')).toBeTruthy();
  });

  test('says where nothing is to be scored why that is', async () => {
    api.answers['MySecondScorings'] = () => ({ data: { mySecondScorings: [] } });
    open('/second-scorings');
    await screen.findByText('Tidak ada yang perlu Anda nilai', {}, wait);
  });
});

describe('the rounds of the lead evaluator', () => {
  test('are drawn with what comes of it in sight, by the seed that was shown', async () => {
    asLead();
    api.answers['SecondScoringRounds'] = () => ({ data: { secondScoringRounds: [] } });
    api.answers['SampleChoices'] = () => ({ data: { evaluators: [], worksheets: { nodes: [] } } });
    api.answers['ReviewAreas'] = () => ({
      data: { period: { id: 'p1', instruments: [] }, instruments: [] },
    });
    api.answers['SecondScoringPreview'] = ({ input }) => ({
      data: {
        secondScoringPreview: {
          seed: (input as { seed: number }).seed,
          drawn: 20,
          minutes: 60,
          evaluators: [
            {
              evaluator: { id: 'e1', name: 'Ani' },
              judged: 40,
              drawable: 20,
              drawn: 20,
              hindrances: [{ why: 'SEES_UNIT', people: 2 }],
            },
          ],
          seconds: [{ second: { id: 'e2', name: 'Budi' }, given: 20 }],
        },
      },
    });
    api.answers['DrawSecondScorings'] = () => ({ data: { drawSecondScorings: round() } });
    open('/second-scorings');
    fireEvent.click(await screen.findByRole('button', { name: 'Ambil contoh' }, wait));
    await screen.findByText(/20 jawaban, sekitar 60 menit/, {}, wait);
    expect(screen.getByText(/20 jawaban yang dinilai Ani tidak dapat diberikan/)).toBeTruthy();
    expect(screen.getByText(/2 orang dapat membaca LKE unitnya/)).toBeTruthy();

    const count = screen.getByRole('textbox', { name: 'Jumlah jawaban' });
    fireEvent.change(count, { target: { value: '0' } });
    await screen.findByText('Isi dengan bilangan bulat dari 1 sampai 1.000.', {}, wait);
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: 'Ambil dan bagikan' }).disabled,
    ).toBe(true);
    fireEvent.change(count, { target: { value: '20' } });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ambil dan bagikan' }).disabled).toBe(false), wait); // prettier-ignore
    press('Ambil dan bagikan');
    await screen.findByText('Kemajuan penilai kedua', {}, wait);
    const [drawn] = api.inputsOf('DrawSecondScorings') as [{ seed: number; count: number }];
    const previewed = api.inputsOf('SecondScoringPreview').at(-1) as { seed: number };
    expect(drawn).toMatchObject({ count: 20, seed: previewed.seed });
  });

  test('show figures with their ranges, too few where there are, and each pair side by side', async () => {
    asLead();
    const figures = {
      tooFew: false,
      exact: 0.75,
      levelPairs: 10,
      withinOneLevel: 0.9,
      kappa: 0.62,
      kappaLow: 0.31,
      kappaHigh: 0.85,
      leniency: 0.1,
      leniencyLow: 0.02,
      leniencyHigh: 0.19,
    };
    const nothing = Object.fromEntries(Object.keys(figures).map((key) => [key, null]));
    const value = (name: string, optionKey: string, points: number) => ({
      by: { id: name, name },
      at: '2022-07-15T02:00:00Z',
      optionKey,
      value: null,
      counts: [],
      score: points,
      note: `Kata ${name}`,
    });
    api.answers['SecondScoringRound'] = () => ({
      data: {
        secondScoringRound: round({
          closedAt: '2022-07-20T02:00:00Z',
          closedBy: { id: 'l1', name: 'Inspektur' },
          abilities: [],
          results: {
            final: true,
            fewestPairs: 10,
            confidence: 0.95,
            resamples: 1000,
            pairCount: 17,
            unscored: 3,
            takenBack: 0,
            evaluators: [
              { evaluator: { id: 'e1', name: 'Ani' }, drawn: 12, pairs: 12, ...figures },
              { evaluator: { id: 'e3', name: 'Citra' }, drawn: 8, pairs: 5, ...nothing, tooFew: true, levelPairs: 0 }, // prettier-ignore
            ],
            indicators: [
              { indicatorCode: 'U.I.1.i.b', indicatorText: 'Rencana', pairs: 2, exact: 0, meanDistance: 0.5 }, // prettier-ignore
            ],
            pairs: [
              {
                id: 's1',
                answerId: 'a1',
                instrumentId: 'i',
                unit: { id: 'u1', name: unit?.name ?? 'Dinas', abbreviation: null },
                indicatorCode: 'U.I.1.i.b',
                indicatorText: 'Rencana kerja dijalankan',
                difference: 0.5,
                changed: true,
                first: value('Ani', 'A', 1),
                second: value('Budi', 'B', 0.5),
              },
            ],
          },
        }),
      },
    });
    open('/second-scorings/rounds/r1');
    const table = await screen.findByRole('table', {}, wait);
    const texts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((line) => line.textContent);
    expect(texts).toEqual([
      'AniLebih longgar1275%90%n = 100,620,31 – 0,85+0,10+0,02 – +0,19',
      'CitraTerlalu sedikit untuk disimpulkan: 5 pasangan dari 8; perlu 10.',
    ]);
    expect(screen.getByText(/Rentang 95%: bootstrap persentil, 1.000 kali/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Rencana kerja dijalankan/ }));
    const dialog = await screen.findByRole('dialog', {}, wait);
    await within(dialog).findByText('A · Kriteria A', {}, wait);
    expect(within(dialog).getByText('B · Kriteria B')).toBeTruthy();
    expect(within(dialog).getByText('Kata Budi')).toBeTruthy();
    expect(within(dialog).getByText('Selisih pertama dan kedua: +0,50 dari skala.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tutup penilaian kedua' })).toBeNull();
  });

  test('are cancelled while nobody has scored, and closed with a word on what is left out', async () => {
    asLead();
    api.answers['SecondScoringRound'] = () => ({
      data: { secondScoringRound: round({ scored: 8 }) },
    });
    api.answers['CloseSecondScoringRound'] = () => refuse('CONFLICT', 'version');
    open('/second-scorings/rounds/r1');
    fireEvent.click(await screen.findByRole('button', { name: 'Tutup penilaian kedua' }, wait));
    const dialog = await screen.findByRole('dialog', {}, wait);
    expect(
      within(dialog).getByText('12 jawaban belum dinilai dan tidak ikut dihitung.'),
    ).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tutup sekarang' }));
    await within(dialog).findByRole('alert', {}, wait);
  });
});
