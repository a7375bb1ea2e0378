import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aReturn,
  ATTACH_URL,
  buildDesk,
  complete,
  type Desk,
  lastEvent,
  SAVE,
  traceOf,
  WITHDRAW,
} from '../builders/desk.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const code = 'U.I.1.i.a';
let answerId: string;

beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
  desk.wait();
  await desk.evaluate(code, { verdict: 'ACCEPTED' });
  desk.wait();
  answerId = await desk.answer(code);
});

const DETACH = `mutation ($linkId: ID!, $reopen: Boolean) {
  detachEvidence(linkId: $linkId, reopen: $reopen) { id version state reopened } }`;
const REVISE = `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { id abilities } }`;
const RESTORE = `mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) {
  id state reopened version optionKey explanation abilities
  evidence { page evidence { id } revision { id number } } } }`;
const READ = `query ($id: ID!) { answer(id: $id) { state reopened version optionKey explanation abilities
  evidence { id page abilities evidence { id version } revision { id number } }
  evaluations { verdict current answerVersion } } }`;
const QUEUE = `query ($filter: ReviewFilter) { reviewQueue(filter: $filter) {
  nodes { id reopened resubmitted submittedAt } } }`;

const read = async (client = desk.agent) => (await client.send(READ, { id: answerId })).data.answer;
const save = (input: Readonly<Record<string, unknown>> = {}) =>
  desk.agent.send(SAVE, {
    input: { answerId, version: 1, optionKey: 'TIDAK', explanation: 'SK dicabut.', ...input },
  });
const attach = (input: Readonly<Record<string, unknown>> = {}) =>
  desk.agent.send(ATTACH_URL, {
    input: { answerId, url: 'https://bekasikab.go.id/sk.pdf', ...input },
  });
const restore = (version: number) => desk.agent.send(RESTORE, { input: { answerId, version } });
const acceptance = async () => {
  const [row] = await desk.sql<{ id: string }>('select id from evaluation where answer_id = $1', [
    answerId,
  ]);
  return row!.id;
};
const linkId = async () => (await read()).evidence[0].id as string;

/** Codes of what counts as verified, as simulations count it. */
const verified = async (): Promise<string[]> => {
  const team = await desk.world.as(desk.bekasi.people.team);
  const { data } = await team.send(
    `query ($periodId: ID!, $instrumentId: ID!) {
       cohort(periodId: $periodId, instrumentId: $instrumentId) { verified { indicatorCode } } }`,
    { periodId: desk.bekasi.period.id, instrumentId: desk.bekasi.instrument.id },
  );
  return data.cohort.flatMap((sheet: { verified: { indicatorCode: string }[] }) =>
    sheet.verified.map(({ indicatorCode }) => indicatorCode),
  );
};

