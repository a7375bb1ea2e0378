import { beforeAll, expect, test } from 'vitest';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';

let world: World;

beforeAll(() => buildOwnWorld((own) => (world = own)));

const EVENTS = `query ($filter: AuditEventFilter) { auditEvents(filter: $filter) { totalCount nodes {
  action entity actor { name } before after requestId } } }`;

test('a change is told with who made it, what it was and what it became', async () => {
  const { admin, lead } = world.bekasi.people;
  const { health } = world.bekasi.units;
  const changed = await (
    await world.as(admin)
  ).send(`mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { version } }`, {
    input: {
      id: health.id,
      version: 1,
      code: 'dinkes',
      name: 'Dinas Kesehatan dan Kependudukan',
      kind: 'DINAS',
      assessed: true,
      active: true,
    },
  });
  expect(changed.errors).toBeUndefined();
  const { data } = await (
    await world.as(lead)
  ).send(EVENTS, {
    filter: { entityId: health.id, action: 'update' },
  });
  const [event] = data['auditEvents'].nodes;
  expect(event).toMatchObject({ entity: 'Unit', actor: { name: 'admin Kabupaten Bekasi' } });
  expect(JSON.parse(event.before)).toMatchObject({ name: 'Dinas Kesehatan' });
  expect(JSON.parse(event.after)).toMatchObject({ name: 'Dinas Kesehatan dan Kependudukan' });
});

test('no trace holds a password', async () => {
  const { rows } = await world.db.pool.query(
    `select 1 from audit_event where before::text ilike '%argon2%' or after::text ilike '%argon2%'`,
  );
  expect(rows).toEqual([]);
});

test('another kabupaten’s traces are neither listed nor counted', async () => {
  const lead = await world.as(world.karawang.people.lead);
  const { data } = await lead.send(EVENTS, { filter: { entityId: world.bekasi.units.health.id } });
  expect(data['auditEvents']).toEqual({ totalCount: 0, nodes: [] });
});

test('the administrator, who may not read worksheets, may not read them through their traces', async () => {
  const { code } = await (await world.as(world.bekasi.people.admin)).send(EVENTS);
  expect(code).toBe('FORBIDDEN');
});

test('the database refuses to change or delete a trace', async () => {
  for (const statement of [
    `update audit_event set action = 'nothing'`,
    'delete from audit_event',
    'truncate audit_event',
  ]) {
    await expect(world.db.pool.query(statement)).rejects.toThrow('never changed');
  }
});
