/** Texts of a draft that saves itself, and of two people who change it at once. */
export const formulaSaving = {
  shortcut: 'Simpan sekarang (Ctrl+S)',
  byItself: 'Perubahan tersimpan sendiri.',
  savedAt: 'Tersimpan %{time}',
  saving: 'Menyimpan…',
  waiting: 'Menunggu jaringan',
  waitingLead: 'Perubahan Anda aman di peramban ini dan dikirim sendiri begitu tersambung.',
  troubled: 'Belum tersimpan, dicoba lagi',
  troubledLead: '%{reason} Perubahan Anda aman di peramban ini; penyimpanan dicoba lagi sendiri.',
  conflict: 'Orang lain mengubah hal yang sama',
  conflictLead: 'Belum ada yang ditimpa. Pilih mana yang dipakai.',
  choose: 'Pilih',
  refused: 'Belum tersimpan',
  refusedLead: '%{reason} Perubahan Anda tetap ada di peramban ini.',
  refusedMarked: 'Perbaiki yang ditandai. Perubahan Anda tetap ada di peramban ini.',
  leave:
    'Perubahan Anda belum sampai di server. Perubahan itu tetap ada di peramban ini dan ditawarkan saat formula ini dibuka lagi. Tinggalkan halaman ini?',
  leaveUnkept:
    'Perubahan Anda belum sampai di server dan tidak dapat disimpan di perangkat ini. Bila halaman ini ditinggalkan, perubahan itu hilang. Tinggalkan halaman ini?',
  unkept: {
    waitingLead:
      'Perubahan Anda dikirim sendiri begitu tersambung. Perangkat ini tidak dapat menyimpannya: jangan tutup halaman ini.',
    troubledLead:
      '%{reason} Penyimpanan dicoba lagi sendiri. Perangkat ini tidak dapat menyimpannya: jangan tutup halaman ini.',
    refusedLead: '%{reason} Perangkat ini tidak dapat menyimpannya: jangan tutup halaman ini.',
    refusedMarked:
      'Perbaiki yang ditandai. Perangkat ini tidak dapat menyimpannya: jangan tutup halaman ini.',
  },
  merged: 'Orang lain ikut mengubah rancangan ini. Perubahannya sudah digabungkan:',
  unsent: {
    title: 'Perubahan Anda yang belum tersimpan',
    lead: 'Dari %{date}, hanya ada di peramban ini. Belum ada yang dimasukkan ke rancangan.',
    closed:
      'Dari %{date}, hanya ada di peramban ini. Formula ini bukan rancangan lagi, sehingga perubahan ini tidak dapat dimasukkan; salin bila masih diperlukan.',
    restore: 'Pulihkan',
    discard: 'Buang',
    discardAsk: 'Perubahan ini hanya ada di peramban ini. Buang untuk selamanya?',
    copy: 'Salin',
    copied: 'Perubahan sudah disalin.',
    copyFailed: 'Peramban tidak mengizinkan penyalinan. Pilih teksnya, lalu salin sendiri.',
  },
  choice: {
    meeting: {
      title: 'Pilih yang dipakai',
      lead: 'Orang lain menyimpan perubahan pada %{smart_count} hal yang Anda ubah juga. Belum ada yang ditimpa.',
      theirs: 'Milik orang lain',
      mine: 'Milik saya',
      all: { theirs: 'Semua milik orang lain', mine: 'Semua milik saya' },
    },
    restoring: {
      title: 'Pilih yang dipakai',
      lead: 'Sesudah perubahan Anda yang belum tersimpan, %{smart_count} hal berubah juga di rancangan. Belum ada yang ditimpa.',
      theirs: 'Yang ada sekarang',
      mine: 'Yang belum tersimpan',
      all: { theirs: 'Semua yang ada sekarang', mine: 'Semua yang belum tersimpan' },
    },
    renamed: 'Nama berubah dari “%{from}” menjadi “%{to}”.',
    bands: 'Menjadi: %{bands}.',
    written: 'Hanya cara menulisnya yang berubah.',
    missing: 'Pilih dahulu.',
    later: 'Nanti',
    confirm: 'Gabungkan',
  },
};
