import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { ApiError, failureOf, isTransient } from '../../providers/errors.js';
import type { Failure, FailureCode } from '../../providers/errors.js';
import { draftOf } from '../formulaDraft.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { mergeDrafts } from './mergeDrafts.js';
import type { Place, Side } from './mergeDrafts.js';
import { saysSame } from './sameDraft.js';
import type { Unsent } from './unsentStore.js';

/** How long after the last change a draft goes on its way. */
export const pauseMs = 1_200;

/** What stands between a lost network and the next try. The last one repeats. */
const backoffMs = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000] as const;

/** Where the saving of a draft stands. */
export type SaveStatus =
  /** The server has what is on the screen; `at` in ms, null when it was so from the start. */
  | { readonly kind: 'saved'; readonly at: number | null }
  /** Changed a moment ago. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** Kept in this browser; tried again by itself. */
  | { readonly kind: 'waiting'; readonly failure: Failure }
  /** Somebody else changed the same thing in the meantime: `base` is what both began from. */
  | { readonly kind: 'conflict'; readonly base: FormulaDraft; readonly theirs: FormulaDraft }
  /** The server will not have it, now or later, as it is. */
  | { readonly kind: 'refused'; readonly failure: Failure };

export type FormulaCase = FormulaRecordFragment['cases'][number];

/** Gives other cases for those that are saved; undefined where what is to be changed is not there any more. */
export type CasesChange = (cases: readonly FormulaCase[]) => readonly FormulaCase[] | undefined;

/** Makes of a draft what it is with another's changes. */
export type Rebase = (draft: FormulaDraft) => FormulaDraft;

export interface SaverPorts {
  /** @throws ApiError, `CONFLICT` when the formula has another version by now. */
  readonly save: (
    version: number,
    draft: FormulaDraft,
    cases: readonly FormulaCase[] | undefined,
  ) => Promise<FormulaRecordFragment>;
  /** The formula as the server has it now. */
  readonly read: () => Promise<FormulaRecordFragment>;
  /** Remembers what is not saved yet; undefined when there is nothing left to remember. */
  readonly keep: (unsent: Unsent | undefined) => void;
  /** Another's changes came in: every draft that is still around has to have them. */
  readonly onMerge: (rebase: Rebase, before: FormulaDraft, after: FormulaDraft) => void;
  /** The formula is no draft any more; what is unsent stays kept. */
  readonly onClosed: (formula: FormulaRecordFragment) => void;
  readonly now: () => number;
}

/** Saves one draft: what is changed, in order, one request at a time. */
export interface FormulaSaver {
  /** As the server has it, as far as we know. */
  readonly formula: FormulaRecordFragment;
  readonly status: SaveStatus;
  edit(draft: FormulaDraft): void;
  /** Saves at once what waits; done when everything is saved, or can not be. @returns whether it is. */
  flush(): Promise<boolean>;
  /** Saves other cases, with the draft as it is. @throws ApiError */
  saveCases(change: CasesChange): Promise<void>;
  /** Takes in what somebody else saved, where nothing is to be sent. */
  refresh(): Promise<void>;
  /** In a conflict: at each place the side that was chosen. */
  resolve(chosen: (place: Place) => Side): Promise<void>;
  /** Tries again by itself from now on, or no more. */
  start(): void;
  stop(): void;
  /** Hears of every change of status or formula. */
  subscribe(listener: () => void): () => void;
}

/**
 * The machine behind "saved 10:32" of a formula.
 *
 * Every request carries the version that the changes began from, so that nobody's are overwritten: where another
 * saved in between, both are merged, and who changed the same thing is asked.
 *
 * @param draft what `initial` says.
 */
