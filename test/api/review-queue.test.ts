import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import {
  fillQueue,
  placesOf,
  type QueueQuestion,
  readQueue,
  savedEarliest,
  waitingLongest,
} from '../builders/queue.js';
import type { Client } from '../builders/world.js';

let desk: Desk;
let lead: Client;
let june: string;

beforeAll(async () => {
  desk = await buildDesk();
  june = await fillQueue(desk);
  lead = await desk.world.as(desk.bekasi.people.lead);
});
afterAll(() => desk.close());

/** Where the rows stand, and how many there are in all. */
const found = async (question?: QueueQuestion, client = lead) => {
  const page = await readQueue(client, question);
  return { rows: placesOf(page), total: page.totalCount };
};
/** Longest waiting first. */
const these = (...places: readonly string[]) => ({ rows: places, total: places.length });
const nothing = { rows: [], total: 0 };
const filtered = (filter: QueueQuestion['filter'], client?: Client) =>
  found(filter ? { filter } : {}, client);

describe('who sees what in the queue', () => {
  test('the lead evaluator oversees whatever left its unit in an open month, longest waiting first', async () => {
    expect(await found()).toEqual(these(...waitingLongest));
  });

  test('an evaluator sees the units that they review and counts no other', async () => {
    const own = waitingLongest.filter((place) => !place.startsWith('disdik'));
    expect(await found({}, desk.evaluator)).toEqual(these(...own));
    const unitId = desk.bekasi.units.education.id;
    expect(await filtered({ unitId }, desk.evaluator)).toEqual(nothing);
  });

  test('an evaluator who reviews nothing this month has an empty queue', async () => {
    const idle = await desk.world.as(desk.bekasi.people.idleEvaluator);
    expect(await found({}, idle)).toEqual(nothing);
  });

  test('a unit that is assigned in July is not there in June', async () => {
    expect(await filtered({ periodId: june }, desk.evaluator)).toEqual(nothing);
    expect(await filtered({ periodId: june })).toEqual(these('dinkes I.1.i.a'));
  });

  test('nothing of another kabupaten is there, and it is not asked for by its ids either', async () => {
    const { karawang } = desk;
    const theirs = await desk.world.as(karawang.people.lead);
    expect(await found({}, theirs)).toEqual(these('dinkes I.1.i.a'));
    expect(await filtered({ periodId: karawang.period.id })).toEqual(nothing);
    expect(await filtered({ unitId: karawang.units.health.id })).toEqual(nothing);
    const theirEvaluator = await desk.world.as(karawang.people.evaluator);
    expect(await filtered({ periodId: desk.bekasi.period.id }, theirEvaluator)).toEqual(nothing);
  });
});

describe('a row of the queue', () => {
  test('says what is claimed, with how much evidence, what it can earn and who reviews it', async () => {
    const { data, errors } = await lead.send(
      `query ($filter: ReviewFilter) { reviewQueue(filter: $filter) { nodes {
        id worksheetId unit { id name } period { id name } indicatorCode indicatorText areaName optionKey
        value counts { key count } state resubmitted evidenceCount submittedAt updatedAt version
        effectiveWeight evaluators { id name } } } }`,
      { filter: { resubmitted: true } },
    );
    expect(errors).toBeUndefined();
    const { bekasi, worksheetId } = desk;
    expect(data.reviewQueue.nodes).toEqual([
      {
        id: await desk.answer('U.I.2.i.b'),
        worksheetId,
        unit: { id: bekasi.units.health.id, name: 'Dinas Kesehatan' },
        period: { id: bekasi.period.id, name: '2022-07' },
        indicatorCode: 'U.I.2.i.b',
        indicatorText: 'Kebijakan diselesaikan',
        areaName: 'Deregulasi Kebijakan',
        optionKey: null,
        value: null,
        counts: expect.arrayContaining([
          { key: 'planned', count: 4 },
          { key: 'done', count: 3 },
        ]) as object[],
        state: 'SUBMITTED',
        resubmitted: true,
        evidenceCount: 2,
        submittedAt: '2022-07-13T00:00:00.000Z',
        updatedAt: '2022-07-12T00:00:00.000Z',
        version: 1,
        // U.I.2.i has 6 points for three indicators.
        effectiveWeight: 2,
        evaluators: [{ id: bekasi.people.evaluator.id, name: 'evaluator Kabupaten Bekasi' }],
      },
    ]);
  });

  test('of the kabupaten itself has no unit; of a unit that nobody reviews no evaluator', async () => {
    const { data } = await lead.send(
      `query ($filter: ReviewFilter) { reviewQueue(filter: $filter) { edges { node {
        unit { code } evaluators { id } evidenceCount } } } }`,
      { filter: { search: 'Tim RB' } },
    );
    const evaluators = [{ id: desk.bekasi.people.evaluator.id }];
    expect(data.reviewQueue.edges.map(({ node }: { node: object }) => node)).toEqual([
      { unit: { code: 'dinkes' }, evaluators, evidenceCount: 0 },
      { unit: { code: 'disdik' }, evaluators: [], evidenceCount: 0 },
      { unit: null, evaluators, evidenceCount: 0 },
    ]);
  });
});

