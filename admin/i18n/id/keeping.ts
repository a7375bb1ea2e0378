/** Texts of what was begun and not sent, and of a device that does not keep what is typed. */
export const keeping = {
  refused:
    'Perangkat ini tidak menyimpan yang Anda ketik: ruang peramban penuh atau penyimpanannya dilarang. Kirim atau simpan sekarang, jangan tutup halaman ini, lalu kosongkan ruang di perangkat.',
  known: 'Mengerti',
  begun: {
    next: 'Ini Anda mulai isi sebelumnya. Isian ini ikut dengan yang dilampirkan berikutnya.',
    unsaved: 'Isian yang Anda mulai sebelumnya dan belum disimpan masih ada di sini.',
    before: 'Anda pernah mulai mengisi ini, lalu isinya diubah sebelum Anda menyimpan:',
    emptied: '(dikosongkan)',
    take: 'Pakai',
    discard: 'Buang',
    conflict:
      'Seseorang mengubahnya lebih dahulu. Tutup lalu buka lagi: isian Anda tetap ada dan dapat dipakai.',
  },
};
