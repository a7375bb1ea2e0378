import type { ServerResponse } from 'node:http';

/** What waits for a reader that takes nothing: more is not kept for it. */
const backlogBytes = 64 * 1024;

/** One response that stays open and is written to, event by event (`text/event-stream`). */
export interface EventStream {
  send(event: string, data: unknown): void;
  /** Nothing for the reader, but for the proxies on the way, which give up on silence. */
  beat(): void;
  /** The reader should come back by itself; or, `refused`, not as this person. */
  end(last?: 'refused'): void;
}

/** @param headers what every answer of the service has. */
export function openEventStream(
  response: ServerResponse,
  headers: Readonly<Record<string, number | string | string[] | undefined>>,
): EventStream {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that compresses or collects would hold back what is news for a moment only.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();

  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > backlogBytes) response.destroy();
  };
  const send = (event: string, data: unknown) =>
    write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return {
    send,
    beat: () => write(':\n\n'),
    end(last) {
      if (last) send(last, {});
      if (!response.writableEnded) response.end();
    },
  };
}
