import { ref } from '@mikro-orm/postgresql';
import { Membership } from '../../server/person/membership.entity.js';
import { Person } from '../../server/person/person.entity.js';
import type { Role } from '../../server/support/enums.js';
import { buildDesk, complete, type Desk, EVALUATE, SUBMIT } from '../builders/desk.js';
import { fill } from '../builders/filled.js';
import type { Client } from '../builders/world.js';

export const ROUND = `id number seed count share drawn scored closedAt version abilities
  scopeEvaluators { id } scopeUnits scopeAreas seats { second { id } given scored lost }
  results { final fewestPairs pairCount unscored takenBack overall { tooFew exact kappa kappaLow kappaHigh }
    evaluators { evaluator { id } drawn pairs tooFew exact levelPairs withinOneLevel kappa kappaLow kappaHigh
      leniency leniencyLow leniencyHigh }
    indicators { indicatorCode indicatorText pairs exact meanDistance }
    pairs { id answerId unit { code } indicatorCode difference changed
      first { by { id } optionKey value counts { key count } score note }
      second { by { id } optionKey value counts { key count } score note } } }`;
export const READ_ROUND = `query ($id: ID!) { secondScoringRound(id: $id) { ${ROUND} } }`;
export const DRAW = `mutation ($input: DrawSecondScoringsInput!) { drawSecondScorings(input: $input) { ${ROUND} } }`;
export const PREVIEW = `query ($input: DrawSecondScoringsInput!) { secondScoringPreview(input: $input) {
  seed drawn minutes evaluators { evaluator { id } judged drawable drawn hindrances { why people } }
  seconds { second { id } given } } }`;
export const CLOSE_ROUND = `mutation ($id: ID!, $version: Int!) { closeSecondScoringRound(id: $id, version: $version) { ${ROUND} } }`;
export const CANCEL = `mutation ($id: ID!, $version: Int!) { cancelSecondScoringRound(id: $id, version: $version) }`;
export const MINE = `{ mySecondScorings { id unit { code } indicatorCode indicatorText scored version period { name } } }`;
const SHEET = `id version unit { code } indicatorCode indicatorText scored instrumentId formulaId optionKey value
  counts { key count } explanation evidence { evidenceId kind title page revision { id number fileName } }
  score { optionKey value counts { key count } note }`;
export const READ_SHEET = `query ($id: ID!) { secondScoring(id: $id) { ${SHEET} } }`;
export const SCORE = `mutation ($input: ScoreSecondInput!) { scoreSecond(input: $input) { ${SHEET} } }`;
export const WITHDRAW_SCORE = `mutation ($id: ID!, $version: Int!) { withdrawSecondScore(id: $id, version: $version) { ${SHEET} } }`;

/** What the first evaluator says of everything, and nobody else may hear. */
export const firstRemark = 'Rahasia penilai pertama';

/** Someone of Bekasi who reviews, besides the people of the world. */
export interface SecondDesk extends Desk {
  readonly lead: Client;
  /** `idleEvaluator`: assigned to nothing. */
  readonly second: Client;
  /** Draws in the open month, everything unless told otherwise. */
  draw(input?: Readonly<Record<string, unknown>>): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads
  /** Their scorings by unit and indicator, e.g. `dinkes U.I.1.i.a`. */
  mine(client?: Client): Promise<Readonly<Record<string, { id: string; version: number }>>>;
  score(at: string, content: Readonly<Record<string, unknown>>, client?: Client): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  /** As claimed, but for what is said otherwise, by `<unit> <indicator>`; by `second`. */
  scoreAll(other?: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Promise<void>;
  /** A round as it is now. */
  round(id: string): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  /** Takes every round and the people of `person` away again, also what the database keeps of closed ones. */
  clear(): Promise<void>;
  /** Another account, with these roles in the kabupaten, or in Dinas Kesehatan for those of a unit. */
  person(name: string, ...roles: readonly Role[]): Promise<Person>;
}

/** What each indicator's value is, for who agrees with all that was claimed. */
export const claims: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'U.I.1.i.a': { optionKey: 'YA' },
  'U.I.1.i.b': { optionKey: 'B' },
  'U.I.2.i.a': { optionKey: 'D' },
  'U.I.2.i.b': { counts: [{ key: 'planned', count: 4 }, { key: 'done', count: 3 }] }, // prettier-ignore
  'U.I.2.i.c': { value: 80 },
};

