import type { Pool, PoolClient } from 'pg';
import type { Services } from '../context.js';
import type { Mailer } from '../mail/mailer.js';
import { type KnownPerson, readKnownPerson } from '../person/actors.query.js';
import { and } from '../support/connection.js';
import { type JakartaDay, jakartaDay, jakartaMoment } from '../support/jakarta.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { digestLetter } from './digest.letter.js';
import { notificationColumns, notificationsOf, notificationTables } from './notification.query.js';
import type { Notification } from './notification.type.js';

/** What is older is not brought up again: whoever switches the mail on does not want the whole year. */
const daysBack = 14;

/**
 * What the mail of a day is about: what happened on days that are over, and grows no more, and reminders that
 * still hold. Read ones and mailed ones are not.
 */
const mailable = (day: JakartaDay): RawBuilder<unknown> => {
  const begin = jakartaMoment(day);
  return sql`n.read_at is null and n.mailed_at is null
    and n.happened_at >= ${new Date(begin.getTime() - daysBack * 86_400_000)}
    and case when n.kind in ('DUE_SOON', 'OVERDUE') then w.status = 'FILLING'
      when n.kind in ('FOLLOW_UP_DUE_SOON', 'FOLLOW_UP_OVERDUE') then nf.state = 'OPEN'
      else n.happened_at < ${begin} end`;
};

/** Ids of everybody who has something to be mailed; whether each may still know it is asked when it is. */
export async function whoToMail(pool: Pool, now: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    pool,
    sql`select distinct x.id from ${notificationTables}
          join person x on x.id = n.person_id and x.active and x.mail_digest
        where ${mailable(jakartaDay(now))} order by x.id`,
  );
  return found.map(({ id }) => id);
}

/**
 * Sends somebody the mail of the day: one at most, of what they have not read, in their language.
 *
 * That it was mailed is written in the transaction that waits for the mail server's yes. When the server dies between
 * that yes and the commit, the mail is sent a second time, under the same id: rather so than never.
 *
 * @returns whether there was something to send.
 * @throws whatever kept the mail from leaving; then nothing is marked, and it may be tried again.
 */
export function sendDigest(
  { db, config, now }: Pick<Services, 'db' | 'config' | 'now'>,
  mailer: Mailer,
  personId: string,
  day: JakartaDay,
): Promise<boolean> {
  return transaction(db.pool, async (client) => {
    // Held until the end: another server that was given the same work finds it done.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `digest ${personId}`,
    ]);
    const person = await readKnownPerson(client, personId);
    if (!person?.mailDigest || (await wasMailed(client, personId, day))) return false;
    const notifications = await readMailable(client, person, day);
    if (notifications.length === 0) return false;
    await mailer.send(
      digestLetter({
        id: `digest-${day}-${personId}`,
        name: person.actor.name,
        email: person.email,
        locale: person.locale,
        notifications,
        address: config.publicUrl?.replace(/\/$/, '') ?? `http://localhost:${config.port}`,
      }),
    );
    await rows(
      client,
      sql`update notification set mailed_at = ${now()}
          where id = any(${notifications.map(({ id }) => id)}::uuid[])`,
    );
    return true;
  });
}

async function wasMailed(client: PoolClient, personId: string, day: JakartaDay): Promise<boolean> {
  const found = await rows(
    client,
    sql`select 1 from notification
        where person_id = ${personId} and mailed_at >= ${jakartaMoment(day)} limit 1`,
  );
  return found.length > 0;
}

const readMailable = (client: PoolClient, { actor }: KnownPerson, day: JakartaDay) =>
  rows<Notification>(
    client,
    sql`select ${notificationColumns} from ${notificationTables}
        where ${and(notificationsOf(actor))} and ${mailable(day)}
        order by n.happened_at desc, n.id`,
  );
