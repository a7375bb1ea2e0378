import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { converse, evidenceFolder, upload } from '../builders/evidence.js';
import {
  buildActivePdf,
  buildExe,
  buildOffice,
  buildPdf,
  buildPng,
  buildZip,
} from '../builders/files.js';
import { buildWorld, type Client, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

const maxMiB = 0.1;
const maxBytes = Math.floor(maxMiB * 2 ** 20);

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof evidenceFolder>>;
let world: World;
let agent: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await evidenceFolder();
  world = await buildWorld(database.db, {
    evidenceDirectory: folder.path,
    env: { EVIDENCE_MAX_MIB: String(maxMiB) },
  });
  await world.app.fastify.listen({ host: '127.0.0.1', port: 0 });
  agent = await world.as(world.bekasi.people.agent);
});
afterAll(async () => {
  await world.close();
  await database.drop();
  await folder.remove();
});

const uploads = async () =>
  (await database.db.pool.query<{ id: string; file_name: string }>('select * from upload')).rows;

const trace = async () => ({ rows: await uploads(), files: await folder.files() });

/** That nothing was kept since: neither a row nor a byte. */
async function expectNoTrace(act: () => Promise<unknown>): Promise<void> {
  const before = await trace();
  await act();
  expect(await trace()).toEqual(before);
}

/** That nothing is left of a conversation once the service knows that it is over. */
async function expectNoTraceLeft(act: () => Promise<unknown>): Promise<void> {
  const before = await trace();
  await act();
  await vi.waitFor(async () => {
    expect(await connections()).toBe(0);
    expect(await trace()).toEqual(before);
  }, 10_000);
}

const connections = () =>
  promisify(world.app.fastify.server.getConnections.bind(world.app.fastify.server))();

describe('a file that is taken', () => {
  test('is answered with its id, its hash and what it is, and has a row of its own', async () => {
    const pdf = await buildPdf('SK Tim Reformasi Birokrasi');
    const response = await upload(world.app, agent, pdf, 'SK Tim RB – 2022.pdf');

    expect(response.statusCode).toBe(201);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(response.json()).toEqual({
      uploadId: expect.any(String) as string,
      sha256,
      size: pdf.length,
      mediaType: 'application/pdf',
      fileName: 'SK Tim RB – 2022.pdf',
    });
    expect(await uploads()).toContainEqual(
      expect.objectContaining({ id: response.json<{ uploadId: string }>().uploadId, sha256 }),
    );
    expect(await folder.files()).toContain(sha256);
  });

  test.each([
    ['catatan.txt', 'text/plain'],
    ['CAPAIAN.CSV', 'text/csv'],
  ])('may be plain text when it is called so: %s is %s', async (name, mediaType) => {
    const response = await upload(world.app, agent, Buffer.from('unit;nilai\n'), name);
    expect(response.json()).toMatchObject({ mediaType, fileName: name });
  });

  test('is kept once, however often it comes, with a row for each time', async () => {
    const png = buildPng(90);
    const [first, second] = [
      await upload(world.app, agent, png, 'a.png'),
      await upload(world.app, agent, png, 'b.png'),
    ].map((response) => response.json<{ uploadId: string; sha256: string }>());
    expect(first?.sha256).toBe(second?.sha256);
    expect(first?.uploadId).not.toBe(second?.uploadId);
    expect((await folder.files()).filter((name) => name === first?.sha256)).toHaveLength(1);
  });

  test('may say of itself what it likes, or nothing: its content decides', async () => {
    const png = buildPng(91);
    const lying = await upload(world.app, agent, png, 'x.html', { 'content-type': 'text/html' });
    expect(lying.json()).toMatchObject({ mediaType: 'image/png', fileName: 'x.html.png' });
  });

  test('may come in pieces without saying how long it will be', async () => {
    const pdf = await buildPdf('bertahap');
    const answer = await converse(
      world.app,
      [
        head({ 'transfer-encoding': 'chunked', connection: 'close' }),
        ...chunked(pdf, 400),
        '0\r\n\r\n',
      ],
      { pauseMs: 2 },
    );
    expect(answer).toMatch(/^HTTP\/1.1 201 /);
  });
});

