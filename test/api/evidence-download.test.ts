import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ATTACH,
  type AttachedLink,
  buildEvidenceWorld,
  DETACH,
  download,
  type EvidenceWorld,
  REVISE,
  uploaded,
} from '../builders/evidence.js';
import { buildOffice, buildPdf, buildPng } from '../builders/files.js';
import type { Client, PersonName, Tenant, World } from '../builders/world.js';

let desk: EvidenceWorld;
let world: World;
let bekasi: Tenant;
let agent: Client;
let pdf: Buffer;
/** The health office's PDF on its July worksheet. */
let link: AttachedLink;

beforeAll(async () => {
  desk = await buildEvidenceWorld();
  ({ world, bekasi, agent, pdf } = desk);
  link = await desk.attached();
  await desk.keep();
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const status = async (client: Client, revisionId: string) =>
  (await download(world.app, client, revisionId)).statusCode;

const pathOf = (sha256: string) =>
  join(desk.folder.path, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

describe('who may have a file', () => {
  const expected: Readonly<Record<PersonName, number>> = {
    agent: 200,
    head: 200,
    otherAgent: 404,
    otherHead: 404,
    evaluator: 200,
    idleEvaluator: 404,
    lead: 200,
    leader: 200,
    team: 404,
    analyst: 404,
    admin: 404,
  };
  for (const [name, code] of Object.entries(expected) as [PersonName, number][]) {
    test(`${name} gets ${code} for the health office’s`, async () => {
      const client = await world.as(bekasi.people[name]);
      expect(await status(client, link.revision.id)).toBe(code);
    });
  }

  test('nobody of another kabupaten, in whichever role', async () => {
    for (const person of Object.values(world.karawang.people)) {
      expect(await status(await world.as(person), link.revision.id)).toBe(404);
    }
  });

  test('nobody who is not signed in', async () => {
    const response = await download(world.app, world.nobody(), link.revision.id);
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('what is not there and what is not theirs look the same', async () => {
    const other = await world.as(bekasi.people.otherAgent);
    const answers = await Promise.all(
      [link.revision.id, randomUUID(), 'x', link.evidence.id].map((id) =>
        download(world.app, other, id),
      ),
    );
    const [theirs] = answers;
    expect(theirs?.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', field: 'revisionId' } }],
    });
    for (const { statusCode, body, headers } of answers) {
      expect({ statusCode, body, names: Object.keys(headers) }).toEqual({
        statusCode: 404,
        body: theirs?.body,
        names: Object.keys(theirs?.headers ?? {}),
      });
    }
  });

  test('what no worksheet rests on is the unit’s own matter', async () => {
    await agent.send(DETACH, { linkId: link.id });
    expect(await status(agent, link.revision.id)).toBe(200);
    expect(await status(await world.as(bekasi.people.head), link.revision.id)).toBe(200);
    for (const name of ['evaluator', 'lead', 'leader'] as const) {
      expect(await status(await world.as(bekasi.people[name]), link.revision.id)).toBe(404);
    }
  });

  test('any worksheet that rests on it opens it, and it stays open when another lets go', async () => {
    const second = await agent.send(ATTACH, {
      input: {
        answerId: await desk.answerOf(bekasi.worksheets.health.id, 1),
        evidenceId: link.evidence.id,
      },
    });
    expect(second.errors).toBeUndefined();
    await agent.send(DETACH, { linkId: link.id });
    expect(await status(await world.as(bekasi.people.evaluator), link.revision.id)).toBe(200);
  });

  test('an evaluator sees the revision that counts and those before it, never one that came after', async () => {
    const own = await desk.attached(buildPng(32));
    const uploadId = await uploaded(world.app, agent, buildPng(33));
    const { data } = await agent.send(REVISE, { input: { linkId: own.id, version: 1, uploadId } });
    const newer = data.reviseEvidence.revision.id as string;
    const evaluator = await world.as(bekasi.people.evaluator);
    expect(await status(evaluator, newer)).toBe(200);
    expect(await status(evaluator, own.revision.id)).toBe(200);

    // As a worksheet of a month before has it: still the first one.
    await desk.sql('update evidence_link set revision_id = $2 where id = $1', [
      own.id,
      own.revision.id,
    ]);
    expect(await status(evaluator, newer)).toBe(404);
    expect(await status(agent, newer)).toBe(200);
  });

  test('an evaluator whose assignment ended is told nothing, also of what the browser still has', async () => {
    const evaluator = await world.as(bekasi.people.evaluator);
    const first = await download(world.app, evaluator, link.revision.id);
    const rows = await desk.sql<{ id: string }>('select * from assignment');
    await desk.sql('delete from assignment');
    world.app.services.sessions.forget();
    const again = await download(world.app, evaluator, link.revision.id, {
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(404);
    await desk.sql(
      'insert into assignment select * from json_populate_recordset(null::assignment, $1)',
      [JSON.stringify(rows)],
    );
    world.app.services.sessions.forget();
  });
});

describe('how a file arrives', () => {
  test('whole, as what it is, under its name, asked for anew each time', async () => {
    const { headers, rawPayload, statusCode } = await download(world.app, agent, link.revision.id);
    expect(statusCode).toBe(200);
    expect(rawPayload).toEqual(pdf);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': 'inline; filename=sk-tim-rb.pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag: `"${link.revision.sha256}"`,
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('a picture is shown inside a sandbox; a document is saved, and everything is when asked to', async () => {
    const png = await desk.attached(buildPng(66));
    const docx = await desk.attached(buildOffice('docx'));
    const shown = await download(world.app, agent, png.revision.id);
    expect(shown.headers['content-security-policy']).toMatch(/; sandbox$/);
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    const saved = await download(world.app, agent, docx.revision.id);
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
    const asked = await download(world.app, agent, link.revision.id, { query: '?download=1' });
    expect(asked.headers['content-disposition']).toMatch(/^attachment;/);
  });

  test('a name in any script comes along', async () => {
    const uploadId = await uploaded(world.app, agent, await buildPdf('y'), 'SK – “Bupati”.pdf');
    const { data } = await agent.send(ATTACH, { input: { answerId: desk.answerId, uploadId } });
    const { headers } = await download(world.app, agent, data.attachEvidence.revision.id);
    expect(headers['content-disposition']).toContain(
      `filename*=UTF-8''SK%20%E2%80%93%20%E2%80%9CBupati%E2%80%9D.pdf`,
    );
  });

  test('not again when the browser has it', async () => {
    const { statusCode, rawPayload, headers } = await download(world.app, agent, link.revision.id, {
      headers: { 'if-none-match': `"${link.revision.sha256}"` },
    });
    expect(statusCode).toBe(304);
    expect(rawPayload).toHaveLength(0);
    expect(headers.etag).toBe(`"${link.revision.sha256}"`);
  });

  test('in parts, as viewers of long documents ask for it', async () => {
    const part = await download(world.app, agent, link.revision.id, {
      headers: { range: 'bytes=5-14' },
    });
    expect(part.statusCode).toBe(206);
    expect(part.headers).toMatchObject({
      'content-range': `bytes 5-14/${pdf.length}`,
      'content-length': '10',
    });
    expect(part.rawPayload).toEqual(pdf.subarray(5, 15));

    const beyond = await download(world.app, agent, link.revision.id, {
      headers: { range: `bytes=${pdf.length}-` },
    });
    expect(beyond.statusCode).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${pdf.length}`);

    const outdated = await download(world.app, agent, link.revision.id, {
      headers: { range: 'bytes=5-14', 'if-range': '"another"' },
    });
    expect(outdated.statusCode).toBe(200);
  });

  test('only its head when that is all that is asked for', async () => {
    const { statusCode, headers, rawPayload } = await download(world.app, agent, link.revision.id, {
      method: 'HEAD',
    });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-length': String(pdf.length),
      'content-type': 'application/pdf',
    });
    expect(rawPayload).toHaveLength(0);
    const other = await world.as(bekasi.people.otherAgent);
    expect(
      (await download(world.app, other, link.revision.id, { method: 'HEAD' })).statusCode,
    ).toBe(404);
  });
});

describe('a text', () => {
  test.each([
    ['catatan.txt', 'text/plain; charset=utf-8'],
    ['capaian.csv', 'text/csv; charset=utf-8'],
  ])('is saved and never opened: %s as %s', async (name, type) => {
    const text = Buffer.from('Laporan; <script>alert(1)</script>\n=1+1;+ADw-script+AD4-\n');
    const answerId = await desk.answerOf(bekasi.worksheets.health.id, 1);
    const uploadId = await uploaded(world.app, agent, text, name);
    const { data } = await agent.send(ATTACH, { input: { answerId, uploadId } });
    const { id } = (data.attachEvidence as AttachedLink).revision;
    const { headers, rawPayload } = await download(world.app, agent, id);
    expect(rawPayload).toEqual(text);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename=${name}`,
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox$/);
  });
});

describe('a file that is no longer what it was', () => {
  test('is answered with a code instead of its bytes, whole or in part, and the log knows which', async () => {
    const content = await buildPdf('Rusak di dalam peti');
    const { revision } = await desk.attached(content);
    const error = vi.spyOn(world.app.fastify.log, 'error');
    const damage = [
      (path: string) => writeFile(path, Buffer.from(content).fill(0, 40, 50)),
      (path: string) => writeFile(path, content.subarray(0, 100)),
      (path: string) => rm(path),
    ];
    for (const spoil of damage) {
      await spoil(pathOf(revision.sha256));
      for (const range of [undefined, 'bytes=0-9']) {
        const response = await download(world.app, agent, revision.id, { headers: { range } });
        expect(response.statusCode).toBe(500);
        expect(response.json()).toMatchObject({
          errors: [{ extensions: { code: 'EVIDENCE_DAMAGED' } }],
        });
        expect(response.headers['content-type']).toContain('application/json');
        expect(response.headers['content-disposition']).toBeUndefined();
        expect(response.headers.etag).toBeUndefined();
      }
    }
    expect(error).toHaveBeenCalledTimes(6);
    expect(error.mock.calls[0]?.[0]).toMatchObject({
      err: { code: 'EVIDENCE_DAMAGED', details: { sha256: revision.sha256 } },
    });
  });
});
