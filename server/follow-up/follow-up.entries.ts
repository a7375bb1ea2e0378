import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import type { FollowUpState, FollowUpStep } from '../support/enums.js';
import { assertVersion } from '../support/load.js';
import { FollowUpEntry } from './follow-up-entry.entity.js';
import { FollowUpAction } from './follow-up.entity.js';

/** Writes what happened beside the action as it is now, with the next flush. @returns the entry's number. */
export function addEntry(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  em: EntityManager,
  action: FollowUpAction,
  step: FollowUpStep,
  note = '',
): number {
  action.entryCount += 1;
  em.create(FollowUpEntry, {
    kabupaten: action.kabupaten,
    createdAt: now(),
    action,
    number: action.entryCount,
    author: em.getReference(Person, actor.personId),
    step,
    progress: action.progress,
    dueDay: action.dueDay,
    note,
  });
  return action.entryCount;
}

/** The action as it is once its row is held, until the end of the transaction. */
export const holdAction = (em: EntityManager, id: string): Promise<FollowUpAction> =>
  em.findOneOrFail(FollowUpAction, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/** The same. @throws Conflict when it is no longer the one that was looked at. */
export async function lockAction(
  em: EntityManager,
  id: string,
  version: number,
): Promise<FollowUpAction> {
  const action = await holdAction(em, id);
  assertVersion(action, version);
  return action;
}

/** @throws DomainError `FOLLOW_UP_MOVED_ON` with the state that it is in. */
export function assertState(action: FollowUpAction, ...states: readonly FollowUpState[]): void {
  if (states.includes(action.state)) return;
  throw new DomainError('FOLLOW_UP_MOVED_ON', 'The action is in another state.', {
    field: 'id',
    state: action.state,
  });
}

/** How far the unit had said that it was, before it said that it was done. */
export async function progressBefore(em: EntityManager, action: FollowUpAction): Promise<number> {
  const [last] = await em.find(
    FollowUpEntry,
    { action, step: 'PROGRESS' },
    { orderBy: { number: 'desc' }, limit: 1 },
  );
  return last?.progress ?? 0;
}

export const noteOf = ({ note }: { readonly note?: string | null }): string =>
  (note ?? '').replaceAll(/\r\n?/g, '\n').trim();
