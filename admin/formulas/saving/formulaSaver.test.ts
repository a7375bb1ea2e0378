import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { ApiError } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import { draftOf, saveInput } from '../formulaDraft.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { formulaOf } from '../versions/versions.sample.js';
import { createFormulaSaver, isUnsaved, pauseMs } from './formulaSaver.js';
import type { FormulaCase, FormulaSaver } from './formulaSaver.js';
import type { Unsent } from './unsentStore.js';

// The sample has every field of the record.
const sample = (parts: Parameters<typeof formulaOf>[0] = {}) =>
  formulaOf(parts) as unknown as FormulaRecordFragment;
const refusal = (code: FailureCode) => new ApiError({ code, details: {} });
const weighing = (draft: FormulaDraft, code: string, weight: string): FormulaDraft => ({
  ...draft,
  nodes: { ...draft.nodes, [code]: { ...draft.nodes[code]!, weight } },
});
const titled = (draft: FormulaDraft, title: string): FormulaDraft => ({ ...draft, title });
const worked = (title: string): FormulaCase => ({ title, source: 'LHE', expected: 1, answers: [] });

/** A server that holds one formula and does with the next request what the test says. */
function serverWith(first = sample(), answersAfterMs = 500) {
  let row = first;
  let outcomes: ('ok' | 'lostAnswer' | FailureCode)[] = [];
  let underWay = 0;
  let most = 0;
  const requests: FormulaDraft[] = [];
  const wait = () => new Promise((resolve) => setTimeout(resolve, answersAfterMs));
  const write = (draft: FormulaDraft, cases = row.cases) => {
    const { version: _, ...input } = saveInput(row, titled(draft, draft.title.trim()));
    row = { ...row, ...(input as object), cases, version: row.version + 1 };
  };
  return {
    requests,
    get row() {
      return row;
    },
    get draft() {
      return draftOf(row);
    },
    get mostAtOnce() {
      return most;
    },
    next: (...codes: typeof outcomes) => {
      outcomes = codes;
    },
    /** Somebody else saves. */
    write,
    become: (status: FormulaRecordFragment['status']) => {
      row = { ...row, status, version: row.version + 1 };
    },
    read: async () => {
      await wait();
      return row;
    },
    async save(version: number, draft: FormulaDraft, cases?: readonly FormulaCase[]) {
      requests.push(draft);
      underWay += 1;
      most = Math.max(most, underWay);
      await wait();
      underWay -= 1;
      const outcome = outcomes.shift() ?? 'ok';
      if (outcome !== 'ok' && outcome !== 'lostAnswer') throw refusal(outcome);
      if (row.status !== 'DRAFT') throw refusal('FORMULA_PROPOSED');
      if (version !== row.version) throw refusal('CONFLICT');
      write(draft, cases ? [...cases] : row.cases);
      if (outcome === 'lostAnswer') throw refusal('NETWORK');
      return row;
    },
  };
}

/** A desk: the draft on it, and whatever came in. */
function open(server: ReturnType<typeof serverWith>) {
  const opened = server.draft;
  const desk = {
    draft: opened,
    kept: undefined as Unsent | undefined,
    closed: undefined as FormulaRecordFragment | undefined,
    merges: 0,
    saver: undefined as unknown as FormulaSaver,
    edit(change: (draft: FormulaDraft) => FormulaDraft) {
      desk.draft = change(desk.draft);
      desk.saver.edit(desk.draft);
    },
  };
  desk.saver = createFormulaSaver(
    server.row,
    {
      save: server.save,
      read: server.read,
      keep: (unsent) => {
        desk.kept = unsent;
      },
      onMerge: (rebase) => {
        desk.merges += 1;
        // As a screen does: it makes its own copy and says so.
        desk.draft = rebase(desk.draft);
        queueMicrotask(() => desk.saver.edit(desk.draft));
      },
      onClosed: (formula) => {
        desk.closed = formula;
      },
      now: Date.now,
    },
    opened,
  );
  return desk;
}

