export const assignments = {
  name: 'Penugasan',
  units: 'Perangkat daerah',
  open: '%{count} dari %{total} LKE belum punya evaluator.',
  kabupaten: 'LKE kabupaten',
  search: 'Cari perangkat daerah',
  onlyOpen: 'Hanya yang belum punya evaluator',
  nobody: 'Belum ada evaluator',
  waiting: '%{count} menunggu telaah',
  choose: 'Pilih %{name}',
  pickAll: 'Pilih semua yang tampak',
  picked: '%{count} LKE dipilih',
  assign: 'Tugaskan',
  change: 'Ubah',
  changeOf: 'Ubah evaluator %{name}',
  dialog: {
    one: 'Pilih siapa yang menelaah. Telaah yang sudah diberikan tetap berlaku.',
    several:
      'Pilih siapa yang menelaah semuanya. Kotak bergaris: menelaah sebagian, dan tetap begitu bila tidak diubah.',
  },
  load: {
    title: 'Beban evaluator',
    lead: 'Yang terbanyak di atas.',
    units: '%{count} LKE',
    empty: 'Belum ada evaluator. Beri peran evaluator kepada pengguna lebih dahulu.',
  },
  saved: 'Penugasan disimpan.',
  saving: 'Penugasan sedang disimpan',
  conflict:
    'Orang lain mengubah evaluatornya sementara Anda memilih. Pilihan Anda tetap ada: periksa lagi, lalu simpan bila masih perlu.',
  savedSoFar: 'Tersimpan: %{done} dari %{total}.',
  tooMany: 'Paling banyak %{max} evaluator untuk satu LKE.',
  closed: 'Periode ini sudah ditutup, sehingga penugasannya tidak berubah lagi.',
};
