import 'reflect-metadata';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../server/config.js';
import { startJobs } from '../../server/jobs/jobs.js';
import { openDatabase } from '../../server/db/orm.js';
import { createMailer, type Mailer } from '../../server/mail/mailer.js';
import { sendDigest, whoToMail } from '../../server/notification/digest.service.js';
import { remindOfDue } from '../../server/notification/due-notices.js';
import { createServices } from '../../server/services.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { type MailServer, startMailServer } from '../builders/mail-server.js';

let desk: Desk;
let mailServer: MailServer;
let mailer: Mailer;

const mailConfig = () => ({
  UNGKIT_SMTP_URL: mailServer.url,
  UNGKIT_MAIL_FROM: 'Ungkit <ungkit@bekasi.test>',
  PUBLIC_URL: 'https://ungkit.bekasi.test',
});

beforeAll(async () => {
  [desk, mailServer] = await Promise.all([buildDesk(), startMailServer()]);
  mailer = createMailer(readConfig(mailConfig()).mail)!;
});
afterAll(async () => {
  mailer.close();
  await Promise.all([desk.close(), mailServer.close()]);
});
beforeEach(async () => {
  await desk.reset();
  await desk.sql(`update person set locale = 'id', mail_digest = true`);
  mailServer.clear();
});

const at = (moment: string) => {
  const { db } = desk.world;
  return createServices(
    readConfig({ LOG_LEVEL: 'silent', ...mailConfig() }),
    db,
    () => new Date(moment),
  );
};
const pool = () => desk.world.db.pool;
const remind = (moment: string) => remindOfDue(pool(), new Date(moment));
const send = (moment: string, day: string, personId: string) =>
  sendDigest(at(moment), mailer, personId, day);

/** Kind, days and occasion of what the agent of Dinas Kesehatan is told. */
const told = () =>
  desk.sql<{ kind: string; days: number | null }>(
    'select kind, days from notification where person_id = $1 order by happened_at',
    [desk.bekasi.people.agent.id],
  );

describe('a worksheet that is not submitted', () => {
  test.each([
    ['2022-07-24T00:00:00Z', [{ kind: 'DUE_SOON', days: 7 }]],
    ['2022-07-28T00:00:00Z', [{ kind: 'DUE_SOON', days: 3 }]],
    ['2022-07-30T00:00:00Z', [{ kind: 'DUE_SOON', days: 1 }]],
    ['2022-08-01T00:00:00Z', [{ kind: 'OVERDUE', days: null }]],
    // Eight, two and no days before, and after closing.
    ['2022-07-23T00:00:00Z', []],
    ['2022-07-29T00:00:00Z', []],
    ['2022-07-31T00:00:00Z', []],
    ['2022-08-05T10:00:00Z', []],
    // Midnight in Jakarta is 17.00 in London: the day there decides.
    ['2022-07-23T16:59:00Z', []],
    ['2022-07-23T17:00:00Z', [{ kind: 'DUE_SOON', days: 7 }]],
  ])('due on 31 July is reminded of on %s: %j', async (moment, expected) => {
    await remind(moment);
    expect(await told()).toEqual(expected);
  });

  test('is reminded of once, however often and on however many servers it is asked', async () => {
    const made = await Promise.all([1, 2, 3].map(() => remind('2022-07-28T00:00:00Z')));
    // Agent and head of two units, in two kabupaten.
    expect(made.reduce((sum, count) => sum + count)).toBe(8);
    expect(await told()).toHaveLength(1);
  });

  test('is told to be overdue once, not every day', async () => {
    await remind('2022-08-01T00:00:00Z');
    await remind('2022-08-02T00:00:00Z');
    expect(await told()).toEqual([{ kind: 'OVERDUE', days: null }]);
  });

  test('that is given more time is reminded of anew', async () => {
    await remind('2022-07-30T00:00:00Z');
    await desk.sql(`update period set due_at = due_at + interval '2 days'`);
    await remind('2022-08-01T00:00:00Z');
    await desk.sql(`update period set due_at = due_at - interval '2 days'`);
    expect(await told()).toEqual([
      { kind: 'DUE_SOON', days: 1 },
      { kind: 'DUE_SOON', days: 1 },
    ]);
  });

  test('is not reminded of once it is submitted, nor when the period is closed', async () => {
    await desk.submitted();
    await remind('2022-07-28T00:00:00Z');
    expect(await told()).toEqual([]);
    await desk.reset();
    await desk.sql(`update period set status = 'CLOSED'`);
    await remind('2022-07-28T00:00:00Z');
    expect(await told()).toEqual([]);
  });
});

