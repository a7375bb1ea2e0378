import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityManagerFor } from '../../server/context.js';
import { EvidenceLink } from '../../server/evidence/evidence-link.entity.js';
import { assigningAt } from '../builders/assigning.js';
import { buildDesk, type Desk, lastEvent, traceOf } from '../builders/desk.js';
import { DETACH } from '../builders/evidence.js';
import { sha } from '../builders/filled.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

/** The one row that fits. */
async function rowOf<Columns extends object>(text: string, ...values: readonly string[]) {
  const [found, ...others] = await desk.sql<{ readonly id: string } & Columns>(text, values);
  expect(others).toEqual([]);
  return found!;
}

describe('the trace of a removal says what there was', () => {
  test('who no longer reviews which unit in which period', async () => {
    const { kabupaten, people, period, units } = desk.bekasi;
    const { id } = await rowOf(
      'select * from assignment where evaluator_id = $1',
      people.evaluator.id,
    );
    const since = await lastEvent(desk);
    expect((await assigningAt(desk).assign([], ['evaluator'])).errors).toBeUndefined();
    expect(await traceOf(desk, id, since)).toMatchObject([
      { action: 'delete', entity: 'Assignment', actor_id: people.lead.id, after: null },
    ]);
    const [event] = await traceOf(desk, id, since);
    expect(event?.before).toEqual({
      id,
      kabupaten: kabupaten.id,
      createdAt: expect.any(String) as string,
      period: period.id,
      unit: units.health.id,
      evaluator: people.evaluator.id,
    });
  });

  test('who lost which role in which unit', async () => {
    const { kabupaten, people, units } = desk.bekasi;
    const { id } = await rowOf(
      'select * from membership where person_id = $1',
      people.otherAgent.id,
    );
    const admin = await desk.world.as(people.admin);
    const { errors } = await admin.send(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { id } }',
      {
        input: {
          id: people.otherAgent.id,
          version: 1,
          name: 'otheragent Kabupaten Bekasi',
          email: 'otheragent@bekasi.test',
          active: true,
          memberships: [{ role: 'ANALYST', unitId: null }],
        },
      },
    );
    expect(errors).toBeUndefined();
    const lead = await desk.world.as(people.lead);
    const { data } = await lead.send(
      `query ($entityId: ID!) { auditEvents(filter: { entityId: $entityId, action: "delete" }) {
        nodes { entity actor { id } before after } } }`,
      { entityId: id },
    );
    const [{ before, ...event }, ...others] = data.auditEvents.nodes;
    expect(others).toEqual([]);
    expect(event).toEqual({ entity: 'Membership', actor: { id: people.admin.id }, after: null });
    expect(JSON.parse(before)).toEqual({
      id,
      kabupaten: kabupaten.id,
      createdAt: expect.any(String) as string,
      person: people.otherAgent.id,
      role: 'CHANGE_AGENT',
      unit: units.education.id,
    });
  });

  test('which evidence proved which answer, in which revision and on which page', async () => {
    const { kabupaten, people } = desk.bekasi;
    await desk.filled({ 'U.I.1.i.a': { optionKey: 'YA', evidence: [sha('a')] } });
    const answer = await desk.answer('U.I.1.i.a');
    const { id, evidence_id, revision_id } = await rowOf<{
      evidence_id: string;
      revision_id: string;
    }>('select * from evidence_link where answer_id = $1', answer);
    const since = await lastEvent(desk);
    expect((await desk.agent.send(DETACH, { linkId: id })).errors).toBeUndefined();
    expect(await traceOf(desk, id, since)).toMatchObject([
      { action: 'delete', entity: 'EvidenceLink', actor_id: people.agent.id, after: null },
    ]);
    const [event] = await traceOf(desk, id, since);
    expect(event?.before).toEqual({
      id,
      kabupaten: kabupaten.id,
      createdAt: expect.any(String) as string,
      version: 1,
      answer,
      evidence: evidence_id,
      revision: revision_id,
      page: 2,
      outsidePeriodNote: '',
      carriedForward: false,
    });
  });

  test('also when the same is put in its place in the same moment', async () => {
    const { kabupaten, people } = desk.bekasi;
    await desk.filled({ 'U.I.1.i.b': { optionKey: 'B', evidence: [sha('b')] } });
    const { id } = await rowOf(
      'select * from evidence_link where answer_id = $1',
      await desk.answer('U.I.1.i.b'),
    );
    const em = entityManagerFor(desk.world.db, {
      kabupatenId: kabupaten.id,
      actorId: people.agent.id,
      requestId: 'test',
    });
    const link = await em.findOneOrFail(EvidenceLink, id);
    const { answer, evidence, revision } = link;
    em.remove(link);
    em.create(EvidenceLink, { kabupaten: link.kabupaten, answer, evidence, revision, page: 3 });
    const since = await lastEvent(desk);
    await em.flush();
    const [event, ...others] = await traceOf(desk, id, since);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ action: 'delete', actor_id: people.agent.id, after: null });
    expect(event?.before).toMatchObject({ id, answer: answer.id, evidence: evidence.id, page: 2 });
  });
});
