import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What every scanner takes for a virus; in two halves, so that none takes this file for one. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface FakeClamd {
  readonly port: number;
  /** What it was sent, without the frames. */
  received(): Buffer;
  close(): void;
}

/** Speaks the daemon's side of INSTREAM on a real socket, or does `instead` with whoever comes. */
export async function fakeClamd(
  instead?: (socket: Socket) => unknown,
  port = 0,
): Promise<FakeClamd> {
  let content = Buffer.alloc(0);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (instead) return void instead(socket);
    let pending = Buffer.alloc(0);
    let begun = false;
    content = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      if (!begun && pending.includes(0)) {
        begun = pending.subarray(0, 10).toString() === 'zINSTREAM\0';
        pending = pending.subarray(10);
      }
      while (begun && pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (length === 0) {
          const verdict = content.includes(eicar) ? 'Win.Test.EICAR_HDB-1 FOUND' : 'OK';
          return void socket.end(`stream: ${verdict}\0`);
        }
        if (pending.length < 4 + length) return;
        content = Buffer.concat([content, pending.subarray(4, 4 + length)]);
        pending = pending.subarray(4 + length);
      }
    });
  }).listen(port, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => content,
    close: () => void server.close(),
  };
}
