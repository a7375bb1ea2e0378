import type { EntityManager, EntityClass, FindOneOptions } from '@mikro-orm/core';
import { Conflict, NotFound } from '../errors/domain-error.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

/** An id as the database takes it. @throws NotFound for anything that cannot be an id. */
export function idOf(entity: string, id: string, field: string): string {
  if (!isUuid(id)) throw new NotFound(entity, field);
  return id.toLowerCase();
}

/**
 * Loads one row of the actor's kabupaten.
 *
 * @param field the input's field that named it, for the refusal.
 * @throws NotFound when there is none, the id is malformed, or it is another kabupaten's.
 */
export async function load<Entity extends object, Hint extends string = never>(
  em: EntityManager,
  entity: EntityClass<Entity>,
  id: string,
  field = 'id',
  options: FindOneOptions<Entity, Hint> = {},
): Promise<Entity> {
  const { name } = entity;
  if (!isUuid(id)) throw new NotFound(name, field);
  // The generic entity's filter type cannot be spelled out; every entity of ours has an `id`.
  const found = await em.findOne(entity, { id } as never, options);
  if (!found) throw new NotFound(name, field);
  return found as Entity;
}

/**
 * @param field of the input that says which version the client saw.
 * @throws Conflict when the row is no longer that one.
 */
export function assertVersion(
  row: { readonly version: number },
  expected: number,
  field?: string,
): void {
  if (row.version === expected) return;
  throw new Conflict(row.constructor.name, expected, row.version, field);
}