describe('editing what was accepted', () => {
  test('is offered as reopening, not as editing', async () => {
    const { abilities, evidence } = await read();
    expect(abilities).toEqual(['answer.reopen']);
    expect(evidence[0].abilities).toEqual(['evidence.download']);
    expect((await read(desk.head)).abilities).toEqual([]);
  });

  test('is locked for who does not say that it shall be reopened', async () => {
    const link = await linkId();
    for (const refused of [
      await save(),
      await save({ reopen: false }),
      await attach(),
      await desk.agent.send(DETACH, { linkId: link }),
    ]) {
      expect(refused.code).toBe('ANSWER_LOCKED');
      expect(refused.errors?.[0]?.extensions).toMatchObject({ reason: 'ACCEPTED' });
    }
    expect(await desk.row(code)).toMatchObject({ state: 'ACCEPTED', version: 1, reopened: false });
  });

  test('reopens it: it waits for a review, and the verdict stays on record', async () => {
    const { data, errors } = await save({ reopen: true });
    expect(errors).toBeUndefined();
    expect(data.saveAnswer).toMatchObject({
      state: 'SUBMITTED',
      version: 2,
      optionKey: 'TIDAK',
      abilities: ['answer.edit', 'evidence.attach', 'answer.restore'],
    });
    expect(await read()).toMatchObject({
      state: 'SUBMITTED',
      reopened: true,
      abilities: ['answer.edit', 'evidence.attach', 'answer.restore'],
      evaluations: [{ verdict: 'ACCEPTED', current: true, answerVersion: 1 }],
    });
  });

  test('puts on record that it was reopened, once, beside what was saved', async () => {
    const since = await lastEvent(desk);
    await save({ reopen: true });
    await save({ version: 2, optionKey: 'YA' });
    const events = await traceOf(desk, answerId, since);
    expect(events.map(({ action }) => action).toSorted()).toEqual([
      'reopenAnswer',
      'saveAnswer',
      'saveAnswer',
    ]);
    expect(events.find(({ action }) => action === 'reopenAnswer')).toMatchObject({
      actor_id: desk.bekasi.people.agent.id,
      before: { state: 'ACCEPTED' },
      after: { state: 'SUBMITTED' },
    });
  });

  test('lets the unit go on without asking again, until it is judged', async () => {
    await save({ reopen: true });
    expect((await save({ version: 2, explanation: 'Lagi.' })).errors).toBeUndefined();
    expect((await attach()).errors).toBeUndefined();
    const { version } = await desk.row(code);
    await desk.evaluate(code, { verdict: 'ACCEPTED' });
    expect((await save({ version })).code).toBe('ANSWER_LOCKED');
    expect(await desk.row(code)).toMatchObject({ state: 'ACCEPTED', reopened: false });
  });

  test('takes one statement, as any other saving', async () => {
    await read();
    // Refused, but remembered whose answer it is.
    await save();
    const { count } = await countStatements(() => save({ reopen: true }));
    expect(count).toBe(1);
  });

  test('says nothing of a reopening where the answer was not accepted', async () => {
    await desk.returned('U.I.1.i.b');
    const { id, version } = await desk.row('U.I.1.i.b');
    const since = await lastEvent(desk);
    await save({ answerId: id, version, optionKey: 'C', reopen: true });
    expect(await desk.row('U.I.1.i.b')).toMatchObject({ state: 'RETURNED', reopened: false });
    expect((await traceOf(desk, id, since)).map(({ action }) => action)).toEqual(['saveAnswer']);
  });
});

describe('changing the evidence of what was accepted', () => {
  test.each<[string, () => Promise<{ errors?: unknown }>]>([
    ['attaching', () => attach({ reopen: true })],
    ['taking away', async () => desk.agent.send(DETACH, { linkId: await linkId(), reopen: true })],
  ])('%s reopens it, as a new version to look at', async (_, change) => {
    const since = await lastEvent(desk);
    expect((await change()).errors).toBeUndefined();
    expect(await desk.row(code)).toMatchObject({
      state: 'SUBMITTED',
      reopened: true,
      resubmitted: true,
      version: 2,
    });
    const actions = (await traceOf(desk, answerId, since)).map(({ action }) => action);
    expect(actions).toEqual(['reopenAnswer']);
  });

  test('a new revision reopens it as well, and says what can be done next', async () => {
    const link = (await attach({ reopen: true })).data.attachEvidence.id;
    await desk.evaluate(code, { verdict: 'ACCEPTED' });
    const input = { linkId: link, version: 1, url: 'https://bekasikab.go.id/baru.pdf', note: '' };
    expect((await desk.agent.send(REVISE, { input })).code).toBe('ANSWER_LOCKED');
    const { data } = await desk.agent.send(REVISE, { input: { ...input, reopen: true } });
    expect(data.reviseEvidence.abilities).toContain('evidence.attach');
    expect(await desk.row(code)).toMatchObject({ state: 'SUBMITTED', reopened: true, version: 3 });
  });

  test('an evaluator cannot judge what they did not see: each change is a conflict', async () => {
    await save({ reopen: true });
    await attach();
    const { code: refusal } = await desk.evaluate(code, { verdict: 'ACCEPTED', answerVersion: 2 });
    expect(refusal).toBe('CONFLICT');
  });
});

