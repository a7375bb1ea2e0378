import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import {
  AMEND,
  ATTACH,
  type AttachedLink,
  buildEvidenceWorld,
  download,
  type EvidenceWorld,
  REVISE,
  uploaded,
} from '../builders/evidence.js';
import { buildPng } from '../builders/files.js';
import type { Client } from '../builders/world.js';

let desk: EvidenceWorld;
let agent: Client;
let link: AttachedLink;

beforeAll(async () => {
  desk = await buildEvidenceWorld();
  ({ agent } = desk);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  link = await desk.attached(desk.pdf, { note: 'Lama', page: 2 });
});

const amend = (input: Readonly<Record<string, unknown>>, client = agent) =>
  client.send(AMEND, { input: { linkId: link.id, version: 1, note: 'Lama', page: 2, ...input } });

/** Of July 2022, which is the period; and of June. */
const july = { coversFrom: '2022-06-30T17:00:00.000Z', coversTo: '2022-07-30T17:00:00.000Z' };
const june = { coversFrom: '2022-05-31T17:00:00.000Z', coversTo: '2022-06-29T17:00:00.000Z' };

describe('what is said of evidence', () => {
  test('becomes a new revision of the same file; the one before stays as it was', async () => {
    const expiresAt = '2022-12-30T17:00:00.000Z';
    const { data, errors } = await amend({ ...july, expiresAt, note: ' Halaman 2 sampai 4 ' });
    expect(errors).toBeUndefined();
    const { revision, evidence } = data.amendEvidence;
    expect(revision).toMatchObject({
      number: 2,
      sha256: link.revision.sha256,
      note: 'Halaman 2 sampai 4',
      ...july,
      expiresAt,
    });
    expect(evidence).toMatchObject({ version: 2, revisions: [{ number: 1 }, { number: 2 }] });
    const [before] = await desk.sql(
      'select note, expires_at from evidence_revision where id = $1',
      [link.revision.id],
    );
    expect(before).toEqual({ note: 'Lama', expires_at: null });
    const file = await download(desk.world.app, agent, revision.id);
    expect(file.rawPayload).toEqual(desk.pdf);
  });

  test('is the page alone: it stays the same revision, and the worksheet counts a change', async () => {
    const revisionOf =
      'select w.revision from worksheet w join answer a on a.worksheet_id = w.id where a.id = $1';
    const [before] = await desk.sql<{ revision: string }>(revisionOf, [desk.answerId]);
    const { data, errors } = await amend({ page: 7 });
    expect(errors).toBeUndefined();
    expect(data.amendEvidence).toMatchObject({ page: 7, revision: { id: link.revision.id } });
    const [after] = await desk.sql<{ revision: string }>(revisionOf, [desk.answerId]);
    expect(Number(after!.revision)).toBe(Number(before!.revision) + 1);
  });

  test('is taken away by leaving it out', async () => {
    await amend({ ...july, expiresAt: july.coversTo });
    const { data } = await amend({ version: 2, note: '', page: null });
    expect(data.amendEvidence).toMatchObject({
      page: null,
      revision: { number: 3, note: '', coversFrom: null, coversTo: null, expiresAt: null },
    });
  });

  test('stays with the other answers as it was', async () => {
    const other = await desk.answerOf(desk.bekasi.worksheets.health.id, 1);
    const { data } = await agent.send(ATTACH, {
      input: { answerId: other, evidenceId: link.evidence.id, page: 9 },
    });
    await amend({ note: 'Baru' });
    const [there] = await desk.sql(
      `select l.page, r.number from evidence_link l join evidence_revision r on r.id = l.revision_id
       where l.id = $1`,
      [data.attachEvidence.id],
    );
    expect(there).toEqual({ page: 9, number: 1 });
  });
});

