import { describe, expect, test } from 'vitest';
import type { AnswerValue, Scale } from './answer.js';
import { needsEvidence } from './needs-evidence.js';

const options: Scale = {
  kind: 'OPTIONS',
  values: new Map([
    ['A', 1],
    ['B', 0],
    ['C', 0],
  ]),
};
const unvalued: Scale = {
  kind: 'OPTIONS',
  values: new Map([
    ['WTP', null],
    ['TMP', null],
  ]),
};
const ratio: Scale = {
  kind: 'RATIO',
  numerator: [{ key: 'done', sign: 1 }],
  denominator: [{ key: 'planned', sign: 1 }],
};
const range: Scale = { kind: 'RANGE', min: 1, max: 5 };
const none: Scale = { kind: 'NONE' };

describe('what has to be proven', () => {
  test.each<[string, Scale, AnswerValue, boolean]>([
    ['an option that earns something', options, { optionKey: 'A' }, true],
    ['an option that earns nothing, though it is not the last', options, { optionKey: 'B' }, false],
    ['the lowest option', options, { optionKey: 'C' }, false],
    ['no option', options, { optionKey: null }, false],
    ['a better option that no source gives a value', unvalued, { optionKey: 'WTP' }, true],
    ['the lowest of such options', unvalued, { optionKey: 'TMP' }, false],
    ['a share of something', ratio, { counts: { done: 1, planned: 4 } }, true],
    ['a share of zero', ratio, { counts: { done: 0, planned: 4 } }, false],
    ['a share where nothing was planned', ratio, { counts: { done: 0, planned: 0 } }, false],
    ['a value above the lowest', range, { value: 1.1 }, true],
    ['the lowest value', range, { value: 1 }, false],
    ['a count without a scale', none, { value: 3 }, true],
    ['a count of zero', none, { value: 0 }, false],
    ['what does not apply', options, { optionKey: 'A', notApplicable: true }, false],
  ])('%s', (_, scale, answer, needed) => {
    expect(needsEvidence(scale, answer)).toBe(needed);
  });
});