describe('the mail of a morning', () => {
  const agentOf = () => desk.bekasi.people.agent;

  test('says what came back, in Indonesian, with the way to it and no secret', async () => {
    await desk.submitted();
    await desk.returned('U.I.1.i.a');
    await desk.returned('U.I.2.i.b');
    expect(await send('2022-07-16T00:00:00Z', '2022-07-16', agentOf().id)).toBe(true);
    expect(mailServer.mails).toHaveLength(1);
    const [{ to, source } = { to: [], source: '' }] = mailServer.mails;
    expect(to).toEqual([agentOf().email]);
    expect(source).toContain('From: Ungkit <ungkit@bekasi.test>');
    expect(source).toContain('Subject: Ungkit: 1 pemberitahuan untuk Anda');
    expect(source).toContain(
      '- 2 jawaban dikembalikan evaluator\n  Dinas Kesehatan, periode Juli 2022',
    );
    expect(source).toContain('U.I.1.i.a, U.I.2.i.b');
    expect(source).toContain(
      `https://ungkit.bekasi.test/worksheets/${desk.worksheetId}/show?indicator=U.I.1.i.a`,
    );
    expect(source).toContain('Content-Type: text/html');
    // What an evaluator wrote stays inside.
    expect(source).not.toContain('Lampirkan SK');
  });

  test('says what is due, in English for who reads English', async () => {
    await desk.sql(`update person set locale = 'en' where id = $1`, [agentOf().id]);
    await remind('2022-07-28T00:00:00Z');
    await send('2022-07-28T00:00:00Z', '2022-07-28', agentOf().id);
    const [{ source } = { source: '' }] = mailServer.mails;
    expect(source).toContain('Subject: Ungkit: 1 notification for you');
    expect(source).toContain('- The LKE has to be submitted by 31 July 2022, 16:00 WIB');
    expect(source).toContain('Dinas Kesehatan, period July 2022');
  });

  test('is one a day, and says nothing twice', async () => {
    await remind('2022-07-28T00:00:00Z');
    const morning = ['2022-07-28T00:00:00Z', '2022-07-28', agentOf().id] as const;
    const sent = await Promise.all([send(...morning), send(...morning)]);
    expect(sent.filter(Boolean)).toHaveLength(1);
    // Later the same day something is due in another period: it waits for the next morning.
    await desk.sql(
      `insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion,
      answers, happened_at) select gen_random_uuid(), kabupaten_id, created_at, person_id, kind, worksheet_id,
      'another', answers, happened_at from notification where person_id = $1`,
      [agentOf().id],
    );
    expect(await send('2022-07-28T05:00:00Z', '2022-07-28', agentOf().id)).toBe(false);
    expect(await send('2022-07-29T00:00:00Z', '2022-07-29', agentOf().id)).toBe(true);
    expect(mailServer.mails).toHaveLength(2);
    expect(mailServer.mails[1]?.source).toContain('Ungkit: 1 pemberitahuan');
  });

  test('is not sent of what was read, of today’s returns, or to who does not want it', async () => {
    const day = '2022-07-15';
    await desk.submitted();
    await desk.returned('U.I.1.i.a');
    // There may be more of it until the evening.
    expect(await send('2022-07-15T03:00:00Z', day, agentOf().id)).toBe(false);
    const next = ['2022-07-16T00:00:00Z', '2022-07-16', agentOf().id] as const;
    const { errors } = await desk.agent.send('mutation { setMailDigest(wanted: false) }');
    expect(errors).toBeUndefined();
    expect(await whoToMail(pool(), new Date(next[0]))).toEqual([desk.bekasi.people.head.id]);
    expect(await send(...next)).toBe(false);
    await desk.agent.send('mutation { setMailDigest(wanted: true) }');
    await desk.sql('update notification set read_at = now()');
    expect(await send(...next)).toBe(false);
    expect(mailServer.mails).toEqual([]);
  });

  test('tells nobody of a unit that they have left since', async () => {
    const { idleEvaluator } = desk.bekasi.people;
    await desk.withRole('idleEvaluator', 'CHANGE_AGENT', async () => {
      await remind('2022-07-28T00:00:00Z');
    });
    expect(await send('2022-07-28T00:00:00Z', '2022-07-28', idleEvaluator.id)).toBe(false);
  });

  test('that the mail server turns away is not taken for sent', async () => {
    await remind('2022-07-28T00:00:00Z');
    mailServer.turnAway(1);
    const morning = ['2022-07-28T00:00:00Z', '2022-07-28', agentOf().id] as const;
    await expect(send(...morning)).rejects.toThrow(/451/);
    expect(await send(...morning)).toBe(true);
    expect(mailServer.mails).toHaveLength(1);
  });

  test('is a file where mails are captured', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ungkit-mail-'));
    const config = readConfig({ UNGKIT_MAIL_CAPTURE: 'true', UNGKIT_DATA_DIR: folder });
    const capturing = createMailer(config.mail)!;
    await remind('2022-07-28T00:00:00Z');
    await sendDigest(at('2022-07-28T00:00:00Z'), capturing, agentOf().id, '2022-07-28');
    const [file] = await readdir(join(folder, 'mail'));
    expect(file).toMatch(/^digest-2022-07-28-.*\.eml$/);
    expect(await readFile(join(folder, 'mail', file!), 'utf8')).toContain('Subject: Ungkit: 1');
    await rm(folder, { recursive: true });
  });
});