describe('a file that a newer one has replaced at another answer', () => {
  let version: number;
  beforeEach(async () => {
    const other = await desk.answerOf(desk.bekasi.worksheets.health.id, 1);
    const { data } = await agent.send(ATTACH, {
      input: { answerId: other, evidenceId: link.evidence.id },
    });
    const uploadId = await uploaded(desk.world.app, agent, buildPng(40));
    const revised = await agent.send(REVISE, {
      input: { linkId: data.attachEvidence.id, version: 1, uploadId, note: 'Ralat' },
    });
    ({ version } = revised.data.reviseEvidence.evidence);
  });

  test('never becomes the latest again by what is said of it', async () => {
    expect(await amend({ version, note: 'Halaman 3' })).toMatchObject({
      code: 'EVIDENCE_REPLACED',
      field: 'linkId',
    });
    const third = await desk.answerOf(desk.bekasi.worksheets.health.id, 2);
    const { data } = await agent.send(ATTACH, {
      input: { answerId: third, evidenceId: link.evidence.id },
    });
    expect(data.attachEvidence.revision).toMatchObject({ number: 2, note: 'Ralat' });
  });

  test('keeps its page to be mended', async () => {
    const { data, errors } = await amend({ version, page: 7 });
    expect(errors).toBeUndefined();
    expect(data.amendEvidence).toMatchObject({ page: 7, revision: { id: link.revision.id } });
  });
});

test('what is said of the same file is mended from either answer', async () => {
  const other = await desk.answerOf(desk.bekasi.worksheets.health.id, 1);
  const { data } = await agent.send(ATTACH, {
    input: { answerId: other, evidenceId: link.evidence.id },
  });
  const there = { linkId: data.attachEvidence.id, note: 'Dari sana' };
  expect((await amend(there)).data.amendEvidence.revision).toMatchObject({ number: 2 });
  const here = await amend({ version: 2, note: 'Dari sini' });
  expect(here.data.amendEvidence.revision).toMatchObject({ number: 3, note: 'Dari sini' });
});

describe('of two who mend it at the same moment, the second is told and writes over nothing', () => {
  /** As both saw it. */
  const seen = { linkVersion: 1 };
  const stands = async () => {
    const [row] = await desk.sql(
      `select l.page, l.outside_period_note as reason, l.version, e.version as evidence
       from evidence_link l join evidence e on e.id = l.evidence_id where l.id = $1`,
      [link.id],
    );
    return row;
  };
  const conflict = (version: number) => ({
    code: 'CONFLICT',
    field: 'linkVersion',
    errors: [{ extensions: { entity: 'EvidenceLink', expected: 1, actual: version } }],
  });

  test('where it is the page', async () => {
    const first = await amend({ ...seen, page: 7 });
    expect(first.data.amendEvidence).toMatchObject({
      version: 2,
      page: 7,
      evidence: { version: 1 },
    });
    expect(await amend({ ...seen, page: 9 })).toMatchObject(conflict(2));
    expect(await stands()).toEqual({ page: 7, reason: '', version: 2, evidence: 1 });
    const again = await amend({ linkVersion: 2, page: 9 });
    expect(again.data.amendEvidence).toMatchObject({ version: 3, page: 9 });
  });

  test('where it is the reason', async () => {
    await amend({ ...june, outsidePeriodNote: 'Berlaku surut' });
    const both = { version: 2, linkVersion: 2, ...june };
    await amend({ ...both, outsidePeriodNote: 'Dari Siti' });
    const second = await amend({ ...both, outsidePeriodNote: 'Dari Budi' });
    expect(second).toMatchObject({ code: 'CONFLICT', field: 'linkVersion' });
    expect(await stands()).toEqual({ page: 2, reason: 'Dari Siti', version: 3, evidence: 2 });
  });

  test('where both come at once', async () => {
    const [one, other] = await Promise.all([
      amend({ ...seen, page: 7 }),
      amend({ ...seen, page: 9 }),
    ]);
    const saved = [one, other].filter(({ errors }) => !errors);
    const refused = [one, other].filter(({ errors }) => errors);
    expect(refused).toMatchObject([conflict(2)]);
    expect(saved).toHaveLength(1);
    expect(await stands()).toMatchObject({ page: saved[0]!.data.amendEvidence.page, version: 2 });
  });

  test('and not where the page of another answer became another one', async () => {
    const other = await desk.answerOf(desk.bekasi.worksheets.health.id, 1);
    const { data } = await agent.send(ATTACH, {
      input: { answerId: other, evidenceId: link.evidence.id },
    });
    await amend({ linkId: data.attachEvidence.id, ...seen, page: 5 });
    expect((await amend({ ...seen, page: 9 })).errors).toBeUndefined();
  });
});

