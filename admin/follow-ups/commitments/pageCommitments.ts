import { keeping } from '../../drafts/pageKeeping.js';
import { FollowUpSource, FollowUpState } from '../../graphql/enums.js';
import { WriteCommitmentDocument, WrittenCommitmentsDocument } from '../../graphql/graphql.js';
import { alone } from '../../outbox/onlyTab.js';
import { send } from '../../providers/api.js';
import { assertStillSignedIn } from '../../providers/devicePerson.js';
import { queryClient } from '../../providers/queryClient.js';
import { session } from '../../providers/session.js';
import { readFollowUpsAnew } from '../useFollowUpsAnew.js';
import type { CommitmentEntry, CommitmentSender } from './commitmentSender.js';
import { createCommitmentSender } from './commitmentSender.js';
import { createCommitmentStorage } from './commitmentStorage.js';
import type { KeptCommitment } from './keptCommitment.js';

const nothing: readonly CommitmentEntry[] = [];
const listeners = new Set<() => void>();
let current: { readonly personId: string; readonly sender: CommitmentSender } | undefined;

/** The commitments of whoever is signed in; nobody sees or sends another's. */
export const pageCommitments = {
  get: (): readonly CommitmentEntry[] => current?.sender.entries ?? nothing,
  put: (commitment: KeptCommitment): void => current?.sender.put(commitment),
  discard: (key: string): void => current?.sender.discard(key),

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const publish = () => listeners.forEach((listener) => listener());

function open(personId: string): void {
  current?.sender.stop();
  const sender = createCommitmentSender({
    personId,
    keeping,
    storage: createCommitmentStorage(() => window.localStorage, personId),
    isThere,
    write: (commitment) => write(personId, commitment),
    alone: (work) => alone(`ungkit.commitments.${personId}`, work),
  });
  sender.subscribe(publish);
  current = { personId, sender };
  publish();
  void sender.send();
}

/** The same promise by the same person until the same day is one and the same, whoever took it down. */
async function isThere({ unitId, periodId, title, owner, dueDay }: KeptCommitment) {
  const { followUpActions } = await send(WrittenCommitmentsDocument, {
    filter: {
      ...(unitId === null ? { ofKabupaten: true } : { unitId }),
      periodId,
      source: [FollowUpSource.COMMITMENT],
      state: [FollowUpState.OPEN, FollowUpState.DONE, FollowUpState.CONFIRMED],
    },
  });
  return followUpActions.nodes.some(
    (one) => one.title === title && one.dueDay === dueDay && one.owner.id === owner.id,
  );
}

async function write(personId: string, commitment: KeptCommitment): Promise<void> {
  assertStillSignedIn(personId);
  const { unitId, periodId, title, owner, dueDay } = commitment;
  const source = FollowUpSource.COMMITMENT;
  await send(WriteCommitmentDocument, {
    input: { unitId, periodId, title, ownerId: owner.id, dueDay, source },
  });
  readFollowUpsAnew(queryClient);
}

/** Begins with the sign-in, on whatever screen, and ends when the person goes. */
function follow(): void {
  const { viewer, expired } = session.get();
  const mayAct = viewer !== null && !viewer.person.mustChangePassword;
  if (!mayAct) {
    current?.sender.stop();
    current = undefined;
    publish();
  } else if (current?.personId !== viewer.person.id) open(viewer.person.id);
  else if (!expired) void current.sender.send();
}

/** Follows the session and the network for as long as the page lives. */
export function watchCommitments(): void {
  session.subscribe(follow);
  const retry = () => void current?.sender.send();
  window.addEventListener('online', retry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') retry();
  });
}
