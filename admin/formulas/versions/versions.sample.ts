// A small instrument and its formulas as the API gives them; only tests use it.

const weighed = (code: string, weight: string) => ({
  code,
  weight,
  weightStatus: 'OFFICIAL',
  aggregation: 'SUM',
});

interface FormulaParts {
  readonly nodes?: Readonly<Record<string, string>>;
  readonly [part: string]: unknown;
}

/** A draft of the second revision, unless told otherwise. */
export const formulaOf = ({ nodes, ...parts }: FormulaParts) => ({
  id: 'f2',
  instrument: { id: 'i1', code: 'unit', title: 'LKE unit', level: 'UNIT', revision: 1 },
  revision: 2,
  title: 'Menurut peraturan',
  status: 'DRAFT',
  reason: null,
  publishedAt: null,
  publishedBy: null,
  previousId: null,
  proposal: null,
  simulation: null,
  approval: null,
  returned: null,
  abilities: [],
  version: 4,
  sha256: '',
  nodes: Object.entries(nodes ?? { A: '2', 'A.1': '1', 'A.2': '1' }).map(([code, weight]) =>
    weighed(code, weight),
  ),
  indicators: [],
  missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
  exceptionReason: null,
  cases: [],
  parameters: [],
  tables: [],
  gradeBasis: 'ACHIEVEMENT',
  gradeBands: [
    { grade: 'A', predicate: 'Baik', lower: '50', lowerInclusive: true, inferred: false },
    { grade: 'B', predicate: 'Cukup', lower: '0', lowerInclusive: true, inferred: false },
  ],
  ...parts,
});

const indicator = (code: string, text: string) => ({
  code,
  componentCode: 'A',
  text,
  answerType: 'YES_NO',
  weight: '1',
  weightStatus: 'OFFICIAL',
  verified: true,
  inferred: false,
  options: [
    { key: 'A', value: '1', criterion: 'Ya', inferred: false },
    { key: 'B', value: '0', criterion: 'Tidak', inferred: false },
  ],
  scaleMin: null,
  scaleMax: null,
  scaleInferred: false,
  countInputs: [],
  ratioNumerator: null,
  ratioDenominator: null,
  evidenceRequirements: [],
  sources: [],
  note: null,
});

/** Two points in one component, for two answers of yes or no. */
export const instrument = {
  id: 'i1',
  code: 'unit',
  revision: 1,
  level: 'UNIT',
  title: 'LKE unit',
  totalWeight: '2',
  legalBasis: 'Permen',
  sources: [],
  components: [
    {
      code: 'A',
      parentCode: null,
      kind: 'COMPONENT',
      name: 'Pemenuhan',
      weight: '2',
      weightStatus: 'OFFICIAL',
      weightBasis: null,
      sources: [],
    },
  ],
  indicators: [indicator('A.1', 'Tim dibentuk'), indicator('A.2', 'Tim bekerja')],
};
