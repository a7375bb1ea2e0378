import type { WorksheetAnswerFragment, WorksheetEvaluationFragment } from '../graphql/graphql.js';

// Builders for the tests of this folder; no screen uses them.

/** An answer nobody has given yet, unless told otherwise. */
export const buildAnswer = (
  overrides: Partial<WorksheetAnswerFragment> = {},
): WorksheetAnswerFragment => ({
  id: 'answer',
  indicatorCode: 'U.I.1.i.a',
  optionKey: null,
  value: null,
  counts: [],
  explanation: '',
  state: 'DRAFT',
  reopened: false,
  unchanged: false,
  version: 1,
  updatedAt: '2022-07-01T00:00:00.000Z',
  updatedBy: null,
  abilities: ['answer.edit'],
  evidence: [],
  evaluations: [],
  ...overrides,
});

export const buildEvidence = (
  overrides: Partial<WorksheetAnswerFragment['evidence'][number]['revision']> = {},
): WorksheetAnswerFragment['evidence'][number] => ({
  id: 'link',
  version: 1,
  answerId: 'answer',
  page: null,
  carriedForward: false,
  outsidePeriodNote: '',
  evidence: { id: 'evidence', kind: 'FILE', title: 'SK Tim RB', version: 1 },
  revision: {
    id: 'revision',
    number: 1,
    fileName: 'sk.pdf',
    mediaType: 'application/pdf',
    size: 1_000,
    url: null,
    note: '',
    coversFrom: null,
    coversTo: null,
    expiresAt: null,
    createdAt: '2022-07-02T00:00:00.000Z',
    createdBy: { id: 'person', name: 'Siti' },
    linkCheck: null,
    downloadPath: '/evidence/revision',
    ...overrides,
  },
  abilities: ['evidence.download', 'evidence.detach'],
});

/** A return by the evaluator of what stood at version 2. */
export const buildReturn = (
  overrides: Partial<WorksheetEvaluationFragment> = {},
): WorksheetEvaluationFragment => ({
  id: 'evaluation',
  stage: 'REVIEW',
  stageKey: 'review',
  precedence: 10,
  verdict: 'RETURNED',
  optionKey: null,
  value: null,
  counts: [],
  reason: 'EVIDENCE_MISSING',
  note: 'SK belum ditandatangani',
  evaluator: { id: 'evaluator', name: 'Budi' },
  answerVersion: 2,
  createdAt: '2022-07-10T00:00:00.000Z',
  current: true,
  ...overrides,
});
