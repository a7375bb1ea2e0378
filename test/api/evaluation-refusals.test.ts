import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { aReturn, buildDesk, type Desk, EVALUATE, WITHDRAW } from '../builders/desk.js';
import { type Refusal, refuses } from '../builders/refusals.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

/** Every answer waits for its verdict. What is refused changes nothing: once is enough for all refusals of a state. */
const submitted = async () => {
  await desk.reset();
  await desk.submitted();
};
const closePeriods = () => desk.sql(`update period set status = 'CLOSED'`);

describe('a verdict', () => {
  let yesNo: string;
  let percent: string;
  let survey: string;
  let other: string;
  let foreign: string;
  beforeAll(async () => {
    await submitted();
    yesNo = await desk.answer('U.I.1.i.a');
    percent = await desk.answer('U.I.2.i.b');
    survey = await desk.answer('U.I.2.i.c');
    other = await desk.answer('U.I.1.i.a', desk.bekasi.worksheets.education.id);
    foreign = await desk.answer('U.I.1.i.a', desk.karawang.worksheets.health.id);
  });

  const judging = (
    what: string,
    input: () => Readonly<Record<string, unknown>>,
    code: string,
    field?: string,
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: () => ({
      input: {
        answerId: yesNo,
        answerVersion: 1,
        stage: 'REVIEW',
        verdict: 'ACCEPTED',
        ...input(),
      },
    }),
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });
  const long = (length: number) => 'x'.repeat(length + 1);

  // prettier-ignore
  refuses(() => desk.world, EVALUATE, 'evaluator', [
    judging('no answer', () => ({ answerId: undefined }), 'INVALID_INPUT', 'answerId'),
    judging('no version', () => ({ answerVersion: undefined }), 'INVALID_INPUT', 'answerVersion'),
    judging('no stage', () => ({ stage: undefined }), 'INVALID_INPUT', 'stage'),
    judging('no verdict', () => ({ verdict: undefined }), 'INVALID_INPUT', 'verdict'),
    judging('a version of the wrong type', () => ({ answerVersion: '1' }), 'INVALID_INPUT', 'answerVersion'),
    judging('a verdict that there is not', () => ({ verdict: 'MAYBE' }), 'INVALID_INPUT', 'verdict'),
    judging('a reason that there is not', () => ({ ...aReturn, reason: 'BORED' }), 'INVALID_INPUT', 'reason'),
    judging('too long a note', () => ({ note: long(limits.noteLength) }), 'INVALID_INPUT', 'note'),
    judging('too long an option', () => ({ optionKey: long(limits.codeLength) }), 'INVALID_INPUT', 'optionKey'),
    judging('a note with a character that no text has', () => ({ note: 'a\0b' }), 'INVALID_INPUT', 'note'),
    judging('the unit’s own stage', () => ({ stage: 'SELF' }), 'INVALID_INPUT', 'stage'),
    judging('the panel’s stage', () => ({ stage: 'CONSENSUS' }), 'INVALID_INPUT', 'stage'),
    judging('the ministry’s stage', () => ({ stage: 'EXTERNAL' }), 'INVALID_INPUT', 'stage'),
    judging('a return without a reason', () => ({ ...aReturn, reason: null }), 'REASON_REQUIRED', 'reason'),
    judging('a return without a note', () => ({ ...aReturn, note: undefined }), 'REASON_REQUIRED', 'note'),
    judging('a return with an empty note', () => ({ ...aReturn, note: ' \n\t' }), 'REASON_REQUIRED', 'note'),
    judging('a return with a value of its own', () => ({ ...aReturn, optionKey: 'TIDAK' }), 'INVALID_INPUT', 'optionKey'),
    judging('an option that the indicator does not have', () => ({ optionKey: 'A' }), 'INVALID_INPUT', 'optionKey'),
    judging('a value for an indicator with options', () => ({ value: 1 }), 'INVALID_INPUT', 'value'),
    judging('half of a ratio', () => ({ answerId: percent, counts: [{ key: 'done', count: 1 }] }), 'INVALID_INPUT', 'counts'),
    judging('a value above the scale', () => ({ answerId: survey, value: 101 }), 'INVALID_INPUT', 'value'),
    judging('an unknown answer', () => ({ answerId: randomUUID() }), 'NOT_FOUND', 'answerId'),
    judging('an answer id that is none', () => ({ answerId: 'x' }), 'NOT_FOUND', 'answerId'),
    judging('an answer of a unit that is not assigned', () => ({ answerId: other }), 'NOT_FOUND', 'answerId'),
    judging('an answer of another kabupaten', () => ({ answerId: foreign }), 'NOT_FOUND', 'answerId'),
    judging('a version that is gone', () => ({ answerVersion: 0 }), 'CONFLICT', 'answerVersion'),
    judging('an evaluator who is not assigned', () => ({}), 'NOT_FOUND', 'answerId', 'idleEvaluator'),
    judging('the lead evaluator, who is not assigned', () => ({}), 'FORBIDDEN', undefined, 'lead'),
    judging('the unit’s agent', () => ({}), 'FORBIDDEN', undefined, 'agent'),
    judging('the unit’s head', () => ({}), 'FORBIDDEN', undefined, 'head'),
    judging('the administrator', () => ({}), 'NOT_FOUND', 'answerId', 'admin'),
  ]);

  describe('on what was not submitted', () => {
    beforeAll(() => desk.reset());
    refuses(() => desk.world, EVALUATE, 'evaluator', [
      judging('it', () => ({}), 'ANSWER_NOT_SUBMITTED', 'answerId'),
    ]);
  });

  describe('in a closed period', () => {
    beforeAll(async () => {
      await submitted();
      await closePeriods();
    });
    refuses(() => desk.world, EVALUATE, 'evaluator', [
      judging('it', () => ({}), 'PERIOD_CLOSED', 'answerId'),
    ]);
  });
});

