import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eicar, type FakeClamd, fakeClamd } from '../../test/builders/clamd.js';
import { clamdScanner } from './clamd.js';

let clamd: FakeClamd | undefined;
afterEach(() => clamd?.close());
const standIn = async (instead?: (socket: Socket) => unknown) => (clamd = await fakeClamd(instead));

const scan = (port: number, content: readonly Buffer[], options: object = {}) =>
  clamdScanner({ host: '127.0.0.1', port, required: true, ...options }).scan(() =>
    Readable.from(content),
  );

describe('a clamd', () => {
  test('is sent all of the file, and lets it pass', async () => {
    const { port, received } = await standIn();
    const pieces = [Buffer.from('%PDF-'), Buffer.alloc(300_000, 'x'), Buffer.from('end')];
    await scan(port, pieces);
    expect(received()).toEqual(Buffer.concat(pieces));
  });

  test('that knows a file is believed, also across two pieces', async () => {
    const { port } = await standIn();
    const pieces = [Buffer.from(eicar.slice(0, 20)), Buffer.from(eicar.slice(20))];
    await expect(scan(port, pieces)).rejects.toMatchObject({
      code: 'UPLOAD_INFECTED',
      details: { field: 'file' },
    });
  });

  const broken = [
    [
      'says that the file is too large',
      (socket: Socket) => void socket.end('INSTREAM size limit exceeded. ERROR\0'),
    ],
    ['hangs up', (socket: Socket) => void socket.destroy()],
    ['says nothing', () => undefined],
    ['is something else', (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['never stops talking', (socket: Socket) => void socket.write('x'.repeat(9_000))],
  ] as const;
  for (const [what, instead] of broken) {
    test(`that ${what} has not let the file pass, unless it need not be asked`, async () => {
      const { port } = await standIn(instead);
      const file = [Buffer.alloc(3_000_000)];
      await expect(scan(port, file, { patienceMs: 100 })).rejects.toMatchObject({
        code: 'UPLOAD_SCAN_UNAVAILABLE',
      });
      await scan(port, file, { patienceMs: 100, required: false });
    });
  }

  test('that is not there has not let the file pass, which is not even opened', async () => {
    const read = vi.fn(() => Readable.from([]));
    const absent = clamdScanner({ host: '127.0.0.1', port: 1, required: true });
    await expect(absent.scan(read)).rejects.toMatchObject({ code: 'UPLOAD_SCAN_UNAVAILABLE' });
    expect(read).not.toHaveBeenCalled();
  });
});