const untilSent = () => vi.advanceTimersByTimeAsync(pauseMs);
const untilAnswered = () => vi.advanceTimersByTimeAsync(500);
/** Sent, refused, read, sent again, answered. */
const untilMerged = () => vi.advanceTimersByTimeAsync(pauseMs + 1_500);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving a draft while it is changed', () => {
  test('waits for a pause, and then for no longer than three seconds', async () => {
    expect(pauseMs).toBeLessThan(3_000);
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => weighing(now, 'A.1', '1.2'));
    await vi.advanceTimersByTimeAsync(pauseMs - 100);
    desk.edit((now) => weighing(now, 'A.1', '1.5'));
    await vi.advanceTimersByTimeAsync(pauseMs - 100);
    expect(server.requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.saver.status.kind).toBe('saving');
    await untilAnswered();
    expect(desk.saver.status).toEqual({ kind: 'saved', at: Date.now() });
    expect(server.draft.nodes['A.1']!.weight).toBe('1.5');
  });

  test('says when it was saved, also where it was taken back meanwhile and is as it was sent again', async () => {
    const server = serverWith();
    const desk = open(server);
    const [first, changed] = [desk.draft, weighing(desk.draft, 'A.1', '1.5')];
    desk.edit(() => changed);
    await untilSent();
    desk.edit(() => first);
    await untilAnswered();
    const answered = Date.now();
    expect(desk.saver.status.kind).toBe('pending');
    await vi.advanceTimersByTimeAsync(100);
    desk.edit(() => changed);
    expect(desk.saver.status).toEqual({ kind: 'saved', at: answered });
  });

  test('never has two requests under way; what is typed meanwhile goes after it', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(now, 'Satu'));
    await untilSent();
    desk.edit((now) => titled(now, 'Satu dua'));
    void desk.saver.flush();
    desk.edit((now) => titled(now, 'Satu dua tiga'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.mostAtOnce).toBe(1);
    expect(server.requests.map(({ title }) => title)).toEqual(['Satu', 'Satu dua tiga']);
    expect(server.row.version).toBe(6);
    expect(desk.draft.title).toBe('Satu dua tiga');
  });

  test('keeps what is not saved from the first key until the server has it', async () => {
    const desk = open(serverWith());
    const before = desk.draft;
    desk.edit((now) => titled(now, 'Usulan'));
    expect(desk.kept).toMatchObject({ version: 4, base: before, content: desk.draft });
    await untilSent();
    expect(desk.kept?.content.title).toBe('Usulan');
    await untilAnswered();
    expect(desk.kept).toBeUndefined();
  });

  test('sends nothing when everything is as it was', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(now, 'Usulan'));
    desk.edit((now) => titled(now, 'Menurut peraturan'));
    expect(isUnsaved(desk.saver.status)).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toEqual([]);
    expect(desk.kept).toBeUndefined();
  });

  test('says when it was saved also after a step back and forth that nothing had to be sent for', async () => {
    const server = serverWith();
    const desk = open(server);
    const before = desk.draft;
    desk.edit((now) => titled(now, 'Usulan'));
    await untilSent();
    await untilAnswered();
    const at = Date.now();
    const after = desk.draft;
    desk.edit(() => before);
    await vi.advanceTimersByTimeAsync(pauseMs - 100);
    desk.edit(() => after);
    expect(desk.saver.status).toEqual({ kind: 'saved', at });
    expect(server.requests).toHaveLength(1);
  });

  test('saves what an undo brings back', async () => {
    const server = serverWith();
    const desk = open(server);
    const before = desk.draft;
    desk.edit((now) => titled(now, 'Usulan'));
    await vi.advanceTimersByTimeAsync(pauseMs + 500);
    desk.edit(() => before);
    await vi.advanceTimersByTimeAsync(pauseMs + 500);
    expect(server.draft.title).toBe('Menurut peraturan');
    expect(server.requests).toHaveLength(2);
  });

  test('leaves a space alone that the server drops, and does not send it for ever', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(now, 'Usulan tim '));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.draft.title).toBe('Usulan tim ');
    expect(server.requests).toHaveLength(1);
  });

  test('who takes a step waits for everything, what was typed meanwhile too', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(now, 'Satu'));
    await untilSent();
    desk.edit((now) => titled(now, 'Dua'));
    const flushed = desk.saver.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await flushed).toBe(true);
    expect(desk.saver.formula).toMatchObject({ title: 'Dua', version: 6 });
  });

  test('what is refused is said, kept, and sent again when it is mended', async () => {
    const server = serverWith();
    const desk = open(server);
    server.next('INVALID_INPUT');
    desk.edit((now) => titled(now, ''));
    await vi.advanceTimersByTimeAsync(pauseMs + 500);
    expect(desk.saver.status).toMatchObject({
      kind: 'refused',
      failure: { code: 'INVALID_INPUT' },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(desk.kept?.content.title).toBe('');
    desk.edit((now) => titled(now, 'Usulan'));
    await vi.advanceTimersByTimeAsync(pauseMs + 500);
    expect(server.draft.title).toBe('Usulan');
  });
});

