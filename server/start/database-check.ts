import pg from 'pg';
import { StartError, systemCode } from './start-error.js';

const OLDEST_MAJOR = 15;
const PATIENCE_MS = 5_000;

/**
 * Tries a database before anything builds on it.
 *
 * @throws StartError when it does not answer, lets nobody in, or is older than PostgreSQL 15. The
 * password in the address is not repeated.
 */
export async function checkDatabase(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const where = `${host}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  // A connection that breaks while it is being closed has told us what we wanted already.
  client.on('error', () => undefined);
  let version: string;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    version = rows[0]?.server_version ?? 'unknown';
  } catch (cause) {
    throw new StartError(`The database at ${where} can't be reached: ${reasonOf(cause)}.`, {
      cause,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
  if (Number.parseInt(version) >= OLDEST_MAJOR) return;
  throw new StartError(
    `The database at ${where} is PostgreSQL ${version}: Ungkit needs ${OLDEST_MAJOR} or newer.`,
  );
}

function reasonOf(error: unknown): string {
  switch (systemCode(error)) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no such host';
    case '28P01':
    case '28000':
      return 'it refuses the user or the password in DATABASE_URL';
    case '3D000':
      return 'it has no database of that name';
    case undefined:
    default:
      return error instanceof Error && error.message ? error.message : 'no answer';
  }
}
