import type { RecalculationRecordFragment } from '../../graphql/graphql.js';

// Two report cards by another formula, as the API gives them; only tests use it.

const standing = (points: number, rank: number, grade: string) => ({
  points,
  achievement: points / 10,
  rank,
  grade,
});

export const recalculation = {
  period: { id: 'm7', name: '2022-07' },
  instrument: { id: 'i1', title: 'LKE unit' },
  sealedBy: {
    id: 'f1',
    revision: 1,
    title: 'Menurut peraturan',
    status: 'RETIRED',
    sha256: 'a'.repeat(64),
  },
  formula: {
    id: 'f2',
    revision: 2,
    title: 'Menurut rapat',
    status: 'PUBLISHED',
    sha256: 'b'.repeat(64),
  },
  cards: [
    {
      reportCardId: 'c1',
      unit: { id: 'u1', name: 'Dinas Kesehatan' },
      unitKind: 'DINAS',
      sha256: '1'.repeat(64),
      before: standing(4, 1, 'C'),
      after: standing(2.5, 2, 'D'),
      points: -1.5,
      places: -1,
      grade: -1,
      components: [
        { code: 'A', parentCode: null, name: 'Pemenuhan', before: 4, after: 2.5, points: -1.5 },
        { code: 'A.1', parentCode: 'A', name: 'Perubahan', before: 3, after: 1, points: -2 },
      ],
    },
    {
      reportCardId: 'c2',
      unit: { id: 'u2', name: 'Kecamatan Babelan' },
      unitKind: 'KECAMATAN',
      sha256: '2'.repeat(64),
      before: standing(3, 2, 'D'),
      after: standing(4, 1, 'C'),
      points: 1,
      places: 1,
      grade: 1,
      components: [],
    },
    {
      reportCardId: 'c3',
      unit: { id: 'u3', name: '=HYPERLINK("x")' },
      unitKind: 'DINAS',
      sha256: '3'.repeat(64),
      before: standing(1, 3, 'D'),
      after: standing(1, 3, 'D'),
      points: 0,
      places: 0,
      grade: 0,
      components: [],
    },
  ],
} satisfies RecalculationRecordFragment;
