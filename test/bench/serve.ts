import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { openDatabase } from '../../server/db/orm.js';

/*
 * The product alone, for the bench: `node serve.ts DATABASE_URL POOL_SIZE KABUPATEN_ID PERSON_ID…`. Prints one line of
 * JSON: its port and a session token for each person.
 */
const [url = '', poolSize = '8', kabupatenId = '', ...people] = process.argv.slice(2);
const db = await openDatabase({ url, poolSize: Number(poolSize) });
const config = readConfig({ LOG_LEVEL: 'error', DATABASE_POOL: poolSize, PORT: '0' });
const app = await createApp({ config, db });
await app.fastify.listen({ host: '127.0.0.1', port: 0 });
const address = app.fastify.server.address();
const tokens = await Promise.all(
  people.map((id) => app.services.sessions.begin({ id, kabupatenId })),
);
process.stdout.write(
  `${JSON.stringify({ port: typeof address === 'object' ? address?.port : 0, tokens })}\n`,
);
process.on('SIGTERM', () => {
  void app
    .close()
    .then(() => db.close())
    .then(() => process.exit(0));
});