describe('a reopened answer', () => {
  test('is in the queue among what came again, marked, as of when it was reopened', async () => {
    await save({ reopen: true });
    const { data } = await desk.evaluator.send(QUEUE, {
      filter: { state: ['SUBMITTED'], resubmitted: true },
    });
    expect(data.reviewQueue.nodes).toEqual([
      {
        id: answerId,
        reopened: true,
        resubmitted: true,
        submittedAt: '2022-07-15T02:02:00.000Z',
      },
    ]);
  });

  test('counts as verified no longer, and again once it is accepted again', async () => {
    expect(await verified()).toEqual([code]);
    await save({ reopen: true });
    expect(await verified()).toEqual([]);
    await desk.evaluate(code, { verdict: 'ACCEPTED' });
    expect(await verified()).toEqual([code]);
  });

  test('can be returned; then the unit mends it as any other', async () => {
    await save({ reopen: true });
    expect((await desk.evaluate(code, aReturn)).errors).toBeUndefined();
    expect(await read()).toMatchObject({
      state: 'RETURNED',
      reopened: false,
      evaluations: [{ current: false }, { verdict: 'RETURNED', current: true }],
    });
  });

  test('is reopened again when its new verdict is taken back', async () => {
    await save({ reopen: true });
    const { data } = await desk.evaluate(code, aReturn);
    const verdict = data.evaluateAnswer.evaluations.at(-1).id;
    expect((await desk.evaluator.send(WITHDRAW, { id: verdict })).errors).toBeUndefined();
    expect(await read()).toMatchObject({
      state: 'SUBMITTED',
      reopened: true,
      evaluations: [{ verdict: 'ACCEPTED', current: true }],
    });
  });

  test('is edited or judged, never both at once: the later one is told', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { version } = await desk.row(code);
      expect((await save({ version, reopen: true })).errors).toBeUndefined();
      const [saved, judged] = await Promise.all([
        save({ version: version + 1, explanation: `Ralat ${turn}` }),
        desk.evaluate(code, { verdict: 'ACCEPTED', answerVersion: version + 1 }),
      ]);
      const row = await desk.row(code);
      if (judged.errors) {
        expect([saved.code, judged.code]).toEqual([undefined, 'CONFLICT']);
        expect(row).toMatchObject({ state: 'SUBMITTED', reopened: true, version: version + 2 });
        await desk.evaluate(code, { verdict: 'ACCEPTED' });
      } else {
        expect(saved.code).toBe('ANSWER_LOCKED');
        expect(row).toMatchObject({ state: 'ACCEPTED', reopened: false, version: version + 1 });
      }
    }
  });

  test('the acceptance that it had cannot be taken back any more', async () => {
    const id = await acceptance();
    await save({ reopen: true });
    expect((await desk.evaluator.send(WITHDRAW, { id })).code).toBe('ANSWER_LOCKED');
  });
});

