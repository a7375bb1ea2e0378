import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { isIPv4, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { isPublicAddress } from './public-address.js';

/** What became of asking an address. */
export const linkOutcomes = [
  'ANSWERED',
  'REDIRECTED',
  'UNREACHABLE',
  'TIMED_OUT',
  'TOO_LARGE',
  'NOT_PUBLIC',
] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

export interface LinkAnswer {
  readonly outcome: LinkOutcome;
  /** Of HTTP; null when nothing was answered. */
  readonly status: number | null;
}

/** How the network is reached; tests bring their own. */
export interface Network {
  /** The addresses of a host. */
  resolve(host: string): Promise<readonly string[]>;
  /** Begins a connection to this very address, for a host that has to prove itself there. */
  dial(address: string, host: string): Socket;
  /** For all that is asked of one link together. */
  readonly patienceMs: number;
}

export const internet: Network = {
  async resolve(host) {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  },
  dial: (address, host) => connectSecurely({ host: address, port: 443, servername: host }),
  patienceMs: 8_000,
};

/** Asks an address on the internet whether it answers. */
export type Probe = (url: URL, isAllowed: (host: string) => boolean) => Promise<LinkAnswer>;

/** From one allowed place to the next; a chain of more has lost its way. */
const maxRedirects = 3;
/** Of the head of an answer. Its body is never read. */
const maxHeadBytes = 16_384;

/** Whether an address is one that may be asked at all: https on its own port, without a password. */
export const isCheckable = ({ protocol, port, username, password }: URL): boolean =>
  protocol === 'https:' && port === '' && username === '' && password === '';

/**
 * Asks for the head of what lies at an address, and of nothing that is not allowed. The host's name is looked
 * up once, all of its addresses have to be on the internet, and the connection goes to one of those: a name
 * that leads elsewhere a moment later is not asked again.
 */
export const probeOver =
  (network: Network): Probe =>
  async (from, isAllowed) => {
    const signal = AbortSignal.timeout(network.patienceMs);
    let url = from;
    for (let redirects = 0; ; redirects += 1) {
      const { answer, location } = await askHead(network, url, signal);
      const next = location === undefined ? null : URL.parse(location, url);
      if (next === null) return answer;
      const isOpen = isCheckable(next) && isAllowed(next.hostname) && redirects < maxRedirects;
      if (!isOpen) return { ...answer, outcome: 'REDIRECTED' };
      url = next;
    }
  };

interface Asked {
  readonly answer: LinkAnswer;
  /** Where the answer sends on to. */
  readonly location?: string | undefined;
}

/** Some places know only the whole: of that, too, only the head is read. */
async function askHead(network: Network, url: URL, signal: AbortSignal): Promise<Asked> {
  const head = await ask(network, url, 'HEAD', signal);
  return [403, 405, 501].includes(head.answer.status ?? 0)
    ? ask(network, url, 'GET', signal)
    : head;
}

async function ask(
  network: Network,
  url: URL,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
): Promise<Asked> {
  try {
    const addresses = await untilAborted(network.resolve(url.hostname), signal);
    const [address] = addresses.toSorted(
      (one, other) => Number(isIPv4(other)) - Number(isIPv4(one)),
    );
    if (address === undefined) return silence('UNREACHABLE');
    if (!addresses.every(isPublicAddress)) return silence('NOT_PUBLIC');
    const answered = headOf(network.dial(address, url.hostname), url, method, signal);
    return await untilAborted(answered, signal);
  } catch (error) {
    if (signal.aborted) return silence('TIMED_OUT');
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'HPE_HEADER_OVERFLOW';
    return silence(isTooMuch ? 'TOO_LARGE' : 'UNREACHABLE');
  }
}

const silence = (outcome: LinkOutcome): Asked => ({ answer: { outcome, status: null } });

/** The head of an answer over this connection, which ends with it. */
function headOf(socket: Socket, url: URL, method: string, signal: AbortSignal): Promise<Asked> {
  return new Promise<Asked>((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => socket,
      host: url.hostname,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { host: url.hostname, accept: '*/*', 'user-agent': 'Ungkit', connection: 'close' },
      maxHeaderSize: maxHeadBytes,
      signal,
    });
    request.on('response', ({ statusCode: status = 0, headers: { location } }) => {
      const isRedirect = [301, 302, 303, 307, 308].includes(status);
      resolve({
        answer: { outcome: 'ANSWERED', status },
        ...(isRedirect && { location }),
      });
    });
    request.on('error', reject);
    // Also where nobody says that it went wrong, as when the other side wants to speak something else.
    request.on('close', () => reject(new Error('It ended without an answer.')));
    request.end();
  }).finally(() => socket.destroy());
}

const untilAborted = <Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    value.then(resolve, reject);
  });
