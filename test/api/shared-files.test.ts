import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fill, type Filled, sha } from '../builders/filled.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let answerId: string;

beforeAll(async () => {
  desk = await buildDesk();
  answerId = await desk.answer('U.I.1.i.a');
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.reset();
  await desk.filled({
    'U.I.1.i.a': { optionKey: 'YA', state: 'SUBMITTED', evidence: [sha('a'), sha('b')] },
  });
});

const SHARED = `query ($id: ID!) { sharedFiles(answerId: $id) {
  linkId unitCount uses { unit { code } indicatorCodes } } }`;

const education = (answers: Readonly<Record<string, Filled>>) =>
  fill(
    {
      db: desk.world.db,
      worksheetId: desk.bekasi.worksheets.education.id,
      evaluatorId: desk.bekasi.people.evaluator.id,
    },
    answers,
  );
const shared = async (client = desk.evaluator) => {
  const { data, code } = await client.send(SHARED, { id: answerId });
  return code ?? data.sharedFiles;
};
const linkOf = async (hash: string) => {
  const [row] = await desk.sql<{ id: string }>(
    `select l.id from evidence_link l join evidence_revision r on r.id = l.revision_id
     where l.answer_id = $1 and r.sha256 = $2`,
    [answerId, hash],
  );
  return row!.id;
};
const submitted = (evidence: readonly string[]): Filled => ({
  optionKey: 'YA',
  state: 'SUBMITTED',
  evidence,
});

describe('a file that another unit offers as well', () => {
  test('is told to the evaluator, and which unit only where they may read its worksheet', async () => {
    await education({
      'U.I.1.i.a': submitted([sha('a')]),
      'U.I.1.i.b': { ...submitted([sha('a')]), optionKey: 'B' },
    });
    const linkId = await linkOf(sha('a'));
    expect(await shared()).toEqual([{ linkId, unitCount: 1, uses: [] }]);

    const { code } = desk.bekasi.units.education;
    const named = [
      {
        linkId,
        unitCount: 1,
        uses: [{ unit: { code }, indicatorCodes: ['U.I.1.i.a', 'U.I.1.i.b'] }],
      },
    ];
    expect(await shared(await desk.world.as(desk.bekasi.people.lead))).toEqual(named);
    const { id, kabupaten } = desk.bekasi.people.evaluator;
    await desk.sql(
      `insert into assignment (id, kabupaten_id, created_at, evaluator_id, period_id, unit_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [kabupaten.id, id, desk.bekasi.period.id, desk.bekasi.units.education.id],
    );
    try {
      expect(await shared(await desk.world.as(desk.bekasi.people.evaluator))).toEqual(named);
    } finally {
      await desk.sql('delete from assignment where unit_id = $1', [desk.bekasi.units.education.id]);
      desk.world.app.services.sessions.forget();
    }
  });

  test('is nobody’s matter while the other unit has not submitted it', async () => {
    await education({ 'U.I.1.i.a': { optionKey: 'YA', evidence: [sha('a')] } });
    expect(await shared()).toEqual([]);
  });

  test('of another kabupaten is not compared at all', async () => {
    await fill(
      {
        db: desk.world.db,
        worksheetId: desk.karawang.worksheets.education.id,
        evaluatorId: desk.karawang.people.evaluator.id,
      },
      { 'U.I.1.i.a': submitted([sha('a')]) },
    );
    expect(await shared()).toEqual([]);
  });

  test('is what counts for the answer: an earlier revision of it is not', async () => {
    await education({ 'U.I.1.i.a': submitted([sha('c')]) });
    expect(await shared()).toEqual([]);
    const revised = await linkOf(sha('a'));
    await desk.sql(
      `with better as (
         insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, sha256, size,
           file_name, media_type, note)
         select gen_random_uuid(), r.kabupaten_id, now(), r.evidence_id, 2, $2, 1, 'b.pdf',
           'application/pdf', ''
         from evidence_link l join evidence_revision r on r.id = l.revision_id where l.id = $1
         returning id)
       update evidence_link set revision_id = better.id from better where evidence_link.id = $1`,
      [revised, sha('c')],
    );
    expect(await shared()).toMatchObject([{ linkId: revised, unitCount: 1 }]);
  });

  test('the unit’s own use of it elsewhere is none', async () => {
    await desk.filled({
      'U.I.1.i.b': { optionKey: 'B', state: 'SUBMITTED', evidence: [sha('a')] },
    });
    expect(await shared()).toEqual([]);
  });

  test('takes one statement, for two files as for none', async () => {
    await shared();
    const none = await countStatements(() => shared());
    await education({ 'U.I.1.i.a': submitted([sha('a'), sha('b')]) });
    const two = await countStatements(() => shared());
    expect(two.result).toHaveLength(2);
    expect([none.count, two.count]).toEqual([1, 1]);
  });
});

describe('is never told', () => {
  test('to a unit, this one or the other, nor to who works for it and reviews as well', async () => {
    await education({ 'U.I.1.i.a': submitted([sha('a')]) });
    expect(await shared(desk.agent)).toBe('FORBIDDEN');
    expect(await shared(desk.head)).toBe('FORBIDDEN');
    const as = async (name: 'otherAgent' | 'idleEvaluator' | 'leader' | 'analyst') =>
      shared(await desk.world.as(desk.bekasi.people[name]));
    expect(await as('otherAgent')).toBe('NOT_FOUND');
    expect(await as('idleEvaluator')).toBe('NOT_FOUND');
    expect(await as('leader')).toBe('FORBIDDEN');
    expect(await as('analyst')).toBe('FORBIDDEN');
    await desk.withRole('evaluator', 'CHANGE_AGENT', async () => {
      expect(await shared()).toBe('FORBIDDEN');
    });
    expect(await shared(await desk.world.as(desk.karawang.people.lead))).toBe('NOT_FOUND');
  });
});
