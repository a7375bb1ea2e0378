import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import { countStatements } from '../setup/statements.js';

let desk: EvidenceWorld;
let world: World;
let bekasi: Tenant;
let agent: Client;
/** Without a link before each test. */
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

const counters = async () => {
  const [row] = await desk.sql<{ revision: string; version: number; unchanged: boolean }>(
    `select w.revision, a.version, a.unchanged from answer a join worksheet w on w.id = a.worksheet_id
     where a.id = $1`,
    [answerId],
  );
  return { ...row!, revision: Number(row!.revision) };
};

describe('attaching', () => {
  test('a file supports an answer under its own name, with what it proves and where', async () => {
    const uploadId = await uploaded(world.app, agent, pdf, 'SK Tim RB.pdf');
    const { data, errors } = await attach(agent, {
      uploadId,
      note: ' Ditandatangani Bupati ',
      page: 3,
      coversFrom: '2022-07-01T00:00:00+07:00',
      coversTo: '2022-07-31T00:00:00Z',
    });
    expect(errors).toBeUndefined();
    const { revision, evidence, ...link } = data.attachEvidence;
    expect(link).toEqual({
      id: expect.any(String) as string,
      answerId,
      page: 3,
      carriedForward: false,
      outsidePeriodNote: '',
      abilities: ['evidence.download', 'evidence.attach'],
    });
    expect(evidence).toEqual({
      id: expect.any(String) as string,
      kind: 'FILE',
      title: 'SK Tim RB.pdf',
      version: 1,
      unit: { code: 'dinkes' },
      revisions: [{ id: revision.id, number: 1 }],
    });
    expect(revision).toEqual({
      id: expect.any(String) as string,
      number: 1,
      fileName: 'SK Tim RB.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      url: null,
      note: 'Ditandatangani Bupati',
      coversFrom: '2022-06-30T17:00:00.000Z',
      coversTo: '2022-07-31T00:00:00.000Z',
      expiresAt: null,
      createdAt: testNow.toISOString(),
      createdBy: { id: bekasi.people.agent.id },
      downloadPath: `/evidence/${revision.id}`,
    });
  });

  test('an address supports an answer under its host, and is kept without being asked for', async () => {
    const { data } = await attach(agent, { url: ' https://jdih.bekasikab.go.id/perbup/12?a=b#c ' });
    expect(data.attachEvidence).toMatchObject({
      evidence: { kind: 'LINK', title: 'jdih.bekasikab.go.id' },
      revision: {
        url: 'https://jdih.bekasikab.go.id/perbup/12?a=b#c',
        sha256: null,
        fileName: null,
        downloadPath: null,
      },
    });
  });

  test('one document serves several answers of its unit, in the revision it had', async () => {
    const first = await desk.attached(pdf, { title: 'SK Tim RB' });
    const second = await agent.send(ATTACH, {
      input: {
        answerId: await desk.answerOf(bekasi.worksheets.health.id, 1),
        evidenceId: first.evidence.id,
        page: 2,
      },
    });
    expect(second.data.attachEvidence).toMatchObject({
      page: 2,
      evidence: { id: first.evidence.id, title: 'SK Tim RB' },
      revision: { id: first.revision.id },
    });
  });

  test('an upload can be attached again: a lost answer is no lost file', async () => {
    const uploadId = await uploaded(world.app, agent, pdf);
    const [one, two] = [
      await desk.answerOf(bekasi.worksheets.health.id, 1),
      await desk.answerOf(bekasi.worksheets.health.id, 2),
    ];
    for (const id of [one, two]) {
      const { errors } = await attach(agent, { answerId: id, uploadId });
      expect(errors).toBeUndefined();
    }
  });

  test('counts as a change of the worksheet, takes "as last month" off, and collides with no text being typed', async () => {
    await desk.sql('update answer set unchanged = true where id = $1', [answerId]);
    const before = await counters();
    await desk.attached();
    expect(await counters()).toEqual({
      revision: before.revision + 1,
      version: before.version,
      unchanged: false,
    });
  });

  test('leaves a trace of who did it, in the same transaction', async () => {
    await desk.sql('update answer set unchanged = true where id = $1', [answerId]);
    const [before] = await desk.sql<{ last: string }>('select max(id) as last from audit_event');
    const link = await desk.attached();
    const events = await desk.sql(
      `select action, entity, actor_id from audit_event where entity_id = any($1) and id > $2`,
      [[link.id, link.evidence.id, link.revision.id, answerId], before?.last],
    );
    const actor_id = bekasi.people.agent.id;
    expect(events).toHaveLength(4);
    for (const event of [
      { action: 'create', entity: 'Evidence', actor_id },
      { action: 'create', entity: 'EvidenceRevision', actor_id },
      { action: 'create', entity: 'EvidenceLink', actor_id },
      { action: 'update', entity: 'Answer', actor_id },
    ]) {
      expect(events).toContainEqual(event);
    }
  });

  test('is possible on a returned answer while the rest stays submitted', async () => {
    await desk.setState('RETURNED', 'SUBMITTED');
    await desk.attached();
  });
});

