import type { RapimCardFragment } from '../graphql/graphql.js';

/** A unit's report card as a meeting has it; what a test is about is given, the rest is the same for all. */
export const rapimCard = (
  name: string,
  given: Partial<RapimCardFragment> = {},
): RapimCardFragment => ({
  id: name,
  instrument: { code: 'unit', revision: 1, title: 'LKE' },
  unit: { id: name, name, abbreviation: null },
  points: 20,
  maximum: 36.3,
  achievement: 0.55,
  grade: 'B',
  predicate: 'Baik',
  claimedPoints: 22,
  hasClaimedTotal: true,
  rank: 1,
  rankOf: 59,
  previousRank: null,
  previousPoints: null,
  onTime: true,
  completion: 1,
  returned: 0,
  sha256: '',
  nodes: [],
  trend: [],
  raises: [],
  distanceToNextGrade: null,
  commitments: [],
  ...given,
});

/** A closed period with these report cards, as the API answers the meeting. */
export const meetingOf = (nodes: readonly RapimCardFragment[], given: object = {}) => ({
  period: {
    id: 'july',
    name: '2022-07',
    status: 'CLOSED',
    revision: 1,
    closedAt: '2022-08-01T03:00:00.000Z',
    reopenings: [],
  },
  kabupatenIndex: null,
  dashboard: { trend: [] },
  reportCards: { nodes },
  kabupatenCards: { nodes: [] as object[] },
  ...given,
});
