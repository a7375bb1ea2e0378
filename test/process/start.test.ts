import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { endOrphan } from '../../server/db/embedded.postmaster.js';
import { checkDatabase } from '../../server/start/database-check.js';
import { isAlive } from '../../server/start/process.js';
import { copyTemplate } from '../setup/database.js';
import { type Product, startProduct } from '../setup/product.js';

let data: string;
let env: Record<string, string>;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ungkit-process-'));
  env = { UNGKIT_DATA_DIR: data, UNGKIT_SEED: 'empty', PORT: '0' };
});
// A test that failed may have left one running.
const started: Product[] = [];
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await endOrphan(join(data, 'postgres/cluster'), () => undefined);
  await rm(data, { recursive: true, force: true });
});

function run(
  variables: Record<string, string> = {},
  options: Parameters<typeof startProduct>[1] = {},
): Product {
  const product = startProduct({ ...env, ...variables }, options);
  started.push(product);
  return product;
}

const postgres = () =>
  Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

/** What takes long on a busy machine is told by the way. */
const isProgress = (line: string) => /^Reaching .* (…|\d+\.\d s)$/.test(line);

/**
 * One sentence for the person at the terminal, on its own, and a status that scripts understand.
 */
async function refusal(variables: Record<string, string>): Promise<string> {
  const product = run(variables);
  expect(await product.ended).toBe(1);
  expect(
    product
      .stdout()
      .split('\n')
      .filter((line) => line && !isProgress(line)),
  ).toEqual([]);
  const lines = product.stderr().trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

describe('a start that cannot be', () => {
  test('names every bad variable', async () => {
    const sentence = await refusal({ PORT: 'four thousand', UNGKIT_SEED: 'some' });
    expect(sentence).toMatch(/PORT.*UNGKIT_SEED/);
    expect(sentence).not.toContain('thousand');
  });

  test('says that the port is taken, before any data is made', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as AddressInfo;
    const sentence = await refusal({ PORT: String(port) });
    other.close();
    expect(sentence).toContain(`Port ${port}`);
    expect(existsSync(join(data, 'postgres'))).toBe(false);
  });

  test('says that the database is out of reach, and keeps the password to itself', async () => {
    const sentence = await refusal({
      DATABASE_URL: 'postgresql://ungkit:hunter2@127.0.0.1:1/ungkit',
    });
    expect(sentence).toContain('127.0.0.1:1/ungkit');
    expect(sentence).not.toContain('hunter2');
  });
});

describe('the life of a process', () => {
  test('a second start on the same data is refused; Ctrl-C ends everything once running requests are answered', async () => {
    const product = run({}, { ownGroup: true });
    const group = -(product.child.pid as number);
    const address = await product.ready;
    expect(product.stdout()).toContain('Sign in as');
    // Before what may still fail: nobody could ever sign in with a password that was not shown.
    expect(product.stdout()).toMatch(/shown this once:\n +\S+@\S+ +\S+\n[^]*Ungkit is ready/);
    const database = postgres();
    expect(await refusal({})).toContain(`process ${product.child.pid}`);
    expect((await fetch(`${address}/health`)).status).toBe(200);

    const request = await beginSignIn(address);
    process.kill(group, 'SIGINT');
    // Under npm the same Ctrl-C comes a second time; as another signal here, since two of a kind may arrive as one.
    process.kill(group, 'SIGTERM');
    await vi.waitFor(async () => expect(await takesConnections(address)).toBe(false), {
      timeout: 60_000,
      interval: 20,
    });
    expect(isAlive(database)).toBe(true);
    // The database is there until it has looked for the person.
    expect(await request.finish()).toContain('WRONG_CREDENTIALS');

    expect(await product.ended).toBe(0);
    expect(product.stderr()).toBe('');
    expect(isAlive(database)).toBe(false);
    expect(existsSync(join(data, 'ungkit.lock'))).toBe(false);
    await expect(fetch(`${address}/health`)).rejects.toThrow('fetch failed');
  });

  test('after kill -9 the next start ends the PostgreSQL left behind and goes on with the data', async () => {
    const killed = run();
    await killed.ready;
    const orphan = postgres();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(isAlive(orphan)).toBe(true);

    const next = run();
    const address = await next.ready;
    expect(isAlive(orphan)).toBe(false);
    // The first administrator's password is printed when the database is filled, and never again.
    expect(next.stdout()).not.toContain('first administrator');
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const database = postgres();
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  test('Ctrl-C in the middle of a start ends what had come up so far', async () => {
    const product = run();
    const database = await vi.waitFor(
      () => {
        const pid = postgres();
        expect(pid > 0 && isAlive(pid)).toBe(true);
        return pid;
      },
      { timeout: 120_000, interval: 10 },
    );
    product.child.kill('SIGINT');
    expect(await product.ended).toBe(0);
    expect(product.stdout()).not.toContain('ready');
    expect(isAlive(database)).toBe(false);
  });

  test('a PostgreSQL that dies under it ends the process with the reason, not a service that answers nothing', async () => {
    const product = run();
    await product.ready;
    process.kill(postgres(), 'SIGKILL');
    expect(await product.ended).toBe(1);
    expect(product.stderr()).toContain('PostgreSQL ended unexpectedly');
  });
});

describe('a start on a PostgreSQL of its own', () => {
  test('may happen twice at once: one of them fills the database, both serve it, and it outlives them', async () => {
    const database = await copyTemplate();
    const elsewhere = { DATABASE_URL: database.url, UNGKIT_DATA_DIR: join(data, 'evidence only') };
    const servers = [run(elsewhere), run(elsewhere)];
    const addresses = await Promise.all(servers.map(({ ready }) => ready));
    for (const address of addresses) expect((await fetch(`${address}/health`)).status).toBe(200);
    const first = servers.filter(({ stdout }) => stdout().includes('first administrator'));
    expect(first).toHaveLength(1);

    for (const { child } of servers) child.kill('SIGTERM');
    expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(existsSync(join(data, 'evidence only', 'postgres'))).toBe(false);
    await checkDatabase(database.url);
    await database.drop();
  });
});

/** Whether somebody new is let in. */
async function takesConnections(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A sign-in of which the server has half so far. */
async function beginSignIn(address: string): Promise<{ finish(): Promise<string> }> {
  const { hostname, port } = new URL(address);
  const body = JSON.stringify({
    query: `mutation { signIn(input: { email: "nobody@ungkit.test", password: "guessed" }) { person { id } } }`,
  });
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n${body.slice(0, 5)}`,
  );
  // Said by who has begun to answer.
  await once(socket, 'readable');
  expect(String(socket.read())).toContain('100 Continue');
  return {
    finish() {
      socket.write(body.slice(5));
      return text(socket);
    },
  };
}
