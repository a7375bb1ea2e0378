import { randomUUID } from 'node:crypto';
import type { Role } from '../../server/support/enums.js';
import { createTestDatabase } from '../setup/database.js';
import { fill, type Filled, sha } from './filled.js';
import {
  type Answered,
  buildWorld,
  type Client,
  type Tenant,
  testNow,
  type World,
  type PersonName,
} from './world.js';

/** Two kabupaten, and the LKE of Bekasi's Dinas Kesehatan with everybody who has to do with it at hand. */
export interface Desk {
  readonly world: World;
  readonly bekasi: Tenant;
  readonly karawang: Tenant;
  readonly worksheetId: string;
  readonly agent: Client;
  readonly head: Client;
  readonly evaluator: Client;
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Id of an indicator's answer, in Dinas Kesehatan's worksheet unless told otherwise. */
  answer(code: string, worksheetId?: string): Promise<string>;
  /** The row as it is now. */
  row(code: string): Promise<AnswerColumns>;
  /** Fills in without asking anybody, as if it had been done. */
  filled(answers: Readonly<Record<string, Filled>>): Promise<void>;
  /** Completed and sent in by the head; every answer waits for the evaluator. */
  submitted(): Promise<void>;
  /** A verdict of the evaluator, who has seen the answer and the verdict on it as they are now. */
  evaluate(code: string, input: Readonly<Record<string, unknown>>): Promise<Answered<any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads
  /** Returned by the evaluator. */
  returned(code: string): Promise<void>;
  /** While the work goes on, somebody of Bekasi has a role in Dinas Kesehatan as well. */
  withRole(person: PersonName, role: Role, work: () => Promise<void>): Promise<void>;
  /** While the work goes on, somebody of Bekasi reviews Dinas Kesehatan as well. */
  withAssignment(person: PersonName, work: () => Promise<void>): Promise<void>;
  /** Moves the clock; what happens afterwards is later. */
  wait(minutes?: number): void;
  /** Sets the clock, with everybody signed in anew. */
  goTo(moment: string | Date): Promise<void>;
  /** As it was in the beginning, but for the trace. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface AnswerColumns {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly option_key: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly explanation: string;
  readonly unchanged: boolean;
  readonly resubmitted: boolean;
  readonly reopened: boolean;
}

export const SAVE = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
  id worksheetId indicatorCode optionKey value counts { key count } explanation state unchanged version
  updatedAt updatedBy { id name } abilities } }`;
export const SUBMIT = `mutation ($input: SubmitWorksheetInput!) { submitWorksheet(input: $input) {
  id status version submittedAt submittedBy { id } abilities
  answers { indicatorCode state version abilities } } }`;
export const RESUBMIT = `mutation ($input: ResubmitAnswersInput!) { resubmitAnswers(input: $input) {
  id version answers { indicatorCode state version } } }`;
export const EVALUATE = `mutation ($input: EvaluateAnswerInput!) { evaluateAnswer(input: $input) {
  id state version abilities evaluations { id stage verdict optionKey value counts { key count } reason
  note evaluator { id } answerVersion createdAt current } } }`;
export const WITHDRAW = `mutation ($id: ID!) { withdrawEvaluation(id: $id) {
  id state version evaluations { id verdict current } } }`;
export const ATTACH_URL = `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { id } }`;

/** Every indicator of the small instrument, answered and proven. */
export const complete: Readonly<Record<string, Filled>> = {
  'U.I.1.i.a': { optionKey: 'YA', evidence: [sha('a')] },
  'U.I.1.i.b': { optionKey: 'B', evidence: [sha('b')] },
  'U.I.2.i.a': { optionKey: 'D' },
  'U.I.2.i.b': { counts: { planned: 4, done: 3 }, evidence: [sha('c')] },
  'U.I.2.i.c': { value: 80, evidence: [sha('d')] },
};

/** A return with everything that it needs. */
export const aReturn = {
  verdict: 'RETURNED',
  reason: 'EVIDENCE_NOT_RELEVANT',
  note: 'Lampirkan SK tahun ini.',
};

export async function buildDesk(): Promise<Desk> {
  const database = await createTestDatabase();
  const world = await buildWorld(database.db);
  const { bekasi, karawang } = world;
  const { agent, head, evaluator } = bekasi.people;
  const signIn = async () => {
    const [ofAgent, ofHead, ofEvaluator] = await Promise.all([
      world.as(agent),
      world.as(head),
      world.as(evaluator),
    ]);
    return { agent: ofAgent, head: ofHead, evaluator: ofEvaluator };
  };
  let clients = await signIn();
  const worksheetId = bekasi.worksheets.health.id;
  let now = testNow;

  const sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await database.db.pool.query<Row>(text, [...values])).rows;
  const row = async (code: string) => {
    const [found] = await sql<AnswerColumns>(
      'select * from answer where worksheet_id = $1 and indicator_code = $2',
      [worksheetId, code],
    );
    if (!found) throw new Error(`No ${code}`);
    return found;
  };
  const filled = (answers: Readonly<Record<string, Filled>>) =>
    fill({ db: database.db, worksheetId, evaluatorId: evaluator.id }, answers);

