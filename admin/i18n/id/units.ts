export const units = {
  name: 'Perangkat daerah',
  fields: {
    search: 'Cari nama atau kode',
    code: 'Kode',
    name: 'Nama',
    abbreviation: 'Singkatan',
    kind: 'Jenis',
    parentId: 'Induk',
    parent: 'Induk',
    regionCode: 'Kode wilayah',
    assessed: 'Dinilai',
    active: 'Aktif',
    people: 'Orang',
    onTime: 'Tepat waktu',
  },
  onTime: {
    rate: '%{rate} (%{onTime} dari %{due})',
    none: 'Belum ada periode yang ditutup.',
  },
  help: {
    assessed: 'Perangkat daerah yang dinilai mengisi LKE setiap periode.',
    active: 'Yang tidak aktif tetap ada di periode lama, tetapi tidak mendapat LKE baru.',
  },
  status: { assessed: 'Dinilai', notAssessed: 'Tidak dinilai', inactive: 'Tidak aktif' },
  sections: { identity: 'Identitas', assessment: 'Penilaian', people: 'Orang di unit ini' },
  noPeople: 'Belum ada orang di unit ini. Tambahkan lewat menu Pengguna.',
  refusals: {
    code: 'Pakai huruf kecil, angka, dan tanda hubung, misalnya dinas-kesehatan.',
    codeTaken: 'Kode ini sudah dipakai perangkat daerah lain. Pakai kode lain.',
    parentBelow:
      'Induk tidak boleh perangkat daerah ini sendiri atau bagian di bawahnya. Pilih yang lain.',
    parentGone: 'Induk ini tidak ditemukan lagi. Pilih yang lain.',
  },
  empty: {
    title: 'Belum ada perangkat daerah',
    lead: 'Tambahkan dinas, badan, kecamatan, dan unit lain yang akan dinilai.',
  },
};
