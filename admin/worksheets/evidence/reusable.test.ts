import { describe, expect, test } from 'vitest';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { contentOf } from '../saving/answerContent.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';
import { buildAnswer, buildEvidence } from '../testAnswers.js';
import { reusableEvidence } from './reusable.js';

const document = (id: string, title: string): WorksheetEvidenceFragment => ({
  ...buildEvidence({ fileName: `${id}.pdf` }),
  evidence: { id, kind: 'FILE', title, version: 1 },
});

const entry = (id: string, ...evidence: WorksheetEvidenceFragment[]): AnswerEntry => {
  const answer = buildAnswer({ id, evidence });
  return { answer, content: contentOf(answer), status: { kind: 'saved', at: null } };
};

const entries = [
  entry('a', document('sk', 'SK Tim RB'), document('notulen', 'Notulen rapat')),
  entry('b', document('sk', 'SK Tim RB')),
];
const found = (answerId: string, search = '') =>
  reusableEvidence(entries, answerId, search).map(({ link, isThere }) => [
    link.evidence.title,
    isThere,
  ]);

describe('evidence to use again', () => {
  test('is listed once each, by title, with what the answer has already', () => {
    expect(found('b')).toEqual([
      ['Notulen rapat', false],
      ['SK Tim RB', true],
    ]);
  });

  test('is found by words of its title or its file', () => {
    expect(found('b', 'RAPAT notulen')).toEqual([['Notulen rapat', false]]);
    expect(found('b', 'sk.pdf')).toEqual([['SK Tim RB', true]]);
    expect(found('b', 'lain')).toEqual([]);
  });
});
