import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { buildDesk, type Desk, SAVE } from '../builders/desk.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';

let desk: Desk;
let ids: Readonly<Record<'yesNo' | 'percent' | 'survey' | 'other' | 'foreign', string>>;

beforeAll(async () => {
  desk = await buildDesk();
  const { bekasi, karawang } = desk;
  ids = {
    yesNo: await desk.answer('U.I.1.i.a'),
    percent: await desk.answer('U.I.2.i.b'),
    survey: await desk.answer('U.I.2.i.c'),
    other: await desk.answer('U.I.1.i.a', bekasi.worksheets.education.id),
    foreign: await desk.answer('U.I.1.i.a', karawang.worksheets.health.id),
  };
});
afterAll(() => desk.close());

const saving = (
  what: string,
  input: () => Readonly<Record<string, unknown>>,
  code: string,
  field?: string,
  as?: Refusal['as'],
): Refusal => ({
  what,
  variables: () => ({
    input: { answerId: ids.yesNo, version: 1, explanation: '', ...input() },
  }),
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

const counted = (counts: readonly object[]) => () => ({ answerId: ids.percent, counts });

// What is refused changes nothing: once is enough for all refusals of a state.
describe('saving an answer', () => {
  beforeAll(() => desk.reset());
  // prettier-ignore
  refuses(() => desk.world, SAVE, 'agent', [
    saving('no answer', () => ({ answerId: undefined }), 'INVALID_INPUT', 'answerId'),
    saving('no version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    saving('no explanation', () => ({ explanation: undefined }), 'INVALID_INPUT', 'explanation'),
    saving('an explanation that is null', () => ({ explanation: null }), 'INVALID_INPUT', 'explanation'),
    saving('too long an explanation', () => ({ explanation: longerThan(limits.explanationLength) }), 'INVALID_INPUT', 'explanation'),
    saving('too long an option', () => ({ optionKey: longerThan(limits.codeLength) }), 'INVALID_INPUT', 'optionKey'),
    saving('too many counts', counted(Array.from({ length: limits.countsPerAnswer + 1 }, (_, i) => ({ key: `k${i}`, count: 1 }))), 'INVALID_INPUT', 'counts'),
    saving('a character that no text has', () => ({ explanation: 'a\0b' }), 'INVALID_INPUT', 'explanation'),
    saving('an answer of the wrong type', () => ({ answerId: { id: 1 } }), 'INVALID_INPUT', 'answerId'),
    saving('a version of the wrong type', () => ({ version: 'satu' }), 'INVALID_INPUT', 'version'),
    saving('an option of the wrong type', () => ({ optionKey: 1 }), 'INVALID_INPUT', 'optionKey'),
    saving('a value of the wrong type', () => ({ value: 'delapan' }), 'INVALID_INPUT', 'value'),
    saving('an explanation of the wrong type', () => ({ explanation: 1 }), 'INVALID_INPUT', 'explanation'),
    saving('an option that the indicator does not have', () => ({ optionKey: 'A' }), 'INVALID_INPUT', 'optionKey'),
    saving('a value for an indicator with options', () => ({ value: 1 }), 'INVALID_INPUT', 'value'),
    saving('counts for an indicator with options', () => ({ counts: [{ key: 'done', count: 1 }] }), 'INVALID_INPUT', 'counts'),
    saving('an option for an indicator that is counted', () => ({ answerId: ids.percent, optionKey: 'YA' }), 'INVALID_INPUT', 'optionKey'),
    saving('a count that the indicator does not ask for', counted([{ key: 'mended', count: 1 }]), 'INVALID_INPUT', 'counts'),
    saving('one count twice', counted([{ key: 'done', count: 1 }, { key: 'done', count: 2 }]), 'INVALID_INPUT', 'counts'),
    saving('half a thing', counted([{ key: 'done', count: 1.5 }]), 'INVALID_INPUT', 'counts'),
    saving('less than nothing', counted([{ key: 'done', count: -1 }]), 'INVALID_INPUT', 'counts.0.count'),
    saving('more than there can be', counted([{ key: 'done', count: limits.countMax + 1 }]), 'INVALID_INPUT', 'counts.0.count'),
    saving('a value below the scale', () => ({ answerId: ids.survey, value: -0.1 }), 'INVALID_INPUT', 'value'),
    saving('a value above the scale', () => ({ answerId: ids.survey, value: 100.1 }), 'INVALID_INPUT', 'value'),
    saving('an unknown answer', () => ({ answerId: randomUUID() }), 'NOT_FOUND', 'answerId'),
    saving('an answer id that is none', () => ({ answerId: '1' }), 'NOT_FOUND', 'answerId'),
    saving('an answer of another unit', () => ({ answerId: ids.other }), 'NOT_FOUND', 'answerId'),
    saving('an answer of another unit, also with an option that it does not have', () => ({ answerId: ids.other, optionKey: 'A' }), 'NOT_FOUND', 'answerId'),
    saving('an answer of another kabupaten', () => ({ answerId: ids.foreign }), 'NOT_FOUND', 'answerId'),
    saving('a version that is gone', () => ({ version: 0 }), 'CONFLICT', 'version'),
    saving('a version that is yet to come', () => ({ version: 2 }), 'CONFLICT', 'version'),
    saving('the head’s typing', () => ({}), 'FORBIDDEN', undefined, 'head'),
    saving('the evaluator’s typing', () => ({}), 'FORBIDDEN', undefined, 'evaluator'),
    saving('the leadership’s typing', () => ({}), 'FORBIDDEN', undefined, 'leader'),
    saving('an evaluator who is not assigned', () => ({}), 'NOT_FOUND', 'answerId', 'idleEvaluator'),
    saving('the administrator', () => ({}), 'NOT_FOUND', 'answerId', 'admin'),
  ]);

  describe('in a period that is closed', () => {
    beforeAll(() => desk.sql(`update period set status = 'CLOSED'`));
    refuses(() => desk.world, SAVE, 'agent', [
      saving('it', () => ({}), 'PERIOD_CLOSED', 'answerId'),
      saving(
        'it before it looks at the version',
        () => ({ version: 7 }),
        'PERIOD_CLOSED',
        'answerId',
      ),
    ]);
  });

  describe('in a period that is still planned', () => {
    beforeAll(() => desk.sql(`update period set status = 'PLANNED'`));
    refuses(() => desk.world, SAVE, 'agent', [
      saving('it', () => ({}), 'PERIOD_NOT_OPEN', 'answerId'),
    ]);
  });

  describe('in a worksheet that was submitted', () => {
    beforeAll(async () => {
      await desk.reset();
      await desk.submitted();
    });
    refuses(() => desk.world, SAVE, 'agent', [
      saving('it', () => ({}), 'ANSWER_LOCKED', 'answerId'),
    ]);
  });
});
