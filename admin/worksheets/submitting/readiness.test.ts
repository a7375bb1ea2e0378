import { describe, expect, test } from 'vitest';
import type { SaveStatus } from '../saving/answerSaver.js';
import { contentOf } from '../saving/answerContent.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';
import type { Mark, Standing } from '../standing.js';
import { buildAnswer } from '../testAnswers.js';
import { readinessOf } from './readiness.js';

const standing = (mark: Mark): Standing => ({
  mark,
  answered: true,
  proven: true,
  open: false,
  unchanged: false,
  editor: null,
});

const entry = (status: SaveStatus): AnswerEntry => {
  const answer = buildAnswer();
  return { answer, content: contentOf(answer), status, reopening: false };
};

describe('whether a worksheet can be submitted', () => {
  test('says which indicators are missing, in the order of the instrument', () => {
    const standings = new Map([
      ['b', standing('unanswered')],
      ['a', standing('unanswered')],
      ['c', standing('unproven')],
      ['d', standing('ready')],
    ]);
    expect(readinessOf(['a', 'b', 'c', 'd'], standings, [])).toMatchObject({
      unanswered: ['a', 'b'],
      unproven: ['c'],
    });
  });

  test('counts what the server does not have, apart from what must be chosen', () => {
    const theirs = contentOf(buildAnswer());
    const failure = { code: 'NETWORK' as const, details: {} };
    const entries = [
      entry({ kind: 'saved', at: null }),
      entry({ kind: 'pending' }),
      entry({ kind: 'waiting', failure }),
      entry({ kind: 'conflict', theirs }),
    ];
    expect(readinessOf([], new Map(), entries)).toMatchObject({ unsaved: 2, conflicts: 1 });
  });
});
