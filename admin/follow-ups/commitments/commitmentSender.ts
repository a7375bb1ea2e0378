import type { DeviceKeeping } from '../../drafts/deviceKeeping.js';
import { undelivered } from '../../outbox/deliver.js';
import { backoffMs } from '../../outbox/outbox.js';
import type { Failure } from '../../providers/errors.js';
import { failureOf } from '../../providers/errors.js';
import type { CommitmentStorage } from './commitmentStorage.js';
import type { KeptCommitment } from './keptCommitment.js';

/** How far a commitment is on its way to the server. */
export type CommitmentStatus =
  | { readonly kind: 'waiting'; readonly failure?: Failure }
  | { readonly kind: 'sending' | 'saved' }
  /** It waits for a person: trying the same again would not help. */
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface CommitmentEntry {
  readonly commitment: KeptCommitment;
  readonly status: CommitmentStatus;
  /** Whether it outlives the page; otherwise only this page remembers it. */
  readonly kept: boolean;
}

/** The commitments that one person took down and the server may not have yet. */
export interface CommitmentSender {
  /** The oldest first; what was saved stays for as long as the page lives. */
  readonly entries: readonly CommitmentEntry[];
  /** Keeps it before anything else, and sends it; one of the same key is replaced. */
  put(commitment: KeptCommitment): void;
  discard(key: string): void;
  /** Takes up what is kept, and sends what waits. */
  send(): Promise<void>;
  stop(): void;
  subscribe(listener: () => void): () => void;
}

interface SenderPorts {
  readonly personId: string;
  readonly storage: CommitmentStorage;
  readonly keeping: DeviceKeeping;
  /** Whether the server has it: the word of an earlier sending may have been lost. @throws ApiError */
  readonly isThere: (commitment: KeptCommitment) => Promise<boolean>;
  /** @throws ApiError */
  readonly write: (commitment: KeptCommitment) => Promise<void>;
  /** Does something that no other tab does at this moment; undefined when one does. */
  readonly alone: (work: () => Promise<true>) => Promise<true | undefined>;
}

export function createCommitmentSender(ports: SenderPorts): CommitmentSender {
  const { personId, storage, keeping } = ports;
  const entries = new Map<string, CommitmentEntry>();
  const listeners = new Set<() => void>();
  let shown: readonly CommitmentEntry[] = [];
  let round: Promise<void> | undefined;
  let again = false;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const publish = () => {
    shown = [...entries.values()].toSorted(
      (one, other) => one.commitment.since - other.commitment.since,
    );
    listeners.forEach((listener) => listener());
  };

  const note = (entry: CommitmentEntry, status: CommitmentStatus) => {
    // Meanwhile it may have been discarded, or put anew with other words.
    const there = entries.get(entry.commitment.key);
    if (there?.commitment !== entry.commitment) return;
    entries.set(entry.commitment.key, { ...there, status });
    publish();
  };

  const placeOf = (key: string) => `ungkit.commitment.${personId}.${key}`;
  const drop = (key: string) => {
    storage.drop(key);
    keeping.released(placeOf(key));
  };
  /** @returns whether it outlives the page. */
  const keep = (commitment: KeptCommitment): boolean => {
    const { key } = commitment;
    const kept = storage.keep(commitment);
    if (kept) keeping.kept(placeOf(key));
    else keeping.refused(personId, placeOf(key), () => keepAgain(key));
    return kept;
  };
  const keepAgain = (key: string) => {
    const entry = entries.get(key);
    if (!entry || !keep(entry.commitment)) return;
    entries.set(key, { ...entry, kept: true });
    publish();
  };

  /** Other tabs keep, send and discard as well. */
  const takeUp = () => {
    const found = new Map(storage.all().map((commitment) => [commitment.key, commitment]));
    for (const [key, { kept, status }] of entries) {
      if (kept && status.kind !== 'saved' && !found.has(key)) entries.delete(key);
    }
    for (const [key, commitment] of found) {
      if (!entries.has(key))
        entries.set(key, { commitment, kept: true, status: { kind: 'waiting' } });
    }
    publish();
  };

  /** @returns whether the others are worth trying. */
  const sendOne = async (entry: CommitmentEntry): Promise<boolean> => {
    const { commitment } = entry;
    note(entry, { kind: 'sending' });
    try {
      if (!(await ports.isThere(commitment))) await ports.write(commitment);
    } catch (cause) {
      const failure = failureOf(cause);
      const isWaiting = undelivered(failure).kind === 'waiting';
      note(entry, { kind: isWaiting ? 'waiting' : 'refused', failure });
      return !isWaiting;
    }
    if (entries.get(commitment.key)?.commitment === commitment) drop(commitment.key);
    note(entry, { kind: 'saved' });
    return true;
  };

  const sendAll = async () => {
    takeUp();
    await ports.alone(async () => {
      // Another tab may have sent some until this one's turn came.
      takeUp();
      for (const entry of shown) {
        if (stopped) break;
        if (entry.status.kind === 'waiting' && !(await sendOne(entry))) break;
      }
      return true;
    });
    clearTimeout(timer);
    const isLeft = shown.some(({ status }) => isTriedAgain(status));
    if (!isLeft) attempts = 0;
    else if (!stopped) {
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

  return {
    get entries() {
      return shown;
    },

    put(commitment) {
      const kept = keep(commitment);
      entries.set(commitment.key, { commitment, kept, status: { kind: 'waiting' } });
      publish();
      void send();
    },

    discard(key) {
      drop(key);
      entries.delete(key);
      publish();
    },

    send,

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

/** Who left instead of signing in again may be followed by somebody else: that waits to be asked. */
const isTriedAgain = (status: CommitmentStatus): boolean =>
  status.kind === 'waiting' && status.failure?.code !== 'UNAUTHENTICATED';
