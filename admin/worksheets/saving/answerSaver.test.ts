import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isUnsaved, pauseMs } from './answerSaver.js';
import { open, said, serverWith, untilAnswered, untilSaved, untilSent } from './testSaver.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving an answer while it is typed', () => {
  test('waits for a pause in the typing, and then for no longer than three seconds', async () => {
    expect(pauseMs).toBeLessThan(3_000);
    const server = serverWith(said(''));
    const { saver } = open(server);
    saver.edit(said('S'));
    await vi.advanceTimersByTimeAsync(pauseMs - 100);
    saver.edit(said('SK'));
    await vi.advanceTimersByTimeAsync(pauseMs - 100);
    expect(server.requests).toEqual([]);
    expect(saver.status.kind).toBe('pending');
    await vi.advanceTimersByTimeAsync(100);
    expect(server.requests).toEqual([said('SK')]);
    expect(saver.status.kind).toBe('saving');
    await untilAnswered();
    expect(saver.status).toEqual({ kind: 'saved', at: Date.now() });
  });

  test('never has two requests under way for one answer, and the last content wins', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    saver.edit(said('first'));
    await untilSent();
    saver.edit(said('second'));
    void saver.flush();
    saver.edit(said('third'));
    void saver.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.mostAtOnce).toBe(1);
    expect(server.row.content).toEqual(said('third'));
    expect(server.requests).toEqual([said('first'), said('third')]);
    expect(saver.status.kind).toBe('saved');
  });

  test('waits for a slow answer before it sends what was typed meanwhile', async () => {
    const server = serverWith(said(''), 10_000);
    const { saver } = open(server);
    saver.edit(said('first'));
    await untilSent();
    saver.edit(said('second'));
    await vi.advanceTimersByTimeAsync(pauseMs * 3);
    expect(server.requests).toEqual([said('first')]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.mostAtOnce).toBe(1);
    expect(server.row).toEqual({ version: 3, content: said('second') });
    expect(saver.status.kind).toBe('saved');
  });

  test('keeps a draft from the first key until the server has it', async () => {
    const { saver, draft } = open(serverWith(said('')));
    saver.edit(said('typed'));
    expect(draft()).toEqual({ version: 1, base: said(''), content: said('typed') });
    await untilSaved();
    expect(draft()).toBeUndefined();
  });

  test('sends nothing when the typing came back to what was there', async () => {
    const server = serverWith(said('same'));
    const { saver, draft } = open(server);
    saver.edit(said('other'));
    saver.edit(said('same'));
    await untilSaved();
    expect(server.requests).toEqual([]);
    expect(isUnsaved(saver.status)).toBe(false);
    expect(draft()).toBeUndefined();
  });

  test('leaves the typed space alone that the server drops, and does not send it for ever', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    saver.edit(said('two words '));
    await untilSaved();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.content.explanation).toBe('two words ');
    expect(server.requests).toHaveLength(1);
  });

  test('goes at once when the indicator is left', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    saver.edit(said('quick'));
    const left = saver.flush();
    expect(server.requests).toEqual([said('quick')]);
    await untilAnswered();
    await left;
    expect(saver.status.kind).toBe('saved');
  });

  test('leaving waits for the request under way and then for what was typed meanwhile', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    saver.edit(said('first'));
    await untilSent();
    saver.edit(said('second'));
    const left = saver.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    await left;
    expect(server.row.content).toEqual(said('second'));
  });

  test('confirming saves what is unchanged', async () => {
    const server = serverWith(said('as last month'));
    const { saver } = open(server);
    const confirmed = saver.confirm();
    await untilAnswered();
    await confirmed;
    expect(server.row).toEqual({ version: 2, content: said('as last month') });
  });
});

describe('an answer that the server refuses', () => {
  test('says why, keeps the draft and does not try by itself', async () => {
    const server = serverWith(said(''));
    const { saver, draft } = open(server);
    server.next('ANSWER_LOCKED');
    saver.edit(said('too late'));
    await untilSaved();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(saver.status).toMatchObject({ kind: 'refused', failure: { code: 'ANSWER_LOCKED' } });
    expect(server.requests).toHaveLength(1);
    expect(draft()?.content).toEqual(said('too late'));
  });

  test('is not tried again because the worksheet was read anew', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    server.next('ANSWER_LOCKED');
    saver.edit(said('too late'));
    await untilSaved();
    saver.refresh(server.row);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(saver.status.kind).toBe('refused');
    expect(saver.content).toEqual(said('too late'));
  });

  test('lets go of what was typed when asked to', async () => {
    const server = serverWith(said('as it was'));
    const { saver, draft } = open(server);
    server.next('ANSWER_LOCKED');
    saver.edit(said('too late'));
    await untilSaved();
    saver.discard();
    expect(saver.content).toEqual(said('as it was'));
    expect(saver.status.kind).toBe('saved');
    expect(draft()).toBeUndefined();
  });

  test('is as it was once the typing came back to what was there, and sends nothing', async () => {
    const server = serverWith(said('as it was'));
    const { saver, draft } = open(server);
    server.next('WINDOW_CLOSED');
    saver.edit(said('too late'));
    await untilSaved();
    expect(draft()?.unheard).toBeUndefined();
    saver.edit(said('as it was'));
    expect(saver.status.kind).toBe('saved');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(draft()).toBeUndefined();
  });

  test('is still told from what arrived before without a word, and was refused the next time', async () => {
    const server = serverWith(said('as it was'));
    const { saver, draft } = open(server);
    server.next('lostAnswer', 'WINDOW_CLOSED');
    saver.edit(said('arrived'));
    await untilSaved();
    await vi.advanceTimersByTimeAsync(2_000 + 500);
    expect(saver.status.kind).toBe('refused');
    expect(draft()?.unheard).toEqual([said('arrived')]);
    saver.refresh(server.row);
    expect(saver.status.kind).toBe('saved');
  });

  test('let go of, it stands in the way of nothing that another writes', async () => {
    const server = serverWith(said('as it was'));
    const { saver } = open(server);
    server.next('NETWORK');
    saver.edit(said('not any more'));
    await untilSaved();
    saver.discard();
    server.write(said('theirs'));
    saver.refresh(server.row);
    expect(saver.status.kind).toBe('saved');
    expect(saver.content).toEqual(said('theirs'));
  });

  test('lets go of what waits for the network as well, and does not send it later', async () => {
    const server = serverWith(said('as it was'));
    const { saver, draft } = open(server);
    server.next('NETWORK');
    saver.edit(said('not any more'));
    await untilSaved();
    saver.discard();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.requests).toHaveLength(1);
    expect(server.row.content).toEqual(said('as it was'));
    expect(draft()).toBeUndefined();
  });

  test('is sent again when it was mended', async () => {
    const server = serverWith(said(''));
    const { saver } = open(server);
    server.next('INVALID_INPUT');
    saver.edit(said('too much'));
    await untilSaved();
    saver.edit(said('enough'));
    await untilSaved();
    expect(saver.status.kind).toBe('saved');
  });
});
