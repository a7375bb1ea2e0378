import { randomUUID } from 'node:crypto';
import { type EntityManager, ref } from '@mikro-orm/postgresql';
import { type App, createApp, sessionCookie } from '../../server/app.js';
import { type Config, readConfig } from '../../server/config.js';
import { entityManagerFor } from '../../server/context.js';
import type { Database } from '../../server/db/orm.js';
import { Assignment } from '../../server/evaluation/assignment.entity.js';
import { Formula } from '../../server/formula/formula.entity.js';
import type { Instrument } from '../../server/instrument/instrument.entity.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { Kabupaten } from '../../server/kabupaten/kabupaten.entity.js';
import { PeriodInstrument } from '../../server/period/period-instrument.entity.js';
import { Period } from '../../server/period/period.entity.js';
import { Membership } from '../../server/person/membership.entity.js';
import { Person } from '../../server/person/person.entity.js';
import { storeStages } from '../../server/stage/standard-stages.js';
import type { Role } from '../../server/support/enums.js';
import { Unit } from '../../server/unit/unit.entity.js';
import { Answer } from '../../server/worksheet/answer.entity.js';
import { Worksheet } from '../../server/worksheet/worksheet.entity.js';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from './small-instrument.js';

/**
 * Argon2id of `a password for tests`, made once and of the least work there is (8 KiB, one pass): hashing for every
 * person, and as thoroughly as the product does, would take the tests' time.
 */
const passwordHash =
  '$argon2id$v=19$m=8,t=1,p=1$W5ZkzcbZ64oC9LMa63LDhA$qV8/xXfQUtI0DrZGZlMOWZg+t9iYuzubOFAumUIdFE0';
export const testPassword = 'a password for tests';

/** One kabupaten with two assessed units, people in every role and an open month. */
export interface Tenant {
  readonly kabupaten: Kabupaten;
  readonly em: EntityManager;
  readonly units: { readonly health: Unit; readonly education: Unit };
  readonly instrument: Instrument;
  readonly formula: Formula;
  readonly period: Period;
  readonly worksheets: { readonly health: Worksheet; readonly education: Worksheet };
  /** `spare` is nobody's eyes and hands: for tests that lock an account. */
  readonly people: Readonly<Record<PersonName | 'spare', Person>>;
}

export type PersonName =
  | 'agent'
  | 'head'
  | 'otherAgent'
  | 'otherHead'
  | 'evaluator'
  | 'idleEvaluator'
  | 'lead'
  | 'team'
  | 'leader'
  | 'analyst'
  | 'admin';

/** The moment at which tests live unless they say otherwise: mid-month, 09.00 in Jakarta. */
export const testNow = new Date('2022-07-15T02:00:00.000Z');

/** Two kabupaten in one database, and the service before it. */
export interface World {
  readonly app: App;
  readonly config: Config;
  readonly db: Database;
  /** Where tests usually are. */
  readonly bekasi: Tenant;
  /** Whose rows nobody of the first may see. */
  readonly karawang: Tenant;
  /** Sets the clock of the service. */
  setNow(now: Date): void;
  /** A client signed in as this person, without a port. */
  as(person: Person): Promise<Client>;
  /** A client that is not signed in. */
  nobody(): Client;
  /** The same rows, before a service that has just started and remembers nobody; closed apart. */
  restarted(): Promise<World>;
  close(): Promise<void>;
}

export interface Answered<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** Code of the first error. */
  readonly code: string | undefined;
  /** Field of the first error. */
  readonly field: string | undefined;
}

export interface Client {
  readonly cookie: string | undefined;
  send<Data = Record<string, any>>( // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    operationName?: string,
  ): Promise<Answered<Data>>;
}

export interface WorldOptions {
  /** Folder for evidence; tests that store files bring a temporary one. */
  readonly evidenceDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function buildWorld(db: Database, options: WorldOptions = {}): Promise<World> {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    EVIDENCE_DIR: options.evidenceDirectory ?? `/tmp/ungkit-no-evidence-${randomUUID()}`,
    ...options.env,
  });
  return serve({
    config,
    db,
    bekasi: await buildTenant(db, '32.16', 'Kabupaten Bekasi', 'bekasi'),
    karawang: await buildTenant(db, '32.15', 'Kabupaten Karawang', 'karawang'),
  });
}

async function serve(rows: Pick<World, 'config' | 'db' | 'bekasi' | 'karawang'>): Promise<World> {
  let now = testNow;
  const { config, db } = rows;
  const app = await createApp({ config, db, now: () => now });
  return {
    ...rows,
    app,
    setNow(moment) {
      now = moment;
    },
    async as(person) {
      const token = await app.services.sessions.begin({
        id: person.id,
        kabupatenId: person.kabupaten.id,
      });
      return client(app, `${sessionCookie}=${token}`);
    },
    nobody: () => client(app, undefined),
    restarted: () => serve(rows),
    close: () => app.close(),
  };
}

