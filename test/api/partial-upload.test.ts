import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { ATTACH, converse, upload } from '../builders/evidence.js';
import { buildExe, buildPdf, buildPng } from '../builders/files.js';
import { announce, announced, arrivedOfCut, piece, tus } from '../builders/partial.js';
import { type EvidencePlace, evidencePlaces } from '../builders/stores.js';
import { buildWorld, type Client, testNow, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

const maxMiB = 0.1;
const maxBytes = Math.floor(maxMiB * 2 ** 20);

describe.each(evidencePlaces)('%s:', (_, build) => {
  let database: TestDatabase;
  let folder: EvidencePlace;
  let world: World;
  let agent: Client;
  let pdf: Buffer;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await build();
    world = await buildWorld(database.db, {
      evidenceDirectory: folder.path,
      env: { EVIDENCE_MAX_MIB: String(maxMiB), SESSION_HOURS: '72', ...folder.env },
    });
    await world.app.fastify.listen({ host: '127.0.0.1', port: 0 });
    agent = await world.as(world.bekasi.people.agent);
    pdf = await buildPdf('SK Tim Reformasi Birokrasi');
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
    await folder.remove();
  });

  const idOf = (path: string) => path.split('/').at(-1)!;
  const offsetOf = async (path: string, client = agent) =>
    (await tus(world.app, client, 'HEAD', path)).headers['upload-offset'];
  const rowsOf = async (table: 'upload' | 'partial_upload') =>
    (await database.db.pool.query<{ id: string }>(`select id from ${table} order by id`)).rows;
  const trace = async () => ({
    rows: [await rowsOf('upload'), await rowsOf('partial_upload')],
    files: (await folder.files()).toSorted(),
  });

  /** That nothing was kept since: no row, no part, no blob. */
  async function expectNoTrace(act: () => Promise<unknown>): Promise<void> {
    const before = await trace();
    await act();
    expect(await trace()).toEqual(before);
  }

  describe('a file that comes piece by piece', () => {
    test('goes on where its bytes end, and is answered in the end as if it had come in one go', async () => {
      const path = await announced(world.app, agent, pdf.length, 'SK Tim RB – 2022.pdf');
      expect(path).toMatch(/^\/uploads\/tus\/[0-9a-f-]{36}$/);
      expect(await offsetOf(path)).toBe('0');

      const first = await piece(world.app, agent, path, 0, pdf.subarray(0, 700));
      expect([first.statusCode, first.headers['upload-offset']]).toEqual([204, '700']);
      expect(first.headers['upload-expires']).toBe(
        new Date(testNow.getTime() + 24 * 3_600_000).toUTCString(),
      );
      expect(await offsetOf(path)).toBe('700');

      const last = await piece(world.app, agent, path, 700, pdf.subarray(700));
      const receipt = {
        uploadId: idOf(path),
        sha256: createHash('sha256').update(pdf).digest('hex'),
        size: pdf.length,
        mediaType: 'application/pdf',
        fileName: 'SK Tim RB – 2022.pdf',
      };
      expect([last.statusCode, last.json()]).toEqual([200, receipt]);
      expect(await folder.files()).toContain(receipt.sha256);
      expect(await folder.files()).not.toContain(idOf(path));
      expect(await rowsOf('partial_upload')).toEqual([]);
    });

    test('is attached by the id of its address', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await piece(world.app, agent, path, 0, pdf);
      const { rows } = await database.db.pool.query<{ id: string }>(
        'select id from answer where worksheet_id = $1 limit 1',
        [world.bekasi.worksheets.health.id],
      );
      const input = { answerId: rows[0]!.id, uploadId: idOf(path) };
      const { errors } = await agent.send(ATTACH, { input });
      expect(errors).toBeUndefined();
    });

    test('may bring its bytes along when it is announced', async () => {
      const response = await tus(
        world.app,
        agent,
        'POST',
        '/uploads/tus',
        {
          'upload-length': String(pdf.length),
          'upload-metadata': 'filename c2sucGRm',
          'content-type': 'application/offset+octet-stream',
        },
        pdf,
      );
      expect(response.statusCode).toBe(201);
      expect(response.json()).toMatchObject({ fileName: 'sk.pdf', size: pdf.length });
      expect(response.headers.location).toContain(response.json<{ uploadId: string }>().uploadId);
    });

    test('when the last answer was lost, it can be had again, as often as wanted', async () => {
      const path = await announced(world.app, agent, pdf.length);
      const { body } = await piece(world.app, agent, path, 0, pdf);
      const before = await trace();

      expect((await tus(world.app, agent, 'GET', path)).json()).toEqual(JSON.parse(body));
      const again = await piece(world.app, agent, path, pdf.length, Buffer.alloc(0));
      expect([again.statusCode, again.json()]).toEqual([200, JSON.parse(body)]);
      expect(await offsetOf(path)).toBe(String(pdf.length));
      expect(await trace()).toEqual(before);
    });

    test('that was whole when the server was killed is taken when it is asked for', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await piece(world.app, agent, path, 0, pdf.subarray(0, 10));
      // As it stands between the last byte and the row that proves who brought it.
      await folder.leaveWhole(idOf(path), pdf);
      expect(await offsetOf(path)).toBe(String(pdf.length));
      expect((await tus(world.app, agent, 'GET', path)).json()).toMatchObject({
        uploadId: idOf(path),
        size: pdf.length,
      });
    });

    test('keeps what had arrived when the connection is cut, and goes on from there', async () => {
      const path = await announced(world.app, agent, pdf.length);
      const half = Math.floor(pdf.length / 2);
      const begun = [patchHead(path, pdf.length), pdf.subarray(0, half)];
      const arrived = await arrivedOfCut(
        (pauseMs) => converse(world.app, begun, { hangUp: 'at once', pauseMs }),
        async () => Number(await offsetOf(path)),
      );
      expect(arrived).toBe(half);
      const rest = await piece(world.app, agent, path, half, pdf.subarray(half));
      expect(rest.json()).toMatchObject({ size: pdf.length });
    });

    test('is not held up by the connection that fell silent in the middle of it', async () => {
      const path = await announced(world.app, agent, pdf.length);
      const begun = [patchHead(path, pdf.length), pdf.subarray(0, 600)];
      const silent: Promise<unknown>[] = [];
      const arrived = await arrivedOfCut(
        (pauseMs) => {
          silent.push(converse(world.app, begun));
          return sleep(pauseMs);
        },
        async () => Number(await offsetOf(path)),
      );
      expect(arrived).toBe(600);
      const rest = await piece(world.app, agent, path, 600, pdf.subarray(600));
      expect(rest.json()).toMatchObject({ size: pdf.length });
      await Promise.all(silent);
    });

    test('that is given up is gone, whole or not', async () => {
      await expectNoTrace(async () => {
        const path = await announced(world.app, agent, pdf.length);
        await piece(world.app, agent, path, 0, pdf.subarray(0, 10));
        expect((await tus(world.app, agent, 'DELETE', path)).statusCode).toBe(204);
        expect((await tus(world.app, agent, 'HEAD', path)).statusCode).toBe(404);
      });
      const path = await announced(world.app, agent, pdf.length);
      await piece(world.app, agent, path, 0, pdf);
      expect((await tus(world.app, agent, 'DELETE', path)).statusCode).toBe(204);
      expect(await rowsOf('upload')).not.toContainEqual({ id: idOf(path) });
    });

    test('and is a day old is nobody’s any more', async () => {
      const path = await announced(world.app, agent, pdf.length);
      world.setNow(new Date(testNow.getTime() + 24 * 3_600_000));
      expect((await tus(world.app, agent, 'HEAD', path)).statusCode).toBe(404);
      // The next one of the same person clears it away.
      const next = await announced(world.app, agent, pdf.length);
      expect(await rowsOf('partial_upload')).toEqual([{ id: idOf(next) }]);
      await tus(world.app, agent, 'DELETE', next);
      expect(await folder.files()).not.toContain(idOf(path));
      world.setNow(testNow);
    });
  });

  describe('what a person may have on the way is bounded', () => {
    test('in number: the oldest makes room', async () => {
      const paths: string[] = [];
      for (let at = 0; at <= limits.partialUploadsPerPerson; at += 1) {
        world.setNow(new Date(testNow.getTime() + at * 1_000));
        paths.push(await announced(world.app, agent, 100));
      }
      expect((await tus(world.app, agent, 'HEAD', paths[0]!)).statusCode).toBe(404);
      expect(await offsetOf(paths[1]!)).toBe('0');
      expect(await folder.files()).not.toContain(idOf(paths[0]!));
      for (const path of paths.slice(1)) await tus(world.app, agent, 'DELETE', path);
      world.setNow(testNow);
    });

    test('and in bytes', async () => {
      const paths: string[] = [];
      for (let at = 0; at <= limits.partialUploadsPerPersonSize; at += 1) {
        world.setNow(new Date(testNow.getTime() + at * 1_000));
        paths.push(await announced(world.app, agent, maxBytes));
      }
      const known = await Promise.all(paths.map((path) => offsetOf(path)));
      expect(known).toEqual([undefined, ...paths.slice(1).map(() => '0')]);
      for (const path of paths) await tus(world.app, agent, 'DELETE', path);
      world.setNow(testNow);
    });
  });

  describe('what is cut off while it is refused', () => {
    test('harms nobody else: a wrong place, an unknown file, another version, a length that is none', async () => {
      const path = await announced(world.app, agent, 60_000);
      const before = await trace();
      const wrong = [
        patchHead(path, 60_000).replace('upload-offset: 0', 'upload-offset: 9'),
        patchHead(`${path.slice(0, -1)}x`, 60_000),
        patchHead(path, 60_000).replace('tus-resumable: 1.0.0', 'tus-resumable: 0.9'),
        patchHead(path, 60_000).replace('upload-offset: 0', 'upload-offset: x'),
        patchHead(path, 90_000),
        patchHead(path, 60_000).replace('PATCH', 'DELETE').replace(path, `${path}0`),
      ];
      for (const head of wrong) {
        await converse(world.app, [head, pdf.subarray(0, 500)], { hangUp: 'at once' });
      }
      expect(await trace()).toEqual(before);
      expect(await offsetOf(path)).toBe('0');
      await tus(world.app, agent, 'DELETE', path);
    });
  });

  describe('what is refused leaves no trace', () => {
    const badAnnouncements = [
      [
        'of no size',
        400,
        { code: 'INVALID_INPUT', field: 'uploadLength', fault: 'MISSING' },
        { 'upload-length': undefined },
      ],
      [
        'of a size that is none',
        400,
        { code: 'INVALID_INPUT', fault: 'MALFORMED' },
        { 'upload-length': '-1' },
      ],
      [
        'of a size to be said later',
        400,
        { field: 'uploadLength' },
        { 'upload-length': undefined, 'upload-defer-length': '1' },
      ],
      ['of nothing', 400, { code: 'UPLOAD_EMPTY', field: 'file' }, { 'upload-length': '0' }],
      [
        'above the limit',
        413,
        { code: 'UPLOAD_TOO_LARGE', limit: maxBytes },
        { 'upload-length': String(maxBytes + 1) },
      ],
      [
        'without a name',
        400,
        { field: 'fileName', fault: 'MISSING' },
        { 'upload-metadata': undefined },
      ],
      [
        'with a name of folders alone',
        400,
        { field: 'fileName', fault: 'MISSING' },
        { 'upload-metadata': 'filename Li4vLi4v' },
      ],
      [
        'with a name that is not encoded',
        400,
        { field: 'fileName', fault: 'MALFORMED' },
        { 'upload-metadata': 'filename sk.pdf' },
      ],
      [
        'in another version of the protocol',
        412,
        { code: 'INVALID_INPUT' },
        { 'tus-resumable': undefined },
      ],
      [
        'from a page of another site',
        403,
        { code: 'FORBIDDEN' },
        { 'x-ungkit-request': undefined },
      ],
      ['from another origin', 403, { code: 'FORBIDDEN' }, { origin: 'https://evil.test' }],
    ] as const;
    for (const [what, status, extensions, headers] of badAnnouncements) {
      test(`an announcement ${what}`, async () => {
        await expectNoTrace(async () => {
          const response = await announce(world.app, agent, 100, 'sk.pdf', headers);
          expect(response.statusCode).toBe(status);
          expect(response.json()).toMatchObject({ errors: [{ extensions }] });
        });
      });
    }

    test('what is not evidence: refused at its last piece with the reason', async () => {
      await expectNoTrace(async () => {
        const program = buildExe();
        const path = await announced(world.app, agent, program.length);
        await piece(world.app, agent, path, 0, program.subarray(0, 300));
        const response = await piece(world.app, agent, path, 300, program.subarray(300));
        expect(response.statusCode).toBe(415);
        expect(response.json()).toMatchObject({
          errors: [{ extensions: { code: 'UPLOAD_TYPE_REFUSED', field: 'file' } }],
        });
        expect((await tus(world.app, agent, 'HEAD', path)).statusCode).toBe(404);
      });
    });

    test('a piece that does not begin at the end, is longer than the file or of another kind: what is there stays', async () => {
      const path = await announced(world.app, agent, 1_000);
      await piece(world.app, agent, path, 0, pdf.subarray(0, 700));
      const before = await trace();
      const wrong = [
        [409, await piece(world.app, agent, path, 0, pdf.subarray(0, 100))],
        [409, await piece(world.app, agent, path, 800, pdf.subarray(0, 100))],
        [413, await piece(world.app, agent, path, 700, pdf.subarray(0, 301))],
        [
          400,
          await piece(world.app, agent, path, 700, pdf.subarray(0, 9), { 'content-type': 'x/y' }),
        ],
        [
          403,
          await piece(world.app, agent, path, 700, pdf.subarray(0, 9), {
            'x-ungkit-request': undefined,
          }),
        ],
      ] as const;
      expect(wrong.map(([, { statusCode }]) => statusCode)).toEqual(
        wrong.map(([status]) => status),
      );
      expect(await trace()).toEqual(before);
      expect(await offsetOf(path)).toBe('700');
      await tus(world.app, agent, 'DELETE', path);
    });
  });

  describe('a file on its way is its sender’s alone', () => {
    test('anybody else is told that there is none, and changes nothing', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await piece(world.app, agent, path, 0, pdf.subarray(0, 700));
      const whole = await announced(world.app, agent, pdf.length);
      await piece(world.app, agent, whole, 0, pdf);
      const before = await trace();
      const { people } = world.bekasi;
      const others = [
        [404, await world.as(people.otherAgent)],
        [404, await world.as(world.karawang.people.agent)],
        [403, await world.as(people.evaluator)],
        [403, await world.as(people.admin)],
        [401, world.nobody()],
      ] as const;
      for (const [status, other] of others) {
        for (const target of [path, whole]) {
          const answers = [
            await tus(world.app, other, 'HEAD', target),
            await tus(world.app, other, 'GET', target),
            await piece(world.app, other, target, 700, pdf.subarray(700)),
            await tus(world.app, other, 'DELETE', target),
          ];
          expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => status));
        }
      }
      expect(await trace()).toEqual(before);
      expect(await offsetOf(path)).toBe('700');
      await tus(world.app, agent, 'DELETE', path);
    });

    test('who may not upload may not announce either', async () => {
      await expectNoTrace(async () => {
        for (const name of ['head', 'evaluator', 'leader', 'analyst', 'admin'] as const) {
          const response = await announce(
            world.app,
            await world.as(world.bekasi.people[name]),
            100,
          );
          expect([name, response.statusCode]).toEqual([name, 403]);
        }
        expect((await announce(world.app, world.nobody(), 100)).statusCode).toBe(401);
      });
    });

    test('no name reaches the folder', async () => {
      for (const id of ['..%2F..%2Fetc%2Fpasswd', '..', '%00', 'incoming', 'x'.repeat(36)]) {
        const response = await tus(world.app, agent, 'HEAD', `/uploads/tus/${id}`);
        expect([id, response.statusCode]).toEqual([id, 404]);
      }
      const png = buildPng(5);
      const path = await announced(world.app, agent, png.length, '../../../etc/cron.d/x');
      const { fileName } = (await piece(world.app, agent, path, 0, png)).json<{
        fileName: string;
      }>();
      expect(fileName).toBe('x.png');
    });
  });

  test('the plain way in one go is open as before', async () => {
    expect((await upload(world.app, agent, buildPng(44), 'a.png')).statusCode).toBe(201);
  });

  const patchHead = (path: string, length: number) =>
    [
      `PATCH ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      `cookie: ${agent.cookie}`,
      'x-ungkit-request: 1',
      'tus-resumable: 1.0.0',
      'upload-offset: 0',
      'content-type: application/offset+octet-stream',
      `content-length: ${length}`,
      '\r\n',
    ].join('\r\n');
});
