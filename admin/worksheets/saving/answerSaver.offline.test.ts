import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pauseMs } from './answerSaver.js';
import { open, said, serverWith, untilAnswered, untilSaved, untilSent } from './testSaver.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving without a network', () => {
  test('keeps the draft and tries again, at longer and longer distances', async () => {
    const server = serverWith(said(''));
    const { saver, draft } = open(server);
    server.next('NETWORK', 'TIMEOUT', 'UNAVAILABLE');
    saver.edit(said('offline'));
    await untilSaved();
    expect(saver.status).toMatchObject({ kind: 'waiting', failure: { code: 'NETWORK' } });
    expect(draft()?.content).toEqual(said('offline'));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(saver.status).toMatchObject({ kind: 'waiting', failure: { code: 'TIMEOUT' } });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(server.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000 + 8_000 + 500);
    expect(saver.status.kind).toBe('saved');
    expect(server.requests).toHaveLength(4);
    expect(draft()).toBeUndefined();
  });

  test('tries at once when asked to', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    server.next('NETWORK');
    saver.edit(said('offline'));
    await untilSaved();
    const retried = saver.flush();
    await untilAnswered();
    await retried;
    expect(saver.status.kind).toBe('saved');
  });

  test('knows its own content again when only the word of the saving was lost', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    server.next('lostAnswer');
    saver.edit(said('arrived'));
    await untilSaved();
    await vi.advanceTimersByTimeAsync(2_000 + 500);
    expect(saver.status.kind).toBe('saved');
    expect(server.row).toEqual({ version: 2, content: said('arrived') });
  });

  test('typing on after the word of a saving was lost is no quarrel with oneself', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    server.next('lostAnswer');
    saver.edit(said('arrived'));
    await untilSaved();
    saver.edit(said('arrived, and more'));
    await vi.advanceTimersByTimeAsync(pauseMs + 500 + 500);
    expect(saver.status.kind).toBe('saved');
    expect(server.row).toEqual({ version: 3, content: said('arrived, and more') });
  });

  test('nor is it in a later page, which finds in the draft what was sent', async () => {
    const server = serverWith(said('before'));
    const { saver, draft } = open(server);
    server.next('lostAnswer');
    saver.edit(said('arrived'));
    await untilSent();
    // The page goes with the request under way.
    saver.stop();
    await untilAnswered();
    const left = draft()!;
    expect(left).toMatchObject({ version: 1, unheard: [said('arrived')] });
    const later = open(server, { ...left, content: said('arrived, and more') });
    expect(later.saver.status.kind).toBe('pending');
    await untilSaved();
    expect(server.row).toEqual({ version: 3, content: said('arrived, and more') });
    expect(later.draft()).toBeUndefined();
  });

  test('what another wrote is, whatever was sent before', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    server.next('NETWORK');
    saver.edit(said('sent'));
    await untilSaved();
    server.write(said('theirs'));
    saver.edit(said('sent, and more'));
    await untilSaved();
    expect(saver.status).toEqual({ kind: 'conflict', theirs: said('theirs') });
    expect(server.row.content).toEqual(said('theirs'));
  });

  test('reading anew brings the word that was lost', async () => {
    const server = serverWith(said('before'));
    const { saver, draft } = open(server);
    server.next('lostAnswer');
    saver.edit(said('arrived'));
    await untilSaved();
    saver.refresh(server.row);
    expect(saver.status.kind).toBe('saved');
    expect(draft()).toBeUndefined();
    expect(server.requests).toHaveLength(1);
  });

  test('typed back to what was there, it takes back what may have arrived', async () => {
    const server = serverWith(said('before'));
    const { saver } = open(server);
    server.next('lostAnswer');
    saver.edit(said('arrived'));
    await untilSaved();
    saver.edit(said('before'));
    expect(saver.status.kind).toBe('pending');
    await vi.advanceTimersByTimeAsync(pauseMs + 500 + 500);
    expect(server.row.content).toEqual(said('before'));
    expect(saver.status.kind).toBe('saved');
  });

  test('does not send on its own in the name of somebody who left', async () => {
    const server = serverWith(said(''));
    const { saver, draft } = open(server);
    server.next('UNAUTHENTICATED');
    saver.edit(said('mine'));
    await untilSaved();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.requests).toHaveLength(1);
    expect(draft()?.content).toEqual(said('mine'));
  });

  test('a page opened later takes the draft up and saves it', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server, { version: 1, base: said(''), content: said('from before') });
    expect(saver.content).toEqual(said('from before'));
    await untilSaved();
    expect(server.row.content).toEqual(said('from before'));
  });

  test('a draft the server has already is forgotten', () => {
    const server = serverWith(said('there'));
    const { saver, draft } = open(server, { version: 1, base: said(''), content: said('there') });
    expect(saver.status.kind).toBe('saved');
    expect(draft()).toBeUndefined();
  });

  test('stopping ends the tries and keeps the draft', async () => {
    const server = serverWith(said(''));
    const { saver, draft } = open(server);
    saver.edit(said('typed'));
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toEqual([]);
    expect(draft()?.content).toEqual(said('typed'));
  });
});
