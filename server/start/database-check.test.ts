import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { checkDatabase } from './database-check.js';
import { StartError } from './start-error.js';

describe('trying a database before the start', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function serving(onConnection: (socket: Socket) => void): Promise<string> {
    const listening = createServer(onConnection).listen(0, '127.0.0.1');
    server = listening;
    await new Promise((ready) => listening.once('listening', ready));
    return `postgresql://ungkit:hunter2@127.0.0.1:${(listening.address() as AddressInfo).port}/ungkit`;
  }

  const reaching = (change: (url: URL) => void) => {
    const url = new URL(inject('databaseServer'));
    change(url);
    return checkDatabase(url.href);
  };

  test('is content with one that answers', async () => {
    await checkDatabase(inject('databaseServer'));
  });

  test('says which host and database it tried, and why that failed, without the password', async () => {
    const refused = checkDatabase('postgresql://ungkit:hunter2@127.0.0.1:1/ungkit');
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(/127\.0\.0\.1:1\/ungkit.*nothing listens/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
    await expect(reaching((url) => (url.password = 'wrong'))).rejects.toThrow(
      /user or the password/,
    );
    await expect(reaching((url) => (url.pathname = '/nowhere'))).rejects.toThrow(
      /no database of that/,
    );
  });

  test('refuses a PostgreSQL older than 15', async () => {
    const url = await serving(speakAs('14.9'));
    await expect(checkDatabase(url)).rejects.toThrow(/is PostgreSQL 14\.9: Ungkit needs 15/);
  });

  test('takes 15 as it is, whatever its packager adds', async () => {
    await checkDatabase(await serving(speakAs('15.8 (Debian 15.8-0+deb12u1)')));
  });
});

/** The few words of PostgreSQL's protocol that it takes to let somebody in and name a version. */
function speakAs(version: string): (socket: Socket) => void {
  const message = (kind: string, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.write(kind);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from('server_version\0'),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
  ]);
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)]);
  return (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.once('data', () => {
        socket.write(
          Buffer.concat([
            message('T', column),
            message('D', row),
            message('C', Buffer.from('SHOW\0')),
            ready,
          ]),
        );
      });
    });
  };
}
