import type { SyncStorage } from '../../outbox/writeAhead.js';
import { commitmentFrom } from './keptCommitment.js';
import type { KeptCommitment } from './keptCommitment.js';

/** Commitments of one person that the server does not have, on this device. */
export interface CommitmentStorage {
  /** @returns whether it is written; a full or forbidden storage refuses. */
  keep(commitment: KeptCommitment): boolean;
  drop(key: string): void;
  /** The oldest first, of every tab. */
  all(): readonly KeptCommitment[];
}

/** Each under a key of its own, so that two tabs never write over each other; written before a call returns. */
export function createCommitmentStorage(
  storageOf: () => SyncStorage,
  personId: string,
): CommitmentStorage {
  const prefix = `ungkit.commitment.${personId}.`;
  const attempt = <Result>(access: (storage: SyncStorage) => Result, otherwise: Result): Result => {
    try {
      return access(storageOf());
    } catch {
      return otherwise;
    }
  };
  return {
    keep: (commitment) =>
      attempt((storage) => {
        storage.setItem(prefix + commitment.key, JSON.stringify(commitment));
        return true;
      }, false),

    drop: (key) => attempt((storage) => storage.removeItem(prefix + key), undefined),

    all: () =>
      attempt<KeptCommitment[]>((storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return keys
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => commitmentFrom(parse(storage.getItem(key))) ?? [])
          .toSorted((one, other) => one.since - other.since);
      }, []),
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
