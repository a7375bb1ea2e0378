import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import type { AnswerState } from '../support/enums.js';

export interface StateChange {
  readonly state: AnswerState;
  /** The acceptance of an earlier version stands again. */
  readonly reopened?: boolean;
  /** Sent to the evaluators now; `again` after a return, which is a new version to look at. */
  readonly submitted?: 'first' | 'again';
  /** What is on record as the reason. */
  readonly action: string;
}

/**
 * Sets whose turn answers are, and puts it on record. A verdict leaves the version alone: it is no edit
 * that somebody's typing could collide with. Counting the worksheet's revision is part of it.
 *
 * The caller holds the worksheet's row.
 */
export async function setAnswerState(
  { actor, now, requestId }: RequestContext,
  em: EntityManager,
  worksheetId: string,
  answerIds: readonly string[],
  { state, reopened = false, submitted, action }: StateChange,
): Promise<void> {
  await em.execute('update worksheet set revision = revision + 1 where id = ?', [worksheetId]);
  await em.execute(
    `with before as (
       select id, state from answer where id = any(?::uuid[]) and worksheet_id = ?
     ), changed as (
       update answer a set state = ?, reopened = ?,
         submitted_at = case when ? then ?::timestamptz else a.submitted_at end,
         resubmitted = a.resubmitted or ?, version = a.version + case when ? then 1 else 0 end
       from before b where a.id = b.id
       returning a.id, a.kabupaten_id, a.state, b.state as state_before
     )
     insert into audit_event
       (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
     select kabupaten_id, ?, ?, ?, 'Answer', id, jsonb_build_object('state', state_before),
       jsonb_build_object('state', state), ? from changed`,
    [
      `{${answerIds.join(',')}}`,
      worksheetId,
      state,
      reopened,
      submitted !== undefined,
      now(),
      submitted === 'again',
      submitted === 'again',
      now(),
      actor.personId,
      action,
      requestId,
    ],
  );
}

/**
 * What an edit makes of an answer `a` that was accepted: it waits for a review again, as of now. The verdict
 * stays on record as it was, and stands (`current`) until there is another; its value no longer counts.
 *
 * @param at expression of the moment.
 */
export const reopeningSql = (at: string): string => `
  state = case when a.state = 'ACCEPTED' then 'SUBMITTED' else a.state end,
  reopened = a.reopened or a.state = 'ACCEPTED',
  resubmitted = a.resubmitted or a.state = 'ACCEPTED',
  submitted_at = case when a.state = 'ACCEPTED' then ${at} else a.submitted_at end`;