/**
 * Dinas Kesehatan and Dinas Pendidikan have sent in the same five answers, and `evaluator` accepted all ten as
 * claimed: 1, 0.5, 0, 0.75 and 0.8 of their scales.
 */
export async function buildSecondDesk(): Promise<SecondDesk> {
  const desk = await buildDesk();
  const { world, bekasi } = desk;
  const { people, worksheets, units } = bekasi;
  await desk.submitted();
  const education = worksheets.education.id;
  await fill({ db: world.db, worksheetId: education, evaluatorId: people.evaluator.id }, complete);
  const otherHead = await world.as(people.otherHead);
  const sent = await otherHead.send(SUBMIT, { input: { worksheetId: education, version: 1 } });
  if (sent.errors) throw new Error(JSON.stringify(sent.errors));
  await desk.sql(
    `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
     values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
    [bekasi.kabupaten.id, bekasi.period.id, units.education.id, people.evaluator.id],
  );
  world.app.services.sessions.forget();
  for (const worksheetId of [desk.worksheetId, education]) {
    for (const code of Object.keys(claims)) {
      const [answer] = await desk.sql<{ id: string; version: number }>(
        'select id, version from answer where worksheet_id = $1 and indicator_code = $2',
        [worksheetId, code],
      );
      const given = await desk.evaluator.send(EVALUATE, {
        input: {
          answerId: answer!.id,
          answerVersion: answer!.version,
          stage: 'REVIEW',
          verdict: 'ACCEPTED',
          note: firstRemark,
        },
      });
      if (given.errors) throw new Error(JSON.stringify(given.errors));
    }
  }
  const added: string[] = [];
  const lead = await world.as(people.lead);
  const second = await world.as(people.idleEvaluator);
  const mine: SecondDesk['mine'] = async (client = second) => {
    const { data, errors } = await client.send(MINE);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.fromEntries(
      data.mySecondScorings.map(
        (one: { unit: { code: string }; indicatorCode: string; id: string; version: number }) => [
          `${one.unit.code} ${one.indicatorCode}`,
          one,
        ],
      ),
    );
  };
  const score: SecondDesk['score'] = async (at, content, client = second) => {
    const found = (await mine(client))[at];
    if (!found) throw new Error(`${at} is not theirs`);
    return client.send(SCORE, { input: { id: found.id, version: found.version, ...content } });
  };
  return Object.assign(Object.create(desk) as Desk, {
    lead,
    second,
    mine,
    async draw(input = {}) {
      const { data, errors } = await lead.send(DRAW, {
        input: { periodId: bekasi.period.id, share: 1, seed: 7, minutesPerAnswer: 3, ...input },
      });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.drawSecondScorings;
    },
    score,
    async scoreAll(other: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) {
      for (const at of Object.keys(await mine())) {
        const { errors } = await score(at, other[at] ?? claims[at.split(' ')[1]!]!);
        if (errors) throw new Error(JSON.stringify(errors));
      }
    },
    round: async (id: string) => (await lead.send(READ_ROUND, { id })).data.secondScoringRound,
    async clear() {
      const client = await world.db.pool.connect();
      try {
        await client.query('begin');
        await client.query('set local session_replication_role = replica');
        await client.query('delete from second_scoring');
        await client.query('delete from second_scoring_round');
        await client.query('delete from session where person_id = any($1)', [added]);
        await client.query('delete from membership where person_id = any($1)', [added]);
        await client.query('delete from person where id = any($1)', [added]);
        await client.query('commit');
      } finally {
        client.release();
      }
      added.length = 0;
      world.app.services.sessions.forget();
    },
    async person(name: string, ...roles: readonly Role[]) {
      const { em, kabupaten } = bekasi;
      const created = em.create(Person, {
        kabupaten,
        name,
        email: `${name}@bekasi.test`,
        passwordHash: people.evaluator.passwordHash,
      });
      for (const role of roles) {
        const ofUnit = role === 'CHANGE_AGENT' || role === 'UNIT_HEAD';
        em.create(Membership, {
          kabupaten,
          person: created,
          role,
          unit: ofUnit ? ref(units.health) : null,
        });
      }
      await em.flush();
      added.push(created.id);
      return created;
    },
  });
}