describe('what is refused writes nothing', () => {
  const state = () =>
    desk.sql(`select (select json_agg(l order by l.id) from evidence_link l) as links,
      (select count(*) from evidence_revision) as revisions,
      (select json_agg(e order by e.id) from evidence e) as evidence,
      (select count(*) from audit_event) as events`);

  // prettier-ignore
  test.each([
    ['a span that ends before it begins', { coversFrom: july.coversTo, coversTo: july.coversFrom }, 'INVALID_INPUT', 'coversTo'],
    ['page nought', { page: 0 }, 'INVALID_INPUT', 'page'],
    ['too long a note', { note: 'x'.repeat(limits.noteLength + 1) }, 'INVALID_INPUT', 'note'],
    ['too long a reason', { outsidePeriodNote: 'x'.repeat(limits.noteLength + 1) }, 'INVALID_INPUT', 'outsidePeriodNote'],
    ['a note with a character that no text has', { note: 'a\0b' }, 'INVALID_INPUT', 'note'],
    ['a day that is none', { expiresAt: 'besok' }, 'INVALID_INPUT', 'expiresAt'],
    ['a link there is not', { linkId: randomUUID() }, 'NOT_FOUND', 'linkId'],
    ['an older version', { version: 0, note: 'Lain' }, 'CONFLICT', 'version'],
    ['a link as it was before', { linkVersion: 0, page: 3 }, 'CONFLICT', 'linkVersion'],
    ['a span of another month', june, 'EVIDENCE_OUTSIDE_PERIOD', 'outsidePeriodNote'],
  ])('%s', async (_, input, code, field) => {
    const before = await state();
    expect(await amend(input)).toMatchObject({ code, field });
    expect(await state()).toEqual(before);
  });

  test('by others than the unit’s agent', async () => {
    const { people } = desk.bekasi;
    const [head, evaluator] = await Promise.all([
      desk.world.as(people.head),
      desk.world.as(people.evaluator),
    ]);
    const before = await state();
    expect((await amend({ page: 3 }, head)).code).toBe('FORBIDDEN');
    expect((await amend({ page: 3 }, evaluator)).code).toBe('FORBIDDEN');
    expect(await state()).toEqual(before);
  });

  test('once the answer is submitted, or the period closed', async () => {
    await desk.setState('SUBMITTED', 'SUBMITTED');
    expect((await amend({ page: 3 })).code).toBe('ANSWER_LOCKED');
    await desk.setState('DRAFT', 'FILLING');
    await desk.setPeriod('CLOSED');
    expect((await amend({ page: 3 })).code).toBe('PERIOD_CLOSED');
  });
});

describe('evidence that says nothing of the period', () => {
  const other = () => desk.answerOf(desk.bekasi.worksheets.health.id, 1);

  test('is not attached, and the reason says at what', async () => {
    const uploadId = await uploaded(desk.world.app, agent, buildPng(30));
    const answer = await agent.send(ATTACH, {
      input: { answerId: await other(), uploadId, ...june },
    });
    expect(answer).toMatchObject({ code: 'EVIDENCE_OUTSIDE_PERIOD', field: 'uploadId' });
  });

  test('is attached with a reason, which its readers see', async () => {
    const uploadId = await uploaded(desk.world.app, agent, buildPng(31));
    const { data, errors } = await agent.send(ATTACH, {
      input: {
        answerId: await other(),
        uploadId,
        ...june,
        outsidePeriodNote: ' Rapat Juni menetapkan rencana Juli ',
      },
    });
    expect(errors).toBeUndefined();
    expect(data.attachEvidence.outsidePeriodNote).toBe('Rapat Juni menetapkan rencana Juli');
  });

  test('is refused when it is used again, and when its file is replaced', async () => {
    const { data } = await amend({ ...june, outsidePeriodNote: 'Berlaku surut' });
    expect(data.amendEvidence.outsidePeriodNote).toBe('Berlaku surut');
    const again = { answerId: await other(), evidenceId: link.evidence.id };
    expect(await agent.send(ATTACH, { input: again })).toMatchObject({
      code: 'EVIDENCE_OUTSIDE_PERIOD',
      field: 'evidenceId',
    });
    // What was said of the link holds for the better file, too.
    const uploadId = await uploaded(desk.world.app, agent, buildPng(32));
    const revised = await agent.send(REVISE, {
      input: { linkId: link.id, version: 2, uploadId, note: '', ...june },
    });
    expect(revised.errors).toBeUndefined();
  });

  test('keeps no reason once it is of the period', async () => {
    await amend({ ...june, outsidePeriodNote: 'Berlaku surut' });
    const { data } = await amend({ version: 2, ...july, outsidePeriodNote: 'Berlaku surut' });
    expect(data.amendEvidence.outsidePeriodNote).toBe('');
  });
});
