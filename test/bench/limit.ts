import { createServer } from 'node:http';
import pg from 'pg';
import { limitStatements, type LimitName } from './limit-statements.js';

/*
 * The limit of what this machine can answer: one hand-written statement that returns JSON, through `pg`,
 * on a bare `node:http` server. Nobody is signed in, nothing is checked. A process of its own, as the
 * product is: `node limit.ts DATABASE_URL POOL_SIZE`, prints its port.
 */
const [url, poolSize] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url ?? '', max: Number(poolSize) });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const name = (request.url ?? '/').slice(1) as LimitName;
    const values = JSON.parse(Buffer.concat(chunks).toString()) as unknown[];
    pool
      .query<{ json: string }>({ name, text: limitStatements[name], values })
      .then(({ rows }) => {
        response.setHeader('content-type', 'application/json');
        response.end(rows[0]?.json ?? 'null');
      })
      .catch((error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      });
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
process.on('SIGTERM', () => {
  server.close();
  void pool.end().then(() => process.exit(0));
});
