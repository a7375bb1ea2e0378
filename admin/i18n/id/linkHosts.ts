/** Situs yang tautannya boleh diperiksa server. */
export const linkHosts = {
  name: 'Situs tautan',
  title: 'Situs yang boleh diperiksa',
  lead: 'Atas permintaan seseorang, server menanyakan apakah tautan bukti di situs ini masih menjawab. Isinya tidak dibaca dan tidak disimpan. Situs di luar daftar tidak pernah dihubungi.',
  host: 'Nama situs',
  hostHelp: 'Tepat satu situs, misalnya ppid.bekasikab.go.id. Hanya https.',
  add: 'Tambah',
  since: 'Sejak %{date}',
  none: 'Belum ada situs. Tautan bukti dicatat, tetapi tidak ada yang diperiksa.',
  remove: 'Hapus',
  removeOf: 'Hapus %{host}',
  removed: '%{host} tidak lagi diperiksa. Hasil pemeriksaan sebelumnya tetap tercatat.',
  undo: 'Urungkan',
  noHost: 'Ini bukan nama situs. Tulis tanpa https://, tanpa garis miring, porta, atau angka IP.',
  taken: 'Situs ini sudah ada di daftar.',
  tooMany: 'Daftar sudah penuh (%{limit} situs). Hapus yang tidak dipakai lebih dahulu.',
};

/** Pemeriksaan satu tautan, di samping buktinya. */
export const linkCheck = {
  check: 'Periksa tautan',
  checking: 'Memeriksa…',
  open: 'Dapat dibuka pada %{at}',
  status: 'Menjawab %{status} pada %{at}',
  REDIRECTED: 'Mengalihkan ke situs di luar daftar pada %{at}',
  UNREACHABLE: 'Tidak dapat dihubungi pada %{at}',
  TIMED_OUT: 'Tidak menjawab tepat waktu pada %{at}',
  TOO_LARGE: 'Jawabannya terlalu besar pada %{at}',
  NOT_PUBLIC: 'Mengarah ke jaringan dalam dan tidak dihubungi, %{at}',
  by: '%{finding}, diperiksa %{name}',
};
