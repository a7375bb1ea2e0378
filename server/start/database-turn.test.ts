import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { inTurn } from './database-turn.js';

test('two servers that start together migrate one after the other', async () => {
  const order: string[] = [];
  const migrate = (name: string) =>
    inTurn(inject('databaseServer'), async () => {
      order.push(`${name} begins`);
      await sleep(50);
      order.push(`${name} ends`);
    });
  await Promise.all([migrate('a'), migrate('b')]);
  const first = order[0]?.[0];
  expect(order.map((step) => step.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(order[1]).toBe(`${first} ends`);
});

test('a migration that fails lets the next one try', async () => {
  const failing = inTurn(inject('databaseServer'), () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await inTurn(inject('databaseServer'), async () => 'done')).toBe('done');
});
