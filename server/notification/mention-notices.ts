import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import type { NotifiedAnswer } from './notification.entity.js';

export interface Mention {
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly commentId: string;
  readonly personIds: readonly string[];
}

/** Tells those whom a comment names, in its transaction; each once for each comment. */
export async function noteMentions(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  em: EntityManager,
  { worksheetId, indicatorCode, commentId, personIds }: Mention,
): Promise<void> {
  if (personIds.length === 0) return;
  await em.execute(
    `insert into notification
       (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion, answers, author_id, happened_at)
     select gen_random_uuid(), w.kabupaten_id, ?, p.id, 'MENTIONED', w.id, ?, ?::jsonb, ?, ?
     from worksheet w join person p on p.kabupaten_id = w.kabupaten_id and p.id = any(?::uuid[])
     where w.id = ?
     on conflict do nothing`,
    [
      now(),
      commentId,
      JSON.stringify([{ indicatorCode } satisfies NotifiedAnswer]),
      actor.personId,
      now(),
      arrayOf(personIds),
      worksheetId,
    ],
  );
}

/** Takes back what was told of a comment that no longer names them. */
export async function retractMentions(
  em: EntityManager,
  commentId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await em.execute(
    `delete from notification where kind = 'MENTIONED' and occasion = ? and person_id = any(?::uuid[])`,
    [commentId, arrayOf(personIds)],
  );
}

const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;