describe('a file that is refused leaves no row and no blob', () => {
  test.each([
    ['halaman.txt', '<html><script>alert(1)</script>'],
    ['biner.csv', 'nama;nilai\0'],
  ])('a text that is none, such as %s', async (name, content) => {
    await expectNoTrace(async () => {
      const response = await upload(world.app, agent, Buffer.from(content), name);
      expect(response.statusCode).toBe(415);
      expect(response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UPLOAD_TEXT_REFUSED', field: 'file' } }],
      });
    });
  });

  const refused = [
    ['empty', 400, 'UPLOAD_EMPTY', () => Buffer.alloc(0)],
    ['too large', 413, 'UPLOAD_TOO_LARGE', () => Buffer.alloc(maxBytes + 1)],
    [
      'plain text under a document’s name',
      415,
      'UPLOAD_TYPE_REFUSED',
      () => Buffer.from('laporan'),
    ],
    ['a program under a document’s name', 415, 'UPLOAD_TYPE_REFUSED', buildExe],
    [
      'a document with macros under a document’s name',
      415,
      'UPLOAD_ACTIVE_CONTENT',
      () => buildOffice('docx', { parts: { 'word/vbaProject.bin': 'x' } }),
    ],
    [
      'a document that leads out of the folder',
      415,
      'UPLOAD_ARCHIVE_UNSAFE',
      () => buildOffice('docx', { parts: { '../../x.xml': 'x' } }),
    ],
    ['a PDF with a script', 415, 'UPLOAD_ACTIVE_CONTENT', () => buildActivePdf('script')],
    [
      'a picture that is an archive, too',
      415,
      'UPLOAD_AMBIGUOUS',
      () => Buffer.concat([buildPng(1), buildZip({ a: 'x' })]),
    ],
  ] as const;
  for (const [what, status, code, build] of refused) {
    test(what, async () => {
      await expectNoTrace(async () => {
        const response = await upload(world.app, agent, await build());
        expect(response.statusCode).toBe(status);
        expect(response.json()).toMatchObject({
          errors: [{ message: expect.any(String) as string, extensions: { code, field: 'file' } }],
        });
      });
    });
  }

  test('announced too large: refused before its bytes are kept, and the limit is said', async () => {
    await expectNoTrace(async () => {
      const announced = await converse(world.app, [
        head({ 'content-length': String(maxBytes + 1), connection: 'close' }),
        Buffer.alloc(maxBytes + 1, '%PDF-'),
      ]);
      expect(announced).toMatch(/^HTTP\/1.1 413 /);
      expect(announced).toContain('"UPLOAD_TOO_LARGE"');
      expect(announced).toContain(`"limit":${maxBytes}`);
    });
  });

  test('too large without having said so: refused at the first byte too many', async () => {
    await expectNoTrace(async () => {
      const answer = await converse(
        world.app,
        [
          head({ 'transfer-encoding': 'chunked' }),
          ...chunked(Buffer.alloc(maxBytes + 20_000, '%PDF-'), 10_000),
          '0\r\n\r\n',
        ],
        { pauseMs: 2, hangUp: 'answered' },
      );
      expect(answer).toMatch(/^HTTP\/1.1 413 /);
    });
  });

  test('a sender who never stops is not listened to for ever', async () => {
    await expectNoTrace(async () => {
      const answer = await converse(
        world.app,
        [
          head({ 'transfer-encoding': 'chunked' }),
          ...chunked(Buffer.alloc(3 * maxBytes, '%PDF-'), 20_000),
        ],
        { pauseMs: 5 },
      );
      // The service hangs up: nobody else ends this conversation.
      expect(answer).toMatch(/^HTTP\/1.1 413 /);
      expect(answer.toLowerCase()).toContain('connection: close');
    });
  });

  for (const [what, headers] of [
    ['announced', { 'content-length': '60000' }],
    ['in pieces', { 'transfer-encoding': 'chunked' }],
  ] as const) {
    test(`cut off half-way (${what})`, async () => {
      const pdf = await buildPdf('terputus');
      await expectNoTraceLeft(async () => {
        const piece = 'content-length' in headers ? pdf : chunked(pdf, pdf.length)[0]!;
        const answer = await converse(world.app, [head(headers), piece], { hangUp: 'at once' });
        expect(answer).toBe('');
      });
    });
  }

  test('from somebody who falls silent', async () => {
    const { server } = world.app.fastify;
    const { timeout } = server;
    server.setTimeout(150);
    await expectNoTraceLeft(() =>
      converse(world.app, [head({ 'content-length': '60000' }), '%PDF-1.4']),
    );
    server.setTimeout(timeout);
  });

  for (const [what, fault, name] of [
    ['without a name', 'MISSING', undefined],
    ['with a name of nothing', 'MISSING', '%2E%2E%2F'],
    ['with a name that is not encoded', 'MALFORMED', '100%'],
  ] as const) {
    test(what, async () => {
      await expectNoTrace(async () => {
        const response = await upload(world.app, agent, await buildPdf('x'), 'x', {
          'x-file-name': name,
        });
        expect(response.statusCode).toBe(400);
        expect(response.json()).toMatchObject({
          errors: [{ extensions: { code: 'INVALID_INPUT', field: 'fileName', fault } }],
        });
      });
    });
  }
});

