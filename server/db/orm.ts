import 'reflect-metadata';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import type { Pool } from 'pg';
import { auditSubscriber } from '../audit/audit.subscriber.js';
import { NotFound } from '../errors/domain-error.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

/** The database as the rest of the service sees it. */
export interface Database {
  /** Where it is reached: for who needs a connection of their own. */
  readonly url: string;
  readonly orm: MikroORM;
  /** The pool under the ORM: reads of many rows go straight to it. */
  readonly pool: Pool;
  /** Brings the schema up to date; gives the number of migrations that ran. */
  migrate(onProgress?: (name: string) => void): Promise<number>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
}

/**
 * Opens the database and tries it once.
 *
 * @throws Error of `pg` when it cannot be reached.
 */
export async function openDatabase({ url, poolSize }: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    subscribers: [auditSubscriber],
    pool: { min: 0, max: poolSize },
    migrations: {
      migrationsList: migrations.map(({ name, class: migration }) => ({ name, class: migration })),
      tableName: 'migration',
      snapshot: false,
      transactional: true,
    },
    findOneOrFailHandler: (entity) => new NotFound(entity),
    findExactlyOneOrFailHandler: (entity) => new NotFound(entity),
    forceUtcTimezone: true,
    // Every table name and column in snake case; ids of relations end in `_id`.
    // What runs is reported by whoever asked for it; the ORM itself says nothing on the console.
    logger: () => undefined,
  });
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    await pool.query('select 1');
    return {
      url,
      orm,
      pool,
      async migrate(onProgress) {
        const ran = await orm.migrator.up();
        for (const { name } of ran) onProgress?.(name);
        return ran.length;
      },
      close: () => orm.close(),
    };
  } catch (error) {
    await orm.close();
    throw error;
  }
}
