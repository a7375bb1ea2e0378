import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breakingChanges } from './breaking-changes.js';

describe('a change that breaks clients', () => {
  const released = 'type Query { unit(id: ID!): String, units: [String!]! }';
  const fieldGone = 'type Query { units: [String!]! }';
  const argumentMore = 'type Query { unit(id: ID!, year: Int!): String, units: [String!]! }';
  const message = "Field 'unit' was removed from object type 'Query'";

  test('is refused as long as it is not listed', async () => {
    expect((await breakingChanges(released, fieldGone, '')).unlisted).toEqual([message]);
    expect((await breakingChanges(released, argumentMore, '')).unlisted).toHaveLength(1);
  });

  test('passes once it is listed', async () => {
    const list = `# Nobody asked for one unit by its id.\n${message}\n`;
    expect(await breakingChanges(released, fieldGone, list)).toEqual({
      unlisted: [],
      outdated: [],
    });
  });

  test('leaves the list when it did not happen', async () => {
    expect((await breakingChanges(released, released, message)).outdated).toEqual([message]);
  });

  test('is none that adds', async () => {
    const more = 'type Query { unit(id: ID!): String, units: [String!]!, people: [String!]! }';
    expect((await breakingChanges(released, more, '')).unlisted).toEqual([]);
  });

  test('has not come into schema.graphql since the last release without being listed in breaking-changes.txt', async () => {
    const read = (file: string) => readFileSync(`schema/${file}`, 'utf8');
    expect(
      await breakingChanges(
        read('released.graphql'),
        read('schema.graphql'),
        read('breaking-changes.txt'),
      ),
    ).toEqual({ unlisted: [], outdated: [] });
  });
});
