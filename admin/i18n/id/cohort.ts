/** Texts of what compares units with each other: not known before a period closes, and kept on the rapor. */
export const cohort = {
  open: 'Dihitung saat periode ditutup',
  why: 'Formula membandingkan antarunit pada %{at}, jadi nilainya baru diketahui saat periode ditutup. Jawaban Anda tersimpan dan tetap ikut dihitung.',
  unitsOpen:
    'Nilai %{count} perangkat daerah dihitung saat periode ditutup, karena formula membandingkan antarunit.',
  areasOpen: 'Kotak yang kosong dihitung saat periode ditutup.',
  rankingOpen: {
    title: 'Perangkat daerah',
    lead: 'Peringkat ditetapkan saat periode ditutup, karena formula membandingkan antarunit.',
  },
  caseOpen: 'Perlu semua unit',
  statistics: {
    title: 'Pembanding antarunit',
    lead: 'Angka semua perangkat daerah pada periode ini yang dipakai formula, dibekukan saat periode ditutup. Nilai perangkat daerah lain tidak ditampilkan.',
    node: 'Bagian',
    verified: 'Hasil telaah',
    claimed: 'Nilai mandiri',
    /** By the function. */
    names: {
      CMIN: 'Terkecil: %{x}',
      CMAX: 'Terbesar: %{x}',
      CMEAN: 'Rata-rata: %{x}',
      CMEDIAN: 'Median: %{x}',
      CSTDEV: 'Simpangan baku: %{x}',
      CQUANTILE: 'Kuantil %{q}: %{x}',
      CGROUPMEAN: 'Rata-rata unit sejenis: %{x}',
      CRANK: 'Peringkat perangkat daerah ini: %{x}',
      CWINSORLOW: 'Batas bawah, kuantil %{q}: %{x}',
      CWINSORHIGH: 'Batas atas, kuantil %{q}: %{x}',
    },
  },
};
