import { failureOf, isTransient } from '../../providers/errors.js';
import type { Failure, FailureCode } from '../../providers/errors.js';
import { sameContent } from './answerContent.js';
import type { AnswerContent } from './answerContent.js';
import type { Draft } from './draftStore.js';

/** How long after the last key an answer goes on its way. */
export const pauseMs = 1_200;

/** What stands between a lost network and the next try. The last one repeats. */
const backoffMs = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000] as const;

/** Where the saving of one answer stands. */
export type SaveStatus =
  /** The server has what is on the screen; `at` in ms, null when it was so from the start. */
  | { readonly kind: 'saved'; readonly at: number | null }
  /** Typed a moment ago. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** Kept on this device; tried again by itself. */
  | { readonly kind: 'waiting'; readonly failure: Failure }
  /** Somebody else saved another content in the meantime. */
  | { readonly kind: 'conflict'; readonly theirs: AnswerContent }
  /** The server will not have it, now or later, as it is. */
  | { readonly kind: 'refused'; readonly failure: Failure };

/** What the saver needs of an answer; it hands the rest through. */
interface Versioned {
  readonly version: number;
}

export interface SaverPorts<A extends Versioned> {
  /** @throws ApiError, `CONFLICT` when the answer has another version by now. */
  readonly save: (version: number, content: AnswerContent) => Promise<A>;
  /** The answer as the server has it now. */
  readonly read: () => Promise<A>;
  readonly contentOf: (answer: A) => AnswerContent;
  /** Remembers what is not saved yet; undefined when there is nothing left to remember. */
  readonly keepDraft: (draft: Draft | undefined) => void;
  /** Called after every change of content, status or answer. */
  readonly onChange: () => void;
  readonly now: () => number;
}

/** How many contents without a word of them are remembered. */
const unheardAtMost = 5;

interface Base {
  readonly version: number;
  readonly content: AnswerContent;
}

/** Saves one answer: what is typed, in order, one request at a time. */
export interface AnswerSaver<A extends Versioned> {
  readonly answer: A;
  /** As typed, whether saved or not. */
  readonly content: AnswerContent;
  readonly status: SaveStatus;
  edit(content: AnswerContent): void;
  /** Saves although nothing was changed: somebody looked, and it is still so. */
  confirm(): Promise<void>;
  /** Saves at once what waits for the pause or the network; done when it is saved, or can not be. */
  flush(): Promise<void>;
  /** In a conflict: what was typed here replaces the other's content. */
  keepMine(): Promise<void>;
  /** In a conflict: the other's content stays, what was typed here goes. */
  takeTheirs(): void;
  /** In a conflict: what was made of both replaces the other's content. */
  keepBoth(joined: AnswerContent): Promise<void>;
  /** What was typed and can not be sent goes, what the server has comes back. */
  discard(): void;
  /** Takes what was read anew; never over something typed. */
  refresh(answer: A): void;
  /** Ends the timers; a request under way is not listened to any more. */
  stop(): void;
}

/**
 * The machine behind "saved 10:32".
 *
 * The last content wins on this page; another person's content is never overwritten without a word:
 * every request carries the version the typing began from.
 *
 * @param draft what an earlier page could not save; taken up again.
 */
