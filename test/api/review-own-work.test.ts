import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/support/enums.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillQueue, placesOf, readQueue, waitingLongest } from '../builders/queue.js';
import type { Client, PersonName } from '../builders/world.js';

let desk: Desk;
let lead: Client;
let idle: Client;

beforeAll(async () => {
  desk = await buildDesk();
  await fillQueue(desk);
  lead = await desk.world.as(desk.bekasi.people.lead);
  idle = await desk.world.as(desk.bekasi.people.idleEvaluator);
});
afterAll(() => desk.close());

/** What the queue holds, as many as it counts; longest waiting first. */
async function queueOf(client: Client, filter: Readonly<Record<string, unknown>> = {}) {
  const page = await readQueue(client, { filter });
  expect(page.totalCount).toBe(page.nodes.length);
  return placesOf(page);
}

/** How many answers the dashboard says that wait for a review. */
async function waitingFor(client: Client): Promise<number> {
  const { data } = await client.send('{ dashboard { tasks { code count } } }');
  const tasks = data.dashboard.tasks as { code: string; count: number }[];
  return tasks.find(({ code }) => code === 'REVIEW_WAITING')?.count ?? 0;
}

/** While the work goes on, somebody has a role in a unit (null: for the kabupaten's own worksheet) as well. */
async function withRoleIn(
  unitId: string | null,
  [person, role]: readonly [PersonName, Role],
  work: () => Promise<void>,
) {
  const id = randomUUID();
  const { kabupaten, people } = desk.bekasi;
  await desk.sql(
    `insert into membership (id, kabupaten_id, created_at, person_id, role, unit_id)
     values ($1, $2, now(), $3, $4, $5)`,
    [id, kabupaten.id, people[person].id, role, unitId],
  );
  desk.world.app.services.sessions.forget();
  try {
    await work();
  } finally {
    await desk.sql('delete from membership where id = $1', [id]);
    desk.world.app.services.sessions.forget();
  }
}

const ofHealth = waitingLongest.filter((place) => place.startsWith('dinkes'));
/** The evaluator reviews Dinas Kesehatan, of which two answers wait, and the kabupaten's own, of which one does. */
const assigned = waitingLongest.filter((place) => !place.startsWith('disdik'));

describe('an evaluator who works for a unit that they review', () => {
  test.each(['CHANGE_AGENT', 'UNIT_HEAD'] as const)(
    'as its %s has none of its answers in the queue or in the count of what waits',
    async (role) => {
      expect(await queueOf(desk.evaluator)).toEqual(assigned);
      expect(await waitingFor(desk.evaluator)).toBe(3);
      await desk.withRole('evaluator', role, async () => {
        expect(await queueOf(desk.evaluator)).toEqual(['kabupaten I.1.i.a']);
        expect(await waitingFor(desk.evaluator)).toBe(1);
      });
      expect(await queueOf(desk.evaluator)).toEqual(assigned);
    },
  );

  test('has none of them by asking for the unit either, nor for what is assigned to them', async () => {
    const unitId = desk.bekasi.units.health.id;
    await desk.withRole('evaluator', 'UNIT_HEAD', async () => {
      expect(await queueOf(desk.evaluator, { unitId })).toEqual([]);
      expect(await queueOf(desk.evaluator, { unitId, state: ['DRAFT'] })).toEqual([]);
      expect(await queueOf(desk.evaluator, { assignedToMe: true })).toEqual(['kabupaten I.1.i.a']);
    });
  });

  test('has the unit’s and not the kabupaten’s own, when that is what they fill in', async () => {
    await withRoleIn(null, ['evaluator', 'CHANGE_AGENT'], async () => {
      expect(await queueOf(desk.evaluator)).toEqual(ofHealth);
      expect(await waitingFor(desk.evaluator)).toBe(2);
    });
  });

  test('has all that they review when the unit that they work for is another one', async () => {
    await withRoleIn(desk.bekasi.units.education.id, ['evaluator', 'UNIT_HEAD'], async () => {
      expect(await queueOf(desk.evaluator)).toEqual(assigned);
      expect(await waitingFor(desk.evaluator)).toBe(3);
    });
  });

  test('still reads the answers on the worksheet, where they are the unit’s own', async () => {
    await desk.withRole('evaluator', 'UNIT_HEAD', async () => {
      const { data } = await desk.evaluator.send(
        'query ($id: ID!) { worksheet(id: $id) { answers { indicatorCode } } }',
        { id: desk.worksheetId },
      );
      expect(data.worksheet.answers).toHaveLength(5);
    });
  });
});

describe('an evaluator who reviews nothing', () => {
  test('has an empty queue, also when they work for a unit whose answers wait', async () => {
    await desk.withRole('idleEvaluator', 'CHANGE_AGENT', async () => {
      expect(await queueOf(idle)).toEqual([]);
      expect(await waitingFor(idle)).toBe(0);
    });
  });
});

describe('a lead evaluator who works for a unit', () => {
  test('oversees and counts its answers as everybody else’s', async () => {
    await desk.withRole('lead', 'UNIT_HEAD', async () => {
      expect(await queueOf(lead)).toEqual(waitingLongest);
      expect(await waitingFor(lead)).toBe(5);
      const unitId = desk.bekasi.units.health.id;
      expect(await queueOf(lead, { unitId })).toEqual(ofHealth);
    });
  });

  test('has none of them among what is theirs to judge, even when assigned', async () => {
    await desk.withAssignment('lead', async () => {
      expect(await queueOf(lead, { assignedToMe: true })).toEqual(ofHealth);
      await desk.withRole('lead', 'CHANGE_AGENT', async () => {
        expect(await queueOf(lead, { assignedToMe: true })).toEqual([]);
      });
    });
  });
});
