import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { openDatabase } from '../../server/db/orm.js';
import { runSchedule } from '../../server/period/schedule.js';

/*
 * Closes what is due, for the bench: `node closing.ts DATABASE_URL`. Prints one line of JSON: how long it took, how
 * much of a processor this process used, its greatest size, and the longest time that it answered nobody.
 */
const [url = ''] = process.argv.slice(2);
const db = await openDatabase({ url, poolSize: 4 });
const config = readConfig({ LOG_LEVEL: 'error', DATABASE_POOL: '4', PORT: '0' });
const app = await createApp({ config, db });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const began = performance.now();
const cpu = process.cpuUsage();
await runSchedule(app.services, app.fastify.log);
const { user, system } = process.cpuUsage(cpu);
delay.disable();
const taken = {
  seconds: (performance.now() - began) / 1_000,
  cpuSeconds: (user + system) / 1_000_000,
  megabytes: process.resourceUsage().maxRSS / 1_024,
  pauseMs: delay.max / 1_000_000,
};
process.stdout.write(`${JSON.stringify(taken)}\n`);
await app.close();
await db.close();
