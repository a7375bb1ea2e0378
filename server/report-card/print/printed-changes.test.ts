import { describe, expect, test } from 'vitest';
import type { CardRevision } from '../revision.type.js';
import type { BookChange } from './card-facts.js';
import { openDocument } from './card-pdf.js';
import { changePages } from './draw-changes.js';
import { printedChanges } from './printed-changes.js';

const person = { id: 'p', name: 'Ahmad Lubis' };
const cardOf = (name: string, change: Partial<CardRevision> = {}): CardRevision => ({
  reportCardId: name,
  revision: 2,
  sealedAt: '2022-08-12T02:00:00.000Z',
  unit: { id: name, code: name, name, abbreviation: null },
  instrument: { id: 'i', code: 'small', title: 'LKE', level: 'UNIT', revision: 1 },
  points: 4,
  pointsBefore: 4,
  difference: 0,
  grade: 'C',
  gradeBefore: 'C',
  rank: 2,
  rankBefore: 2,
  wasOpen: false,
  ...change,
});
const changeOf = (cards: CardRevision[], reason = 'Nilai keliru dicatat.'): BookChange => {
  const sealed = { revision: 1, sealedAt: '2022-08-06T02:00:00.000Z', index: 5, indexGrade: 'C', indexDifference: null, cards: [] }; // prettier-ignore
  return {
    reopening: {
      revision: 2,
      reason,
      reopenedAt: '2022-08-10T02:00:00.000Z',
      reopenedBy: person,
      closedAt: sealed.sealedAt,
      closedBy: person,
      isWhole: true,
      units: [],
      withKabupaten: true,
      widenings: [],
    },
    before: sealed,
    after: { ...sealed, revision: 2, index: 6.25, indexGrade: 'B', indexDifference: 1.25, cards },
  };
};
const printed = (cards: CardRevision[], reason?: string) =>
  printedChanges(changeOf(cards, reason), 'Kabupaten Bekasi', 'id');

describe('what a further revision changed, on paper', () => {
  const mended = cardOf('Dinas Kesehatan', { points: 7, grade: 'B', difference: 3, rank: 1, rankBefore: 3, wasOpen: true }); // prettier-ignore
  const shifted = cardOf('Dinas Perikanan', { rank: 2, rankBefore: 1 });
  const same = cardOf('Dinas Sosial', { rank: 9, rankBefore: 9 });

  test('is the index first, then whose value is another; whose place alone is, stands apart', () => {
    const { rows, shifted: moved, below } = printed([mended, shifted, same]);
    expect(rows).toEqual([
      { holder: 'Indeks kabupaten, Kabupaten Bekasi', before: '5,00 (C)', after: '6,25 (B)', difference: '+1,25', rank: '', isIndex: true },
      { holder: 'Dinas Kesehatan · dibuka kembali', before: '4,00 (C)', after: '7,00 (B)', difference: '+3,00', rank: '3 → 1', isIndex: false },
    ]); // prettier-ignore
    expect(moved.map(({ holder, rank }) => [holder, rank])).toEqual([['Dinas Perikanan', '1 → 2']]);
    expect(below).toBe('Nilai, kategori, dan peringkat 1 rapor lainnya tidak berubah.');
  });

  test('says that nothing moved where nothing did, and that a total has no score', () => {
    expect(printed([same]).below).toBe('Tidak ada nilai, kategori, atau peringkat yang berubah.');
    const [, none] = printed([cardOf('Dinas Sosial', { points: 0, grade: '', difference: null })]).rows; // prettier-ignore
    expect(none).toMatchObject({ before: '4,00 (C)', after: 'Tanpa kategori', difference: '–' });
  });

  test('takes as many pages as it needs, each row once and none below the paper', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      cardOf(`Badan Kepegawaian dan Pengembangan Sumber Daya Manusia ${index}`, { points: index }),
    );
    const changes = printed(many, 'Alasan yang panjang. '.repeat(90));
    const document = openDocument({ kabupaten: 'Bekasi', locale: 'id' }, '', '2022-08-12T02:00:00.000Z'); // prettier-ignore
    const pages = changePages(document, changes);
    // A4 is 842 points high; the head of a page takes 118, its foot 44.
    for (const page of pages) {
      expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(842 - 118 - 44);
    }
    const rows = pages.flatMap((page) => page.filter(({ isRow }) => isRow));
    const headed = pages.filter((page) => page.some(({ isRow }) => isRow));
    // The index and 119 report cards: one has 4 points as before; and a head on every page.
    expect(rows).toHaveLength(1 + 119 + headed.length);
    expect(pages.length).toBeGreaterThan(4);
    document.destroy();
  });
});
