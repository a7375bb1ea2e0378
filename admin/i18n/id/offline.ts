/** Texts of a page that was opened without a network. */
export const offline = {
  lead: 'Tidak ada jaringan. Halaman ini berlanjut sendiri begitu jaringan kembali.',
  nothingKept:
    'Tidak ada jaringan, dan tidak ada LKE yang tersimpan di perangkat ini. Halaman ini berlanjut sendiri begitu jaringan kembali. LKE yang Anda buka selagi ada jaringan dapat diisi juga tanpa jaringan.',
  goOn: 'Yang dapat terus diisi tanpa jaringan:',
  keptThen: '(disimpan %{moment})',
  atTime: 'pukul %{time}',
  onDay: 'pada %{moment}',
  waiting: '%{smart_count} jawaban yang Anda ketik aman di perangkat ini dan dikirim sendiri.',
  readAt: 'Yang tampil adalah isi yang disimpan perangkat ini %{moment}.',
  worksheetTitle: 'LKE ini tidak tersimpan di perangkat ini',
  worksheetNotKept:
    'Tanpa jaringan hanya LKE yang terakhir Anda buka di perangkat ini yang dapat diisi. LKE ini terbuka sendiri begitu jaringan kembali; yang sudah Anda ketik tetap aman.',
  signIn:
    'Tidak ada jaringan. Yang sudah diketik di perangkat ini tetap aman. Masuk begitu jaringan kembali, lalu semuanya dikirim sendiri.',
};
