import type { AnswerCoreFragment } from '../graphql/graphql.js';
import { failureOf } from '../providers/errors.js';
import type { SaveStatus } from '../worksheets/saving/answerSaver.js';
import type { DraftStore } from '../worksheets/saving/draftStore.js';
import type { WorksheetStore } from '../worksheets/saving/worksheetStore.js';
import { deliver, undelivered } from './deliver.js';
import type { Delivery, DeliveryPorts } from './deliver.js';
import type { DraftKeeper } from './draftKeeper.js';
import type { DraftPlace, KeptDraft } from './keptDraft.js';

/** One answer that the server does not have, and why. */
export interface OutboxEntry {
  readonly draft: KeptDraft;
  /** `elsewhere`: it is open in another tab, which sends it itself. */
  readonly status: SaveStatus | { readonly kind: 'elsewhere' };
  /** The answer as the server has it; undefined as long as it was not asked. */
  readonly answer: Pick<AnswerCoreFragment, 'updatedBy' | 'updatedAt'> | undefined;
}

export interface OutboxState {
  /** The oldest first; without what is being typed and saved at this moment. */
  readonly entries: readonly OutboxEntry[];
}

/** What one person typed on this device and the server does not have. */
export interface Outbox {
  readonly state: OutboxState;
  /** Takes up what is kept and sends it. */
  start(): Promise<void>;
  /** Sends what waits now, what was refused as well when it is named. */
  send(answerId?: string): Promise<void>;
  /** The typing of one answer goes for good. */
  discard(answerId: string): void;
  /** Leaves the answers of a worksheet to its desk; done when none of them is under way any more. */
  claim(worksheetId: string): Promise<void>;
  /** Gives back what was claimed and not opened after all. */
  release(worksheetId: string): void;
  /** The desk of a claimed worksheet says from now on where its answers stand. */
  attend(worksheetId: string, desk: WorksheetStore): void;
  /** The drafts of one worksheet. */
  draftsAt(placeOf: (answerId: string) => DraftPlace | null): DraftStore;
  stop(): void;
  subscribe(listener: () => void): () => void;
}

export interface OutboxPorts extends Omit<DeliveryPorts, 'keepDraft'> {
  readonly keeper: DraftKeeper;
  /** Asks where an answer belongs. @throws ApiError */
  readonly placeOf: (answerId: string) => Promise<DraftPlace>;
  /** Does something while no other tab has the worksheet open; undefined when one has. */
  readonly exclusively: <Result>(
    worksheetId: string,
    work: () => Promise<Result>,
  ) => Promise<Result | undefined>;
}

/** What stands between two tries without a network; ms. The last one repeats. */
export const backoffMs = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