  /** Adds a row that the service believes at once, and takes it away again. */
  const having = async (
    insert: string,
    table: string,
    values: readonly unknown[],
    work: () => Promise<void>,
  ) => {
    const id = randomUUID();
    await sql(insert, [id, ...values]);
    world.app.services.sessions.forget();
    try {
      await work();
    } finally {
      await sql(`delete from ${table} where id = $1`, [id]);
      world.app.services.sessions.forget();
    }
  };

  const desk: Desk = {
    world,
    bekasi,
    karawang,
    worksheetId,
    get agent() {
      return clients.agent;
    },
    get head() {
      return clients.head;
    },
    get evaluator() {
      return clients.evaluator;
    },
    sql,
    async answer(code, of = worksheetId) {
      const [found] = await sql<{ id: string }>(
        'select id from answer where worksheet_id = $1 and indicator_code = $2',
        [of, code],
      );
      if (!found) throw new Error(`No ${code}`);
      return found.id;
    },
    row,
    filled,
    async submitted() {
      await filled(complete);
      const { errors } = await clients.head.send(SUBMIT, { input: { worksheetId, version: 1 } });
      if (errors) throw new Error(`Not submitted: ${JSON.stringify(errors)}`);
    },
    async evaluate(code, input) {
      const { id, version } = await row(code);
      const [seen] = await sql<{ id: string }>(
        `select id from evaluation where answer_id = $1 and stage_key = 'review' and current`,
        [id],
      );
      const looked = { answerId: id, answerVersion: version, seenEvaluationId: seen?.id ?? null };
      return clients.evaluator.send(EVALUATE, { input: { ...looked, stage: 'REVIEW', ...input } });
    },
    async returned(code) {
      const { errors } = await desk.evaluate(code, aReturn);
      if (errors) throw new Error(`Not returned: ${JSON.stringify(errors)}`);
    },
    withRole: (person, role, work) =>
      having(
        `insert into membership (id, kabupaten_id, created_at, person_id, role, unit_id)
         values ($1, $2, now(), $3, $4, $5)`,
        'membership',
        [bekasi.kabupaten.id, bekasi.people[person].id, role, bekasi.units.health.id],
        work,
      ),
    withAssignment: (person, work) =>
      having(
        `insert into assignment (id, kabupaten_id, created_at, evaluator_id, period_id, unit_id)
         values ($1, $2, now(), $3, $4, $5)`,
        'assignment',
        [bekasi.kabupaten.id, bekasi.people[person].id, bekasi.period.id, bekasi.units.health.id],
        work,
      ),
    wait(minutes = 1) {
      now = new Date(now.getTime() + minutes * 60_000);
      world.setNow(now);
    },
    async goTo(moment) {
      now = new Date(moment);
      world.setNow(now);
      // A sign-in does not last for weeks.
      clients = await signIn();
    },
    async reset() {
      await desk.goTo(testNow);
      // All at once: it is done before every test.
      await sql(`delete from notification;
        delete from comment;
        delete from evaluation;
        delete from evidence_link;
        update answer set state = 'DRAFT', version = 1, option_key = null, value = null,
          counts = '{}', explanation = '', unchanged = false, resubmitted = false, reopened = false,
          submitted_at = null, updated_at = null, updated_by_id = null, links_changed_at = null;
        update worksheet set status = 'FILLING', version = 1, submitted_at = null,
          submitted_by_id = null, revision = revision + 1;
        update period set status = 'OPEN'`);
    },
    async close() {
      await world.close();
      await database.drop();
    },
  };
  return desk;
}

/** Events on one row since the given one, oldest first. */
export const traceOf = (desk: Desk, entityId: string, since = '0') =>
  desk.sql<{
    id: string;
    action: string;
    entity: string;
    actor_id: string;
    before: Readonly<Record<string, unknown>> | null;
    after: Readonly<Record<string, unknown>> | null;
    request_id: string;
  }>('select * from audit_event where entity_id = $1 and id > $2 order by id', [entityId, since]);

/** Id of the latest event of all. */
export async function lastEvent(desk: Desk): Promise<string> {
  const [found] = await desk.sql<{ last: string }>('select max(id)::text as last from audit_event');
  return found?.last ?? '0';
}
