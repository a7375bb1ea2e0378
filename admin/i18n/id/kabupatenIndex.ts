import type * as Api from '../../graphql/enums.js';

/** Texts of the kabupaten's index on the first screen. */
export const kabupatenIndex = {
  title: 'Indeks RB kabupaten',
  ofMaximum: 'dari %{maximum}',
  frozen: 'Menurut hasil telaah, dibekukan saat periode ditutup.',
  running: 'Sementara: menurut jawaban yang sudah diajukan, belum ditelaah.',
  toNext: '%{points} lagi menuju %{grade}',
  passNext: 'Tepat di batas %{grade}, harus terlampaui',
  best: 'Kategori tertinggi',
  own: 'Lembar kerja kabupaten',
  units: 'Rata-rata perangkat daerah',
  composition: 'Asal nilainya: %{own} dari lembar kerja kabupaten, %{units} dari perangkat daerah',
  parts: 'Terdiri atas',
  partOf: '%{points} dari %{maximum}',
  partOwn: 'Dari lembar kerja kabupaten',
  partBoth: '%{own} kabupaten + %{units} perangkat daerah (rata-ratanya %{mean})',
  how: 'Cara penggabungan',
  method: {
    KABUPATEN_ONLY:
      'Indeks ini nilai lembar kerja kabupaten sendiri. Nilai perangkat daerah tidak ikut dihitung.',
    SPLIT:
      'Pada bagian yang juga diisi perangkat daerah, sebanyak-banyaknya %{points} dari %{maximum} berasal dari rata-rata perangkat daerah. Sisanya dari lembar kerja kabupaten.',
    BLEND:
      'Pada bagian yang juga diisi perangkat daerah, %{share} berasal dari lembar kerja kabupaten dan sisanya dari rata-rata perangkat daerah.',
  } satisfies Record<Api.Rollup, string>,
  mean: 'Rata-rata sederhana dari %{count} perangkat daerah.',
  weightedMean: 'Rata-rata berbobot dari %{count} perangkat daerah, bobotnya menurut formula.',
  missing: {
    ZERO: '%{count} perangkat daerah tanpa nilai dihitung nol: %{names}.',
    EXCLUDE: '%{count} perangkat daerah tanpa nilai tidak diikutkan: %{names}.',
  },
  andMore: '%{names}, dan %{count} lainnya',
  byFormula: 'Menurut formula “%{title}”, revisi %{revision}.',
  choice:
    'Peraturan yang dapat dibaca tidak mengatur penggabungan; ini pilihan kabupaten menurut formula “%{title}”, revisi %{revision}.',
  absent: {
    title: 'Belum ada indeks',
    titleClosed: 'Periode ini tidak punya indeks',
    noWorksheet:
      'Pada periode ini tidak ada lembar kerja kabupaten. Saat merencanakan periode, pilih juga instrumen kabupaten.',
    KABUPATEN_NOT_SUBMITTED:
      'Lembar kerja kabupaten belum diajukan. Indeks muncul begitu lembar itu diajukan.',
    KABUPATEN_WITHOUT_TOTAL:
      'Lembar kerja kabupaten belum punya nilai: ada butir kosong yang menurut formula membuat hasilnya ikut kosong. Lengkapi butirnya.',
    UNITS_MISSING:
      '%{count} perangkat daerah belum mengajukan atau belum punya nilai, dan menurut formula indeks menunggu semuanya: %{names}.',
    NO_UNITS: 'Belum ada perangkat daerah yang nilainya dapat dirata-ratakan.',
    UNIT_WITHOUT_WEIGHT:
      '%{count} perangkat daerah belum diberi bobot dalam formula: %{names}. Tambahkan bobotnya pada formula berikutnya.',
    UNIT_NODE_UNKNOWN:
      'Instrumen perangkat daerah pada periode ini tidak memuat semua bagian yang digabung formula. Periksa padanannya di formula.',
    COHORT_OPEN:
      'Formula membandingkan antarunit, sehingga nilainya dihitung saat periode ditutup. Indeks muncul begitu periode ditutup.',
    closed: {
      KABUPATEN_NOT_SUBMITTED:
        'Lembar kerja kabupaten tidak diajukan sampai periode ditutup. Indeks baru ada bila periode dibuka kembali dan lembar itu diajukan.',
    },
  } satisfies Record<Api.IndexAbsence, string> & Record<string, unknown>,
};