describe('the queue is narrowed', () => {
  test('to a period, even one that is closed', async () => {
    expect(await filtered({ periodId: desk.bekasi.period.id })).toEqual(these(...waitingLongest));
    expect(await filtered({ periodId: june, state: ['ACCEPTED'] })).toEqual(
      these('dinkes I.1.i.a'),
    );
    expect(await filtered({ periodId: randomUUID() })).toEqual(nothing);
  });

  test('to states: what waits, what was judged, and drafts only for who asks for them', async () => {
    expect(await filtered({ state: ['SUBMITTED'] })).toEqual(
      these(
        'disdik I.2.i.c',
        'dinkes I.1.i.a',
        'disdik I.1.i.a',
        'kabupaten I.1.i.a',
        'dinkes I.2.i.b',
      ),
    );
    expect(await filtered({ state: ['RETURNED', 'ACCEPTED'] })).toEqual(
      these('dinkes I.1.i.b', 'dinkes I.2.i.a'),
    );
    const unitId = desk.bekasi.units.health.id;
    expect(await filtered({ state: ['DRAFT'], unitId })).toEqual(these('dinkes I.2.i.c'));
    expect(await filtered({ state: [] })).toEqual(nothing);
  });

  test('to a unit', async () => {
    const unitId = desk.bekasi.units.education.id;
    expect(await filtered({ unitId })).toEqual(these('disdik I.2.i.c', 'disdik I.1.i.a'));
    expect(await filtered({ unitId: randomUUID() })).toEqual(nothing);
  });

  test('to an area', async () => {
    expect(await filtered({ areaCode: 'U.I.2' })).toEqual(
      these('disdik I.2.i.c', 'dinkes I.2.i.a', 'dinkes I.2.i.b'),
    );
    expect(await filtered({ areaCode: 'U.I.3' })).toEqual(nothing);
    expect(await filtered({ areaCode: 'U.I.2.i' }), 'a sub-aspect is no area').toEqual(nothing);
  });

  test('to words of the indicator’s code or text, or of the unit’s name, in any case', async () => {
    expect(await filtered({ search: 'u.i.2.i.C' })).toEqual(these('disdik I.2.i.c'));
    expect(await filtered({ search: '  peraturan DIP ' })).toEqual(these('dinkes I.2.i.a'));
    expect(await filtered({ search: 'pendidikan' })).toEqual(
      these('disdik I.2.i.c', 'disdik I.1.i.a'),
    );
    expect(await filtered({ search: 'kerja' })).toEqual(these('dinkes I.1.i.b'));
    expect(await filtered({ search: '' })).toEqual(these(...waitingLongest));
  });

  test('to words as they stand: no sign in them means any letter', async () => {
    for (const search of ['%', '_', 'Dinas%', '\\', "'"]) {
      expect(await filtered({ search }), search).toEqual(nothing);
    }
  });

  test('to what came again after a return, or to what did not', async () => {
    expect(await filtered({ resubmitted: true })).toEqual(these('dinkes I.2.i.b'));
    expect(await filtered({ resubmitted: false })).toEqual(these(...waitingLongest.slice(0, 6)));
  });

  test('to what the viewer reviews, for the lead evaluator too', async () => {
    expect(await filtered({ assignedToMe: true })).toEqual(nothing);
    await desk.withAssignment('lead', async () => {
      expect(await filtered({ assignedToMe: true })).toEqual(
        these('dinkes I.1.i.a', 'dinkes I.1.i.b', 'dinkes I.2.i.a', 'dinkes I.2.i.b'),
      );
      expect(await filtered({ assignedToMe: false })).toEqual(these(...waitingLongest));
    });
    expect(await filtered({ assignedToMe: true, areaCode: 'U.I.1' }, desk.evaluator)).toEqual(
      these('dinkes I.1.i.a', 'dinkes I.1.i.b', 'kabupaten I.1.i.a'),
    );
  });

  test('by all of it together', async () => {
    const filter = {
      periodId: desk.bekasi.period.id,
      unitId: desk.bekasi.units.health.id,
      state: ['SUBMITTED', 'RETURNED'],
      areaCode: 'U.I.2',
      search: 'kebijakan',
      resubmitted: true,
    };
    expect(await filtered(filter)).toEqual(these('dinkes I.2.i.b'));
    expect(await filtered({ ...filter, resubmitted: false })).toEqual(nothing);
  });
});

