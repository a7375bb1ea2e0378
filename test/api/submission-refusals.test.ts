import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { buildDesk, complete, type Desk, RESUBMIT, SAVE, SUBMIT } from '../builders/desk.js';
import { type Refusal, refuses } from '../builders/refusals.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const closePeriods = () => desk.sql(`update period set status = 'CLOSED'`);

/** @param input over a right one. */
const refusal =
  (right: () => Promise<Readonly<Record<string, unknown>>>) =>
  (
    what: string,
    input: () => Readonly<Record<string, unknown>>,
    code: string,
    field?: string,
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: async () => ({ input: { ...(await right()), ...input() } }),
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });

const otherUnit = () => ({ worksheetId: desk.bekasi.worksheets.education.id });
const otherKabupaten = () => ({ worksheetId: desk.karawang.worksheets.health.id });

describe('submitting', () => {
  // What is refused writes nothing: it is set up once.
  beforeAll(async () => {
    await desk.reset();
    await desk.filled(complete);
  });
  const submitting = refusal(() => Promise.resolve({ worksheetId: desk.worksheetId, version: 1 }));

  // prettier-ignore
  refuses(() => desk.world, SUBMIT, 'head', [
    submitting('no worksheet', () => ({ worksheetId: undefined }), 'INVALID_INPUT', 'worksheetId'),
    submitting('no version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    submitting('a worksheet of the wrong type', () => ({ worksheetId: true }), 'INVALID_INPUT', 'worksheetId'),
    submitting('a version of the wrong type', () => ({ version: 1.5 }), 'INVALID_INPUT', 'version'),
    submitting('an unknown worksheet', () => ({ worksheetId: randomUUID() }), 'NOT_FOUND', 'worksheetId'),
    submitting('an id that is none', () => ({ worksheetId: 'LKE' }), 'NOT_FOUND', 'worksheetId'),
    submitting('the worksheet of another unit', otherUnit, 'NOT_FOUND', 'worksheetId'),
    submitting('the worksheet of another kabupaten', otherKabupaten, 'NOT_FOUND', 'worksheetId'),
    submitting('a stale version', () => ({ version: 0 }), 'CONFLICT', 'version'),
    submitting('the agent', () => ({}), 'FORBIDDEN', undefined, 'agent'),
    submitting('the evaluator', () => ({}), 'FORBIDDEN', undefined, 'evaluator'),
    submitting('the leadership', () => ({}), 'FORBIDDEN', undefined, 'leader'),
    submitting('the administrator', () => ({}), 'NOT_FOUND', 'worksheetId', 'admin'),
  ]);

  describe('in a closed period', () => {
    beforeAll(closePeriods);
    refuses(() => desk.world, SUBMIT, 'head', [
      submitting('it', () => ({}), 'PERIOD_CLOSED', 'worksheetId'),
    ]);
  });
});

describe('sending back', () => {
  let answerId: string;
  let waiting: string;
  beforeAll(async () => {
    await desk.reset();
    await desk.submitted();
    await desk.returned('U.I.1.i.a');
    const { id, version } = await desk.row('U.I.1.i.a');
    answerId = id;
    waiting = await desk.answer('U.I.1.i.b');
    await desk.agent.send(SAVE, {
      input: { answerId, version, optionKey: 'TIDAK', explanation: '' },
    });
  });
  const sending = refusal(() =>
    Promise.resolve({ worksheetId: desk.worksheetId, answerIds: [answerId], version: 2 }),
  );
  const many = () => Array.from({ length: limits.idsPerRequest + 1 }, () => randomUUID());

  // prettier-ignore
  refuses(() => desk.world, RESUBMIT, 'agent', [
    sending('no worksheet', () => ({ worksheetId: undefined }), 'INVALID_INPUT', 'worksheetId'),
    sending('no answers', () => ({ answerIds: undefined }), 'INVALID_INPUT', 'answerIds'),
    sending('an empty list', () => ({ answerIds: [] }), 'INVALID_INPUT', 'answerIds'),
    sending('no version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    sending('too many answers', () => ({ answerIds: many() }), 'INVALID_INPUT', 'answerIds'),
    sending('a version of the wrong type', () => ({ version: 'dua' }), 'INVALID_INPUT', 'version'),
    sending('an unknown worksheet', () => ({ worksheetId: randomUUID() }), 'NOT_FOUND', 'worksheetId'),
    sending('an unknown answer', () => ({ answerIds: [answerId, randomUUID()] }), 'NOT_FOUND', 'answerIds'),
    sending('an answer id that is none', () => ({ answerIds: ['1'] }), 'NOT_FOUND', 'answerIds'),
    sending('the worksheet of another unit', otherUnit, 'NOT_FOUND', 'worksheetId'),
    sending('the worksheet of another kabupaten', otherKabupaten, 'NOT_FOUND', 'worksheetId'),
    sending('an answer that was not returned', () => ({ answerIds: [answerId, waiting] }), 'ANSWER_LOCKED', 'answerIds'),
    sending('a stale version', () => ({ version: 1 }), 'CONFLICT', 'version'),
    sending('the evaluator', () => ({}), 'FORBIDDEN', undefined, 'evaluator'),
    sending('the agent of another unit', () => ({}), 'NOT_FOUND', 'worksheetId', 'otherAgent'),
  ]);

  describe('in a closed period', () => {
    beforeAll(closePeriods);
    refuses(() => desk.world, RESUBMIT, 'agent', [
      sending('them', () => ({}), 'PERIOD_CLOSED', 'worksheetId'),
    ]);
  });
});

describe('sending back an answer of another worksheet', () => {
  let foreign: string;
  beforeAll(async () => {
    await desk.reset();
    await desk.submitted();
    foreign = await desk.answer('U.I.1.i.a', desk.bekasi.worksheets.education.id);
  });
  const sending = refusal(() =>
    Promise.resolve({ worksheetId: desk.worksheetId, answerIds: [foreign], version: 2 }),
  );
  refuses(() => desk.world, RESUBMIT, 'agent', [
    sending('is not found', () => ({}), 'NOT_FOUND', 'answerIds'),
  ]);
});