export function createAnswerSaver<A extends Versioned>(
  initial: A,
  ports: SaverPorts<A>,
  draft?: Draft,
): AnswerSaver<A> {
  let answer = initial;
  let content = ports.contentOf(initial);
  /** What the server has as far as we know, and the version it has it under. */
  let base: Base = { version: initial.version, content };
  /** What was sent from that version without a word of what came of it; the latest last. */
  let unheard: readonly AnswerContent[] = [];
  let status: SaveStatus = { kind: 'saved', at: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let attempts = 0;
  let stopped = false;

  const change = (next: SaveStatus) => {
    status = next;
    ports.onChange();
  };
  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delayMs);
  };
  const keep = () =>
    ports.keepDraft({
      version: base.version,
      base: base.content,
      content,
      ...(unheard.length > 0 && { unheard }),
    });
  /** Begins from what the server has, whatever was sent from an earlier version. */
  const standOn = (version: number, found: AnswerContent) => {
    if (version !== base.version) unheard = [];
    base = { version, content: found };
  };
  /** Whether what the server has is nobody else's: what the typing began from, or what was sent since. */
  const isOurs = (found: AnswerContent) =>
    [base.content, ...unheard].some((one) => sameContent(one, found));
  const isDirty = () => !sameContent(content, base.content);
  /** Nothing is left to send: also typed back to what was there, the server may have what was sent in between. */
  const isDone = () => !isDirty() && unheard.length === 0;

  /** The server has `sent`, under the version of `saved`. */
  const settle = (saved: A, sent: AnswerContent) => {
    answer = saved;
    standOn(saved.version, sent);
    attempts = 0;
    if (isDirty()) {
      keep();
      schedule(pauseMs);
      return change({ kind: 'pending' });
    }
    ports.keepDraft(undefined);
    change({ kind: 'saved', at: ports.now() });
  };

  const disagree = (theirs: A) => {
    answer = theirs;
    change({ kind: 'conflict', theirs: ports.contentOf(theirs) });
  };

  const attempt = async () => {
    const sent = content;
    const isNew = isDirty() && !unheard.some((one) => sameContent(one, sent));
    if (isNew) {
      // Noted before it goes: the page may be gone before the answer comes, and the typing go on in the next one.
      unheard = [...unheard, sent].slice(-unheardAtMost);
      keep();
    }
    try {
      const saved = await ports.save(base.version, sent);
      if (!stopped) settle(saved, sent);
    } catch (cause) {
      if (stopped) return;
      const failure = failureOf(cause);
      if (isNew && isRefusal(failure)) {
        // That is a word: the server does not have it, unless it got it before.
        unheard = unheard.filter((one) => !sameContent(one, sent));
        keep();
      }
      await recover(failure, sent);
    }
  };

  const recover = async (failure: Failure, sent: AnswerContent): Promise<void> => {
    if (failure.code === 'CONFLICT') return reconcile(sent);
    if (isRefusal(failure)) return change({ kind: 'refused', failure });
    const delayMs = backoffMs[Math.min(attempts, backoffMs.length - 1)]!;
    attempts += 1;
    // Who left instead of signing in again may be followed by somebody else: wait to be asked.
    if (failure.code !== 'UNAUTHENTICATED') schedule(delayMs);
    change({ kind: 'waiting', failure });
  };

  const reconcile = async (sent: AnswerContent): Promise<void> => {
    let theirs: A;
    try {
      theirs = await ports.read();
    } catch (cause) {
      if (!stopped) await recover(asTransient(failureOf(cause)), sent);
      return;
    }
    if (stopped) return;
    // Nothing has changed, so there is nothing to settle either: do not ask at once again.
    if (theirs.version === base.version) return recover(unavailable, sent);
    const found = ports.contentOf(theirs);
    // It was saved, and only the word of it was lost on the way.
    if (sameContent(found, sent)) return settle(theirs, sent);
    if (!isOurs(found)) return disagree(theirs);
    // Saved before the typing went on, or something else about the answer changed: nothing of another's is lost.
    standOn(theirs.version, found);
    keep();
    return attempt();
  };

  const send = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (sending || stopped) return sending ?? Promise.resolve();
    change({ kind: 'saving' });
    sending = attempt().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  const saver: AnswerSaver<A> = {
    get answer() {
      return answer;
    },
    get content() {
      return content;
    },
    get status() {
      return status;
    },

    edit(next) {
      content = next;
      // A choice is still to be made, or something is under way: what comes of it is seen afterwards.
      if (status.kind === 'conflict' || sending) {
        keep();
        return ports.onChange();
      }
      if (isDone()) {
        clearTimeout(timer);
        timer = undefined;
        ports.keepDraft(undefined);
        return change({ kind: 'saved', at: status.kind === 'saved' ? status.at : null });
      }
      keep();
      attempts = 0;
      schedule(pauseMs);
      change({ kind: 'pending' });
    },

    async confirm() {
      await saver.flush();
      if (status.kind === 'saved') await send();
    },

    async flush() {
      // Without anything under way it goes out before this returns: the page may be closing.
      if (sending) await sending;
      if (status.kind === 'pending' || status.kind === 'waiting') await send();
    },

    async keepMine() {
      if (status.kind !== 'conflict') return;
      standOn(answer.version, status.theirs);
      keep();
      await send();
    },

    takeTheirs() {
      if (status.kind !== 'conflict') return;
      content = status.theirs;
      standOn(answer.version, content);
      ports.keepDraft(undefined);
      change({ kind: 'saved', at: null });
    },

    async keepBoth(joined) {
      if (status.kind !== 'conflict') return;
      content = joined;
      await saver.keepMine();
    },

    refresh(newer) {
      // The answer that is on its way back is newer still.
      if (sending || newer.version < base.version) return;
      const found = ports.contentOf(newer);
      if (isDone()) {
        answer = newer;
        if (!sameContent(found, content)) content = found;
        standOn(newer.version, content);
        return change(status.kind === 'saved' ? status : { kind: 'saved', at: null });
      }
      // It was saved, and the word of it comes this way.
      if (sameContent(found, content)) return settle(newer, content);
      if (!isOurs(found)) return disagree(newer);
      answer = newer;
      standOn(newer.version, found);
      keep();
      // What was chosen between has gone. A refusal stays one until the content is mended.
      if (status.kind !== 'conflict' && status.kind !== 'saved') return ports.onChange();
      schedule(pauseMs);
      change({ kind: 'pending' });
    },

    discard() {
      const isStuck = ['waiting', 'conflict', 'refused'].includes(status.kind);
      if (!isStuck || sending) return;
      clearTimeout(timer);
      content = ports.contentOf(answer);
      standOn(answer.version, content);
      // What arrived of it all the same is shown once it is read, and nothing is sent over it.
      unheard = [];
      ports.keepDraft(undefined);
      change({ kind: 'saved', at: null });
    },

    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };

  if (draft) restore(draft);
  return saver;

  function restore({ version, base: before, content: typed, unheard: sent = [] }: Draft): void {
    if (sameContent(typed, content)) return ports.keepDraft(undefined);
    content = typed;
    if (version === initial.version) unheard = sent;
    else if (![before, ...sent].some((one) => sameContent(one, base.content))) {
      status = { kind: 'conflict', theirs: base.content };
      return;
    }
    status = { kind: 'pending' };
    schedule(pauseMs);
  }
}

/** Whether an answer is somewhere else than on the server. */
export const isUnsaved = ({ kind }: SaveStatus): boolean => kind !== 'saved';

/** What may well work the next time, without anybody changing anything. */
const retried: readonly FailureCode[] = ['INTERNAL', 'TOO_MANY_ATTEMPTS', 'UNAUTHENTICATED'];

const isRetried = (failure: Failure): boolean =>
  isTransient(failure) || retried.includes(failure.code);

/** The server has said that it does not take it as it is. */
const isRefusal = (failure: Failure): boolean => failure.code !== 'CONFLICT' && !isRetried(failure);

const unavailable: Failure = { code: 'UNAVAILABLE', details: {} };

/** Reading what the other one wrote failed: until it is read, there is nothing to choose between. */
const asTransient = (failure: Failure): Failure => (isRetried(failure) ? failure : unavailable);
