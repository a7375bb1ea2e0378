import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.js';
import { converse } from '../builders/evidence.js';
import { buildPdf } from '../builders/files.js';
import { announced, arrivedOfCut, piece, tus } from '../builders/partial.js';
import { S3Fault } from '../builders/s3/objects.js';
import type { Asked, FakeS3 } from '../builders/s3/server.js';
import { type EvidencePlace, evidencePlaces } from '../builders/stores.js';
import { buildWorld, type Client, testNow, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

const MiB = 2 ** 20;

/** Of 7 MiB in which no two places are alike: bytes in a wrong place give another hash. */
let pdf: Buffer;
let sha256: string;
beforeAll(async () => {
  const numbers = Array.from({ length: (7 / 8) * MiB }, (_, at) => String(at).padStart(8, '0'));
  pdf = await buildPdf('Laporan dengan lampiran', Buffer.from(numbers.join('')));
  sha256 = createHash('sha256').update(pdf).digest('hex');
});

describe.each(evidencePlaces)('%s:', (where, build) => {
  let database: TestDatabase;
  let folder: EvidencePlace;
  let world: World;
  let agent: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await build();
    world = await buildWorld(database.db, { evidenceDirectory: folder.path, env: folder.env });
    await world.app.fastify.listen({ host: '127.0.0.1', port: 0 });
    agent = await world.as(world.bekasi.people.agent);
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
    await folder.remove();
  });

  const idOf = (path: string) => path.split('/').at(-1)!;
  const offsetOf = async (path: string, app = world.app) =>
    Number((await tus(app, agent, 'HEAD', path)).headers['upload-offset']);
  const send = (path: string, from: number, to = pdf.length) =>
    piece(world.app, agent, path, from, pdf.subarray(from, to));
  const patchHead = (path: string, offset: number) =>
    [
      `PATCH ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      `cookie: ${agent.cookie}`,
      'x-ungkit-request: 1',
      'tus-resumable: 1.0.0',
      `upload-offset: ${offset}`,
      'content-type: application/offset+octet-stream',
      `content-length: ${pdf.length - offset}`,
      '\r\n',
    ].join('\r\n');

  test('a file of 7 MiB survives three cuts and a server that begins anew in the middle', async () => {
    const path = await announced(world.app, agent, pdf.length);
    let offset = 0;
    for (const bytes of [3 * MiB, 2.5 * MiB, 0.5 * MiB]) {
      const piecemeal = [patchHead(path, offset), pdf.subarray(offset, offset + bytes)];
      const arrived = await arrivedOfCut(
        (pauseMs) => converse(world.app, piecemeal, { hangUp: 'at once', pauseMs }),
        () => offsetOf(path),
        offset,
      );
      expect(arrived).toBeGreaterThan(offset);
      expect(arrived).toBeLessThanOrEqual(offset + bytes);
      offset = arrived;
    }
    const { config, db } = world;
    const next = await createApp({ config, db, now: () => testNow });
    try {
      expect(await offsetOf(path, next)).toBe(offset);
      const last = await piece(next, agent, path, offset, pdf.subarray(offset));
      expect(last.json()).toMatchObject({ sha256, size: pdf.length });
    } finally {
      await next.close();
    }
    expect((await folder.contentOf(sha256)).equals(pdf)).toBe(true);
    expect(await folder.files()).toEqual([sha256]);
  });

  // Only a bucket has other people's rules.
  if (where !== 'in a bucket') return;
  describe('what goes wrong there', () => {
    let s3: FakeS3;
    beforeAll(() => {
      s3 = folder.s3!;
    });
    afterEach(() => {
      s3.failing = undefined;
    });

    /** Objects and uploads of files on their way. */
    const onTheirWay = () => [
      ...[...s3.objects.keys()].filter((key) => key.startsWith('partial/')),
      ...s3.uploads.keys(),
    ];

    /** Refuses what fits until told otherwise. */
    const refuse = (fits: (asked: Asked) => boolean) => {
      s3.failing = (asked) => (fits(asked) ? new S3Fault(403, 'AccessDenied') : undefined);
    };
    /** The file is taken from here on, byte by byte what was sent. */
    async function goesOn(path: string, from: number): Promise<void> {
      s3.failing = undefined;
      expect(await offsetOf(path)).toBe(from);
      expect((await send(path, from)).json()).toMatchObject({ sha256 });
      expect(onTheirWay()).toEqual([]);
    }

    test('a part that is missing ends what counts as arrived, though later ones are there', async () => {
      const path = await announced(world.app, agent, pdf.length);
      refuse(({ query }) => query.get('partNumber') === '1');
      expect((await send(path, 0)).statusCode).toBe(500);
      await goesOn(path, 0);
    });

    test('the rest that is too small for a part stays until what it becomes part of is stored', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await send(path, 0, 3 * MiB);
      refuse(({ method, query }) => method === 'PUT' && query.has('partNumber'));
      expect((await send(path, 3 * MiB, 6 * MiB)).statusCode).toBe(500);
      await goesOn(path, 3 * MiB);
    });

    test('and counts no longer when it is, though it still lies there', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await send(path, 0, 3 * MiB);
      refuse(({ method, key }) => method === 'PUT' && key.endsWith('.part'));
      expect((await send(path, 3 * MiB, 6 * MiB)).statusCode).toBe(500);
      await goesOn(path, 5 * MiB);
    });

    test('a file whose parts were not put together when the server was killed is whole all the same', async () => {
      const path = await announced(world.app, agent, pdf.length);
      refuse(({ method, query }) => method === 'POST' && query.has('uploadId'));
      expect((await send(path, 0)).statusCode).toBe(500);
      s3.failing = undefined;
      expect(await offsetOf(path)).toBe(pdf.length);
      expect((await tus(world.app, agent, 'GET', path)).json()).toMatchObject({ sha256 });
    });

    test('a whole file that can not be read is not given up: it is taken when it can', async () => {
      const path = await announced(world.app, agent, pdf.length);
      const key = `partial/${idOf(path)}`;
      // Its parts are listed under the same key.
      refuse(
        (asked) => asked.method === 'GET' && asked.key === key && !asked.query.has('uploadId'),
      );
      const refused = await send(path, 0);
      expect(refused.statusCode).toBe(500);
      expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
      s3.failing = undefined;
      expect(await offsetOf(path)).toBe(pdf.length);
      expect((await tus(world.app, agent, 'GET', path)).json()).toMatchObject({ sha256 });
    });

    test('while the bucket is out of reach a file on its way is neither known nor forgotten', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await send(path, 0, MiB);
      refuse(() => true);
      expect((await tus(world.app, agent, 'HEAD', path)).statusCode).toBe(500);
      await goesOn(path, MiB);
    });

    test('a file whose parts the bucket’s own rules have taken away is no more', async () => {
      const path = await announced(world.app, agent, pdf.length);
      await send(path, 0, 6 * MiB);
      s3.uploads.clear();
      expect((await tus(world.app, agent, 'HEAD', path)).statusCode).toBe(410);
      expect((await tus(world.app, agent, 'DELETE', path)).statusCode).toBe(204);
      expect(onTheirWay()).toEqual([]);
    });
  });
});
