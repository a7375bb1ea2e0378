import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { startEmbeddedDatabase } from '../../server/db/embedded.js';
import { openDatabase } from '../../server/db/orm.js';
import { runSchedule } from '../../server/period/schedule.js';
import { copyDemonstration, type Demonstration } from './demonstration.js';

/** A running product with its demonstration, by a clock that the journey sets. */
export interface TimedDemonstration extends Demonstration {
  readonly now: () => Date;
  /** It is that moment now, and what the service does by itself every minute is done. */
  become(moment: Date): Promise<void>;
}

const adminDirectory = fileURLToPath(new URL('../../dist/admin', import.meta.url));

/** Runs in this process: a process of its own has a clock of its own. Nobody is signed out by what the clock does. */
export async function startTimedDemonstration(): Promise<TimedDemonstration> {
  const { data, remove } = await copyDemonstration();
  const embedded = await startEmbeddedDatabase({ directory: join(data, 'postgres') });
  const config = readConfig({ UNGKIT_DATA_DIR: data, LOG_LEVEL: 'silent', SESSION_HOURS: '720' });
  const db = await openDatabase({ url: embedded.url, poolSize: config.database.poolSize });
  let clock = new Date();
  const now = () => clock;
  const app = await createApp({ config, db, now, adminDirectory });
  const { server } = app.fastify;
  await app.fastify.listen({ host: '127.0.0.1', port: 0 });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now,
    async become(moment) {
      clock = moment;
      await runSchedule(app.services, app.fastify.log);
    },
    async stop() {
      const closed = once(server, 'close');
      server.closeAllConnections();
      await app.close();
      await closed;
      await db.close();
      await embedded.stop();
      await remove();
    },
  };
}
