/** Texts of changing what was accepted. */
export const reopening = {
  reopened: 'Dibuka kembali',
  warning:
    'Jawaban ini sudah diterima. Mengubahnya membuka kembali penilaian: nilai terverifikasinya turun sampai dinilai ulang.',
  agree: 'Buka untuk diubah',
  agreed:
    'Perubahan pertama pada jawaban atau buktinya membuka kembali penilaian. Belum ada yang berubah.',
  cancel: 'Batal, biarkan diterima',
  title: 'Penilaian dibuka kembali',
  by: 'Sebelumnya diterima %{name}, %{date}.',
  lead: 'Menunggu dinilai ulang; sampai saat itu nilainya tidak dihitung sebagai terverifikasi. Jawaban dan bukti masih dapat diubah.',
  restore: 'Kembalikan seperti yang diterima',
  restoreSure:
    'Jawaban, penjelasan, dan bukti menjadi seperti saat diterima, dan penerimaannya berlaku lagi. Perubahan sejak itu diganti.',
  restoreYes: 'Ya, kembalikan',
  restoreNo: 'Batal',
};
