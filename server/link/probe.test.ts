import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isCheckable, type Network, probeOver } from './probe.js';

/** A real server that counts who comes. Every address that is dialled leads to it. */
let server: Server;
let port: number;
let connections: number;
let answer: RequestListener;
let dialled: [address: string, host: string][];
let looked: string[];

beforeEach(async () => {
  [connections, dialled, looked] = [0, [], []];
  answer = (_request, response) => response.end();
  server = createServer((request, response) => answer(request, response));
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const somewhere = '103.28.12.1';
const probe = (
  text: string,
  {
    addresses = [somewhere],
    allowed = ['bekasikab.go.id', 'www.bekasikab.go.id'],
    ...other
  }: { addresses?: string[]; allowed?: string[] } & Partial<Network> = {},
) =>
  probeOver({
    resolve(host) {
      looked.push(host);
      return Promise.resolve(addresses);
    },
    dial(address, host) {
      dialled.push([address, host]);
      return connect(port, '127.0.0.1');
    },
    patienceMs: 60_000,
    ...other,
  })(new URL(text), (host) => allowed.includes(host));

const page = 'https://bekasikab.go.id/rb/sk.pdf?tahun=2022#hal-3';

describe('a place that answers', () => {
  test('is asked once, for the head alone, as the host that it is', async () => {
    const asked: unknown[] = [];
    answer = ({ method, url, headers }, response) => {
      asked.push([method, url, headers.host, headers.cookie]);
      response.writeHead(200).end();
    };
    expect(await probe(page)).toEqual({ outcome: 'ANSWERED', status: 200 });
    expect(asked).toEqual([['HEAD', '/rb/sk.pdf?tahun=2022', 'bekasikab.go.id', undefined]]);
    expect(dialled).toEqual([[somewhere, 'bekasikab.go.id']]);
  });

  test.each([404, 410, 500])('with %d is told as it answers', async (status) => {
    answer = (_request, response) => response.writeHead(status).end();
    expect(await probe(page)).toEqual({ outcome: 'ANSWERED', status });
  });

  test('only to who asks for the whole is asked so, and not read beyond its head', async () => {
    let sent = 0;
    answer = ({ method }, response) => {
      if (method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    };
    expect(await probe(page)).toEqual({ outcome: 'ANSWERED', status: 200 });
    // What fits into the buffers between two sockets of one machine, and no more.
    expect(sent).toBeLessThan(16 * 2 ** 20);
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 302) => {
    answer = (request, response) =>
      request.url === '/there' ? response.end() : response.writeHead(status, { location }).end();
  };

  test.each([301, 302, 303, 307, 308])('with %d to an allowed host is followed', async (status) => {
    to('https://www.bekasikab.go.id/there', status);
    expect(await probe(page)).toEqual({ outcome: 'ANSWERED', status: 200 });
    expect(looked).toEqual(['bekasikab.go.id', 'www.bekasikab.go.id']);
  });

  test.each([
    ['off the list', 'https://evil.test/there'],
    ['to a part of an allowed host', 'https://ppid.bekasikab.go.id/there'],
    ['to what only ends like one', 'https://notbekasikab.go.id/there'],
    ['to plain http', 'http://bekasikab.go.id/there'],
    ['to another port', 'https://bekasikab.go.id:8443/there'],
    ['with a password', 'https://admin:admin@bekasikab.go.id/there'],
    ['to a number', 'https://127.0.0.1/there'],
    ['to something else', 'file:///etc/passwd'],
  ])('%s is told and not followed: nobody is even looked up', async (_, location) => {
    to(location);
    expect(await probe(page)).toEqual({ outcome: 'REDIRECTED', status: 302 });
    expect([looked, connections]).toEqual([['bekasikab.go.id'], 1]);
  });

  test('that goes on and on is given up', async () => {
    to('https://bekasikab.go.id/again');
    expect(await probe(page)).toEqual({ outcome: 'REDIRECTED', status: 302 });
    expect(connections).toBe(4);
  });

  test('to an allowed host that lies inside is not followed', async () => {
    to('https://www.bekasikab.go.id/there');
    const resolve = (host: string) =>
      Promise.resolve([host.startsWith('www.') ? '192.168.1.1' : somewhere]);
    expect(await probe(page, { resolve })).toEqual({ outcome: 'NOT_PUBLIC', status: null });
    expect(connections).toBe(1);
  });
});

describe('a host that lies inside', () => {
  test.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::ffff:10.0.0.1']],
    [['fd00::1']],
    [[somewhere, '10.0.0.1']],
    [['10.0.0.1', somewhere]],
  ])('at %j is not spoken to', async (addresses) => {
    expect(await probe(page, { addresses })).toEqual({ outcome: 'NOT_PUBLIC', status: null });
    expect(connections).toBe(0);
  });

  test('a moment after it lay outside is not reached: the address that was looked at is the one that is dialled', async () => {
    const turns = [[somewhere], ['127.0.0.1']];
    const resolve = () => Promise.resolve(turns.shift() ?? ['127.0.0.1']);
    expect(await probe(page, { resolve })).toEqual({ outcome: 'ANSWERED', status: 200 });
    expect(dialled).toEqual([[somewhere, 'bekasikab.go.id']]);
    expect(turns).toHaveLength(1);
  });
});

describe('a place that does not answer', () => {
  test('since there is no such host', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await probe(page, { resolve })).toEqual({ outcome: 'UNREACHABLE', status: null });
  });

  test('since it hangs up', async () => {
    answer = (request) => request.socket.destroy();
    expect(await probe(page)).toEqual({ outcome: 'UNREACHABLE', status: null });
  });

  test('but wants to go on in another protocol', async () => {
    answer = (request) =>
      request.socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      );
    expect(await probe(page)).toEqual({ outcome: 'UNREACHABLE', status: null });
  });

  test('in time, however it dawdles: at its name, at its door, in the middle of a word', async () => {
    const timedOut = { outcome: 'TIMED_OUT', status: null };
    const patienceMs = 100;
    const never = () => new Promise<never>(() => undefined);
    expect(await probe(page, { patienceMs, resolve: never })).toEqual(timedOut);
    answer = () => undefined;
    expect(await probe(page, { patienceMs })).toEqual(timedOut);
    answer = (request) => request.socket.write('HTTP/1.1 200 O');
    expect(await probe(page, { patienceMs })).toEqual(timedOut);
  });

  test('but with a head without end', async () => {
    answer = (request) => request.socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(40_000)}`);
    expect(await probe(page)).toEqual({ outcome: 'TOO_LARGE', status: null });
  });
});

test.each([
  ['https://bekasikab.go.id/', true],
  ['https://bekasikab.go.id:443/', true],
  ['http://bekasikab.go.id/', false],
  ['https://bekasikab.go.id:8443/', false],
  ['https://user@bekasikab.go.id/', false],
  ['https://user:secret@bekasikab.go.id/', false],
])('%s may be asked: %s', (text, may) => {
  expect(isCheckable(new URL(text))).toBe(may);
});
