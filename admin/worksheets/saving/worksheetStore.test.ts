import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnswerCoreFragment } from '../../graphql/graphql.js';
import { buildAnswer, buildEvidence } from '../testAnswers.js';
import { ApiError } from '../../providers/errors.js';
import type { AnswerContent } from './answerContent.js';
import { pauseMs } from './answerSaver.js';
import type { Draft, DraftStore } from './draftStore.js';
import { createWorksheetStore } from './worksheetStore.js';

/** What a device keeps of one person, in memory. */
function memory(): DraftStore & { readonly kept: Map<string, Draft> } {
  const kept = new Map<string, Draft>();
  return {
    kept,
    read: (answerId) => kept.get(answerId),
    write: (answerId, draft) => void kept.set(answerId, draft),
    remove: (answerId) => void kept.delete(answerId),
  };
}

const answers = [buildAnswer({ id: 'a' }), buildAnswer({ id: 'b', indicatorCode: 'U.I.1.i.b' })];
const chosen = { optionKey: 'YA', value: null, counts: {}, explanation: '' };

function open(drafts: DraftStore = memory()) {
  const save = vi.fn(async (id: string, version: number): Promise<AnswerCoreFragment> => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { evidence: _, evaluations: __, ...core } = buildAnswer({ id, optionKey: 'YA' });
    return { ...core, version: version + 1 };
  });
  const read = async (id: string) => buildAnswer({ id });
  return { save, store: createWorksheetStore(answers, { save, read, drafts, now: Date.now }) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the answers of a worksheet on screen', () => {
  test('only the entry of the edited answer is a new one', () => {
    const { store } = open();
    const [a, b] = store.entries;
    const heard = vi.fn();
    store.subscribe(heard);
    store.saver('a').edit(chosen);
    expect(heard).toHaveBeenCalledOnce();
    expect(store.entry('a')).not.toBe(a);
    expect(store.entry('b')).toBe(b);
    expect(store.unsaved).toBe(1);
  });

  test('who looks at all answers is left alone while an explanation is typed', () => {
    const { store } = open();
    store.saver('a').edit({ ...chosen, explanation: 'S' });
    const { entries } = store;
    store.saver('a').edit({ ...chosen, explanation: 'SK' });
    expect(store.entries).toBe(entries);
    expect(store.entry('a')?.content.explanation).toBe('SK');
    store.saver('a').edit({ ...chosen, optionKey: 'TIDAK', explanation: 'SK' });
    expect(store.entries).not.toBe(entries);
  });

  test('a worksheet read anew is one change, not one for each answer', () => {
    const { store } = open();
    const heard = vi.fn();
    store.subscribe(heard);
    store.refresh(answers.map((answer) => ({ ...answer, version: 2, optionKey: 'A' })));
    expect(heard).toHaveBeenCalledOnce();
    expect(store.entries.map(({ content }) => content.optionKey)).toEqual(['A', 'A']);
  });

  test('a file attached while the answer is being saved is not lost', async () => {
    const { store } = open();
    store.saver('a').edit(chosen);
    await vi.advanceTimersByTimeAsync(pauseMs);
    store.setEvidence('a', (links) => [...links, buildEvidence()]);
    await vi.advanceTimersByTimeAsync(100);
    expect(store.entry('a')).toMatchObject({
      status: { kind: 'saved' },
      answer: { optionKey: 'YA', evidence: [{ id: 'link' }] },
    });
  });

  test('flushing sends what waits and leaves alone what does not', async () => {
    const { store, save } = open();
    store.saver('b').edit(chosen);
    const flushed = store.flush();
    await vi.advanceTimersByTimeAsync(100);
    await flushed;
    expect(save).toHaveBeenCalledOnce();
    expect(save).toHaveBeenCalledWith('b', 1, chosen, false);
    expect(store.unsaved).toBe(0);
  });

  test('what an earlier page could not save is there again', () => {
    const drafts = memory();
    open(drafts).store.saver('a').edit(chosen);
    expect([...drafts.kept.keys()]).toEqual(['a']);
    const { store } = open(drafts);
    expect(store.restored).toBe(1);
    expect(store.entry('a')?.content).toEqual(chosen);
  });
});

describe('an accepted answer', () => {
  const accepted = buildAnswer({ id: 'a', state: 'ACCEPTED', abilities: ['answer.reopen'] });

  /** The server refuses what is not said to reopen; what it saves is before the evaluators again. */
  function openAccepted() {
    const save = vi.fn(
      async (_: string, version: number, content: AnswerContent, reopen: boolean) => {
        if (!reopen) throw new ApiError({ code: 'ANSWER_LOCKED', details: { reason: 'ACCEPTED' } });
        const { evidence: __, evaluations: ___, ...core } = accepted;
        const { optionKey } = content;
        return { ...core, optionKey, version: version + 1, state: 'SUBMITTED' as const };
      },
    );
    const read = async () => accepted;
    const drafts = memory();
    const store = createWorksheetStore([accepted], { save, read, drafts, now: Date.now });
    return { save, store, drafts };
  }

  test('is reopened by the next change, once that was agreed to', async () => {
    const { save, store } = openAccepted();
    expect(store.entry('a')?.reopening).toBe(false);
    store.agreeToReopen('a', true);
    expect(store.entry('a')?.reopening).toBe(true);
    expect(save).not.toHaveBeenCalled();
    store.saver('a').edit(chosen);
    await store.flush();
    expect(save).toHaveBeenCalledExactlyOnceWith('a', 1, chosen, true);
    expect(store.entry('a')).toMatchObject({ reopening: false, answer: { state: 'SUBMITTED' } });
  });

  test('is asked about anew when it is accepted again', async () => {
    const { store } = openAccepted();
    store.agreeToReopen('a', true);
    store.saver('a').edit(chosen);
    await store.flush();
    store.refresh([{ ...accepted, optionKey: 'YA', version: 2 }]);
    expect(store.entry('a')).toMatchObject({ reopening: false, answer: { state: 'ACCEPTED' } });
  });

  test('stays as it is for who thinks better of it', () => {
    const { store } = openAccepted();
    store.agreeToReopen('a', true);
    store.agreeToReopen('a', false);
    expect(store.entry('a')?.reopening).toBe(false);
  });

  test('what was typed before the acceptance was known is kept, and goes once it is agreed to', async () => {
    const { save, store, drafts } = openAccepted();
    store.saver('a').edit(chosen);
    await store.flush();
    expect(store.entry('a')?.status.kind).toBe('refused');
    expect(drafts.kept.get('a')?.content).toEqual(chosen);
    store.agreeToReopen('a', true);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(save).toHaveBeenLastCalledWith('a', 1, chosen, true);
    expect(store.unsaved).toBe(0);
    expect(drafts.kept.size).toBe(0);
  });
});
