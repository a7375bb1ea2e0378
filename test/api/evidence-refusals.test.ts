import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { uploadLifetimeMs } from '../../server/storage/upload.service.js';
import {
  ATTACH,
  buildEvidenceWorld,
  DETACH,
  type EvidenceWorld,
  REVISE,
  uploaded,
} from '../builders/evidence.js';
import { buildPng } from '../builders/files.js';
import { testNow, type Client, type Tenant, type World } from '../builders/world.js';

let desk: EvidenceWorld;
let world: World;
let bekasi: Tenant;
let agent: Client;
/** With one link before each test, as it is in the beginning. */
let answerId: string;
let pdf: Buffer;

beforeAll(async () => {
  desk = await buildEvidenceWorld();
  ({ world, bekasi, agent, answerId, pdf } = desk);
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const attach = (client: Client, input: Readonly<Record<string, unknown>>) =>
  client.send(ATTACH, { input: { answerId, ...input } });

/** Everything that a refused change must leave as it is. */
const state = () =>
  desk.sql(`select
    (select json_agg(l order by l.id) from evidence_link l) as links,
    (select json_agg(e order by e.id) from evidence e) as evidence,
    (select count(*) from evidence_revision) as revisions,
    (select json_agg(a order by a.id) from answer a) as answers,
    (select json_agg(w order by w.id) from worksheet w) as worksheets,
    (select count(*) from audit_event) as events`);

describe('what is refused writes nothing', () => {
  /** Sends what must be refused; gives its code and field. */
  async function refused(
    client: Client,
    mutation: string,
    variables: Readonly<Record<string, unknown>>,
  ) {
    const before = await state();
    const { code, field, errors, data } = await client.send(mutation, variables);
    expect(await state()).toEqual(before);
    expect(data?.attachEvidence ?? data?.reviseEvidence ?? data?.detachEvidence).toBeFalsy();
    return { code, field, fault: errors?.[0]?.extensions['fault'] };
  }

  type Facts = Readonly<Record<'uploadId' | 'evidenceId' | 'linkId' | 'otherAnswer', string>>;
  let facts: Facts;
  // What is refused uses up neither the link nor the file that has arrived.
  beforeAll(async () => {
    const link = await desk.attached(buildPng(200));
    facts = {
      uploadId: await uploaded(world.app, agent, pdf),
      evidenceId: link.evidence.id,
      linkId: link.id,
      otherAnswer: await desk.answerOf(bekasi.worksheets.health.id, 1),
    };
    await desk.keep();
  });

  const long = (length: number) => 'x'.repeat(length + 1);
  // prettier-ignore
  const attachments: readonly [string, (facts: Facts) => object, string, string, string?][] = [
    ['no source', () => ({}), 'INVALID_INPUT', 'uploadId', 'MISSING'],
    ['two sources', ({ uploadId }) => ({ uploadId, url: 'https://a.test' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['no answer', ({ uploadId }) => ({ answerId: undefined, uploadId }), 'INVALID_INPUT', 'answerId', 'MISSING'],
    ['an answer of the wrong type', ({ uploadId }) => ({ answerId: { id: 1 }, uploadId }), 'INVALID_INPUT', 'answerId', 'WRONG_TYPE'],
    ['an unknown answer', ({ uploadId }) => ({ answerId: randomUUID(), uploadId }), 'NOT_FOUND', 'answerId'],
    ['an answer id that is none', ({ uploadId }) => ({ answerId: '1', uploadId }), 'NOT_FOUND', 'answerId'],
    ['an unknown upload', () => ({ uploadId: randomUUID() }), 'UPLOAD_UNKNOWN', 'uploadId'],
    ['an upload id that is none', () => ({ uploadId: 'x' }), 'UPLOAD_UNKNOWN', 'uploadId'],
    ['unknown evidence', () => ({ evidenceId: randomUUID() }), 'NOT_FOUND', 'evidenceId'],
    ['an address that is none', () => ({ url: 'jdih' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['an address that runs', () => ({ url: 'javascript:alert(1)' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['an address of a file', () => ({ url: 'file:///etc/passwd' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['an address with a password', () => ({ url: 'https://a:b@a.test' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['too long an address', () => ({ url: `https://a.test/${long(limits.urlLength)}` }), 'INVALID_INPUT', 'url', 'TOO_LONG'],
    ['an address too long once escaped', () => ({ url: `https://a.test/${'é'.repeat(1_000)}` }), 'INVALID_INPUT', 'url', 'TOO_LONG'],
    ['too long a title', ({ uploadId }) => ({ uploadId, title: long(limits.titleLength) }), 'INVALID_INPUT', 'title', 'TOO_LONG'],
    ['too long a note', ({ uploadId }) => ({ uploadId, note: long(limits.noteLength) }), 'INVALID_INPUT', 'note', 'TOO_LONG'],
    ['a title with a character that no text has', ({ uploadId }) => ({ uploadId, title: 'a\0b' }), 'INVALID_INPUT', 'title', 'MALFORMED'],
    ['a note with a character that no text has', ({ uploadId }) => ({ uploadId, note: 'a\0b' }), 'INVALID_INPUT', 'note', 'MALFORMED'],
    ['a span from before there were years', ({ uploadId }) => ({ uploadId, coversFrom: '0000-01-01T00:00:00Z' }), 'INVALID_INPUT', 'coversFrom', 'WRONG_TYPE'],
    ['page nought', ({ uploadId }) => ({ uploadId, page: 0 }), 'INVALID_INPUT', 'page', 'OUT_OF_RANGE'],
    ['half a page', ({ uploadId }) => ({ uploadId, page: 1.5 }), 'INVALID_INPUT', 'page', 'WRONG_TYPE'],
    ['a day that is none', ({ uploadId }) => ({ uploadId, coversFrom: 'kemarin' }), 'INVALID_INPUT', 'coversFrom', 'WRONG_TYPE'],
    ['a span that ends before it begins', ({ uploadId }) => ({ uploadId, coversFrom: '2022-07-02T00:00:00Z', coversTo: '2022-07-01T00:00:00Z' }), 'INVALID_INPUT', 'coversTo', 'OUT_OF_RANGE'],
    ['a note on evidence that has its own', ({ evidenceId, otherAnswer }) => ({ answerId: otherAnswer, evidenceId, note: 'x' }), 'INVALID_INPUT', 'note', 'MALFORMED'],
    ['the same evidence twice', ({ evidenceId }) => ({ evidenceId }), 'DUPLICATE', 'evidenceId'],
  ];
  for (const [what, input, code, field, fault] of attachments) {
    test(`attaching ${what}: ${code} at ${field}`, async () => {
      const outcome = await refused(agent, ATTACH, { input: { answerId, ...input(facts) } });
      expect(outcome).toEqual({ code, field, fault });
    });
  }

  test('a character that no text has is refused in the document itself too', async () => {
    const text = String.raw`mutation { attachEvidence(input: { answerId: "${answerId}", url: "https://a.test", title: "a\u0000b" }) { id } }`;
    expect(await refused(agent, text, {})).toEqual({
      code: 'INVALID_INPUT',
      field: 'title',
      fault: 'MALFORMED',
    });
  });

  test('attaching the same bytes or the same address twice: DUPLICATE', async () => {
    const uploadId = await uploaded(world.app, agent, buildPng(200));
    expect(await refused(agent, ATTACH, { input: { answerId, uploadId } })).toMatchObject({
      code: 'DUPLICATE',
      field: 'uploadId',
    });
    await attach(agent, { url: 'https://a.test/x' });
    const input = { answerId, url: 'https://a.test/x' };
    expect(await refused(agent, ATTACH, { input })).toMatchObject({
      code: 'DUPLICATE',
      field: 'url',
    });
  });

  // prettier-ignore
  const revisions: readonly [string, (facts: Facts) => object, string, string, string?][] = [
    ['with nothing', () => ({}), 'INVALID_INPUT', 'uploadId', 'MISSING'],
    ['with two sources', ({ uploadId }) => ({ uploadId, url: 'https://a.test' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['without its link', ({ uploadId }) => ({ linkId: undefined, uploadId }), 'INVALID_INPUT', 'linkId', 'MISSING'],
    ['an unknown link', ({ uploadId }) => ({ linkId: randomUUID(), uploadId }), 'NOT_FOUND', 'linkId'],
    ['without the version', ({ uploadId }) => ({ version: undefined, uploadId }), 'INVALID_INPUT', 'version', 'MISSING'],
    ['of a version of the wrong type', ({ uploadId }) => ({ version: 'satu', uploadId }), 'INVALID_INPUT', 'version', 'WRONG_TYPE'],
    ['of a stale version', ({ uploadId }) => ({ version: 7, uploadId }), 'CONFLICT', 'version'],
    ['by an unknown upload', () => ({ uploadId: randomUUID() }), 'UPLOAD_UNKNOWN', 'uploadId'],
    ['a file by an address', () => ({ url: 'https://a.test' }), 'INVALID_INPUT', 'url', 'MALFORMED'],
    ['with too long a note', ({ uploadId }) => ({ uploadId, note: long(limits.noteLength) }), 'INVALID_INPUT', 'note', 'TOO_LONG'],
    ['with a span that ends before it begins', ({ uploadId }) => ({ uploadId, coversFrom: '2022-07-02T00:00:00Z', coversTo: '2022-07-01T00:00:00Z' }), 'INVALID_INPUT', 'coversTo', 'OUT_OF_RANGE'],
  ];
  for (const [what, input, code, field, fault] of revisions) {
    test(`revising ${what}: ${code} at ${field}`, async () => {
      const { linkId } = facts;
      const outcome = await refused(agent, REVISE, {
        input: { linkId, version: 1, ...input(facts) },
      });
      expect(outcome).toEqual({ code, field, fault });
    });
  }

  test('revising by the very same bytes, note and span: DUPLICATE', async () => {
    const link = await desk.attached(buildPng(201));
    const uploadId = await uploaded(world.app, agent, buildPng(201));
    const input = { linkId: link.id, version: 1, uploadId };
    expect(await refused(agent, REVISE, { input })).toMatchObject({
      code: 'DUPLICATE',
      field: 'uploadId',
    });
    const noted = await agent.send(REVISE, { input: { ...input, note: 'Berlaku sejak Juli' } });
    expect(noted.errors).toBeUndefined();
  });

  test('detaching what is not there: NOT_FOUND', async () => {
    for (const linkId of [randomUUID(), 'x']) {
      expect(await refused(agent, DETACH, { linkId })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'linkId',
      });
    }
    expect(await refused(agent, DETACH, {})).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'linkId',
    });
  });

  test('more evidence than an answer may have: INVALID_INPUT with the limit', async () => {
    for (let count = 1; count < limits.evidencePerAnswer; count++) {
      await attach(agent, { url: `https://a.test/${count}` });
    }
    const before = await state();
    const { errors } = await attach(agent, { url: 'https://a.test/last' });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INVALID_INPUT',
      field: 'url',
      fault: 'TOO_LONG',
      limit: limits.evidencePerAnswer,
    });
    expect(await state()).toEqual(before);
  });

  test('more revisions than evidence may have: INVALID_INPUT with the limit', async () => {
    const link = await desk.attached(buildPng(202));
    await desk.sql(
      `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, url, note)
       select gen_random_uuid(), kabupaten_id, now(), evidence_id, n, 'https://a.test/' || n, ''
       from evidence_revision, generate_series(2, $2) n where evidence_id = $1 and number = 1`,
      [link.evidence.id, limits.revisionsPerEvidence],
    );
    const { uploadId } = facts;
    const input = { linkId: link.id, version: 1, uploadId };
    expect(await refused(agent, REVISE, { input })).toEqual({
      code: 'INVALID_INPUT',
      field: 'uploadId',
      fault: 'TOO_LONG',
    });
  });

  describe('when it is too late, or too early', () => {
    const times = [
      ['in a closed period', 'PERIOD_CLOSED', () => desk.setPeriod('CLOSED')],
      ['in a planned period', 'PERIOD_NOT_OPEN', () => desk.setPeriod('PLANNED')],
      [
        'at the closing, to the second',
        'PERIOD_CLOSED',
        () => world.setNow(bekasi.period.closesAt),
      ],
      ['when submitted', 'ANSWER_LOCKED', () => desk.setState('SUBMITTED', 'SUBMITTED')],
      ['when accepted', 'ANSWER_LOCKED', () => desk.setState('ACCEPTED', 'SUBMITTED')],
    ] as const;
    for (const [what, code, begin] of times) {
      test(`${what}: ${code}`, async () => {
        await begin();
        const { linkId } = facts;
        const url = 'https://a.test';
        expect([
          await refused(agent, ATTACH, { input: { answerId, url } }),
          await refused(agent, REVISE, { input: { linkId, version: 1, url } }),
          await refused(agent, DETACH, { linkId }),
        ]).toMatchObject([
          { code, field: 'answerId' },
          { code, field: 'linkId' },
          { code, field: 'linkId' },
        ]);
      });
    }

    test('a second before the closing is early enough', async () => {
      world.setNow(new Date(bekasi.period.closesAt.getTime() - 1_000));
      const { errors } = await attach(agent, { url: 'https://a.test/now' });
      expect(errors).toBeUndefined();
    });
  });

  describe('to those who may not', () => {
    test('the own unit’s head and others who read it: FORBIDDEN', async () => {
      for (const name of ['head', 'evaluator', 'lead', 'leader', 'team', 'analyst'] as const) {
        const client = await world.as(bekasi.people[name]);
        const input = { answerId, url: 'https://a.test' };
        expect([name, await refused(client, ATTACH, { input })]).toMatchObject([
          name,
          { code: 'FORBIDDEN' },
        ]);
        expect([name, await refused(client, DETACH, { linkId: facts.linkId })]).toMatchObject([
          name,
          { code: 'FORBIDDEN' },
        ]);
      }
    });

    test('agents of another unit, of another kabupaten, unassigned evaluators: NOT_FOUND', async () => {
      for (const person of [
        bekasi.people.otherAgent,
        bekasi.people.idleEvaluator,
        bekasi.people.admin,
        world.karawang.people.agent,
      ]) {
        const client = await world.as(person);
        const { linkId } = facts;
        const url = 'https://a.test';
        expect([
          await refused(client, ATTACH, { input: { answerId, url } }),
          await refused(client, REVISE, { input: { linkId, version: 1, url } }),
          await refused(client, DETACH, { linkId }),
        ]).toMatchObject([
          { code: 'NOT_FOUND', field: 'answerId' },
          { code: 'NOT_FOUND', field: 'linkId' },
          { code: 'NOT_FOUND', field: 'linkId' },
        ]);
      }
    });

    test('evidence of another unit is not to be had by its id: NOT_FOUND', async () => {
      const otherAgent = await world.as(bekasi.people.otherAgent);
      const input = {
        answerId: await desk.answerOf(bekasi.worksheets.education.id),
        evidenceId: facts.evidenceId,
      };
      expect(await refused(otherAgent, ATTACH, { input })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'evidenceId',
      });
    });

    test('knowing a hash or an upload of somebody else gives nothing: UPLOAD_UNKNOWN', async () => {
      const otherAgent = await world.as(bekasi.people.otherAgent);
      const ownAnswer = await desk.answerOf(bekasi.worksheets.education.id);
      const [{ sha256 } = { sha256: '' }] = await desk.sql<{ sha256: string }>(
        'select sha256 from upload where id = $1',
        [facts.uploadId],
      );
      for (const uploadId of [facts.uploadId, sha256]) {
        const input = { answerId: ownAnswer, uploadId };
        expect(await refused(otherAgent, ATTACH, { input })).toMatchObject({
          code: 'UPLOAD_UNKNOWN',
          field: 'uploadId',
        });
      }
    });

    test('an upload of more than a day ago: UPLOAD_UNKNOWN', async () => {
      world.setNow(new Date(testNow.getTime() + uploadLifetimeMs));
      const input = { answerId, uploadId: facts.uploadId };
      expect(await refused(agent, ATTACH, { input })).toMatchObject({ code: 'UPLOAD_UNKNOWN' });
    });
  });
});
