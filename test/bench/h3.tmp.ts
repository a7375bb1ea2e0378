import { startEmbeddedDatabase } from '../../server/db/embedded.js';
import { openDatabase } from '../../server/db/orm.js';
import { fillVolumes } from './volumes.js';
import { createApp, sessionCookie } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { workloadsFor } from './workloads.js';
import { limitStatements } from './limit-statements.js';
const database = await startEmbeddedDatabase({ directory: '/tmp/h3prof/db', fast: true });
const db = await openDatabase({ url: database.url, poolSize: 2 });
await db.migrate();
const filled = await fillVolumes(db, () => undefined);
const app = await createApp({ config: readConfig({ LOG_LEVEL: 'error', PORT: '0' }), db });
const token = await app.services.sessions.begin({ id: filled.leaderId, kabupatenId: filled.kabupatenId });
const w2 = workloadsFor(filled).find((w) => w.name.startsWith('W2'))!;
const send = () => app.fastify.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', 'x-ungkit-request': '1', cookie: `${sessionCookie}=${token}` }, payload: { query: w2.document, variables: w2.variables(0) } });
const first = await send();
console.log(first.body.length, first.body.slice(0, 300));
import pg from 'pg';
const seen: { text: string; values: unknown[] }[] = [];
const original = pg.Client.prototype.query as any;
(pg.Client.prototype as any).query = function (...a: any[]) { if (a[0]?.text) seen.push({ text: a[0].text, values: a[0].values }); return original.apply(this, a); };
await send();
pg.Client.prototype.query = original;
for (const { text, values } of [...seen, { text: limitStatements.dashboard, values: w2.limitValues(0) as unknown[] }]) {
  const client = await db.pool.connect();
  const run = () => client.query({ name: 'x' + text.length, text, values });
  for (let i = 0; i < 20; i++) await run();
  const t = performance.now();
  for (let i = 0; i < 200; i++) await run();
  console.log(((performance.now() - t) / 200).toFixed(3), 'ms', text.replace(/\s+/g, ' ').slice(0, 160));
  client.release();
}
for (let i = 0; i < 300; i++) await send();
const t = performance.now();
for (let i = 0; i < 300; i++) await send();
console.log('product inject', ((performance.now() - t) / 300).toFixed(3), 'ms');
const cpu = process.cpuUsage();
for (let i = 0; i < 300; i++) await send();
const used = process.cpuUsage(cpu);
console.log('node cpu', ((used.user + used.system) / 300 / 1000).toFixed(3), 'ms');

const inspector = await import('node:inspector/promises');
const session = new inspector.Session(); session.connect();
await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval',{interval:200}); await session.post('Profiler.start');
for (let i = 0; i < 600; i++) await send();
const { profile } = await session.post('Profiler.stop');
(await import('node:fs')).writeFileSync('/tmp/h3prof/inject.cpuprofile', JSON.stringify(profile));
const c = await db.pool.connect();
for (const { text, values } of seen.slice(-2)) {
  let t = text; (values ?? []).forEach((v, i) => { t = t.replaceAll(new RegExp('\\$' + (i+1) + '(?!\\d)', 'g'), v === null ? 'null' : typeof v === 'string' ? `'${v}'` : Array.isArray(v) ? `'{${v.join(',')}}'` : String(v)); });
  console.log((await c.query('explain (analyze, buffers) ' + t)).rows.map((r: any) => r['QUERY PLAN']).join('\n'));
  await c.query(`prepare q${text.length} as ${text}`);
  await c.query('set plan_cache_mode = force_generic_plan');
  const args = (values ?? []).map((v) => v === null ? 'null' : Array.isArray(v) ? `'{${v.join(',')}}'` : typeof v === 'string' ? `'${v}'` : String(v)).join(',');
  console.log('GENERIC', (await c.query(`explain (analyze, buffers) execute q${text.length}(${args})`)).rows.map((r: any) => r['QUERY PLAN']).join('\n'));
}
c.release();
await app.close(); await db.close(); await database.stop();