/** Sends operations to the service as a browser would, but without a port. */
export function client(app: App, cookie: string | undefined): Client {
  return {
    cookie,
    async send<Data>(
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
      operationName?: string,
    ) {
      const response = await app.fastify.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          'x-ungkit-request': '1',
          ...(cookie ? { cookie } : {}),
        },
        payload: { query, variables, operationName },
      });
      const { data, errors } = response.json<Pick<Answered<Data>, 'data' | 'errors'>>();
      const extensions = errors?.[0]?.extensions;
      return {
        status: response.statusCode,
        data,
        ...(errors ? { errors } : {}),
        code: extensions?.['code'] as string | undefined,
        field: extensions?.['field'] as string | undefined,
      };
    },
  };
}

async function buildTenant(
  db: Database,
  code: string,
  name: string,
  domain: string,
): Promise<Tenant> {
  const kabupatenId = randomUUID();
  const em = entityManagerFor(db, { kabupatenId, actorId: null, requestId: 'test' });
  const kabupaten = em.create(Kabupaten, { id: kabupatenId, code, name, province: 'Jawa Barat' });
  storeStages(em, kabupaten);

  const unit = (unitCode: string, unitName: string, position: number) =>
    em.create(Unit, {
      kabupaten,
      code: unitCode,
      name: unitName,
      kind: 'DINAS',
      assessed: true,
      position,
    });
  const units = {
    health: unit('dinkes', 'Dinas Kesehatan', 0),
    education: unit('disdik', 'Dinas Pendidikan', 1),
  };

  const person = (personName: string, ...roles: readonly [Role, Unit?][]) => {
    const created = em.create(Person, {
      kabupaten,
      name: `${personName} ${name}`,
      email: `${personName}@${domain}.test`,
      passwordHash,
    });
    for (const [role, unitOfRole] of roles) {
      em.create(Membership, {
        kabupaten,
        person: created,
        role,
        unit: unitOfRole ? ref(unitOfRole) : null,
      });
    }
    return created;
  };
  const people: Tenant['people'] = {
    agent: person('agent', ['CHANGE_AGENT', units.health]),
    head: person('head', ['UNIT_HEAD', units.health]),
    otherAgent: person('otheragent', ['CHANGE_AGENT', units.education]),
    otherHead: person('otherhead', ['UNIT_HEAD', units.education]),
    evaluator: person('evaluator', ['EVALUATOR']),
    idleEvaluator: person('idleevaluator', ['EVALUATOR']),
    lead: person('lead', ['LEAD_EVALUATOR']),
    team: person('team', ['ACCELERATION_TEAM']),
    leader: person('leader', ['LEADERSHIP']),
    analyst: person('analyst', ['ANALYST']),
    admin: person('admin', ['ADMIN']),
    spare: person('spare', ['ANALYST']),
  };

  const instrument = storeInstrument(em, kabupatenId, smallInstrument);
  const formula = em.create(Formula, {
    kabupaten,
    instrument,
    revision: 1,
    title: 'Menurut peraturan',
    status: 'PUBLISHED',
    definition: regulationFormula(smallInstrument),
    sha256: '0'.repeat(64),
    reason: 'The regulation',
    publishedAt: new Date('2022-06-01T00:00:00Z'),
  });
  const period = em.create(Period, {
    kabupaten,
    kind: 'MONTHLY',
    year: 2022,
    month: 7,
    opensAt: new Date('2022-06-30T17:00:00Z'),
    dueAt: new Date('2022-07-31T09:00:00Z'),
    closesAt: new Date('2022-08-05T09:00:00Z'),
    status: 'OPEN',
    openedAt: new Date('2022-06-30T17:00:00Z'),
  });
  em.create(PeriodInstrument, { kabupaten, period, instrument, formula });

  const worksheet = (of: Unit) => {
    const created = em.create(Worksheet, { kabupaten, period, unit: ref(of), instrument, formula });
    for (const { code: indicatorCode } of smallInstrument.indicators) {
      em.create(Answer, { kabupaten, worksheet: created, indicatorCode });
    }
    return created;
  };
  const worksheets = { health: worksheet(units.health), education: worksheet(units.education) };
  em.create(Assignment, {
    kabupaten,
    period,
    unit: ref(units.health),
    evaluator: people.evaluator,
  });

  await em.flush();
  return { kabupaten, em, units, instrument, formula, period, worksheets, people };
}