describe('the wish for the mail', () => {
  test('is asked only where mails are sent', async () => {
    expect((await desk.agent.send('{ mailDigest }')).data).toEqual({ mailDigest: null });
  });

  test('is on record', async () => {
    await desk.agent.send('mutation { setMailDigest(wanted: false) }');
    const [event] = await desk.sql(
      `select before, after from audit_event where entity = 'Person' and entity_id = $1
       order by id desc limit 1`,
      [desk.bekasi.people.agent.id],
    );
    expect(event).toEqual({
      before: expect.objectContaining({ mailDigest: true }) as object,
      after: expect.objectContaining({ mailDigest: false }) as object,
    });
  });
});

describe('two servers with one database', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await desk.sql('drop schema if exists ungkit_jobs cascade');
  });
  const pace = { pollSeconds: 0.5, retrySeconds: 1 };
  const startServer = async (moment: string) => {
    stops.push(await startJobs(at(moment), desk.world.app.fastify.log, pace));
  };
  /** Until no job is left to be done. */
  const idle = () =>
    vi.waitFor(
      async () => {
        const jobs = await desk.sql<{ name: string; state: string }>(
          `select name, state from ungkit_jobs.job where name in ('remind', 'digest')`,
        );
        expect(jobs.some(({ name }) => name === 'digest')).toBe(true);
        expect(jobs.filter(({ state }) => state !== 'completed')).toEqual([]);
      },
      { timeout: 45_000, interval: 250 },
    );

  test('remind and mail once, also when a mail is turned away at first', async () => {
    mailServer.turnAway(3);
    const before = mailServer.turnedAway;
    await Promise.all([startServer('2022-07-28T00:30:00Z'), startServer('2022-07-28T00:30:00Z')]);
    await idle();
    expect(mailServer.turnedAway - before).toBe(3);
    // Agent and head of two units, in two kabupaten.
    expect(mailServer.mails).toHaveLength(8);
    expect(new Set(mailServer.mails.flatMap(({ to }) => to)).size).toBe(8);

    // One that starts again later in the day has nothing to make up for.
    await startServer('2022-07-28T05:00:00Z');
    await idle();
    expect(mailServer.mails).toHaveLength(8);
  }, 180_000);

  test('do nothing before the morning', async () => {
    await startServer('2022-07-27T23:30:00Z');
    expect(
      await desk.sql(`select 1 from ungkit_jobs.job where name in ('remind', 'digest')`),
    ).toEqual([]);
    expect(
      await desk.sql(`select cron, timezone from ungkit_jobs.schedule where name = 'remind'`),
    ).toEqual([{ cron: '0 7 * * *', timezone: 'Asia/Jakarta' }]);
  });

  test('refuse to start where the database does not let them keep their list, and say what to do', async () => {
    await desk.sql('create role narrow_minded login password $$a password for tests$$');
    const { url } = desk.world.db;
    const narrow = new URL(url);
    narrow.username = 'narrow_minded';
    narrow.password = encodeURIComponent('a password for tests');
    const db = await openDatabase({ url: narrow.href, poolSize: 1 });
    try {
      const services = { ...at('2022-07-28T00:30:00Z'), db };
      await expect(startJobs(services, desk.world.app.fastify.log, pace)).rejects.toThrow(
        'create schema ungkit_jobs authorization narrow_minded',
      );
      await desk.sql('create schema ungkit_jobs authorization narrow_minded');
      // What the owner was asked to do is enough.
      const stop = await startJobs(
        { ...services, now: () => new Date('2022-07-27T23:30:00Z') },
        desk.world.app.fastify.log,
        pace,
      );
      await stop();
    } finally {
      await db.close();
      await desk.sql('drop schema if exists ungkit_jobs cascade');
      await desk.sql('drop role narrow_minded');
    }
  });
});
