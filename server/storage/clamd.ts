import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error.js';
import type { VirusScanner } from './virus-scanner.js';

export interface ClamdOptions {
  readonly host: string;
  readonly port: number;
  /** False: a file is taken unscanned while the scanner can't be asked. */
  readonly required: boolean;
  /** Neither side said anything for so long: nothing more will come. */
  readonly patienceMs?: number;
}

const maxAnswerBytes = 4_096;

/**
 * Asks a clamd (ClamAV's daemon) over TCP, by its `INSTREAM` command: pieces with their length before
 * them, none for the end, one line back. See clamd(8).
 *
 * The packages for it start programs of their own or bring far more than is needed; the protocol
 * is shorter than what they would need to be told.
 */
export function clamdScanner({
  host,
  port,
  required,
  patienceMs = 60_000,
}: ClamdOptions): VirusScanner {
  return {
    async scan(read) {
      const answer = await ask(connect({ host, port }), read, patienceMs).catch(() => '');
      if (/^stream: .+ FOUND$/.test(answer)) {
        throw new DomainError('UPLOAD_INFECTED', 'The file is known to do harm.', {
          field: 'file',
        });
      }
      // An answer we do not know says nothing; neither does none.
      if (answer !== 'stream: OK' && required) {
        throw new DomainError('UPLOAD_SCAN_UNAVAILABLE', 'The file could not be scanned.', {
          field: 'file',
        });
      }
    },
  };
}

async function ask(socket: Socket, read: () => Readable, patienceMs: number): Promise<string> {
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('silent')));
  const answer = answerOf(socket);
  // Whoever waits below hears of it; that nobody waits yet is no reason to end.
  answer.catch(() => undefined);
  try {
    await once(socket, 'connect');
    await send(socket, read());
    return await answer;
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, source: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of source as AsyncIterable<Buffer>) {
    // It has said its word, or hung up, before the end: too large, or found already.
    if (!socket.writable || socket.readableEnded) return;
    socket.write(lengthOf(piece.length));
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  if (socket.writable) socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** What comes back up to its end, which is a zero or the end of the connection. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1');
      if (answer.length > maxAnswerBytes) return socket.destroy(new Error('not a clamd'));
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('no answer')));
  });
}
