import { createHash, randomFillSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPdf } from '../builders/files.js';
import { named } from '../builders/partial.js';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { type Product, startProduct } from '../setup/product.js';

const megabyte = 1_048_576;

let data: string;
let database: TestDatabase;
let world: World;
let product: Product;
let address: string;
let cookie: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ungkit-process-'));
  database = await createTestDatabase();
  world = await buildWorld(database.db, {});
  world.setNow(new Date());
  cookie = (await world.as(world.bekasi.people.agent)).cookie!;
  // Filled already, as the product sees it.
  await database.db.pool.query(
    `insert into audit_event (kabupaten_id, action, entity, entity_id, request_id)
     values ($1, 'seed.end', 'Kabupaten', $1, 'test')`,
    [world.bekasi.kabupaten.id],
  );
  await start();
});
afterAll(async () => {
  product.child.kill('SIGKILL');
  await product.ended;
  await world.close();
  await database.drop();
  await rm(data, { recursive: true, force: true });
});

async function start(): Promise<void> {
  product = startProduct({
    DATABASE_URL: database.url,
    UNGKIT_DATA_DIR: data,
    EVIDENCE_MAX_MIB: '256',
    PORT: '0',
  });
  address = await product.ready;
}

test('200 MB outlive three cut connections and a server that is killed in the middle of them', async () => {
  const file = await buildPdf('Laporan tahunan', randomFillSync(Buffer.alloc(200 * megabyte)));
  const path = await announce(file.length);

  let arrived = 0;
  const arrives = async (sent: number) => {
    arrived = await offsetOf(path);
    // All but what was still between the two ends: what the buffers of two sockets hold.
    expect(arrived).toBeLessThanOrEqual(sent * megabyte);
    expect(arrived).toBeGreaterThan((sent - 25) * megabyte);
  };
  for (const until of [30, 70, 110]) {
    await sendUntil(path, file, arrived, until * megabyte, (socket) => socket.destroy());
    await arrives(until);
  }
  await sendUntil(path, file, arrived, 150 * megabyte, () => product.child.kill('SIGKILL'));
  await product.ended;
  await start();
  await arrives(150);

  const { status, body } = await sendRest(path, file, arrived);
  const sha256 = createHash('sha256').update(file).digest('hex');
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    uploadId: path.split('/').at(-1),
    fileName: 'laporan.pdf',
    mediaType: 'application/pdf',
    size: file.length,
    sha256,
  });
  const kept = createHash('sha256');
  const blob = join(data, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  await pipeline(createReadStream(blob), kept);
  expect(kept.digest('hex')).toBe(sha256);
});

const headers = () => ({ cookie, 'x-ungkit-request': '1', 'tus-resumable': '1.0.0' });

async function announce(size: number): Promise<string> {
  const response = await fetch(`${address}/uploads/tus`, {
    method: 'POST',
    headers: {
      ...headers(),
      'upload-length': String(size),
      'upload-metadata': named('laporan.pdf'),
    },
  });
  expect(response.status).toBe(201);
  return response.headers.get('location')!;
}

async function offsetOf(path: string): Promise<number> {
  const response = await fetch(`${address}${path}`, { method: 'HEAD', headers: headers() });
  expect(response.status).toBe(200);
  return Number(response.headers.get('upload-offset'));
}

const patch = (path: string, offset: number, length: number) =>
  request(`${address}${path}`, {
    method: 'PATCH',
    headers: {
      ...headers(),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'content-length': String(length),
    },
  });

/** Sends all that is missing, and has the connection end at `until`. */
function sendUntil(
  path: string,
  file: Buffer,
  offset: number,
  until: number,
  cut: (socket: { destroy(): unknown }) => unknown,
): Promise<void> {
  return new Promise((resolve) => {
    const sending = patch(path, offset, file.length - offset);
    sending.on('error', () => undefined).once('close', resolve);
    // The last of it has been read when the callback comes, or lies in a buffer of the system.
    sending.write(file.subarray(offset, until), () => cut(sending));
  });
}

function sendRest(
  path: string,
  file: Buffer,
  offset: number,
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    patch(path, offset, file.length - offset)
      .on('error', reject)
      .on('response', (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      })
      .end(file.subarray(offset));
  });
}