test('each change of the links says when it was: a return counts as mended from then on', async () => {
  const changedAt = async () => {
    const [row] = await desk.sql<{ at: string }>(
      'select links_changed_at as at from answer where id = $1',
      [answerId],
    );
    return row && new Date(row.at);
  };
  const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
  const link = await desk.attached();
  expect(await changedAt()).toEqual(testNow);
  world.setNow(later(1));
  const uploadId = await uploaded(world.app, agent, buildPng(8));
  await agent.send(REVISE, { input: { linkId: link.id, version: 1, uploadId } });
  expect(await changedAt()).toEqual(later(1));
  world.setNow(later(2));
  await agent.send(DETACH, { linkId: link.id });
  expect(await changedAt()).toEqual(later(2));
});

describe('revising', () => {
  test('adds a revision to which this link alone moves; the earlier one and other links stay', async () => {
    const link = await desk.attached(pdf);
    const other = await agent.send(ATTACH, {
      input: {
        answerId: await desk.answerOf(bekasi.worksheets.health.id, 1),
        evidenceId: link.evidence.id,
      },
    });
    await desk.sql('update evidence_link set carried_forward = true where id = $1', [link.id]);
    const before = await counters();

    const uploadId = await uploaded(world.app, agent, buildPng(5), 'halaman-ttd.png');
    const { data, errors } = await agent.send(REVISE, {
      input: { linkId: link.id, version: 1, uploadId, note: 'Dengan tanda tangan' },
    });
    expect(errors).toBeUndefined();
    expect(data.reviseEvidence).toMatchObject({
      id: link.id,
      carriedForward: false,
      evidence: { id: link.evidence.id, version: 2, revisions: [{ number: 1 }, { number: 2 }] },
      revision: { number: 2, fileName: 'halaman-ttd.png', note: 'Dengan tanda tangan' },
    });
    const pinned = await desk.sql<{ revision_id: string }>(
      'select revision_id from evidence_link where id = $1',
      [other.data.attachEvidence.id],
    );
    expect(pinned).toEqual([{ revision_id: link.revision.id }]);
    expect(await counters()).toMatchObject({
      revision: before.revision + 1,
      version: before.version,
    });
  });

  test('an address is revised by an address, a file by a file', async () => {
    const { data } = await attach(agent, { url: 'https://a.test/1' });
    const link = data.attachEvidence;
    const revised = await agent.send(REVISE, {
      input: { linkId: link.id, version: 1, url: 'https://a.test/2' },
    });
    expect(revised.data.reviseEvidence.revision).toMatchObject({
      number: 2,
      url: 'https://a.test/2',
    });
    const uploadId = await uploaded(world.app, agent, pdf);
    expect(
      await agent.send(REVISE, { input: { linkId: link.id, version: 2, uploadId } }),
    ).toMatchObject({ code: 'INVALID_INPUT', field: 'uploadId' });
  });

  test('of two at once, one is told to look again', async () => {
    const link = await desk.attached();
    const outcomes = await Promise.all(
      [11, 12].map(async (grey) => {
        const uploadId = await uploaded(world.app, agent, buildPng(grey));
        return agent.send(REVISE, { input: { linkId: link.id, version: 1, uploadId } });
      }),
    );
    const refusals = outcomes.flatMap(({ code }) => code ?? []);
    expect(refusals).toEqual(['CONFLICT']);
  });
});

describe('detaching', () => {
  test('takes the link and leaves evidence and revisions with the unit, to be used again', async () => {
    const link = await desk.attached();
    const before = await counters();
    const { data, errors } = await agent.send(DETACH, { linkId: link.id });
    expect(errors).toBeUndefined();
    expect(data.detachEvidence).toEqual({ id: answerId, version: before.version, evidence: [] });
    expect(await counters()).toMatchObject({ revision: before.revision + 1 });

    const again = await attach(agent, { evidenceId: link.evidence.id });
    expect(again.data.attachEvidence.revision.id).toBe(link.revision.id);
  });
});