describe('taking a verdict back', () => {
  let id: string;
  let replaced: string;
  let foreign: string;
  beforeAll(async () => {
    await submitted();
    const first = await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
    replaced = first.data.evaluateAnswer.evaluations[0].id;
    desk.wait();
    const second = await desk.evaluate('U.I.1.i.a', aReturn);
    id = second.data.evaluateAnswer.evaluations[1].id;
    foreign = randomUUID();
    await desk.sql(
      `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, counts, evaluator_id, answer_version)
       values ($1, $2, now(), $3, 'REVIEW', 'ACCEPTED', '{}', $4, 1)`,
      [
        foreign,
        desk.karawang.kabupaten.id,
        await desk.answer('U.I.1.i.a', desk.karawang.worksheets.health.id),
        desk.karawang.people.evaluator.id,
      ],
    );
  });

  const withdrawing = (
    what: string,
    which: () => unknown,
    code: string,
    field?: string,
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: () => ({ id: which() }),
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });

  // prettier-ignore
  refuses(() => desk.world, WITHDRAW, 'evaluator', [
    withdrawing('none', () => undefined, 'INVALID_INPUT', 'id'),
    withdrawing('one of the wrong type', () => ({ id }), 'INVALID_INPUT', 'id'),
    withdrawing('an unknown one', () => randomUUID(), 'NOT_FOUND', 'id'),
    withdrawing('an id that is none', () => '7', 'NOT_FOUND', 'id'),
    withdrawing('one of another kabupaten', () => foreign, 'NOT_FOUND', 'id'),
    withdrawing('one that another replaced', () => replaced, 'NOT_FOUND', 'id'),
    withdrawing('somebody else’s', () => id, 'FORBIDDEN', undefined, 'lead'),
    withdrawing('the unit', () => id, 'FORBIDDEN', undefined, 'agent'),
    withdrawing('somebody who may not know of it', () => id, 'NOT_FOUND', 'id', 'otherAgent'),
  ]);

  describe('in a closed period', () => {
    beforeAll(closePeriods);
    refuses(() => desk.world, WITHDRAW, 'evaluator', [
      withdrawing('it', () => id, 'PERIOD_CLOSED', 'id'),
    ]);
  });
});
