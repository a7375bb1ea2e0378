import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open, said, serverWith, untilAnswered, untilSaved, untilSent } from './testSaver.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('two people on one answer', () => {
  test('the second gets both contents, and nothing is overwritten', async () => {
    const server = serverWith(said('before'));
    const { saver, draft } = open(server);
    saver.edit(said('mine'));
    server.write(said('theirs'));
    await untilSaved();
    expect(saver.status).toEqual({ kind: 'conflict', theirs: said('theirs') });
    expect(saver.content).toEqual(said('mine'));
    expect(server.row.content).toEqual(said('theirs'));
    expect(draft()?.content).toEqual(said('mine'));
  });

  test('keeping mine replaces theirs', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    saver.edit(said('mine'));
    server.write(said('theirs'));
    await untilSaved();
    const kept = saver.keepMine();
    await untilAnswered();
    await kept;
    expect(server.row).toEqual({ version: 3, content: said('mine') });
    expect(saver.status.kind).toBe('saved');
  });

  test('taking theirs forgets mine', async () => {
    const server = serverWith(said('before'));
    const { saver, draft } = open(server);
    saver.edit(said('mine'));
    server.write(said('theirs'));
    await untilSaved();
    saver.takeTheirs();
    expect(saver.content).toEqual(said('theirs'));
    expect(draft()).toBeUndefined();
    saver.edit(said('and more'));
    await untilSaved();
    expect(server.row).toEqual({ version: 3, content: said('and more') });
  });

  test('keeping both replaces theirs by what was made of the two', async () => {
    const server = serverWith(said('before'));
    const { saver, draft } = open(server);
    saver.edit(said('mine'));
    server.write(said('theirs'));
    await untilSaved();
    const kept = saver.keepBoth(said('theirs\n\nmine'));
    expect(draft()?.content).toEqual(said('theirs\n\nmine'));
    await untilAnswered();
    await kept;
    expect(server.row).toEqual({ version: 3, content: said('theirs\n\nmine') });
    expect(saver.status.kind).toBe('saved');
  });

  test('typing on before choosing sends nothing', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    saver.edit(said('mine'));
    server.write(said('theirs'));
    await untilSaved();
    saver.edit(said('mine, longer'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(saver.status.kind).toBe('conflict');
  });

  test('a change that is not in the content is no conflict', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    saver.edit(said('mine'));
    // Evidence was attached: the version moves, the content stays.
    server.write(said('before'));
    await untilSent();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.status.kind).toBe('saved');
    expect(server.row.content).toEqual(said('mine'));
  });

  test('a server that always disagrees is not asked without a pause', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    server.next('CONFLICT', 'CONFLICT');
    saver.edit(said('mine'));
    await untilSaved();
    expect(saver.status.kind).toBe('waiting');
    expect(server.requests).toHaveLength(1);
  });

  test('an old draft meets a newer answer as a conflict', () => {
    const server = serverWith(said('before'));
    server.write(said('theirs'));
    const draft = { version: 1, base: said('before'), content: said('mine') };
    const { saver } = open(server, draft);
    expect(saver.status).toEqual({ kind: 'conflict', theirs: said('theirs') });
    expect(saver.content).toEqual(said('mine'));
  });

  test('what is read anew replaces what nobody touched, and nothing that was typed', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    server.write(said('theirs'));
    saver.refresh(server.row);
    expect(saver.content).toEqual(said('theirs'));
    saver.edit(said('mine'));
    server.write(said('theirs again'));
    saver.refresh(server.row);
    expect(saver.content).toEqual(said('mine'));
    expect(saver.status).toEqual({ kind: 'conflict', theirs: said('theirs again') });
  });
});