describe('who may not upload leaves no trace either', () => {
  const refusedPeople: readonly PersonName[] = [
    'head',
    'evaluator',
    'lead',
    'team',
    'leader',
    'analyst',
    'admin',
  ];
  test('only change agents may', async () => {
    const pdf = await buildPdf('x');
    await expectNoTrace(async () => {
      for (const name of refusedPeople) {
        const response = await upload(world.app, await world.as(world.bekasi.people[name]), pdf);
        expect([name, response.statusCode]).toEqual([name, 403]);
      }
    });
  });

  test('nobody who is not signed in', async () => {
    await expectNoTrace(async () => {
      const response = await upload(world.app, world.nobody(), await buildPdf('x'));
      expect(response.statusCode).toBe(401);
      expect(response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    });
  });

  test('no form or page of another site: without the header, or from another origin', async () => {
    await expectNoTrace(async () => {
      const pdf = await buildPdf('x');
      for (const headers of [{ 'x-ungkit-request': undefined }, { origin: 'https://evil.test' }]) {
        const response = await upload(world.app, agent, pdf, 'x.pdf', headers);
        expect(response.statusCode).toBe(403);
      }
    });
  });

  test('nobody who still has a password that was handed over', async () => {
    const { em, people } = world.bekasi;
    people.otherAgent.mustChangePassword = true;
    await em.flush();
    await expectNoTrace(async () => {
      const newcomer = await world.as(people.otherAgent);
      const response = await upload(world.app, newcomer, await buildPdf('x'));
      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({
        errors: [{ extensions: { code: 'PASSWORD_CHANGE_REQUIRED' } }],
      });
    });
  });
});

/** The head of an upload as it goes over the wire. */
const head = (headers: Readonly<Record<string, string>>) =>
  [
    'POST /uploads HTTP/1.1',
    'host: 127.0.0.1',
    `cookie: ${agent.cookie}`,
    'x-ungkit-request: 1',
    'x-file-name: sk.pdf',
    'content-type: application/pdf',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

/** Cut into pieces of HTTP's chunked encoding, without the last one. */
function chunked(content: Buffer, length: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += length) {
    const piece = content.subarray(at, at + length);
    pieces.push(
      Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]),
    );
  }
  return pieces;
}