export function createOutbox(ports: OutboxPorts): Outbox {
  const { keeper } = ports;
  const listeners = new Set<() => void>();
  const desks = new Map<string, WorksheetStore>();
  const claimed = new Set<string>();
  const outcomes = new Map<string, Pick<OutboxEntry, 'status' | 'answer'>>();
  let underWay: { readonly worksheetId: string; readonly done: Promise<unknown> } | undefined;
  let round: Promise<void> | undefined;
  let again = false;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let state: OutboxState | undefined;

  const publish = () => {
    state = undefined;
    listeners.forEach((listener) => listener());
  };
  keeper.subscribe(publish);

  const deskOf = (answerId: string): WorksheetStore | undefined => {
    const desk = desks.get(keeper.find(answerId)?.place?.worksheetId ?? '');
    return desk?.entry(answerId) && desk;
  };

  const entryOf = (draft: KeptDraft): OutboxEntry | undefined => {
    const open = deskOf(draft.answerId)?.entry(draft.answerId);
    if (open) {
      const isMoving = ['saved', 'pending', 'saving'].includes(open.status.kind);
      return isMoving ? undefined : { draft, status: open.status, answer: open.answer };
    }
    return {
      draft,
      status: { kind: 'pending' },
      answer: undefined,
      ...outcomes.get(draft.answerId),
    };
  };

  const note = (answerId: string, { status, answer }: Delivery) => {
    if (status.kind === 'saved') outcomes.delete(answerId);
    else outcomes.set(answerId, { status, answer });
    publish();
  };

  /** @returns whether the others are worth trying. */
  const sendOne = async (answerId: string): Promise<boolean> => {
    const draft = keeper.find(answerId);
    const kind = outcomes.get(answerId)?.status.kind;
    // These wait for a person.
    if (!draft || kind === 'conflict' || kind === 'refused') return true;
    let { place } = draft;
    if (!place) {
      try {
        place = await ports.placeOf(answerId);
      } catch (cause) {
        const status = undelivered(failureOf(cause));
        note(answerId, { status });
        return status.kind !== 'waiting';
      }
      keeper.write(answerId, draft, place);
    }
    const { worksheetId } = place;
    if (stopped || claimed.has(worksheetId)) return true;
    outcomes.set(answerId, { status: { kind: 'saving' }, answer: undefined });
    publish();
    const keepDraft: DeliveryPorts['keepDraft'] = (next) =>
      next ? keeper.write(answerId, next, place) : keeper.remove(answerId);
    const done = ports.exclusively(worksheetId, () =>
      deliver(answerId, draft, { ...ports, keepDraft }),
    );
    underWay = { worksheetId, done };
    const delivery = await done;
    underWay = undefined;
    if (delivery) note(answerId, delivery);
    else outcomes.set(answerId, { status: { kind: 'elsewhere' }, answer: undefined });
    return delivery?.status.kind !== 'waiting';
  };

  const sendAll = async () => {
    await keeper.refresh();
    for (const { answerId } of keeper.drafts) {
      if (stopped) return;
      if (!(await sendOne(answerId))) break;
    }
    publish();
    const left = [...outcomes].filter(([answerId]) => keeper.find(answerId));
    const isLeft = left.some(([, { status }]) => isTriedAgain(status));
    if (!isLeft) attempts = 0;
    else if (!stopped) {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), backoffMs[Math.min(attempts, backoffMs.length - 1)]);
      attempts += 1;
    }
  };

  const send = async (): Promise<void> => {
    again = true;
    round ??= (async () => {
      while (again && !stopped) {
        again = false;
        await sendAll();
      }
    })().finally(() => {
      round = undefined;
    });
    await round;
  };

  let loading: Promise<void> | undefined;
  const load = () => (loading ??= keeper.load());

  return {
    get state() {
      state ??= { entries: keeper.drafts.flatMap((draft) => entryOf(draft) ?? []) };
      return state;
    },

    async start() {
      await load();
      await send();
    },

    async send(answerId) {
      if (answerId !== undefined) {
        outcomes.delete(answerId);
        const editor = deskOf(answerId)?.saver(answerId);
        // What was refused goes again only as something new.
        editor?.edit(editor.content);
        await editor?.flush();
      }
      await send();
    },

    discard(answerId) {
      const desk = deskOf(answerId);
      if (desk) return desk.saver(answerId).discard();
      outcomes.delete(answerId);
      keeper.remove(answerId);
    },

    async claim(worksheetId) {
      await load();
      claimed.add(worksheetId);
      if (underWay?.worksheetId === worksheetId) await underWay.done;
    },

    release(worksheetId) {
      if (!desks.has(worksheetId)) claimed.delete(worksheetId);
    },

    attend(worksheetId, desk) {
      desks.set(worksheetId, desk);
      desk.subscribe(publish);
      publish();
    },

    draftsAt: (placeOf) => ({
      read: keeper.find,
      write: (answerId, draft) => keeper.write(answerId, draft, placeOf(answerId)),
      remove: keeper.remove,
    }),

    stop() {
      stopped = true;
      clearTimeout(timer);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function isTriedAgain(status: OutboxEntry['status']): boolean {
    if (status.kind === 'elsewhere') return true;
    // Who left instead of signing in again may be followed by somebody else: wait to be asked.
    return status.kind === 'waiting' && status.failure.code !== 'UNAUTHENTICATED';
  }
}
