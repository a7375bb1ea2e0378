/** How far the closing of a period is, for who closes it and for who finds it being closed. */
export const periodClosing = {
  step: 'Langkah %{step} dari %{steps}',
  phase: {
    WAITING: 'Menunggu yang sedang disimpan selesai',
    SCORING: 'LKE dibaca dan dinilai',
    SEALING: 'Rapor dibuat dan disegel',
    RECORDING: 'Indeks, rencana aksi, dan jejak dicatat',
  },
  underWay: {
    by: 'Periode ini sedang ditutup oleh %{name} sejak %{date}. Sampai selesai, tidak ada yang dapat diubah.',
    bySchedule:
      'Periode ini sedang ditutup otomatis menurut jadwal sejak %{date}. Sampai selesai, tidak ada yang dapat diubah.',
  },
  silent:
    'Tidak ada kabar sejak pukul %{time}; yang terlihat adalah keadaan saat itu. Biasanya penutupan tetap berjalan dan kabarnya muncul lagi di sini dengan sendirinya. Bila kabarnya tidak muncul juga, tutup periode sekali lagi: tidak ada yang tertutup dua kali.',
  broke: {
    by: 'Penutupan oleh %{name}, mulai %{date}, tidak selesai. Tidak ada yang berubah dan periode tetap terbuka.',
    bySchedule:
      'Penutupan otomatis menurut jadwal, mulai %{date}, tidak selesai. Tidak ada yang berubah dan periode tetap terbuka.',
  },
  leave: 'Tunggu di halaman periode',
  unchanged: 'Tidak ada yang berubah: periode tetap terbuka.',
};
