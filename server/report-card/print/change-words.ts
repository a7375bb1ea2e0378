import type { Locale } from '../../../schema/format.js';

const id = {
  title: (revision: string) => `Yang berubah di revisi ${revision}`,
  opened: (moment: string, name: string) => `Dibuka kembali ${moment} oleh ${name}.`,
  reason: (reason: string) => `Alasan: ${reason}`,
  whole: 'Yang dibuka: semua LKE.',
  chosen: (names: string) => `Yang dibuka: ${names}.`,
  added: (moment: string, name: string, names: string) =>
    `Ditambah ${moment} oleh ${name}: ${names}.`,
  ownSheet: 'LKE tingkat kabupaten',
  sealed: (now: string, before: string) =>
    `Ditutup lagi dan dibekukan ${now}. Revisi sebelumnya, yang dibekukan ${before}, tetap tersimpan tanpa berubah.`,
  index: 'Indeks kabupaten',
  columns: ['Perangkat daerah', 'Sebelum', 'Sesudah', 'Selisih', 'Peringkat'] as readonly string[],
  was: 'dibuka kembali',
  none: 'Tidak ada nilai, kategori, atau peringkat yang berubah.',
  shifted: 'Hanya bergeser peringkatnya',
  rest: (count: string) => `Nilai, kategori, dan peringkat ${count} rapor lainnya tidak berubah.`,
};

const en: typeof id = {
  title: (revision) => `What revision ${revision} changed`,
  opened: (moment, name) => `Opened again ${moment} by ${name}.`,
  reason: (reason) => `Reason: ${reason}`,
  whole: 'Opened: every worksheet.',
  chosen: (names) => `Opened: ${names}.`,
  added: (moment, name, names) => `Added ${moment} by ${name}: ${names}.`,
  ownSheet: 'The kabupaten’s own LKE',
  sealed: (now, before) =>
    `Closed again and sealed ${now}. The revision before, sealed ${before}, is kept as it was.`,
  index: 'Index of the kabupaten',
  columns: ['Unit', 'Before', 'After', 'Difference', 'Rank'],
  was: 'open again',
  none: 'No points, no grade and no rank changed.',
  shifted: 'Changed their rank alone',
  rest: (count) => `Points, grade and rank of ${count} other report cards did not change.`,
};

/** What stands on the pages of a book that say what a further revision changed. */
export const changeWords: Readonly<Record<Locale, typeof id>> = { id, en };
