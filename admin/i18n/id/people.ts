export const people = {
  name: 'Pengguna',
  fields: {
    search: 'Cari nama atau surel',
    name: 'Nama',
    email: 'Surel',
    role: 'Peran',
    unitId: 'Perangkat daerah',
    memberships: 'Peran',
    locale: 'Bahasa',
    active: 'Aktif',
    lastSignedInAt: 'Terakhir masuk',
  },
  never: 'belum pernah',
  status: { active: 'Aktif', inactive: 'Tidak aktif', temporary: 'Kata sandi sementara' },
  sections: { identity: 'Identitas', memberships: 'Peran' },
  help: {
    email: 'Dipakai untuk masuk.',
    active: 'Yang tidak aktif tidak dapat masuk; pekerjaannya tetap tercatat atas namanya.',
    memberships: 'Seseorang dapat mempunyai beberapa peran.',
    unit: 'Kosongkan untuk LKE tingkat kabupaten.',
  },
  password: {
    title: 'Kata sandi sementara untuk %{name}',
    lead: 'Berikan kepada yang bersangkutan. Saat pertama masuk ia harus menggantinya.',
    copy: 'Salin',
    copied: 'Tersalin',
    once: 'Kata sandi ini hanya tampil sekali ini dan tidak tersimpan di mana pun. Bila hilang, atur ulang lagi.',
    done: 'Sudah saya catat',
  },
  reset: {
    action: 'Atur ulang kata sandi',
    title: 'Atur ulang kata sandi %{name}?',
    lead: 'Kata sandi lama tidak berlaku lagi dan semua perangkatnya keluar. Anda mendapat kata sandi sementara yang baru.',
    confirm: 'Atur ulang',
  },
  refusals: {
    email: 'Ini bukan alamat surel. Tulis seperti nama@instansi.go.id.',
    emailTaken: 'Surel ini sudah dipakai akun lain. Pakai surel lain.',
    lastAdministrator:
      'Harus ada sedikitnya satu administrator aktif. Tunjuk administrator lain dahulu.',
    noRole: 'Beri sedikitnya satu peran.',
    tooManyRoles: 'Perannya terlalu banyak. Hapus yang tidak diperlukan.',
    roleTwice: 'Ada peran yang tercantum dua kali. Hapus salah satunya.',
    roleWithoutUnit:
      'Hanya agen perubahan dan kepala perangkat daerah yang punya perangkat daerah. Periksa perannya.',
    unitGone: 'Ada perangkat daerah yang tidak ditemukan lagi. Pilih yang lain.',
  },
  empty: {
    title: 'Belum ada pengguna',
    lead: 'Tambahkan agen perubahan, kepala perangkat daerah, dan evaluator.',
  },
};
