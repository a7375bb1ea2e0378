import { vi } from 'vitest';
import { ApiError } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import type { AnswerContent } from './answerContent.js';
import { createAnswerSaver, pauseMs } from './answerSaver.js';
import type { Draft } from './draftStore.js';

interface Row {
  readonly version: number;
  readonly content: AnswerContent;
}

/** What somebody wrote, with an option or without. */
export const said = (explanation: string, optionKey: string | null = null): AnswerContent => ({
  optionKey,
  value: null,
  counts: {},
  explanation,
});

const refusal = (code: FailureCode) => new ApiError({ code, details: {} });

/** A server that holds one answer and does with the next request what the test says. */
export function serverWith(content: AnswerContent, answersAfterMs = 500) {
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

/** A saver at its answer; `draft` is what it keeps on the device. */
export function open(server: ReturnType<typeof serverWith>, draft?: Draft) {
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

export const untilSent = () => vi.advanceTimersByTimeAsync(pauseMs);
export const untilAnswered = () => vi.advanceTimersByTimeAsync(500);
export const untilSaved = async () => {
  await untilSent();
  await untilAnswered();
};
