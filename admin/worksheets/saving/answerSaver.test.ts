import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import type { AnswerContent } from './answerContent.js';
import { createAnswerSaver, isUnsaved, pauseMs } from './answerSaver.js';
import type { Draft } from './draftStore.js';

interface Row {
  readonly version: number;
  readonly content: AnswerContent;
}

const said = (explanation: string, optionKey: string | null = null): AnswerContent => ({
  optionKey,
  value: null,
  counts: {},
  explanation,
});

const refusal = (code: FailureCode) => new ApiError({ code, details: {} });

/** A server that holds one answer and does with the next request what the test says. */
function serverWith(content: AnswerContent, answersAfterMs = 500) {
  let row: Row = { version: 1, content };
  const requests: AnswerContent[] = [];
  let outcomes: ('ok' | 'lostAnswer' | FailureCode)[] = [];
  let underWay = 0;
  let most = 0;
  return {
    requests,
    get row() {
      return row;
    },
    get mostAtOnce() {
      return most;
    },
    next: (...codes: typeof outcomes) => {
      outcomes = codes;
    },
    write: (other: AnswerContent) => {
      row = { version: row.version + 1, content: other };
    },
    async save(version: number, sent: AnswerContent): Promise<Row> {
      requests.push(sent);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, answersAfterMs));
      underWay -= 1;
      const outcome = outcomes.shift() ?? 'ok';
      if (outcome !== 'ok' && outcome !== 'lostAnswer') throw refusal(outcome);
      if (version !== row.version) throw refusal('CONFLICT');
      // As the server does: space at the ends is dropped.
      row = { version: version + 1, content: { ...sent, explanation: sent.explanation.trim() } };
      if (outcome === 'lostAnswer') throw refusal('NETWORK');
      return row;
    },
  };
}

function open(server: ReturnType<typeof serverWith>, draft?: Draft) {
  let kept: Draft | undefined = draft;
  const saver = createAnswerSaver<Row>(
    server.row,
    {
      save: server.save,
      read: async () => server.row,
      contentOf: (row) => row.content,
      keepDraft: (next) => {
        kept = next;
      },
      onChange: () => undefined,
      now: Date.now,
    },
    draft,
  );
  return { saver, draft: () => kept };
}

const untilSent = () => vi.advanceTimersByTimeAsync(pauseMs);
const untilAnswered = () => vi.advanceTimersByTimeAsync(500);
const untilSaved = async () => {
  await untilSent();
  await untilAnswered();
};

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
