import type { ChangedAnswer } from './liveHandlers.js';

/** How long news is collected: whoever saves one answer soon saves the next. */
const collectMs = 400;

/** From here on the whole worksheet is read at once. */
const mostAnswers = 5;

export interface NewsPorts {
  /** The version of an answer as it is known here; undefined for one that is not. */
  readonly versionOf: (answerId: string) => number | undefined;
  /** Reads answers anew. */
  readonly readAnswers: (answerIds: readonly string[]) => Promise<void>;
  /** Reads everything anew. */
  readonly readAll: () => void;
}

/** Turns news into as few readings as it takes. What was saved here is known already, and not read again. */
export interface AnswerNews {
  readonly answers: (changed: readonly ChangedAnswer[] | null) => void;
  /** Everything may be other. */
  readonly all: () => void;
  readonly stop: () => void;
}

export function collectNews({ versionOf, readAnswers, readAll }: NewsPorts): AnswerNews {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let everything = false;
  let collected = new Map<string, number | null>();

  const act = () => {
    timer = undefined;
    const isNews = ([id, version]: ChangedAnswer) =>
      version === null || (versionOf(id) ?? 0) < version;
    const ids = [...collected].filter(isNews).map(([id]) => id);
    const all = everything || ids.length > mostAnswers;
    everything = false;
    collected = new Map();
    if (all) return readAll();
    if (ids.length > 0) void readAnswers(ids).catch(readAll);
  };
  const later = () => (timer ??= setTimeout(act, collectMs));

  return {
    answers(changed) {
      everything ||= changed === null;
      for (const [id, version] of changed ?? []) {
        // A change of something else stays one, whatever version comes after it.
        collected.set(id, collected.get(id) === null ? null : version);
      }
      later();
    },
    all() {
      everything = true;
      later();
    },
    stop: () => clearTimeout(timer),
  };
}
