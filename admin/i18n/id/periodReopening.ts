/** Texts of closed periods that are opened again, and of the revisions that come of it. */
export const periodReopening = {
  button: 'Buka kembali',
  title: 'Buka kembali %{name}?',
  done: '%{name} sudah dibuka kembali.',
  followed:
    'Tidak dapat dibuka kembali: %{other} sudah ditutup, dan rapornya dibandingkan dengan periode ini. Buka kembali %{other} dahulu.',
  does: {
    kept: 'Rapor dan indeks revisi %{now} tetap tersimpan tanpa berubah, dan tetap dapat diperiksa lewat kode QR-nya.',
    asBefore:
      'LKE yang dipilih kembali seperti sesaat sebelum ditutup: butir yang diterima dapat diubah lalu ditelaah ulang. Yang lain tetap terkunci.',
    told: 'Agen perubahan, kepala perangkat daerah, dan evaluatornya diberi tahu.',
    inForce:
      'Sampai ditutup lagi, dasbor, peringkat, dan rapim tetap memakai revisi %{now}. Menutup lagi membuat revisi %{next} dengan formula yang sama; peringkat dan median semua perangkat daerah dihitung ulang.',
    carried:
      '%{other} sudah berjalan dengan isian dari periode ini; isian itu tidak ikut berubah. %{other} baru dapat ditutup setelah periode ini ditutup lagi.',
  },
  whom: {
    label: 'LKE yang dibuka',
    whole: 'Semua LKE periode ini',
    chosen: 'Hanya perangkat daerah tertentu',
    units: 'Perangkat daerah',
    noUnits: 'Tidak ada perangkat daerah dengan nama itu',
    kabupaten: 'LKE tingkat kabupaten',
  },
  closesAt: 'Rencana ditutup lagi (WIB)',
  closesAtHelp:
    'Sampai kapan dapat diubah. Periode tidak tertutup sendiri kecuali diatur di jadwal.',
  reason: 'Alasan',
  reasonHelp: 'Sedikitnya %{words} kata. Alasan disimpan selamanya dan tampil bersama angkanya.',
  faults: {
    reason: 'Tuliskan alasan yang dapat dipahami orang lain, sedikitnya tiga kata.',
    closesAt: 'Waktu itu sudah lewat. Pilih waktu yang akan datang.',
    none: 'Pilih sedikitnya satu LKE yang dibuka.',
    unknown: 'Salah satu perangkat daerah tidak mengisi di periode ini. Muat ulang halaman ini.',
    open: 'Salah satu yang dipilih sudah dibuka. Muat ulang untuk melihat yang masih terkunci.',
    panel:
      'Ada berita acara panel yang belum ditandatangani untuk LKE yang tidak dipilih. Buka juga LKE itu, atau semua.',
  },
  widen: {
    button: 'Tambah yang dibuka',
    title: 'Tambah yang dibuka di %{name}',
    send: 'Buka juga',
    done: 'LKE yang ditambahkan di %{name} sudah dibuka.',
    rest: 'Semua LKE yang masih terkunci',
    does: {
      sameRevision:
        'LKE yang ditambahkan kembali seperti sesaat sebelum ditutup, dan masuk ke revisi %{revision} bersama yang sudah dibuka.',
      others: 'Isian, telaah, dan batas waktu yang sudah berjalan tidak berubah.',
      told: 'Agen perubahan, kepala perangkat daerah, dan evaluator LKE yang ditambahkan diberi tahu.',
      stays:
        'Tidak dapat ditarik: yang sudah dibuka tetap terbuka sampai periode ditutup lagi. Alasannya tampil bersama alasan pembukaan.',
    },
    over: 'Waktu penutupannya, %{date}, sudah lewat, sehingga yang ditambahkan belum dapat diubah siapa pun. Mundurkan dulu waktu itu lewat Ubah jadwal.',
  },
  chip: 'Dibuka kembali',
  notice: {
    title: '%{name} sedang dibuka kembali',
    figures:
      'Angka di sini masih revisi %{before}, dan baru berganti setelah periode ditutup lagi.',
  },
  words: {
    since: 'Dibuka kembali %{date} oleh %{name}.',
    reason: 'Alasan: %{reason}',
    whole: 'Yang dibuka: semua LKE.',
    chosen: 'Yang dibuka: %{names}. Yang lain tetap terkunci.',
    chosenFirst: 'Semula dibuka: %{names}.',
    widened: 'Ditambah %{date} oleh %{name}: %{names}.',
    unnamed: 'LKE perangkat daerah lain',
    others: 'LKE Anda tidak termasuk yang dibuka dan tetap terkunci.',
    kabupaten: 'tingkat kabupaten',
  },
  history: {
    title: 'Revisi',
    lead: 'Setiap kali periode ditutup. Revisi yang lama tetap tersimpan tanpa berubah.',
    revision: 'Revisi %{revision}',
    sealed: 'Dibekukan %{date}.',
    index: 'Indeks kabupaten %{points}.',
    indexMoved: 'Indeks kabupaten %{points} (%{delta}).',
    noneMoved: 'Tidak ada nilai atau peringkat yang berubah.',
    moved: '%{smart_count} LKE berubah nilainya.',
    shifted: '%{smart_count} LKE hanya bergeser peringkatnya.',
  },
  changes: {
    unit: 'Perangkat daerah',
    before: 'Sebelum',
    after: 'Sesudah',
    difference: 'Selisih',
    rank: 'Peringkat',
    wasOpen: 'dibuka kembali',
    showRest: 'Tampilkan %{smart_count} lainnya',
    hideRest: 'Sembunyikan yang lain',
  },
  card: {
    revision: 'Revisi %{revision}',
    again: 'Periode ini pernah dibuka kembali; rapor ini menggantikan revisi %{before}.',
    why: 'Yang berubah dan alasannya',
    title: 'Revisi rapor ini',
    lead: 'Nilai rapor ini setiap kali periodenya ditutup.',
    current: 'yang ini',
    reopened: 'Revisi %{revision}, sedang dibuka kembali',
    reopenedLead: 'Angka di bawah tetap berlaku sampai periode ditutup lagi.',
    superseded: 'Revisi %{revision}, tidak berlaku lagi',
    supersededLead: 'Digantikan oleh revisi %{next} sejak %{date}. Angka di bawah tidak berubah.',
    openLater: 'Buka revisi %{next}',
  },
  rapim: {
    revision: 'Revisi %{revision}',
    reopened: 'Revisi %{revision}, sedang dibuka kembali',
  },
};