describe('saving without a network', () => {
  test('keeps the changes and tries again, at longer and longer distances', async () => {
    const server = serverWith();
    const desk = open(server);
    server.next('NETWORK', 'TIMEOUT');
    desk.edit((now) => titled(now, 'Usulan'));
    await vi.advanceTimersByTimeAsync(pauseMs + 500);
    expect(desk.saver.status).toMatchObject({ kind: 'waiting', failure: { code: 'NETWORK' } });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(desk.saver.status).toMatchObject({ kind: 'waiting', failure: { code: 'TIMEOUT' } });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(server.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(desk.saver.status.kind).toBe('saved');
    expect(desk.kept).toBeUndefined();
  });

  test('knows its own draft again when only the word of the saving was lost', async () => {
    const server = serverWith();
    const desk = open(server);
    server.next('lostAnswer');
    desk.edit((now) => titled(now, 'Usulan'));
    await vi.advanceTimersByTimeAsync(pauseMs + 500 + 2_000 + 1_000);
    expect(desk.saver.status.kind).toBe('saved');
    expect(server.row.version).toBe(5);
  });

  test('does not send in the name of somebody who left', async () => {
    const server = serverWith();
    const desk = open(server);
    server.next('UNAUTHENTICATED');
    desk.edit((now) => titled(now, 'Usulan'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.requests).toHaveLength(1);
    expect(desk.kept?.content.title).toBe('Usulan');
  });

  test('stopping ends the tries and keeps the changes', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(now, 'Usulan'));
    desk.saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toEqual([]);
    expect(desk.kept?.content.title).toBe('Usulan');
  });
});

