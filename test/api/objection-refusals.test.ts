import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { contentsOf, type Refusal, refuses } from '../builders/refusals.js';
import type { Client, PersonName } from '../builders/world.js';
import { DECIDE, objectionsAt, RAISE } from './objection.steps.js';

let desk: Desk;
let karawang: ReviewedTenant;
let steps: ReturnType<typeof objectionsAt>;
/** Ids of verdicts on Dinas Kesehatan's answers. */
let returned: string;
let replaced: string;
let mended: string;
let asClaimed: string;
let withdrawn: string;
/** Of Dinas Kesehatan: open, and decided. */
let open: { readonly id: string; readonly version: number };
let decided: { readonly id: string; readonly version: number };
let objectedTo: string;

beforeAll(async () => {
  desk = await buildDesk();
  steps = objectionsAt(desk);
  karawang = await addReviewedWork(desk.world, desk.karawang);
  await desk.submitted();
  const settle = async (code: string) => {
    await desk.returned(code);
    return steps.verdictOn(code);
  };
  replaced = await settle('U.I.1.i.a');
  returned = await settle('U.I.1.i.a');
  mended = await settle('U.I.2.i.c');
  await desk.sql('update answer set version = 2 where id = $1', [await desk.answer('U.I.2.i.c')]);
  withdrawn = await settle('U.I.2.i.a');
  await desk.evaluator.send('mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }', {
    id: withdrawn,
  });
  await desk.evaluate('U.I.2.i.a', { verdict: 'ACCEPTED' });
  asClaimed = await steps.verdictOn('U.I.2.i.a');
  objectedTo = await settle('U.I.1.i.b');
  open = await steps.raised('U.I.1.i.b');
  await settle('U.I.2.i.b');
  decided = { ...(await steps.decided('U.I.2.i.b', 'REJECTED')), version: 2 };
});
afterAll(() => desk.close());

type Input = Readonly<Record<string, unknown>>;

