import type { Rollup, TieRule } from '../../graphql/enums.js';

/** Texts of how units are ranked. */
export const formulaRanking = {
  title: 'Peringkat',
  lead: 'Peringkat mana yang didapat perangkat daerah dengan nilai yang sama.',
  ties: 'Bila nilainya sama',
  usual: 'Seperti biasa: %{ties}',
  example: {
    STANDARD:
      'Contoh: dua perangkat daerah sama di urutan kedua. Keduanya peringkat 2, berikutnya peringkat 4.',
    MODIFIED:
      'Contoh: dua perangkat daerah sama di urutan kedua. Keduanya peringkat 3, berikutnya peringkat 4.',
    DENSE:
      'Contoh: dua perangkat daerah sama di urutan kedua. Keduanya peringkat 2, berikutnya peringkat 3.',
  } satisfies Record<TieRule, string>,
  basis: 'Yang dibandingkan',
  digits: 'Dibulatkan sampai',
  decimals: '%{digits} desimal',
  choose: 'Pilih',
  noDigits: 'Hapus jumlah desimalnya',
};

/** Texts of how the units enter the kabupaten's index. */
export const formulaRollup = {
  title: 'Indeks kabupaten',
  lead: 'Bagaimana nilai perangkat daerah masuk ke indeks RB kabupaten.',
  choice:
    'Ini pilihan kabupaten sendiri, bukan peraturan. Peraturan yang dapat dibaca tidak mengatur penggabungan.',
  elsewhere:
    'Penggabungan nilai perangkat daerah ke indeks kabupaten diatur pada formula instrumen kabupaten.',
  removeRule: 'Hapus aturan penggabungan di sini',
  method: 'Cara penggabungan',
  methods: {
    KABUPATEN_ONLY:
      'Indeks adalah nilai lembar kerja kabupaten. Perangkat daerah tidak ikut dihitung.',
    SPLIT:
      'Pada tiap padanan, sekian nilai berasal dari rata-rata perangkat daerah dan sisanya dari lembar kerja kabupaten.',
    BLEND:
      'Pada tiap padanan, bagian yang sama tetap milik kabupaten dan sisanya dari rata-rata perangkat daerah.',
  } satisfies Record<Rollup, string>,
  choose: 'Pilih',
  unitInstrument: 'Instrumen perangkat daerah',
  pairs: 'Padanan',
  pairsSplit:
    'Bagian instrumen kabupaten yang juga ditanyakan kepada perangkat daerah, dan berapa nilainya berasal dari mereka.',
  pairsBlend: 'Bagian instrumen kabupaten yang juga ditanyakan kepada perangkat daerah.',
  pair: '%{own} ← %{unit}',
  pairPoints: '%{own} ← %{unit}: %{points}',
  own: 'Kabupaten, padanan %{number}',
  ofUnits: 'Perangkat daerah, padanan %{number}',
  points: 'Nilai dari perangkat daerah, padanan %{number}',
  ofWeight: 'dari bobot %{weight}',
  noNode: 'Tidak ada yang cocok',
  addPair: 'Tambah padanan',
  removePair: 'Hapus padanan %{number}',
  suggest: 'Usulkan padanan',
  suggested: '%{count} padanan yang namanya sama ditambahkan. Periksa satu per satu.',
  suggestedNone: 'Tidak ada lagi yang namanya sama di kedua instrumen.',
  pointsSum: 'Jumlah dari perangkat daerah: %{sum}.',
  pointsSumOf: 'Jumlah dari perangkat daerah: %{sum}. Nilai penuh instrumennya: %{total}.',
  share: 'Bagian kabupaten',
  shareHelp: 'Bilangan dari 0 sampai 1, misalnya 0,4.',
  shareIs: '%{share} dari lembar kerja kabupaten, sisanya dari perangkat daerah.',
  missingUnits: 'Perangkat daerah tanpa nilai',
  missing: {
    ZERO: 'Dihitung nol',
    EXCLUDE: 'Tidak diikutkan dalam rata-rata',
    PROPAGATE: 'Indeks menunggu semuanya',
    REPLACE: 'Diganti nilai pengganti',
  },
  weights: {
    title: 'Bobot perangkat daerah',
    own: 'Beri bobot masing-masing',
    alike: 'Semua perangkat daerah dihitung sama.',
    lead: 'Misalnya banyaknya pegawai. Satu kolom dari lembar sebar dapat ditempel di isian mana pun; isinya turun dari situ.',
    of: 'Bobot %{name}',
    remove: 'Hapus bobot %{name}',
    sum: 'Jumlah bobot %{count} perangkat daerah: %{sum}.',
    forgotten: '%{count} belum diberi bobot: %{names}.',
    pasted: '%{count} bobot ditempel mulai dari %{name}.',
    tooMany: '%{count} baris lebih, tidak dipakai.',
  },
};
