import { afterAll, beforeAll, expect, test } from 'vitest';
import { eicar, type FakeClamd, fakeClamd } from '../builders/clamd.js';
import { evidenceFolder, upload } from '../builders/evidence.js';
import { buildPdf, buildPng } from '../builders/files.js';
import { announced, piece, tus } from '../builders/partial.js';
import { buildWorld, type Client, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

let clamd: FakeClamd;
let database: TestDatabase;
let folder: Awaited<ReturnType<typeof evidenceFolder>>;
let world: World;
let agent: Client;

beforeAll(async () => {
  clamd = await fakeClamd();
  database = await createTestDatabase();
  folder = await evidenceFolder();
  world = await buildWorld(database.db, {
    evidenceDirectory: folder.path,
    env: { UNGKIT_CLAMD: `127.0.0.1:${clamd.port}` },
  });
  agent = await world.as(world.bekasi.people.agent);
});
afterAll(async () => {
  clamd.close();
  await world.close();
  await database.drop();
  await folder.remove();
});

const rows = async () => (await database.db.pool.query('select id from upload')).rows;

test('a file that the scanner knows is refused with the reason, and leaves no row and no blob', async () => {
  const infected = await buildPdf('x', Buffer.from(eicar));
  const response = await upload(world.app, agent, infected);
  expect(response.statusCode).toBe(422);
  expect(response.json()).toMatchObject({
    errors: [{ extensions: { code: 'UPLOAD_INFECTED', field: 'file' } }],
  });
  expect(await rows()).toEqual([]);
  expect(await folder.files()).toEqual([]);
});

test('a clean one was shown to it, every byte, before it was taken', async () => {
  const png = buildPng(9);
  expect((await upload(world.app, agent, png)).statusCode).toBe(201);
  expect(clamd.received()).toEqual(png);
});

test('while it is out of reach nothing is taken; what came piece by piece waits for it', async () => {
  const before = { rows: await rows(), files: (await folder.files()).toSorted() };
  const { port } = clamd;
  clamd.close();
  const pdf = await buildPdf('menunggu pemindai');
  expect((await upload(world.app, agent, pdf)).statusCode).toBe(503);
  expect({ rows: await rows(), files: (await folder.files()).toSorted() }).toEqual(before);

  const path = await announced(world.app, agent, pdf.length);
  const refused = await piece(world.app, agent, path, 0, pdf);
  expect(refused.statusCode).toBe(503);
  expect(refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'UPLOAD_SCAN_UNAVAILABLE' } }],
  });
  expect((await tus(world.app, agent, 'HEAD', path)).statusCode).toBe(503);

  clamd = await fakeClamd(undefined, port);
  const answer = await tus(world.app, agent, 'HEAD', path);
  expect([answer.statusCode, answer.headers['upload-offset']]).toEqual([200, String(pdf.length)]);
  expect((await tus(world.app, agent, 'GET', path)).json()).toMatchObject({ size: pdf.length });
});