describe('a revision that nothing rests on', () => {
  const OF_ANSWER = `query ($id: ID!) { answer(id: $id) { evidence { evidence { revisions { number url } } } } }`;
  const seenBy = async (person: Tenant['people']['lead']) => {
    const { data, errors } = await (await world.as(person)).send(OF_ANSWER, { id: answerId });
    expect(errors).toBeUndefined();
    return data.answer.evidence[0].evidence.revisions.map(({ url }: { url: string }) => url);
  };
  const CREATE = `mutation ($input: CreateFollowUpInput!) { createFollowUp(input: $input) { id } }`;
  const PROVE = `mutation ($input: AttachFollowUpEvidenceInput!) { attachFollowUpEvidence(input: $input) { id } }`;
  const [first, second] = ['https://a.test/lama', 'https://a.test/baru'];

  test('is the unit’s own matter: who reads the worksheet sees what it rests on, and what was before', async () => {
    const { evaluator, lead, analyst, agent: own } = bekasi.people;
    const { data } = await attach(agent, { url: first });
    const { evidence } = data.attachEvidence;
    const other = await agent.send(ATTACH, {
      input: {
        answerId: await desk.answerOf(bekasi.worksheets.health.id, 1),
        evidenceId: evidence.id,
      },
    });
    const linkId = other.data.attachEvidence.id;
    await agent.send(REVISE, { input: { linkId, version: 1, url: second } });
    for (const person of [evaluator, lead, analyst, own]) {
      expect(await seenBy(person)).toEqual([first, second]);
    }
    await agent.send(DETACH, { linkId });
    for (const person of [evaluator, lead, analyst]) expect(await seenBy(person)).toEqual([first]);
    expect(await seenBy(own)).toEqual([first, second]);
  });

  test('is named by the follow-up action that proves something by it, to who reads that', async () => {
    const { lead, head } = bekasi.people;
    const { data } = await attach(agent, { url: first });
    const { id: linkId, evidence } = data.attachEvidence;
    await agent.send(REVISE, { input: { linkId, version: 1, url: second } });
    await agent.send(DETACH, { linkId });
    const again = await attach(agent, { evidenceId: evidence.id });
    await desk.sql('update evidence_link set revision_id = $2 where id = $1', [
      again.data.attachEvidence.id,
      again.data.attachEvidence.evidence.revisions[0].id,
    ]);
    expect(await seenBy(lead)).toEqual([first]);
    const created = await agent.send(CREATE, {
      input: {
        source: 'OWN',
        unitId: bekasi.units.health.id,
        periodId: bekasi.period.id,
        title: 'Perbaiki laman',
        ownerId: head.id,
        dueDay: '2022-08-01',
      },
    });
    const actionId = created.data.createFollowUp.id;
    const proven = await agent.send(PROVE, { input: { actionId, evidenceId: evidence.id } });
    expect(proven.errors).toBeUndefined();
    expect(await seenBy(lead)).toEqual([first, second]);
  });
});

describe('what the unit has gathered', () => {
  const LIST = `query ($filter: EvidenceFilter) { evidence(filter: $filter) {
    totalCount nodes { id title revisions { number createdBy { id } } } } }`;

  test('is listed to the unit alone, with every revision, in as many statements for many as for one', async () => {
    await desk.attached(pdf, { title: 'Rencana aksi' });
    await attach(agent, { url: 'https://a.test/list', title: 'Laman' });
    const one = await countStatements(() => agent.send(LIST, { filter: { search: 'Rencana' } }));
    const all = await countStatements(() => agent.send(LIST));
    expect(one.result.data.evidence).toMatchObject({
      totalCount: 1,
      nodes: [{ title: 'Rencana aksi', revisions: [{ number: 1 }] }],
    });
    expect(all.result.data.evidence.totalCount).toBeGreaterThan(1);
    expect(all.count).toBe(one.count);

    const otherAgent = await world.as(bekasi.people.otherAgent);
    expect((await otherAgent.send(LIST)).data.evidence.totalCount).toBe(0);
    const filter = { unitId: bekasi.units.health.id };
    expect((await otherAgent.send(LIST, { filter })).data.evidence.totalCount).toBe(0);
    expect((await (await world.as(bekasi.people.leader)).send(LIST)).code).toBe('FORBIDDEN');
  });
});