const refusal = (
  what: string,
  input: () => Input,
  code: string,
  field?: string,
  as?: PersonName,
): Refusal => ({
  what,
  variables: () => ({ input: input() }),
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

const tooLong = 'x'.repeat(limits.reasonLength + 1);
const raise = (): Input => ({ evaluationId: returned, reason: 'SK sudah terlampir.' });
const decide = (): Input => ({ ...open, state: 'REJECTED', reason: 'SK tahun lalu.' });

/** What is wrong with a reason is wrong with it on both sides. */
const reasons = (right: () => Input): readonly Refusal[] => {
  const bad = (what: string, reason: unknown, code: string) =>
    refusal(what, () => ({ ...right(), reason }), code, 'reason');
  return [
    bad('a missing reason', undefined, 'INVALID_INPUT'),
    bad('a reason that is null', null, 'INVALID_INPUT'),
    bad('a reason of the wrong type', 7, 'INVALID_INPUT'),
    bad('an empty reason', '', 'REASON_REQUIRED'),
    bad('a reason of spaces', ' \n\t ', 'REASON_REQUIRED'),
    bad('too long a reason', tooLong, 'INVALID_INPUT'),
  ];
};

describe('an objection', () => {
  const bad = (what: string, evaluationId: () => unknown, code: string) =>
    refusal(what, () => ({ ...raise(), evaluationId: evaluationId() }), code, 'evaluationId');
  refuses(() => desk.world, RAISE, 'head', [
    bad('a missing verdict', () => undefined, 'INVALID_INPUT'),
    bad('an id that is none', () => 'U.I.1.i.a', 'NOT_FOUND'),
    bad('an unknown verdict', () => randomUUID(), 'NOT_FOUND'),
    bad('an answer for a verdict', () => desk.worksheetId, 'NOT_FOUND'),
    bad('a verdict of another kabupaten', () => karawang.evaluation.id, 'NOT_FOUND'),
    bad('a verdict that was taken back', () => withdrawn, 'NOT_FOUND'),
    bad('a verdict that another one replaced', () => replaced, 'VERDICT_SETTLED'),
    bad('a return that the unit has begun to follow', () => mended, 'VERDICT_SETTLED'),
    bad('an acceptance of all that is claimed', () => asClaimed, 'VERDICT_SETTLED'),
    bad('a verdict that was objected to', () => objectedTo, 'DUPLICATE'),
    refusal(
      'a field that there is not',
      () => ({ ...raise(), state: 'UPHELD' }),
      'INVALID_INPUT',
      'state',
    ),
    ...reasons(raise),
    ...(['agent', 'evaluator', 'lead', 'team', 'leader', 'analyst'] as const).map((name) =>
      refusal(`the ${name}`, raise, 'FORBIDDEN', undefined, name),
    ),
    ...(['otherHead', 'otherAgent', 'idleEvaluator', 'admin'] as const).map((name) =>
      refusal(`the ${name}, who may not even read it`, raise, 'NOT_FOUND', 'evaluationId', name),
    ),
  ]);
});

describe('a decision', () => {
  const bad = (what: string, wrong: Input, code: string, field: string) =>
    refusal(what, () => ({ ...decide(), ...wrong }), code, field);
  refuses(() => desk.world, DECIDE, 'lead', [
    bad('a missing id', { id: undefined }, 'INVALID_INPUT', 'id'),
    bad('an id that is none', { id: 'keberatan' }, 'NOT_FOUND', 'id'),
    bad('an unknown objection', { id: randomUUID() }, 'NOT_FOUND', 'id'),
    bad('a missing version', { version: undefined }, 'INVALID_INPUT', 'version'),
    bad('a version that is gone', { version: 0 }, 'CONFLICT', 'version'),
    bad('a version that is yet to come', { version: 2 }, 'CONFLICT', 'version'),
    bad('no decision', { state: 'OPEN' }, 'INVALID_INPUT', 'state'),
    bad('a missing decision', { state: undefined }, 'INVALID_INPUT', 'state'),
    bad('a decision that there is not', { state: 'MAYBE' }, 'INVALID_INPUT', 'state'),
    refusal('one that was decided', () => ({ ...decide(), ...decided }), 'OBJECTION_DECIDED', 'id'),
    ...reasons(decide),
    ...(
      [
        'agent',
        'head',
        'otherHead',
        'evaluator',
        'idleEvaluator',
        'team',
        'leader',
        'analyst',
        'admin',
      ] as const
    ).map((name) => refusal(`the ${name}`, decide, 'FORBIDDEN', undefined, name)),
  ]);
});

/** Refused with this, and nothing is written. */
async function refused(client: Client, mutation: string, input: Input, expected: object) {
  const before = await contentsOf(desk.world.db);
  const { errors } = await client.send(mutation, { input });
  expect(errors?.[0]?.extensions).toMatchObject(expected);
  expect(await contentsOf(desk.world.db)).toEqual(before);
}
const leadNow = () => desk.world.as(desk.bekasi.people.lead);

describe('nobody decides about themselves', () => {
  test('not the evaluator who gave the verdict, though they are the lead evaluator', async () => {
    const give = (person: PersonName) =>
      desk.sql('update evaluation set evaluator_id = $2 where id = $1', [
        objectedTo,
        desk.bekasi.people[person].id,
      ]);
    await give('lead');
    await refused(await leadNow(), DECIDE, decide(), { code: 'OWN_VERDICT', field: 'id' });
    await give('evaluator');
  });

  test.each(['UNIT_HEAD', 'CHANGE_AGENT'] as const)(
    'not who works for the unit as %s',
    async (role) => {
      await desk.withRole('lead', role, async () => {
        await refused(await leadNow(), DECIDE, decide(), { code: 'OWN_WORK', field: 'id' });
      });
    },
  );

  test('not who raised it for the unit, wherever they work by now', async () => {
    const raisedBy = (person: PersonName) =>
      desk.sql('update objection set raised_by_id = $2 where id = $1', [
        open.id,
        desk.bekasi.people[person].id,
      ]);
    await raisedBy('lead');
    await refused(await leadNow(), DECIDE, decide(), { code: 'OWN_WORK', field: 'id' });
    await raisedBy('head');
  });

  test('not who once filled in the answer', async () => {
    const answerId = await desk.answer('U.I.1.i.b');
    const savedBy = (person: PersonName | null) =>
      desk.sql('update answer set updated_by_id = $2 where id = $1', [
        answerId,
        person && desk.bekasi.people[person].id,
      ]);
    await savedBy('lead');
    await refused(await leadNow(), DECIDE, decide(), { code: 'OWN_WORK', field: 'id' });
    await savedBy('agent');
  });

  test('and the lead evaluator of another kabupaten finds nothing to decide', async () => {
    const theirs = await desk.world.as(desk.karawang.people.lead);
    await refused(theirs, DECIDE, decide(), { code: 'NOT_FOUND', field: 'id' });
  });
});

describe('too late', () => {
  test('is one second after the tenth working day, and the refusal says until when it was', async () => {
    await desk.goTo('2022-07-29T17:00:00Z');
    await refused(desk.head, RAISE, raise(), {
      code: 'OBJECTION_EXPIRED',
      field: 'evaluationId',
      deadline: '2022-07-29T16:59:59.999Z',
    });
  });

  test('is once the period has closed, for raising as for deciding', async () => {
    await desk.goTo('2022-08-05T09:00:00Z');
    const closed = { code: 'PERIOD_CLOSED', closesAt: '2022-08-05T09:00:00.000Z' };
    await refused(desk.head, RAISE, raise(), closed);
    await refused(await leadNow(), DECIDE, decide(), closed);
  });

  test('is not the last second of the tenth working day', async () => {
    await desk.goTo('2022-07-29T16:59:59Z');
    const { errors } = await desk.head.send(RAISE, { input: raise() });
    expect(errors).toBeUndefined();
  });
});
