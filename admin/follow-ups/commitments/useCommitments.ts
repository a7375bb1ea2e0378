import { useSyncExternalStore } from 'react';
import type { CommitmentEntry } from './commitmentSender.js';
import { pageCommitments } from './pageCommitments.js';

/** What the viewer took down at meetings and the server may not have yet; the oldest first. */
export const useCommitments = (): readonly CommitmentEntry[] =>
  useSyncExternalStore(pageCommitments.subscribe, pageCommitments.get);

/** How many of them the server does not have. */
export const useUnsentCommitments = (): number =>
  useCommitments().filter(({ status }) => status.kind !== 'saved').length;
