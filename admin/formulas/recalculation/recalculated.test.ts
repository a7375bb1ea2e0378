import { describe, expect, test } from 'vitest';
import { csvText } from '../../fields/csv.js';
import { cardsIn, isMoved, wholeView, type Card, type View } from './recalculated.js';
import { recalculation } from './recalculation.sample.js';
import { csvRows } from './recalculationCsv.js';

const cards: readonly Card[] = recalculation.cards;
const nameOf = ({ unit }: Card) => unit?.name ?? 'Kabupaten';
const ids = (view: Partial<View>) =>
  cardsIn(cards, { ...wholeView, ...view }, nameOf).map(({ reportCardId }) => reportCardId);

describe('the units of a recalculation', () => {
  test('come by their new rank, and in every other order that is asked for', () => {
    expect(ids({})).toEqual(['c2', 'c1', 'c3']);
    expect(ids({ order: 'before' })).toEqual(['c1', 'c2', 'c3']);
    expect(ids({ order: 'gain' })).toEqual(['c2', 'c3', 'c1']);
    expect(ids({ order: 'loss' })).toEqual(['c1', 'c3', 'c2']);
    expect(ids({ order: 'name' })).toEqual(['c3', 'c1', 'c2']);
  });

  test('are found by a part of the name, by kind, and by whether they move', () => {
    expect(ids({ search: ' KESEHATAN ' })).toEqual(['c1']);
    expect(ids({ kind: 'KECAMATAN' })).toEqual(['c2']);
    expect(ids({ onlyMoved: true })).toEqual(['c2', 'c1']);
    expect(ids({ search: 'Dinas', kind: 'KECAMATAN' })).toEqual([]);
  });

  test('move as well where only the rank or the grade is another', () => {
    const still = cards[2]!;
    expect(isMoved(still)).toBe(false);
    expect(isMoved({ ...still, after: { ...still.after, rank: 2 } })).toBe(true);
    expect(isMoved({ ...still, after: { ...still.after, grade: null } })).toBe(true);
    expect(isMoved({ ...still, points: 0.004 })).toBe(false);
  });
});

test('the file says first that it is a recalculation, then by what, then every unit', () => {
  const say = (key: string, values?: Readonly<Record<string, string>>) =>
    values ? `${values['column']} ${values['side']}` : key.replace('columns.', '');
  const rows = csvRows(recalculation, cards, {
    banner: 'Ini hitung ulang',
    say: say as (key: string, values?: object) => string,
    period: (name) => name,
    nameOf,
    kindOf: ({ unitKind }) => unitKind ?? '',
  });
  expect(csvText(rows, 'id').split('\r\n')).toEqual([
    '\uFEFFIni hitung ulang',
    'csv.period;2022-07',
    `csv.formula;Menurut rapat;2;${'b'.repeat(64)}`,
    `csv.sealedBy;Menurut peraturan;1;${'a'.repeat(64)}`,
    '',
    'unit;kind;rank sealed;points sealed;achievement sealed;grade sealed;rank recalculated;' +
      'points recalculated;achievement recalculated;grade recalculated;difference;places;seal',
    `Dinas Kesehatan;DINAS;1;4;0,4;C;2;2,5;0,25;D;-1,5;-1;${'1'.repeat(64)}`,
    `Kecamatan Babelan;KECAMATAN;2;3;0,3;D;1;4;0,4;C;1;1;${'2'.repeat(64)}`,
    `"'=HYPERLINK(""x"")";DINAS;3;1;0,1;D;3;1;0,1;D;0;0;${'3'.repeat(64)}`,
    '',
  ]);
});
