import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAnswer, buildEvidence, buildReturn } from '../worksheets/testAnswers.js';
import { partsOf } from '../formatted-text/textDifference.js';
import { changesBetween, changesOf, isUnchanged } from './changes.js';

const decree = buildEvidence();
const seen = {
  optionKey: 'A',
  value: null,
  counts: [{ key: 'done', count: 3 }],
  explanation: 'Tim dibentuk bulan Januari.',
  evidence: [
    { evidenceId: 'evidence', title: 'SK Tim RB', revisionId: 'revision', number: 1, page: null },
  ],
};
const answer = buildAnswer({
  optionKey: 'A',
  counts: [{ key: 'done', count: 3 }],
  explanation: 'Tim dibentuk bulan Januari.',
  evidence: [decree],
});
const between = (changed: Partial<typeof answer>) =>
  changesBetween(seen, { ...answer, ...changed });

describe('what changed since the last review', () => {
  test('is nothing where nothing did', () => {
    expect(isUnchanged(between({}))).toBe(true);
  });

  test('is the option, the value or a count, each with what it was', () => {
    expect(between({ optionKey: 'B' }).before?.optionKey).toBe('A');
    expect(between({ value: 80 }).before?.value).toBeNull();
    expect(between({ counts: [{ key: 'done', count: 4 }] }).before?.counts).toEqual({ done: 3 });
    expect(between({ optionKey: 'B' }).explanation).toBeUndefined();
  });

  test('is the explanation, word by word', () => {
    const changes = between({ explanation: 'Tim dibentuk bulan Februari.' });
    expect(changes.before).toBeUndefined();
    expect(changes.explanation).toEqual([
      { text: 'Tim dibentuk bulan ', kind: 'same' },
      { text: 'Januari', kind: 'removed' },
      { text: 'Februari', kind: 'added' },
      { text: '.', kind: 'same' },
    ]);
  });

  test('is the explanation as it was typed; whether it has formatting is no letter of it', () => {
    const bold = between({ explanation: '\u2063Tim **dibentuk** bulan Januari.' }).explanation;
    expect(
      bold?.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()]),
    ).toEqual([
      ['added', '**'],
      ['added', '**'],
    ]);
    expect(between({ explanation: '\u2063Tim dibentuk bulan Januari.' }).explanation).toEqual([
      { text: 'Tim dibentuk bulan Januari.', kind: 'same' },
    ]);
  });

  test('is evidence that is new, was revised, is cited at another page, or is gone', () => {
    const kinds = (changed: Partial<typeof answer>) =>
      between(changed).evidence.map(({ kind, title }) => `${kind} ${title}`);
    const other = { ...decree, evidence: { ...decree.evidence, id: 'other', title: 'Notula' } };
    expect(kinds({ evidence: [decree, other] })).toEqual(['added Notula']);
    expect(kinds({ evidence: [buildEvidence({ id: 'second', number: 2 })] })).toEqual([
      'revised SK Tim RB',
    ]);
    expect(kinds({ evidence: [{ ...decree, page: 3 }] })).toEqual(['paged SK Tim RB']);
    expect(kinds({ evidence: [other] })).toEqual(['added Notula', 'removed SK Tim RB']);
  });

  test('is not said of what nobody is to judge, or was never judged', () => {
    const evaluations = [{ ...buildReturn(), seen }];
    const sent = { ...answer, worksheetId: 'w', state: 'SUBMITTED' as const, evaluations };
    expect(changesOf(sent)?.found).toBeDefined();
    expect(changesOf({ ...sent, state: 'RETURNED' })).toBeUndefined();
    expect(changesOf({ ...sent, evaluations: [] })).toBeUndefined();
  });

  test('is counted from the latest review, and not known where that one did not keep it', () => {
    const old = { ...buildReturn({ id: 'old' }), seen };
    const latest = { ...buildReturn({ id: 'latest' }), seen: null };
    const panel = {
      ...buildReturn({ id: 'panel', stage: 'CONSENSUS', stageKey: 'consensus' }),
      seen,
    };
    const sent = { ...answer, worksheetId: 'w', state: 'SUBMITTED' as const };
    const changes = changesOf({ ...sent, evaluations: [old, latest, panel] });
    expect(changes?.since.id).toBe('latest');
    expect(changes?.found).toBeUndefined();
  });
});

test('a text that is another one altogether is shown as such, and nothing of either is lost', () => {
  const before = Array.from({ length: 1_500 }, (_, place) => `lama${place}`).join(' ');
  const now = Array.from({ length: 1_500 }, (_, place) => `baru${place}`).join(' ');
  expect(partsOf(before, now)).toEqual([
    { text: before, kind: 'removed' },
    { text: now, kind: 'added' },
  ]);
});

test('the text as it is now can be read off the marked one, whatever was typed', () => {
  const text = fc
    .array(fc.constantFrom('Tim', 'RB', 'rapat', ' ', '  ', '\n', '.', 'é', '12'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (before, now) => {
      const kept = partsOf(before, now).filter(({ kind }) => kind !== 'removed');
      expect(kept.map((part) => part.text).join('')).toBe(now);
    }),
  );
});

test('white space alone is marked where it is all that is different', () => {
  expect(partsOf('a b', 'a  b').map(({ kind }) => kind)).toContain('added');
});
