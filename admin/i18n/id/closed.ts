/** Who closed a period, since when, and what to do where it matters. */
export const closed = {
  by: 'Periode sudah ditutup oleh %{name} sejak %{date}, sehingga datanya tidak dapat diubah lagi.',
  bySchedule:
    'Periode sudah ditutup otomatis menurut jadwal sejak %{date}, sehingga datanya tidak dapat diubah lagi.',
  since: 'Periode sudah ditutup sejak %{date}, sehingga datanya tidak dapat diubah lagi.',
  stayed:
    'Periode dibuka kembali, tetapi tidak untuk LKE ini. Nilainya tetap yang sudah dibekukan.',
  ask: 'Bila ada yang harus diubah, minta administrator kabupaten membukanya kembali; selain itu lanjutkan di periode berikutnya.',
  over: 'Jadwal periode sudah berakhir sejak %{date}, sehingga datanya tidak dapat diubah lagi.',
  askLonger:
    'Bila masih ada yang harus diubah, minta administrator kabupaten mengundurkan penutupannya.',
};
