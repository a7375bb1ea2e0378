import type { InputFault } from '../../../schema/error-code.js';
import type { FailureCode } from '../../providers/errors.js';

/** What went wrong, and what to do about it. */
export const errors = {
  UNAUTHENTICATED: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.',
  FORBIDDEN:
    'Akun Anda tidak berwenang melakukan ini. Hubungi administrator bila seharusnya boleh.',
  NOT_FOUND:
    'Data tidak ditemukan. Mungkin sudah dipindahkan, atau bukan milik unit Anda. Muat ulang untuk memeriksanya.',
  INVALID_INPUT: 'Ada isian yang belum benar. Periksa kolom yang ditandai.',
  CONFLICT:
    'Orang lain sudah mengubah data ini. Muat ulang untuk melihat perubahannya, lalu ulangi perubahan Anda.',
  WRONG_CREDENTIALS: 'Surel atau kata sandi salah. Periksa lalu coba lagi.',
  TOO_MANY_ATTEMPTS: 'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.',
  PASSWORD_CHANGE_REQUIRED: 'Ganti dahulu kata sandi sementara Anda.',
  WEAK_PASSWORD:
    'Kata sandi terlalu mudah ditebak. Pakai sedikitnya 12 huruf, misalnya beberapa kata acak.',
  DUPLICATE: 'Sudah ada yang memakai isian ini. Pakai yang lain.',
  PERIOD_CLOSED:
    'Periode sudah ditutup, sehingga datanya tidak dapat diubah lagi. Minta administrator membukanya kembali, atau lanjutkan di periode berikutnya.',
  PERIOD_CLOSING:
    'Periode ini sedang ditutup. Tunggu sampai selesai; kemajuannya terlihat di halaman periode.',
  WINDOW_CLOSED:
    'Tahap ini sedang dikunci oleh jadwal yang ditetapkan administrator. Muat ulang untuk melihat sejak dan sampai kapan, atau minta dibuka.',
  WINDOW_OPEN: 'Yang diminta sudah terbuka, jadi tidak perlu minta dibuka. Muat ulang halaman ini.',
  OPENING_DECIDED:
    'Permintaan ini sudah diputuskan atau ditarik. Muat ulang untuk melihat hasilnya.',
  PERIOD_NOT_OPEN:
    'Periode belum dibuka, atau tanggal pembukaannya belum tiba. Tunggu, atau minta administrator membukanya lebih awal.',
  PERIOD_NOT_CLOSED:
    'Periode ini belum ditutup, sehingga belum ada rapor yang dapat dihitung ulang atau dibuka kembali. Pilih periode yang sudah ditutup.',
  LATER_PERIOD_CLOSED:
    'Periode sesudahnya juga sudah ditutup, dan rapornya sudah dibandingkan dengan periode ini. Buka kembali periode sesudahnya dahulu.',
  EARLIER_PERIOD_REOPENED:
    'Periode sebelumnya sedang dibuka kembali, dan rapor periode ini dibandingkan dengannya. Tutup dahulu periode sebelumnya.',
  PERIOD_INCOMPLETE:
    'Belum ada yang akan mengisi. Tambahkan atau aktifkan dahulu perangkat daerah yang dinilai.',
  WORKSHEET_SUBMITTED: 'LKE ini sudah diajukan. Hanya butir yang dikembalikan yang dapat diubah.',
  WORKSHEET_INCOMPLETE: 'LKE belum lengkap. Jawab semua butir sebelum mengajukannya.',
  ANSWER_LOCKED:
    'Jawaban ini sedang terkunci, sehingga tidak dapat diubah. Muat ulang untuk melihat keadaannya.',
  ANSWER_NOT_MENDED:
    'Belum ada yang berubah sejak dikembalikan. Perbaiki jawaban atau buktinya, lalu kirim lagi.',
  ANSWER_NOT_SUBMITTED:
    'Jawaban ini belum diajukan, sehingga belum dapat dinilai. Tunggu sampai perangkat daerah mengajukannya.',
  EVIDENCE_OUTSIDE_PERIOD:
    'Bukti ini berlaku di luar periode. Betulkan tanggalnya, atau tulis alasan bukti ini tetap dipakai.',
  EVIDENCE_REPLACED:
    'Ada berkas yang lebih baru untuk bukti ini. Lepas buktinya lalu lampirkan lagi untuk memakai yang baru; tanpa itu, hanya halaman dan alasan di luar periode yang dapat diubah.',
  EVIDENCE_REQUIRED: 'Bukti dukung belum ada. Lampirkan sedikitnya satu berkas atau tautan.',
  REASON_REQUIRED: 'Tuliskan alasannya dahulu.',
  OWN_WORK: 'Anda tidak dapat menilai pekerjaan sendiri. Minta evaluator lain.',
  OWN_VERDICT:
    'Keberatan atas penilaian Anda sendiri diputuskan orang lain. Minta koordinator evaluator lain.',
  VERDICT_SETTLED:
    'Tidak ada lagi yang dapat dikeberatkan: penilaiannya sudah berganti, panel sudah memutuskannya, jawabannya sudah mulai diperbaiki, atau nilainya diterima penuh. Muat ulang untuk memeriksanya.',
  OBJECTION_EXPIRED:
    'Waktu mengajukan keberatan sudah lewat: sepuluh hari kerja sejak penilaian. Perbaiki jawabannya, atau ajukan lagi di periode berikutnya.',
  OBJECTION_DECIDED: 'Keberatan ini sudah diputuskan. Muat ulang untuk melihat putusannya.',
  OBJECTION_SETTLED:
    'Panel sudah memutuskan jawaban ini dengan berita acara yang ditandatangani, jadi keberatannya hanya dapat ditolak. Tolak keberatan ini dan sebutkan berita acaranya.',
  FOLLOW_UP_MOVED_ON:
    'Keadaan rencana aksi ini sudah berubah. Muat ulang untuk melihat keadaannya sekarang.',
  FOLLOW_UP_OVERDUE:
    'Tenggatnya sudah lewat dan tidak dapat dipindahkan lagi. Selesaikan rencana aksinya, atau batalkan dengan alasan.',
  UPLOAD_EMPTY: 'Berkas ini kosong. Pilih berkas lain.',
  UPLOAD_TOO_LARGE: 'Berkas terlalu besar. Kecilkan atau bagi berkasnya, lalu unggah lagi.',
  UPLOAD_TYPE_REFUSED:
    'Jenis berkas ini tidak diterima. Pakai PDF, gambar, Word, Excel, PowerPoint, atau teks (.txt, .csv).',
  UPLOAD_ACTIVE_CONTENT:
    'Berkas ini memuat makro, skrip, program, atau lampiran. Simpan tanpa itu (mis. cetak ke PDF), lalu unggah lagi.',
  UPLOAD_ARCHIVE_UNSAFE:
    'Susunan berkas ini tidak wajar dan tidak aman dibuka. Simpan ulang dari aplikasinya, lalu unggah lagi.',
  UPLOAD_AMBIGUOUS:
    'Berkas ini sekaligus berisi berkas jenis lain. Simpan ulang sebagai PDF atau gambar, lalu unggah lagi.',
  UPLOAD_TEXT_REFUSED:
    'Berkas .txt atau .csv ini bukan teks biasa. Simpan ulang sebagai teks UTF-8, tanpa kode halaman web atau skrip di awalnya, lalu unggah lagi.',
  UPLOAD_INFECTED:
    'Pemindai virus menolak berkas ini. Bersihkan perangkat Anda, lalu unggah berkas yang bersih.',
  UPLOAD_SCAN_UNAVAILABLE:
    'Pemindai virus sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi.',
  UPLOAD_INCOMPLETE: 'Unggahan terputus sebelum selesai. Unggah lagi berkasnya.',
  UPLOAD_UNKNOWN: 'Unggahan tidak ditemukan lagi. Unggah ulang berkasnya.',
  EVIDENCE_DAMAGED:
    'Berkas yang tersimpan rusak atau hilang. Laporkan ke administrator, atau unggah ulang berkasnya.',
  LINK_NOT_CHECKABLE:
    'Hanya tautan https tanpa nomor porta dan tanpa kata sandi yang dapat diperiksa. Buka sendiri tautannya.',
  LINK_HOST_NOT_ALLOWED:
    'Situs tautan ini belum ada di daftar yang boleh diperiksa. Buka sendiri tautannya, atau minta administrator menambahkan situs itu.',
  TOO_MANY_LINK_CHECKS:
    'Anda sudah memeriksa banyak tautan dalam waktu singkat. Tunggu lima menit, lalu periksa lagi, atau buka sendiri tautannya.',
  SEAL_BROKEN:
    'Ada rapor atau indeks yang tidak lagi cocok dengan segelnya, sehingga angkanya tidak ditampilkan. Laporkan ke administrator agar dibandingkan dengan cadangan data.',
  FORMULA_PUBLISHED: 'Formula yang sudah terbit tidak dapat diubah. Buat rancangan baru.',
  FORMULA_INVALID: 'Formula masih mengandung kesalahan. Perbaiki yang ditandai lebih dahulu.',
  FORMULA_PROPOSED:
    'Formula ini sudah diusulkan, sehingga tidak dapat diubah. Kembalikan dahulu menjadi rancangan.',
  FORMULA_NOT_PROPOSED:
    'Formula ini tidak sedang menunggu persetujuan. Muat ulang untuk melihat keadaannya.',
  FORMULA_NOT_APPROVED:
    'Formula ini belum disetujui. Minta orang kedua dari tim percepatan untuk menyetujuinya.',
  OWN_PROPOSAL: 'Anda tidak dapat menyetujui usulan sendiri. Minta orang lain dari tim percepatan.',
  FORMULA_CASES_BROKEN:
    'Ada contoh hitungan yang tidak cocok. Perbaiki formulanya, atau tuliskan alasan pengecualiannya.',
  LAST_ADMINISTRATOR: 'Harus ada sedikitnya satu administrator. Tunjuk administrator lain dahulu.',
  ANSWER_SETTLED:
    'Panel sudah memutuskan jawaban ini dengan berita acara yang ditandatangani, jadi tidak dinilai lagi. Buka panelnya untuk membaca alasannya.',
  ANSWER_REOPENED:
    'Jawaban ini diubah setelah diterima. Tunggu sampai evaluator menilai perubahannya, atau unit mengembalikannya.',
  CONSENSUS_OFF:
    'Tahap konsensus panel sedang dinonaktifkan, atau belum ada saat periode ini ditutup. Minta administrator mengaktifkannya; periode yang dibuka kembali tetap memakai tahap saat ditutup.',
  STAGE_IN_USE:
    'Tahap ini sudah dipakai atau selalu diperlukan, jadi tidak dapat dinonaktifkan. Ubah nama atau urutannya saja.',
  PANEL_OPEN:
    'Periode ini masih punya panel yang terbuka. Tanda tangani atau hapus panel itu dahulu.',
  PANEL_EMPTY: 'Tidak ada selisih yang perlu diputuskan, jadi tidak ada yang ditandatangani.',
  PANEL_UNDECIDED:
    'Masih ada butir yang belum diputuskan, atau nilainya berubah sejak diputuskan. Putuskan semuanya, lalu tanda tangani.',
  PANEL_SIGNED:
    'Berita acara sudah ditandatangani dan tidak dapat diubah. Buka panel baru bila ada selisih lain.',
  PANEL_HAS_DECISIONS:
    'Panel ini sudah memuat keputusan. Batalkan keputusannya satu per satu sebelum menghapus panel.',
  SECOND_SCORING_OPEN:
    'Periode ini masih punya penilaian kedua yang berjalan. Tutup atau batalkan yang itu dahulu.',
  SECOND_SCORING_EMPTY:
    'Belum ada yang dapat dipakai: tidak ada jawaban yang bisa dinilai orang lain, atau belum ada yang dinilai.',
  SECOND_SCORING_BEGUN:
    'Sudah ada jawaban yang dinilai, jadi tidak dapat dibatalkan. Tutup penilaian kedua ini.',
  SECOND_SCORING_CLOSED:
    'Penilaian kedua ini sudah ditutup. Nilai di dalamnya tidak dapat diubah lagi.',
  SECOND_SCORING_SEEN:
    'Anda kini dapat melihat penilaian pertamanya, jadi jawaban ini tidak lagi dinilai oleh Anda. Lanjutkan dengan yang lain.',
  QUERY_TOO_DEEP: 'Permintaan terlalu dalam. Kurangi tingkat datanya.',
  QUERY_TOO_COSTLY: 'Permintaan terlalu besar. Persempit datanya.',
  PAGE_TOO_LARGE: 'Terlalu banyak baris sekaligus. Kurangi baris per halaman.',
  INTERNAL: 'Terjadi kesalahan di server. Coba lagi; bila terulang, laporkan ke administrator.',
  NETWORK: 'Server tidak terjangkau. Periksa jaringan Anda, lalu coba lagi.',
  TIMEOUT: 'Server terlalu lama menjawab. Coba lagi sebentar lagi.',
  UNAVAILABLE: 'Layanan sedang tidak tersedia. Coba lagi sebentar lagi.',
} satisfies Record<FailureCode, string>;

/** What is wrong with one field. */
export const faults = {
  MISSING: 'Belum diisi. Isi dahulu.',
  TOO_LONG: 'Terlalu panjang. Persingkat isinya.',
  TOO_SHORT: 'Terlalu pendek. Lengkapi isinya.',
  WRONG_TYPE: 'Bentuk isian tidak sesuai. Isi dengan cara lain.',
  OUT_OF_RANGE: 'Di luar batas yang diperbolehkan. Isi dengan nilai lain.',
  UNKNOWN_OPTION: 'Pilihan ini tidak tersedia. Pilih yang lain.',
  MALFORMED: 'Penulisannya tidak benar. Periksa lalu perbaiki.',
} satisfies Record<InputFault, string>;
