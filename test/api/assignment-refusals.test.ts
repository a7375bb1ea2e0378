import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { ASSIGN, type Assigning, assigningAt } from '../builders/assigning.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { type Refusal, refuses } from '../builders/refusals.js';

let desk: Desk;
let assigning: Assigning;

beforeAll(async () => {
  desk = await buildDesk();
  assigning = assigningAt(desk);
});
afterAll(() => desk.close());

const reset = async () => {
  await desk.reset();
  await assigning.reset();
};

/** Dinas Kesehatan, which the evaluator reviews, goes to the idle one; with something wrong about it. */
const giving = (
  what: string,
  input: () => Readonly<Record<string, unknown>>,
  code: string,
  field?: string,
  as?: Refusal['as'],
): Refusal => ({
  what,
  variables: ({ bekasi: { period, units, people } }) => ({
    input: {
      periodId: period.id,
      unitId: units.health.id,
      evaluatorIds: [people.idleEvaluator.id],
      seenEvaluatorIds: [people.evaluator.id],
      ...input(),
    },
  }),
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

const people = () => desk.bekasi.people;
const others = () => desk.karawang;
const tooMany = () => Array.from({ length: limits.evaluatorsPerUnit + 1 }, () => randomUUID());

// What is refused changes nothing: once is enough for all refusals of a state.
describe('assigning evaluators', () => {
  beforeAll(reset);
  // prettier-ignore
  refuses(() => desk.world, ASSIGN, 'lead', [
    giving('no period', () => ({ periodId: undefined }), 'INVALID_INPUT', 'periodId'),
    giving('a period of the wrong type', () => ({ periodId: [] }), 'INVALID_INPUT', 'periodId'),
    giving('an unknown period', () => ({ periodId: randomUUID() }), 'NOT_FOUND', 'periodId'),
    giving('a period id that is none', () => ({ periodId: 'july' }), 'NOT_FOUND', 'periodId'),
    giving('a period of another kabupaten', () => ({ periodId: others().period.id }), 'NOT_FOUND', 'periodId'),
    giving('a unit of the wrong type', () => ({ unitId: {} }), 'INVALID_INPUT', 'unitId'),
    giving('an unknown unit', () => ({ unitId: randomUUID() }), 'NOT_FOUND', 'unitId'),
    giving('a unit id that is none', () => ({ unitId: '' }), 'NOT_FOUND', 'unitId'),
    giving('a unit of another kabupaten', () => ({ unitId: others().units.health.id }), 'NOT_FOUND', 'unitId'),
    giving('no evaluators, not even an empty list', () => ({ evaluatorIds: undefined }), 'INVALID_INPUT', 'evaluatorIds'),
    giving('evaluators of null', () => ({ evaluatorIds: null }), 'INVALID_INPUT', 'evaluatorIds'),
    giving('evaluators of the wrong type', () => ({ evaluatorIds: true }), 'INVALID_INPUT', 'evaluatorIds'),
    giving('eleven evaluators', () => ({ evaluatorIds: tooMany() }), 'INVALID_INPUT', 'evaluatorIds'),
    giving('an unknown person', () => ({ evaluatorIds: [randomUUID()] }), 'NOT_FOUND', 'evaluatorIds'),
    giving('a person id that is none', () => ({ evaluatorIds: ['siti'] }), 'NOT_FOUND', 'evaluatorIds'),
    giving('an evaluator of another kabupaten', () => ({ evaluatorIds: [others().people.evaluator.id] }), 'NOT_FOUND', 'evaluatorIds'),
    giving('the unit’s own agent, who is no evaluator', () => ({ evaluatorIds: [people().agent.id] }), 'NOT_FOUND', 'evaluatorIds'),
    giving('the administrator, who assigns but does not review', () => ({ evaluatorIds: [people().admin.id] }), 'NOT_FOUND', 'evaluatorIds'),
    giving('an evaluator beside somebody who is none', () => ({ evaluatorIds: [people().idleEvaluator.id, people().analyst.id] }), 'NOT_FOUND', 'evaluatorIds'),
    giving('who does not say whom they saw', () => ({ seenEvaluatorIds: undefined }), 'INVALID_INPUT', 'seenEvaluatorIds'),
    giving('who saw null', () => ({ seenEvaluatorIds: null }), 'INVALID_INPUT', 'seenEvaluatorIds'),
    giving('who saw something of the wrong type', () => ({ seenEvaluatorIds: 1.5 }), 'INVALID_INPUT', 'seenEvaluatorIds'),
    giving('who saw eleven', () => ({ seenEvaluatorIds: tooMany() }), 'INVALID_INPUT', 'seenEvaluatorIds'),
    giving('who saw nobody where there is somebody', () => ({ seenEvaluatorIds: [] }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('who saw somebody else', () => ({ seenEvaluatorIds: [people().lead.id] }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('who saw one more', () => ({ seenEvaluatorIds: [people().evaluator.id, people().lead.id] }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('who saw somebody where there is nobody', () => ({ unitId: null }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('who saw an id that is none', () => ({ seenEvaluatorIds: ['siti'] }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('who saw somebody of another kabupaten', () => ({ seenEvaluatorIds: [others().people.evaluator.id] }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('who wants what is there already, but saw something else', () => ({ evaluatorIds: [people().evaluator.id], seenEvaluatorIds: [] }), 'CONFLICT', 'seenEvaluatorIds'),
    giving('the unit’s agent', () => ({}), 'FORBIDDEN', undefined, 'agent'),
    giving('the unit’s head', () => ({}), 'FORBIDDEN', undefined, 'head'),
    giving('an evaluator', () => ({}), 'FORBIDDEN', undefined, 'evaluator'),
    giving('the tim percepatan', () => ({}), 'FORBIDDEN', undefined, 'team'),
    giving('the leadership', () => ({}), 'FORBIDDEN', undefined, 'leader'),
    giving('an analyst', () => ({}), 'FORBIDDEN', undefined, 'analyst'),
    giving('who may not, whatever else is wrong', () => ({ periodId: 'july', seenEvaluatorIds: [] }), 'FORBIDDEN', undefined, 'evaluator'),
  ]);

  describe('who may not sign in any more', () => {
    const active = (yes: boolean) => () =>
      desk.sql('update person set active = $2 where id = $1', [people().idleEvaluator.id, yes]);
    beforeAll(active(false));
    afterAll(active(true));
    refuses(() => desk.world, ASSIGN, 'lead', [
      giving('them', () => ({}), 'NOT_FOUND', 'evaluatorIds'),
    ]);
  });

  describe('in a closed period', () => {
    beforeAll(() => desk.sql(`update period set status = 'CLOSED'`));
    afterAll(reset);
    refuses(() => desk.world, ASSIGN, 'lead', [
      giving('it', () => ({}), 'PERIOD_CLOSED', 'periodId'),
      giving('it to the administrator too', () => ({}), 'PERIOD_CLOSED', 'periodId', 'admin'),
      giving('it whomever one saw', () => ({ seenEvaluatorIds: [] }), 'PERIOD_CLOSED', 'periodId'),
    ]);
  });

  test('says who reviews the unit now, so that one can begin from there', async () => {
    await assigning.assign(['lead', 'evaluator'], ['evaluator']);
    const late = await assigning.assign(['idleEvaluator'], ['evaluator']);
    expect(late.errors?.[0]?.extensions).toEqual({
      code: 'CONFLICT',
      field: 'seenEvaluatorIds',
      entity: 'Assignment',
      actual: assigning.idsOf(['lead', 'evaluator']).sort(),
    });
  });
});
