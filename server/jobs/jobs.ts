import { createHash } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { type Job, PgBoss } from 'pg-boss';
import type { Services } from '../context.js';
import { remindOfFollowUps } from '../follow-up/follow-up.notices.js';
import { createMailer, type Mailer } from '../mail/mailer.js';
import { sendDigest, whoToMail } from '../notification/digest.service.js';
import { remindOfDue } from '../notification/due-notices.js';
import { type JakartaDay, jakartaDay, jakartaMoment } from '../support/jakarta.js';
import { runSchedule } from '../period/schedule.js';
import { jobsSchema, prepareSchema } from './schema.js';

/** The hour, in Jakarta, of what is done every morning. */
const morningHour = 7;

const remind = 'remind';
const digest = 'digest';
const schedule = 'schedule';

interface DigestJob {
  readonly personId: string;
  readonly day: JakartaDay;
}

/** Tests do not wait as long. */
export interface JobPace {
  /** How often a server looks for work. */
  readonly pollSeconds: number;
  /** Before the first new attempt; each later one waits about twice as long, an hour at most. */
  readonly retrySeconds: number;
}

const usualPace: JobPace = { pollSeconds: 20, retrySeconds: 60 };

/**
 * What the service does by itself, each thing once however many servers share the database: every morning it reminds
 * of what is due and mails what is not read. A server that starts later in the day makes up for a missed morning.
 * Every minute it opens and closes the periods whose time has come.
 *
 * @returns how to end it; waits for what is under way.
 * @throws StartError when the database does not let it keep its list of work.
 */
export async function startJobs(
  services: Services,
  log: FastifyBaseLogger,
  { pollSeconds, retrySeconds }: JobPace = usualPace,
): Promise<() => Promise<void>> {
  const { db, config, now } = services;
  const schemaExists = await prepareSchema(db.pool);
  const mailer = createMailer(config.mail);
  const boss = new PgBoss({
    connectionString: db.url,
    schema: jobsSchema,
    createSchema: !schemaExists,
    application_name: 'ungkit jobs',
    max: 2,
  });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  await boss.start();

  await boss.createQueue(remind, { retryLimit: 5, retryDelay: retrySeconds, retryBackoff: true });
  await boss.createQueue(digest, {
    retryLimit: 12,
    retryDelay: retrySeconds,
    retryBackoff: true,
    retryDelayMax: 3_600,
    // Longer than a mail server is waited for.
    expireInSeconds: 300,
  });
  const pace = { pollingIntervalSeconds: pollSeconds };
  await boss.work(remind, pace, () => inTheMorning(boss, services, mailer));
  if (mailer) {
    await boss.work<DigestJob>(digest, pace, ([job]) => deliver(services, mailer, job));
  }
  await boss.schedule(remind, `0 ${morningHour} * * *`, null, { tz: 'Asia/Jakarta' });

  await boss.createQueue(schedule, { retryLimit: 0 });
  await boss.work(schedule, pace, () => runSchedule(services, log));
  await boss.schedule(schedule, '* * * * *', null, { tz: 'Asia/Jakarta' });
  // What was missed while no server ran is made up for at once.
  await boss.send(schedule, null);

  const today = jakartaDay(now());
  if (now() >= jakartaMoment(today, morningHour)) {
    await boss.send(remind, null, { id: idOfJob(remind, today) });
  }
  return async () => {
    await boss.stop({ graceful: true, timeout: 10_000 });
    mailer?.close();
  };
}

async function inTheMorning(
  boss: PgBoss,
  { db, now }: Services,
  mailer: Mailer | undefined,
): Promise<void> {
  await remindOfDue(db.pool, now());
  await remindOfFollowUps(db.pool, now());
  if (!mailer) return;
  const day = jakartaDay(now());
  const people = await whoToMail(db.pool, now());
  if (people.length === 0) return;
  // The id follows from person and day: whoever asks again, on whichever server, adds nothing.
  await boss.insert(
    digest,
    people.map((personId) => ({
      id: idOfJob(digest, day, personId),
      data: { personId, day } satisfies DigestJob,
    })),
  );
}

async function deliver(
  services: Services,
  mailer: Mailer,
  job: Job<DigestJob> | undefined,
): Promise<void> {
  if (job) await sendDigest(services, mailer, job.data.personId, job.data.day);
}

/** The same for the same words. */
function idOfJob(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