describe('two people at one draft', () => {
  test('different nodes are merged and saved without a word from anybody', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => weighing(now, 'A.1', '1.2'));
    server.write(weighing(server.draft, 'A.2', '0.8'));
    await untilMerged();
    expect(desk.saver.status.kind).toBe('saved');
    expect(server.draft.nodes['A.1']!.weight).toBe('1.2');
    expect(server.draft.nodes['A.2']!.weight).toBe('0.8');
    expect(desk.draft.nodes['A.2']!.weight).toBe('0.8');
    expect(desk.merges).toBe(1);
  });

  test('what is typed while they are being merged is kept, and saved after', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => weighing(now, 'A.1', '1.2'));
    server.write(weighing(server.draft, 'A.2', '0.8'));
    await vi.advanceTimersByTimeAsync(pauseMs + 700);
    desk.edit((now) => titled(now, 'Usulan'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.draft).toMatchObject({
      title: 'Usulan',
      nodes: { 'A.1': { weight: '1.2' }, 'A.2': { weight: '0.8' } },
    });
    expect(desk.saver.status.kind).toBe('saved');
  });

  test('the same node asks, and until then nobody is overwritten', async () => {
    const server = serverWith();
    const desk = open(server);
    const before = desk.draft;
    desk.edit((now) => weighing(now, 'A.1', '1.2'));
    server.write(weighing(server.draft, 'A.1', '1.9'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.saver.status).toMatchObject({ kind: 'conflict', base: before });
    expect(server.draft.nodes['A.1']!.weight).toBe('1.9');
    expect(desk.draft.nodes['A.1']!.weight).toBe('1.2');
    expect(desk.kept?.content.nodes['A.1']!.weight).toBe('1.2');
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ['mine', '1.2'],
    ['theirs', '1.9'],
  ] as const)('choosing %s saves that, beside what did not meet', async (side, weight) => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(weighing(now, 'A.1', '1.2'), 'Usulan'));
    server.write(weighing(server.draft, 'A.1', '1.9'));
    await untilMerged();
    const chosen = desk.saver.resolve(() => side);
    await vi.advanceTimersByTimeAsync(5_000);
    await chosen;
    expect(server.draft).toMatchObject({ title: 'Usulan', nodes: { 'A.1': { weight } } });
    expect(desk.draft).toMatchObject({ title: 'Usulan', nodes: { 'A.1': { weight } } });
    expect(desk.saver.status.kind).toBe('saved');
    expect(desk.kept).toBeUndefined();
  });

  test('who comes back to a desk where nothing is unsaved finds what the other one saved', async () => {
    const server = serverWith();
    const desk = open(server);
    server.write(weighing(server.draft, 'A.2', '0.8'));
    const refreshed = desk.saver.refresh();
    await untilAnswered();
    await refreshed;
    expect(desk.draft.nodes['A.2']!.weight).toBe('0.8');
    desk.edit((now) => weighing(now, 'A.2', '0.7'));
    await untilMerged();
    expect(server.draft.nodes['A.2']!.weight).toBe('0.7');
    expect(server.requests).toHaveLength(1);
  });

  test('what is changed while that is being read is not replaced', async () => {
    const server = serverWith();
    const desk = open(server);
    server.write(weighing(server.draft, 'A.2', '0.8'));
    const refreshed = desk.saver.refresh();
    desk.edit((now) => weighing(now, 'A.1', '1.2'));
    await vi.advanceTimersByTimeAsync(10_000);
    await refreshed;
    expect(server.draft.nodes).toMatchObject({
      'A.1': { weight: '1.2' },
      'A.2': { weight: '0.8' },
    });
    expect(desk.draft.nodes['A.1']!.weight).toBe('1.2');
  });

  test('a draft that was proposed meanwhile takes nothing, and mine is kept', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => weighing(now, 'A.1', '1.2'));
    server.become('PROPOSED');
    await untilMerged();
    expect(desk.closed?.status).toBe('PROPOSED');
    expect(desk.saver.status).toMatchObject({
      kind: 'refused',
      failure: { code: 'FORMULA_PROPOSED' },
    });
    expect(desk.kept?.content.nodes['A.1']!.weight).toBe('1.2');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
  });
});

describe('the worked cases beside a draft that saves itself', () => {
  test('wait for the request under way and go with the version that it brought', async () => {
    const server = serverWith();
    const desk = open(server);
    desk.edit((now) => titled(now, 'Usulan'));
    await untilSent();
    const saved = desk.saver.saveCases((cases) => [...cases, worked('Satu')]);
    await vi.advanceTimersByTimeAsync(1_000);
    await saved;
    expect(server.mostAtOnce).toBe(1);
    expect(server.row).toMatchObject({ title: 'Usulan', version: 6, cases: [worked('Satu')] });
    expect(desk.saver.status.kind).toBe('saved');
  });

  test('are added to what somebody else has there by now', async () => {
    const server = serverWith();
    const desk = open(server);
    server.write(weighing(server.draft, 'A.2', '0.8'), [worked('Milik orang lain')]);
    const saved = desk.saver.saveCases((cases) => [...cases, worked('Satu')]);
    await vi.advanceTimersByTimeAsync(2_000);
    await saved;
    expect(server.row.cases).toEqual([worked('Milik orang lain'), worked('Satu')]);
    expect(desk.draft.nodes['A.2']!.weight).toBe('0.8');
  });

  test('one that somebody else changed meanwhile is not overwritten', async () => {
    const server = serverWith(sample({ cases: [worked('Satu')] }));
    const desk = open(server);
    server.write(server.draft, [worked('Satu, diperbaiki')]);
    const saved = desk.saver.saveCases((cases) =>
      cases.some(({ title }) => title === 'Satu') ? [] : undefined,
    );
    const refused = expect(saved).rejects.toMatchObject({ failure: { code: 'CONFLICT' } });
    await vi.advanceTimersByTimeAsync(2_000);
    await refused;
    expect(server.row.cases).toEqual([worked('Satu, diperbaiki')]);
    expect(desk.saver.status.kind).toBe('saved');
  });
});
