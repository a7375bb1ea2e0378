/** Texts of the simulation: what a draft of a formula does to every unit. */
export const simulation = {
  title: 'Simulasi',
  lead: 'Jawaban %{period} dihitung dengan rancangan ini. Tidak ada yang disimpan.',
  basis: {
    label: 'Dasar penilaian',
    claimed: 'Menurut unit',
    verified: 'Hasil telaah',
  },
  empty:
    'Tidak ada LKE dengan instrumen ini di periode yang dipilih. Pilih periode lain di bagian atas.',
  behind:
    'Rancangan belum dapat dihitung. Angka di bawah dari rancangan terakhir yang dapat dihitung.',
  kind: 'Jenis perangkat daerah',
  allKinds: 'Semua jenis',
  was: 'dari %{grade}',
  unmoved: 'Nilai perangkat daerah ini tidak berubah.',
  allMoves: 'Tampilkan semua komponen (%{count})',
  strongest: 'Tampilkan yang terkuat',
  summary: {
    mean: 'Rata-rata capaian',
    ranks: 'Peringkat',
    shared: 'Berbagi peringkat',
    grades: 'Kategori',
    upDown: '▲ %{up} naik · ▼ %{down} turun',
    distribution: 'Banyaknya perangkat daerah di tiap kategori, sebelum dan sesudah',
  },
  index: {
    title: 'Indeks RB kabupaten',
    before: 'Formula yang berlaku',
    after: 'Rancangan ini',
    incomplete:
      'Belum dapat dihitung: aturan penggabungan belum lengkap. Perbaiki yang ditandai pada tab “Peringkat & indeks”.',
    failed: 'Indeks tidak dapat dimuat.',
  },
  robustness: {
    title: 'Ketahanan peringkat',
    lead: 'Bobot diacak %{draws} kali, masing-masing sampai %{spread} lebih besar atau lebih kecil. Batang: peringkat dari 5% sampai 95% undian; garis: median.',
    draw: 'Uji ketahanan',
    again: 'Uji lagi',
    range: '%{low}–%{high}',
  },
  leverage: {
    title: 'Yang paling mengangkat kabupaten',
    lead: 'Bila setiap perangkat daerah naik satu langkah di butir ini: jumlah poin yang bertambah.',
    show: 'Hitung',
    units: '%{count} perangkat daerah dapat naik',
  },
};