describe('the queue is ordered', () => {
  const ordered = async (...orderBy: readonly (readonly [string, 'ASC' | 'DESC'])[]) =>
    placesOf(
      await readQueue(lead, {
        orderBy: orderBy.map(([field, direction]) => ({ field, direction })),
      }),
    );
  const health = ['I.1.i.a', 'I.1.i.b', 'I.2.i.a', 'I.2.i.b'].map((code) => `dinkes ${code}`);
  const education = ['disdik I.1.i.a', 'disdik I.2.i.c'];

  test('by when it was submitted', async () => {
    expect(await ordered(['SUBMITTED_AT', 'ASC'])).toEqual(waitingLongest);
    expect(await ordered(['SUBMITTED_AT', 'DESC'])).toEqual(waitingLongest.toReversed());
  });

  test('by when it was submitted, with what never was at the end', async () => {
    const filter = { unitId: desk.bekasi.units.health.id, state: ['DRAFT', 'SUBMITTED'] };
    expect(await filtered(filter)).toEqual(
      these('dinkes I.1.i.a', 'dinkes I.2.i.b', 'dinkes I.2.i.c'),
    );
  });

  test('by when it was last saved', async () => {
    expect(await ordered(['UPDATED_AT', 'ASC'])).toEqual(savedEarliest);
    expect(await ordered(['UPDATED_AT', 'DESC'])).toEqual(savedEarliest.toReversed());
  });

  test('by the unit’s name, the kabupaten’s own first', async () => {
    expect(await ordered(['UNIT_NAME', 'ASC'], ['INDICATOR_CODE', 'ASC'])).toEqual([
      'kabupaten I.1.i.a',
      ...health,
      ...education,
    ]);
    expect(await ordered(['UNIT_NAME', 'DESC'], ['INDICATOR_CODE', 'ASC'])).toEqual([
      ...education,
      ...health,
      'kabupaten I.1.i.a',
    ]);
  });

  test('by the indicator, and by a second thing where the first is the same', async () => {
    const byCode = [
      'kabupaten I.1.i.a',
      'dinkes I.1.i.a',
      'disdik I.1.i.a',
      ...health.slice(1),
      'disdik I.2.i.c',
    ];
    expect(await ordered(['INDICATOR_CODE', 'ASC'], ['UNIT_NAME', 'ASC'])).toEqual(byCode);
    expect(await ordered(['INDICATOR_CODE', 'DESC'], ['UNIT_NAME', 'DESC'])).toEqual(
      byCode.toReversed(),
    );
  });

  test('upwards, where no direction is given', async () => {
    const { data } = await lead.send(
      '{ reviewQueue(orderBy: [{ field: UPDATED_AT }]) { nodes { unit { code } indicatorCode } } }',
    );
    expect(placesOf(data.reviewQueue)).toEqual(savedEarliest);
  });
});
