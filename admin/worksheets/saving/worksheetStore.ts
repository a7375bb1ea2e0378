import type { AnswerCoreFragment, WorksheetAnswerFragment } from '../../graphql/graphql.js';
import { contentOf } from './answerContent.js';
import type { AnswerContent } from './answerContent.js';
import { createAnswerSaver, isUnsaved } from './answerSaver.js';
import type { AnswerSaver, SaveStatus } from './answerSaver.js';
import type { DraftStore } from './draftStore.js';

/** One answer as the screen shows it. A new object with every change of it, and only then. */
export interface AnswerEntry {
  /** As the server has it. */
  readonly answer: WorksheetAnswerFragment;
  /** As typed. */
  readonly content: AnswerContent;
  readonly status: SaveStatus;
  /** It is accepted, and the person has agreed that their next change of it reopens it. */
  readonly reopening: boolean;
}

export interface StorePorts {
  readonly save: (
    answerId: string,
    version: number,
    content: AnswerContent,
    reopen: boolean,
  ) => Promise<AnswerCoreFragment>;
  readonly read: (answerId: string) => Promise<AnswerCoreFragment>;
  readonly drafts: DraftStore;
  readonly now: () => number;
}

type Evidence = WorksheetAnswerFragment['evidence'];
type Around = Pick<WorksheetAnswerFragment, 'evidence' | 'evaluations'>;
type Saver = AnswerSaver<AnswerCoreFragment>;
/** What a screen does with one answer. */
export type AnswerEditor = Pick<
  Saver,
  'content' | 'edit' | 'confirm' | 'flush' | 'keepMine' | 'takeTheirs' | 'keepBoth' | 'discard'
>;

/** The answers of one worksheet while somebody works on them. Outlives the screen, so that what is on its way arrives. */
export interface WorksheetStore {
  /**
   * In the order the server gave them. A new array with every change but that of an explanation, which
   * nothing that looks at all answers is interested in; `entry` has it as typed.
   */
  readonly entries: readonly AnswerEntry[];
  /** How many answers were taken up from drafts of an earlier page. */
  readonly restored: number;
  /** How many answers the server does not have yet. */
  readonly unsaved: number;
  entry(answerId: string): AnswerEntry | undefined;
  saver(answerId: string): AnswerEditor;
  /** Replaces the evidence of an answer, which has a life of its own beside what is typed. */
  setEvidence(answerId: string, change: (links: Evidence) => Evidence): void;
  /** Lets the next change of an accepted answer reopen it, or not after all. Asked anew of each acceptance. */
  agreeToReopen(answerId: string, agreed: boolean): void;
  /** Takes answers that were read anew; what was typed stays. */
  refresh(answers: readonly WorksheetAnswerFragment[]): void;
  /** Sends whatever waits; done when nothing is under way any more. */
  flush(): Promise<void>;
  stop(): void;
  subscribe(listener: () => void): () => void;
}

/** @throws RangeError from `saver` for an answer of another worksheet. */
export function createWorksheetStore(
  answers: readonly WorksheetAnswerFragment[],
  { save, read, drafts, now }: StorePorts,
): WorksheetStore {
  const listeners = new Set<() => void>();
  const savers = new Map<string, Saver>();
  /** What hangs from an answer and is not part of its saving. */
  const around = new Map<string, Around>();
  const reopening = new Set<string>();
  const entryById = new Map<string, AnswerEntry>();
  const sources = new Map<string, { readonly core: AnswerCoreFragment; readonly rest: Around }>();
  /** Undefined until somebody asks after a change. */
  let entries: readonly AnswerEntry[] | undefined;

  let batching = false;

  const publish = () => {
    if (!batching) listeners.forEach((listener) => listener());
  };
  const compose = (answerId: string) => {
    const { answer: core, content, status } = current(answerId);
    const rest = around.get(answerId)!;
    const before = entryById.get(answerId);
    const source = sources.get(answerId);
    const isSame = before && source?.core === core && source.rest === rest;
    const answer = isSame ? before.answer : { ...core, ...rest };
    sources.set(answerId, { core, rest });
    if (core.state !== 'ACCEPTED') reopening.delete(answerId);
    const entry = { answer, content, status, reopening: reopening.has(answerId) };
    entryById.set(answerId, entry);
    if (!before || isOfInterest(before, entry)) entries = undefined;
  };
  const update = (answerId: string) => {
    compose(answerId);
    publish();
  };
  /** Tells about many changes at once. */
  const batch = (change: () => void) => {
    batching = true;
    change();
    batching = false;
    publish();
  };
  const allEntries = () => (entries ??= [...entryById.values()]);
  const current = (answerId: string) => {
    const saver = savers.get(answerId);
    if (!saver) throw new RangeError(`No answer ${answerId} in this worksheet`);
    return saver;
  };

  for (const answer of answers) {
    const { id, evidence, evaluations } = answer;
    const saver = createAnswerSaver<AnswerCoreFragment>(
      answer,
      {
        save: (version, content) => save(id, version, content, reopening.has(id)),
        read: () => read(id),
        contentOf,
        keepDraft: (next) => (next ? drafts.write(id, next) : drafts.remove(id)),
        onChange: () => update(id),
        now,
      },
      drafts.read(id),
    );
    savers.set(id, saver);
    around.set(id, { evidence, evaluations });
    compose(id);
  }
  const unsavedNow = () => [...entryById.values()].filter(({ status }) => isUnsaved(status)).length;
  const restored = unsavedNow();

  return {
    get entries() {
      return allEntries();
    },
    restored,
    get unsaved() {
      return unsavedNow();
    },
    entry: (answerId) => entryById.get(answerId),
    saver: current,

    setEvidence(answerId, change) {
      const saver = current(answerId);
      const { evidence, evaluations } = around.get(answerId)!;
      around.set(answerId, { evidence: change(evidence), evaluations });
      // The server takes the mark off as well: with other evidence it is not as last month any more.
      saver.refresh({ ...saver.answer, unchanged: false });
      update(answerId);
    },

    agreeToReopen(answerId, agreed) {
      if (agreed) reopening.add(answerId);
      else reopening.delete(answerId);
      const saver = current(answerId);
      // What was typed before the acceptance was known, and refused, may go now.
      if (agreed && saver.status.kind === 'refused') return saver.edit(saver.content);
      update(answerId);
    },

    refresh(newer) {
      batch(() => {
        for (const answer of newer) {
          const { id, evidence, evaluations } = answer;
          const saver = savers.get(id);
          if (!saver) continue;
          around.set(id, { evidence, evaluations });
          saver.refresh(answer);
          compose(id);
        }
      });
    },

    async flush() {
      await Promise.all([...savers.values()].map((saver) => saver.flush()));
    },

    stop: () => savers.forEach((saver) => saver.stop()),

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a change is one of score, progress or saving, as opposed to one more letter of an explanation. */
const isOfInterest = (before: AnswerEntry, after: AnswerEntry): boolean =>
  before.answer !== after.answer ||
  before.reopening !== after.reopening ||
  before.status.kind !== after.status.kind ||
  before.content.optionKey !== after.content.optionKey ||
  before.content.value !== after.content.value ||
  before.content.counts !== after.content.counts;
