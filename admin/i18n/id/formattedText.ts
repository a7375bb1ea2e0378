/** Texts of a text with formatting: its toolbar, the preview, and links. */
export const formattedText = {
  bar: 'Format teks',
  withKeys: '%{name} (Ctrl+%{keys})',
  bold: 'Tebal',
  italic: 'Miring',
  bullets: 'Daftar poin',
  numbers: 'Daftar bernomor',
  link: 'Tautan',
  preview: 'Pratinjau',
  clear: 'Hapus format',
  full: 'Tidak ada ruang lagi untuk format ini. Ringkas dahulu teksnya.',
  address: 'Alamat',
  addressHelp: 'Misalnya https://bekasikab.go.id/berita. Alamatnya selalu ikut ditampilkan.',
  addressRefused: 'Isi alamat lengkap yang diawali https:// atau http://, tanpa nama pengguna.',
  name: 'Teks yang ditampilkan',
  nameHelp: 'Boleh kosong: yang tampil alamatnya.',
  insert: 'Sisipkan',
};