export function createFormulaSaver(
  initial: FormulaRecordFragment,
  ports: SaverPorts,
  draft = draftOf(initial),
): FormulaSaver {
  let formula = initial;
  /** What the server has. */
  let base = draft;
  /** The draft that it was made of: the server writes some things in another way. */
  let sent = base;
  let content = base;
  let status: SaveStatus = { kind: 'saved', at: null };
  /** When something was saved last, here; what is changed and changed back is as saved as it was. */
  let savedAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let attempts = 0;
  let stopped = false;
  const listeners = new Set<() => void>();

  const change = (next: SaveStatus) => {
    status = next;
    listeners.forEach((listener) => listener());
  };
  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void send(), delayMs);
  };
  const keep = () => ports.keep({ version: formula.version, base, content, at: ports.now() });
  const isDirty = () => content !== sent && !saysSame(content, base);

  /** Goes on from a formula of the server: with what is still to be sent, or done. */
  const settle = (saved: FormulaRecordFragment, made: FormulaDraft) => {
    formula = saved;
    base = draftOf(saved);
    sent = made;
    attempts = 0;
    savedAt = ports.now();
    if (isDirty()) {
      keep();
      schedule(pauseMs);
      return change({ kind: 'pending' });
    }
    ports.keep(undefined);
    change({ kind: 'saved', at: savedAt });
  };

  /** @throws ApiError where cases were to be changed and were not. */
  const attempt = async (cases?: CasesChange): Promise<void> => {
    const made = content;
    const changed = cases?.(formula.cases);
    // What they were to replace has gone.
    if (cases && !changed) return refuseCases(conflict);
    let saved: FormulaRecordFragment;
    try {
      saved = await ports.save(formula.version, made, changed);
    } catch (cause) {
      return recover(failureOf(cause), cases);
    }
    settle(saved, made);
  };

  /** Who changes cases is told at once; the draft goes its own way. */
  const refuseCases = (failure: Failure): never => {
    if (isDirty()) {
      schedule(pauseMs);
      change({ kind: 'pending' });
    } else change({ kind: 'saved', at: savedAt });
    throw new ApiError(failure);
  };

  const recover = async (failure: Failure, cases?: CasesChange): Promise<void> => {
    if (failure.code === 'CONFLICT' || closed.includes(failure.code)) {
      return reconcile(failure, cases);
    }
    if (cases) return refuseCases(failure);
    if (!isRetried(failure)) return change({ kind: 'refused', failure });
    const delayMs = backoffMs[Math.min(attempts, backoffMs.length - 1)]!;
    attempts += 1;
    // Who left instead of signing in again may be followed by somebody else: wait to be asked.
    if (failure.code !== 'UNAUTHENTICATED') schedule(delayMs);
    change({ kind: 'waiting', failure });
  };

  const reconcile = async (failure: Failure, cases?: CasesChange): Promise<void> => {
    let theirs: FormulaRecordFragment;
    try {
      theirs = await ports.read();
    } catch (cause) {
      return recover(asTransient(failureOf(cause)), cases);
    }
    if (theirs.status !== 'DRAFT') {
      formula = theirs;
      change({ kind: 'refused', failure });
      ports.onClosed(theirs);
      if (cases) throw new ApiError(failure);
      return;
    }
    // Nothing has changed, so there is nothing to settle either: do not ask at once again.
    if (theirs.version === formula.version) return recover(unavailable, cases);
    const [before, after] = [base, draftOf(theirs)];
    if (mergeDrafts(before, content, after).conflicts.length > 0) {
      formula = theirs;
      change({ kind: 'conflict', base: before, theirs: after });
      if (cases) throw new ApiError(conflict);
      return;
    }
    adopt(theirs, (draft) => mergeDrafts(before, draft, after).draft);
    if (cases || isDirty()) return attempt(cases);
    settle(theirs, content);
  };

  const adopt = (theirs: FormulaRecordFragment, rebase: Rebase) => {
    const before = content;
    content = rebase(content);
    formula = theirs;
    base = draftOf(theirs);
    sent = base;
    if (isDirty()) keep();
    ports.onMerge(rebase, before, content);
  };

  const send = (cases?: CasesChange): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (sending) return sending;
    change({ kind: 'saving' });
    const work = attempt(cases).finally(() => {
      sending = undefined;
    });
    sending = work.catch(() => undefined);
    return work;
  };

  return {
    get formula() {
      return formula;
    },
    get status() {
      return status;
    },

    edit(next) {
      if (next === content) return;
      content = next;
      // A choice is still to be made, or something is under way: what comes of it is seen afterwards.
      if (status.kind === 'conflict' || sending) return keep();
      if (!isDirty()) {
        clearTimeout(timer);
        timer = undefined;
        ports.keep(undefined);
        return change({ kind: 'saved', at: savedAt });
      }
      keep();
      attempts = 0;
      schedule(pauseMs);
      if (status.kind !== 'pending') change({ kind: 'pending' });
    },

    async flush() {
      // Without anything under way it goes out before this returns: the page may be closing.
      if (sending) await sending;
      if (status.kind !== 'saved' && status.kind !== 'conflict') await send();
      return status.kind === 'saved';
    },

    async saveCases(cases) {
      while (sending) await sending;
      if (status.kind === 'conflict') throw new ApiError(conflict);
      await send(cases);
    },

    async refresh() {
      const isIdle = () => status.kind === 'saved' && !sending;
      if (!isIdle()) return;
      const theirs = await ports.read().catch(() => undefined);
      // What was changed meanwhile finds out by itself.
      if (!theirs || !isIdle() || theirs.version <= formula.version) return;
      if (theirs.status !== 'DRAFT') return ports.onClosed(theirs);
      const [before, after] = [base, draftOf(theirs)];
      adopt(theirs, (draft) => mergeDrafts(before, draft, after).draft);
      change({ kind: 'saved', at: null });
    },

    async resolve(chosen) {
      if (status.kind !== 'conflict') return;
      const { base: before, theirs } = status;
      adopt(formula, (draft) => mergeDrafts(before, draft, theirs, chosen).draft);
      if (isDirty()) await send();
      else settle(formula, content);
    },

    start() {
      stopped = false;
    },

    stop() {
      stopped = true;
      clearTimeout(timer);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether changes are somewhere else than on the server. */
export const isUnsaved = ({ kind }: SaveStatus): boolean => kind !== 'saved';

/** That the formula is past being a draft. */
const closed: readonly FailureCode[] = ['FORMULA_PROPOSED', 'FORMULA_PUBLISHED'];

/** What may well work the next time, without anybody changing anything. */
const retried: readonly FailureCode[] = ['INTERNAL', 'TOO_MANY_ATTEMPTS', 'UNAUTHENTICATED'];

const isRetried = (failure: Failure): boolean =>
  isTransient(failure) || retried.includes(failure.code);

const unavailable: Failure = { code: 'UNAVAILABLE', details: {} };
const conflict: Failure = { code: 'CONFLICT', details: {} };

/** Reading what the other one wrote failed: until it is read, there is nothing to merge. */
const asTransient = (failure: Failure): Failure => (isRetried(failure) ? failure : unavailable);
