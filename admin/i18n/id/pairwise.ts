import type { Consistency } from '../../../schema/formula/pairwise/judge.js';

/** Texts of pairwise comparison: weights that are found by asking which of two is more important. */
export const pairwise = {
  open: 'Bandingkan',
  openOf: 'Bandingkan berpasangan di bawah %{name}',
  look: 'Lihat perbandingan',
  lookOf: 'Lihat perbandingan di bawah %{name}',
  notes: {
    kept: 'Bobotnya dari perbandingan.',
    weights_elsewhere: 'Bobotnya tidak lagi mengikuti perbandingan yang tersimpan.',
    comparisons_unlinked: 'Perbandingan yang tersimpan belum menghubungkan semuanya.',
  },
  title: 'Bandingkan berpasangan: %{name}',
  lookTitle: 'Perbandingan berpasangan: %{name}',
  kept: 'Jawaban yang menjadi dasar bobot ini, disimpan bersama formula.',
  progress: 'Pertanyaan %{at} dari %{count}',
  answered: 'Terjawab',
  question: 'Mana lebih penting: %{first} atau %{second}, dan seberapa?',
  unanswered: 'Belum dijawab',
  previous: 'Sebelumnya',
  skip: 'Lewati',
  reopen: 'Kosongkan jawaban',
  next: 'Lanjut',
  equalNext: 'Sama penting, lanjut',
  keys: 'Panah kiri dan kanan menggeser jawaban, Enter melanjutkan, Esc menutup.',
  scale: {
    equal: 'Sama penting (1)',
    more: '%{name} %{strength} (%{ratio})',
    between: 'antara %{lower} dan %{upper}',
    words: {
      1: 'sama penting',
      3: 'sedikit lebih penting',
      5: 'lebih penting',
      7: 'jauh lebih penting',
      9: 'mutlak lebih penting',
    },
  },
  result: {
    child: 'Yang dibandingkan',
    now: 'Sekarang',
    becomes: 'Menjadi',
    share: 'Bagian',
    held: 'Terkunci, bobotnya tetap: %{names}.',
  },
  consistency: {
    UNLINKED: 'Bobot belum dapat dihitung. Belum terhubung dengan yang lain: %{names}.',
    TWO: 'Hanya ada dua, jadi hanya satu jawaban: tidak ada yang dapat bertentangan dan rasio konsistensi (CR) tidak berlaku.',
    UNTESTED: 'Belum ada jawaban yang menguji jawaban lain, jadi rasio konsistensi (CR) belum ada.',
    consistent: 'Konsisten: CR %{ratio}, paling tinggi %{bound}.',
    inconsistent: 'Tidak konsisten: CR %{ratio}, seharusnya paling tinggi %{bound}.',
    mend: 'Jawaban-jawabannya saling bertentangan. Periksa lagi yang disebut di bawah “Paling bertentangan”.',
    open: 'Terjawab %{answered} dari %{count}; angkanya masih dapat berubah.',
  } satisfies Record<
    Exclude<Consistency['kind'], 'MEASURED'> | 'consistent' | 'inconsistent' | 'mend' | 'open',
    string
  >,
  doubts: {
    title: 'Paling bertentangan',
    pair: '%{first} dibanding %{second}:',
    answered: 'dijawab “%{answer}”.',
    implied: 'Menurut jawaban lain “%{answer}”, selisih %{times} kali.',
    mended: 'Bila diubah begitu, CR menjadi %{ratio}.',
    go: 'Ke pertanyaan ini',
    goOf: 'Ke pertanyaan %{first} dan %{second}',
  },
  table: {
    title: 'Semua jawaban: baris dibanding kolom',
    cell: '%{first} dibanding %{second}: %{answer}',
  },
  many: 'Ada %{children} yang dibandingkan, berarti %{count} pertanyaan. Tidak semuanya wajib: bobot sudah dapat dihitung dari %{least} jawaban yang menghubungkan semuanya, tetapi makin banyak jawaban makin terlihat apakah semuanya konsisten.',
  begin: 'Mulai',
  refused: {
    tooFew:
      'Sedikitnya dua yang tidak terkunci diperlukan untuk membandingkan. Buka dahulu kuncinya.',
    tooMany: 'Paling banyak %{limit} dapat dibandingkan sekaligus. Kunci dahulu sebagian.',
    noRoom:
      'Tidak ada bobot untuk dibagi. Perbaiki dahulu bobot induknya atau bobot yang terkunci.',
  },
  applyAnyway: 'Tetap dapat diterapkan; jawabannya ikut tersimpan apa adanya.',
  apply: 'Terapkan',
  forget: 'Hapus jawaban tersimpan, bobot tetap',
  discard: 'Jawaban yang belum diterapkan akan hilang. Tutup juga?',
  close: 'Tutup',
};