describe('going back to what was accepted', () => {
  test('brings back content and evidence to the revision, and the acceptance counts again', async () => {
    const before = await read();
    await save({ reopen: true });
    await desk.agent.send(DETACH, { linkId: before.evidence[0].id });
    await attach();
    const since = await lastEvent(desk);
    const { version } = await desk.row(code);
    const { data, errors } = await restore(version);
    expect(errors).toBeUndefined();
    expect(data.restoreAnswer).toMatchObject({
      state: 'ACCEPTED',
      reopened: false,
      optionKey: complete[code]!.optionKey,
      explanation: before.explanation,
      abilities: ['answer.reopen'],
    });
    const proofs = ({ evidence }: { evidence: Record<string, unknown>[] }) =>
      evidence.map(({ page, revision }) => ({ page, revision }));
    expect(proofs(data.restoreAnswer)).toEqual(proofs(before));
    expect((await read()).evaluations).toMatchObject([{ verdict: 'ACCEPTED', current: true }]);
    const actions = (await traceOf(desk, answerId, since)).map(({ action }) => action);
    expect(actions).toEqual(['restoreAnswer', 'restoreAnswer']);
  });

  test('brings back why evidence of another time was used, and that it was carried forward', async () => {
    const input = {
      answerId,
      url: 'https://bekasikab.go.id/juni.pdf',
      coversFrom: '2022-05-31T17:00:00.000Z',
      coversTo: '2022-06-29T17:00:00.000Z',
      outsidePeriodNote: 'Berlaku surut',
      reopen: true,
    };
    const link = (await desk.agent.send(ATTACH_URL, { input })).data.attachEvidence.id;
    await desk.sql('update evidence_link set carried_forward = true where id = $1', [link]);
    await desk.evaluate(code, { verdict: 'ACCEPTED' });
    const used = () =>
      desk.sql(
        `select l.outside_period_note, l.carried_forward from evidence_link l
         join evidence_revision r on r.id = l.revision_id where l.answer_id = $1 and r.url = $2`,
        [answerId, input.url],
      );
    const asAccepted = [{ outside_period_note: 'Berlaku surut', carried_forward: true }];
    expect(await used()).toEqual(asAccepted);

    await desk.agent.send(DETACH, { linkId: link, reopen: true });
    expect((await restore((await desk.row(code)).version)).errors).toBeUndefined();
    expect(await used()).toEqual(asAccepted);

    await save({ version: (await desk.row(code)).version, reopen: true });
    await desk.sql(
      `update evidence_link set outside_period_note = 'Lain', carried_forward = false
       where answer_id = $1`,
      [answerId],
    );
    await restore((await desk.row(code)).version);
    expect(await used()).toEqual(asAccepted);
  });

  test('leaves the reason as it stands where the verdict did not keep it', async () => {
    await desk.sql(
      `update evaluation set seen = jsonb_set(seen, '{evidence,0}',
         (seen #> '{evidence,0}') - 'outsidePeriodNote' - 'carriedForward') where answer_id = $1`,
      [answerId],
    );
    await desk.sql(`update evidence_link set outside_period_note = 'Surut' where answer_id = $1`, [
      answerId,
    ]);
    await save({ reopen: true });
    expect((await restore(2)).errors).toBeUndefined();
    expect(
      await desk.sql('select outside_period_note from evidence_link where answer_id = $1', [
        answerId,
      ]),
    ).toEqual([{ outside_period_note: 'Surut' }]);
  });

  test('leaves the acceptance with its evaluator, who may still take it back', async () => {
    await save({ reopen: true });
    await restore(2);
    const id = await acceptance();
    expect((await desk.evaluator.send(WITHDRAW, { id })).errors).toBeUndefined();
    expect(await desk.row(code)).toMatchObject({ state: 'SUBMITTED', reopened: false });
  });

  test('is refused on an old version, and of what is not reopened', async () => {
    expect((await restore(1)).code).toBe('ANSWER_LOCKED');
    await save({ reopen: true });
    expect((await restore(1)).code).toBe('CONFLICT');
    await desk.evaluate(code, { verdict: 'ACCEPTED' });
    expect((await restore(2)).code).toBe('ANSWER_LOCKED');
  });

  test('is neither offered nor possible where it is not known what was accepted', async () => {
    await desk.sql('update evaluation set seen = null where answer_id = $1', [answerId]);
    await save({ reopen: true });
    expect((await read()).abilities).toEqual(['answer.edit', 'evidence.attach']);
    expect((await restore(2)).code).toBe('ANSWER_LOCKED');
  });
});

describe('nobody reopens', () => {
  test('after the closing', async () => {
    await desk.goTo('2022-08-05T09:00:00.000Z');
    expect((await read()).abilities).toEqual([]);
    expect((await save({ reopen: true })).code).toBe('PERIOD_CLOSED');
    expect((await attach({ reopen: true })).code).toBe('PERIOD_CLOSED');
  });

  test('what another one changed in between: the version is stale', async () => {
    await save({ reopen: true });
    expect((await save({ reopen: true })).code).toBe('CONFLICT');
    expect(await desk.row(code)).toMatchObject({ version: 2 });
  });

  test('what waits for its first review', async () => {
    const other = await desk.answer('U.I.1.i.b');
    const { version } = await desk.row('U.I.1.i.b');
    const { code: refusal, errors } = await save({
      answerId: other,
      version,
      optionKey: 'C',
      reopen: true,
    });
    expect(refusal).toBe('ANSWER_LOCKED');
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'SUBMITTED' });
  });

  test('another unit’s answer, nor their own kabupaten’s from elsewhere', async () => {
    const input = { answerId, version: 1, explanation: '', reopen: true };
    for (const [tenant, name] of [
      [desk.bekasi, 'otherAgent'],
      [desk.karawang, 'agent'],
    ] as const) {
      const client = await desk.world.as(tenant.people[name]);
      expect((await client.send(SAVE, { input })).code).toBe('NOT_FOUND');
      const url = 'https://a.test';
      const attached = await client.send(ATTACH_URL, { input: { answerId, url, reopen: true } });
      expect(attached.code).toBe('NOT_FOUND');
      const restored = await client.send(RESTORE, { input: { answerId, version: 1 } });
      expect(restored.code).toBe('NOT_FOUND');
    }
    expect((await desk.head.send(SAVE, { input })).code).toBe('FORBIDDEN');
    expect(await desk.row(code)).toMatchObject({ state: 'ACCEPTED', version: 1 });
  });
});
