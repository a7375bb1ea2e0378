import type { Locale } from '../../../schema/format.js';

const id = {
  title: 'Rapor reformasi birokrasi',
  count: (cards: string) => `${cards} rapor, satu halaman masing-masing`,
  sheet: (sheet: number, of: number) => `daftar ${sheet} dari ${of}`,
  columns: ['Peringkat', 'Perangkat daerah', 'Nilai', 'Kategori', 'Halaman'] as readonly string[],
};

const en: typeof id = {
  title: 'Bureaucratic reform report cards',
  count: (cards) => `${cards} report cards, one page each`,
  sheet: (sheet, of) => `list ${sheet} of ${of}`,
  columns: ['Rank', 'Unit', 'Points', 'Grade', 'Page'],
};

/** What stands on the pages before the first report card. */
export const bookWords: Readonly<Record<Locale, typeof id>> = { id, en };
