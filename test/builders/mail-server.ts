import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and parts, with soft line breaks and `=3D` undone. */
  readonly source: string;
}

/** A mail server that keeps what it is given. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** How many mails it still turns away, as servers do that are busy. */
  turnAway(count: number): void;
  /** How many it has turned away. */
  readonly turnedAway: number;
  clear(): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let toTurnAway = 0;
  let turnedAway = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (toTurnAway > 0) {
          toTurnAway--;
          turnedAway++;
          callback(Object.assign(new Error('Try again later'), { responseCode: 451 }));
          return;
        }
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: readable(Buffer.concat(parts).toString()),
        });
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    turnAway: (count) => (toTurnAway = count),
    get turnedAway() {
      return turnedAway;
    },
    clear: () => mails.splice(0),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

const readable = (source: string): string =>
  source
    .replaceAll('\r\n', '\n')
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
