import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../server/app.js';
import type { Client } from '../builders/world.js';

export interface HeardEvent {
  readonly event: string;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads
}

/** A reader of one event stream, over a real connection. */
export interface Reader {
  readonly status: number;
  readonly heard: readonly HeardEvent[];
  /** The first event that is of this kind and was not taken yet; waits for it. */
  next(event: string, matches?: (data: HeardEvent['data']) => boolean): Promise<HeardEvent['data']>;
  /** Takes whatever came so far of these kinds. */
  forget(...events: readonly string[]): void;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

/** Lets a server listen; gives its address. */
export async function listening({ fastify }: App): Promise<string> {
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}`;
}

export async function readStream(
  address: string,
  { cookie }: Client,
  query: string,
): Promise<Reader> {
  // A connection of its own each: a pool of them would keep some that a stopping server waits for.
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = cookie ? { cookie } : {};
    get(`${address}/live?${query}`, { agent: false, headers }, resolve).on('error', reject);
  });
  const heard: HeardEvent[] = [];
  const waiting = new Set<() => void>();
  let taken: readonly HeardEvent[] = [];
  const next: Reader['next'] = async (event, matches = () => true) => {
    for (;;) {
      const found = heard.find(
        (one) => !taken.includes(one) && one.event === event && matches(one.data),
      );
      if (found) {
        taken = [...taken, found];
        return found.data;
      }
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };
  const forget: Reader['forget'] = (...events) => {
    taken = [...taken, ...heard.filter(({ event }) => events.includes(event))];
  };
  const ended = (async () => {
    let text = '';
    response.setEncoding('utf8');
    try {
      for await (const chunk of response) {
        text += chunk as string;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
          if (event && data) heard.push({ event, data: JSON.parse(data) });
        }
        waiting.forEach((resolve) => resolve());
        waiting.clear();
      }
    } catch {
      // Left, or cut off: the stream is over either way.
    }
  })();
  const leave = () => void response.destroy();
  return { status: response.statusCode ?? 0, heard, next, forget, ended, leave };
}
