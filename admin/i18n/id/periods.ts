export const periods = {
  name: 'Periode',
  fields: {
    name: 'Periode',
    kind: 'Jenis',
    month: 'Periode',
    label: 'Nama rentang',
    firstDay: 'Hari pertama',
    lastDay: 'Hari terakhir',
    status: 'Keadaan',
    opensAt: 'Dibuka',
    dueAt: 'Batas pengajuan',
    closesAt: 'Ditutup',
    opensBySchedule: 'Buka otomatis',
    closesBySchedule: 'Tutup otomatis',
    openedAt: 'Realisasi pembukaan',
    closedAt: 'Realisasi penutupan',
    instruments: 'Instrumen',
    progress: 'LKE diajukan',
  },
  sections: {
    which: 'Periode',
    dates: 'Jadwal (WIB)',
    instruments: 'Yang diisi',
    progress: 'Kemajuan',
  },
  help: {
    label: 'Misalnya “Pekan percepatan SAKIP”. Tampil di tempat nama bulan.',
    firstDay:
      'Isian berawal dari periode terakhir yang sudah ditutup dan berakhir lebih dahulu, jenis apa pun.',
    lastDay: 'Bukti dinilai terhadap rentang ini, termasuk hari terakhirnya.',
    daysStay: 'Tetap sejak periode dibuka.',
    nameStays: 'Tetap sejak periode ini pertama kali ditutup: rapornya sudah memakai nama ini.',
    opensAt: 'Sejak kapan perangkat daerah dapat mengisi.',
    dueAt: 'Sampai kapan kepala perangkat daerah mengajukan.',
    closesAt: 'Rencana penutupan, setelah evaluator selesai menelaah.',
    opensBySchedule:
      'Periode terbuka sendiri pada waktunya, setelah periode sebelumnya ditutup; LKE dibuat saat itu.',
    closesBySchedule:
      'Periode tertutup sendiri pada waktunya. Bila masih ada panel terbuka, periode tetap terbuka dan Anda diberi tahu.',
    instruments: 'Formula yang terbit saat ini berlaku sampai periode ditutup.',
  },
  standsStill:
    'Periode ini sedang dibuka kembali: hanya waktu penutupan yang dapat diubah, agar ketepatan waktu yang sudah dibekukan tetap.',
  faults: {
    lastDay: 'Hari terakhir tidak boleh sebelum hari pertama. Pilih hari yang lebih akhir.',
    tooLong: 'Rentang paling lama 366 hari. Pilih hari terakhir yang lebih awal.',
    dueAt: 'Batas pengajuan harus setelah periode dibuka. Pilih waktu yang lebih akhir.',
    closesAt: 'Penutupan tidak boleh sebelum batas pengajuan. Pilih waktu yang lebih akhir.',
  },
  refusals: {
    taken: 'Periode ini sudah ada. Pilih yang lain.',
    month: 'Periode ini tidak dapat direncanakan. Pilih yang lain.',
    overlap: 'Sebagian harinya sudah dipakai rentang tanggal lain. Pilih hari di luar rentang itu.',
    sealedName:
      'Nama ini sudah tertulis di rapor yang dibekukan, jadi tidak dapat diganti. Kembalikan namanya, lalu simpan.',
    day: 'Hari ini tidak dapat dipilih. Pilih hari lain.',
    noInstrument: 'Pilih sedikitnya satu instrumen.',
    tooManyInstruments: 'Instrumennya terlalu banyak. Pilih lebih sedikit.',
    instrumentTwice: 'Satu instrumen hanya dapat dipilih sekali. Pilih salah satu formulanya.',
    formulaRetired:
      'Formula yang dipilih tidak berlaku lagi. Muat ulang halaman ini, lalu pilih yang terbit.',
  },
  empty: {
    title: 'Belum ada periode',
    lead: 'Rencanakan bulan pertama; LKE setiap perangkat daerah dibuat saat periode dibuka.',
  },
  automatic: 'otomatis',
  scheduleFault: {
    open: 'Periode ini tidak terbuka sesuai jadwal dan akan dicoba lagi.',
    close: 'Periode ini tidak tertutup sesuai jadwal dan akan dicoba lagi.',
  },
  planNotices: {
    waits: 'Menunggu %{other} ditutup; setelah itu terbuka sendiri dan melanjutkan isiannya.',
    missed:
      'Tidak akan terbuka sendiri: waktu penutupannya sudah lewat. Ubah jadwalnya, atau hapus rencana ini.',
    retired:
      '%{title}: formula revisi %{revision} tidak berlaku lagi untuk periode baru, tetapi rencana ini memakainya. Untuk memakai yang berlaku, hapus rencana ini lalu rencanakan lagi.',
  },
  remove: {
    button: 'Hapus rencana',
    title: 'Hapus rencana %{name}?',
    lead: 'Periode ini belum pernah dibuka, jadi belum ada isian. Jadwal per tahap dan penugasan evaluatornya ikut terhapus; jejaknya tetap ada. Periode yang sama dapat direncanakan lagi.',
    done: 'Rencana %{name} sudah dihapus.',
  },
  plan: 'Rencanakan periode',
  save: 'Simpan rencana',
  editDates: 'Ubah jadwal',
  reload: 'Muat ulang',
  bound: '%{title}, formula revisi %{revision}',
  progress: {
    submitted: 'LKE diajukan',
    onTime: 'LKE diajukan tepat waktu',
    answered: 'Butir terjawab',
    accepted: 'Butir diterima',
    returned: 'Butir dikembalikan',
    waiting: 'Butir menunggu telaah',
  },
  progressLead: {
    PLANNED: 'Belum dibuka, jadi belum ada LKE.',
    OPEN: 'Bergerak selama periode berjalan.',
    CLOSED: 'Keadaan saat periode ditutup.',
  },
  open: {
    button: 'Buka periode',
    title: 'Buka %{name}?',
    first: 'LKE dibuat untuk setiap perangkat daerah yang dinilai dan untuk kabupaten.',
    second: 'Jawaban, bukti dukung, dan evaluator dibawa dari periode terakhir yang sudah ditutup.',
    third: 'Agen perubahan dapat mengisi sejak tanggal pembukaannya.',
    warnings: {
      before:
        '%{other} masih berjalan. Yang diisi di sana tidak ikut dibawa bila tidak ditutup lebih dahulu.',
      early: 'Belum waktunya: baru dapat diisi sejak %{date}, kecuali jadwalnya dimajukan.',
      over: 'Waktu penutupannya, %{date}, sudah lewat, sehingga tidak ada yang dapat mengisi. Mundurkan dahulu lewat Ubah jadwal.',
    },
    running: 'Periode sedang dibuka. Jangan tutup halaman ini.',
    done: '%{name} sudah dibuka.',
  },
  close: {
    button: 'Tutup periode',
    title: 'Tutup %{name}?',
    first:
      'Yang belum terbukti dihitung tidak dijawab: %{unproven} dari %{indicators} butir belum diterima evaluator, %{waiting} di antaranya masih menunggu telaah.',
    second:
      'Nilai dibekukan menjadi rapor setiap perangkat daerah; %{submitted} dari %{worksheets} LKE sudah diajukan.',
    third:
      'Setelah ini tidak ada jawaban, bukti, atau telaah yang berubah. Membuka kembali hanya dengan alasan tertulis dan menghasilkan revisi baru; rapor ini tetap tersimpan.',
    warnings: {
      early: 'Belum waktunya: penutupan direncanakan %{date}.',
      panel:
        'Masih ada panel yang bekerja dan berita acaranya belum ditandatangani. Bila periode ditutup sekarang, putusan panel itu tidak dihitung.',
    },
    running: 'Periode sedang ditutup. Halaman ini boleh ditutup: penutupan berjalan terus.',
    done: '%{name} sudah ditutup. Rapor setiap perangkat daerah sudah ada.',
  },
};
