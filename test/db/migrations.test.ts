import { expect, test } from 'vitest';
import { createTestDatabase } from '../setup/database.js';

test('the migrations build exactly the schema that the entities describe', async () => {
  await using database = await createTestDatabase();
  expect(await database.db.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
});

test('a database that is up to date is left alone', async () => {
  await using database = await createTestDatabase();
  expect(await database.db.migrate()).toBe(0);
});

test('every table but the kabupaten itself says whose its rows are', async () => {
  await using database = await createTestDatabase();
  const { rows } = await database.db.pool.query(
    `select table_name from information_schema.tables t where table_schema = 'public'
       and table_type = 'BASE TABLE' and table_name not in ('kabupaten', 'migration')
       and not exists (select 1 from information_schema.columns c where c.table_schema = 'public'
         and c.table_name = t.table_name and c.column_name = 'kabupaten_id' and c.is_nullable = 'NO')`,
  );
  expect(rows).toEqual([]);
});
