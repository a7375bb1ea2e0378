import pg from 'pg';
import { channel } from './announcement.js';

export interface ListenerPorts {
  readonly onPayload: (payload: string | undefined) => void;
  /** From now on everything is heard. */
  readonly onListening: () => void;
  /** The connection is gone: from now on something may go by unheard. */
  readonly onLost: (error: Error | undefined) => void;
  /** It listens again, after something may have gone by. */
  readonly onRecovered: () => void;
}

/** A server's one connection that hears announcements. */
export interface Listener {
  /** Resolves once it listens; later calls give the same. Never rejects: it goes on trying. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** What stands between a lost connection and the next try. The last one repeats. */
const backoffMs = [250, 1_000, 2_000, 5_000, 15_000] as const;

/** A connection that says nothing for long is lost by routers on the way, and nobody is told. */
const keepAliveMs = 10_000;

export function createListener(url: string, ports: ListenerPorts): Listener {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let attempts = 0;
  let closed = false;
  let first: Promise<void> | undefined;

  const connect = async (): Promise<void> => {
    const connection = new pg.Client({
      connectionString: url,
      application_name: 'ungkit live',
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveMs,
      connectionTimeoutMillis: 10_000,
    });
    let lost = false;
    const lose = (error?: Error) => {
      if (lost) return;
      lost = true;
      void connection.end().catch(() => undefined);
      if (closed) return;
      if (client === connection) ports.onLost(error);
      client = undefined;
      const delayMs = backoffMs[Math.min(attempts++, backoffMs.length - 1)]!;
      retry = setTimeout(() => void connect(), delayMs);
    };
    connection.on('error', lose);
    connection.on('end', () => lose());
    connection.on('notification', ({ payload }) => ports.onPayload(payload));
    try {
      await connection.connect();
      await connection.query(`listen ${channel}`);
    } catch (error) {
      lose(error as Error);
      return;
    }
    if (closed || lost) return void connection.end().catch(() => undefined);
    client = connection;
    ports.onListening();
    if (attempts > 0) ports.onRecovered();
    attempts = 0;
  };

  return {
    listen: () => (first ??= connect()),
    async close() {
      closed = true;
      clearTimeout(retry);
      await first;
      await client?.end().catch(() => undefined);
    },
  };
}
