import type { MissingKind } from '../../formulas/rules/ownRules.js';
import type { DeskTab } from '../../formulas/tabs/deskTabs.js';
import type { MissingPolicy, RoundingMode, ScoreDirection } from '../../graphql/enums.js';

/** Texts of the parts of a formula, each on its own tab. */
export const formulaTabs = {
  label: 'Bagian formula',
  weights: 'Bobot',
  scales: 'Skala & butir',
  rules: 'Aturan',
  bands: 'Kategori',
  ranking: 'Peringkat & indeks',
  simulation: 'Simulasi',
  mistakes: ', %{count} hal perlu diperbaiki',
} satisfies Record<DeskTab | 'label' | 'simulation' | 'mistakes', string>;

/** Texts of the rules that one node has of its own. */
export const nodeRules = {
  of: 'Aturan %{name}',
  title: 'Aturan %{code}',
  clear: 'Kembalikan',
  clearOf: 'Kembalikan aturan %{name} ke aturan formula',
  apply: 'Terapkan',
  missing: 'Bila nilai di bawahnya tidak ada',
  inherited: 'Seperti formula: %{policy}',
  inheritedReplacement: 'Kosong: memakai pengganti formula, %{replacement}.',
  minimum: 'Bagian terisi paling sedikit (%)',
  minimumHelp:
    'Bila bobot yang terisi di bawahnya kurang dari ini, hasilnya belum terjawab. Kosong: tidak disyaratkan.',
  finish: 'Sesudah nilainya dihitung, berurutan',
  direction: 'Arah',
  directions: {
    HIGHER_IS_BETTER: 'Lebih tinggi lebih baik',
    LOWER_IS_BETTER: 'Lebih rendah lebih baik: nilai menjadi 1 dikurangi nilai',
  } satisfies Record<ScoreDirection, string>,
  floor: 'Batas bawah',
  cap: 'Batas atas',
  bounds: 'Nilai 0 sampai 1. Kosong: tanpa batas.',
  rounding: 'Pembulatan',
  unrounded: 'Tidak dibulatkan',
  decimals: '%{digits} desimal',
  mode: 'Cara membulatkan',
  modes: {
    HALF_UP: 'Setengah ke atas',
    HALF_EVEN: 'Setengah ke genap',
    UP: 'Selalu ke atas',
    DOWN: 'Selalu ke bawah',
  } satisfies Record<RoundingMode, string>,
  policies: {
    ZERO: 'dihitung nol',
    EXCLUDE: 'tidak diperhitungkan',
    PROPAGATE: 'hasil ikut kosong',
    REPLACE: 'diganti nilai pengganti',
  } satisfies Record<MissingPolicy, string>,
  words: {
    unanswered: 'belum dijawab %{policy}',
    notApplicable: 'tidak berlaku %{policy}',
    divideByZero: 'pembagi nol %{policy}',
    outOfDomain: 'di luar skala %{policy}',
    replaced: 'diganti %{by}',
    minimum: 'terisi paling sedikit %{share}%',
    lowerIsBetter: 'lebih rendah lebih baik',
    floor: 'batas bawah %{floor}',
    cap: 'batas atas %{cap}',
    rounding: 'dibulatkan %{digits} desimal',
  } satisfies Record<
    MissingKind | 'replaced' | 'minimum' | 'lowerIsBetter' | 'floor' | 'cap' | 'rounding',
    string
  >,
};
