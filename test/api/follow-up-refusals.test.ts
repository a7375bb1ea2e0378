import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { type Refusal, refuses } from '../builders/refusals.js';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import {
  ATTACH,
  CANCEL,
  COMPLETE,
  CONFIRM,
  CREATE,
  EDIT,
  PLAN,
  PROGRESS,
  RETURN,
} from './follow-up.steps.js';

let database: TestDatabase;
let world: World;
let bekasi: ReviewedTenant;
let karawang: ReviewedTenant;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  bekasi = await addReviewedWork(world, world.bekasi);
  karawang = await addReviewedWork(world, world.karawang);
  await world.db.pool.query(
    `insert into period (id, kabupaten_id, created_at, version, kind, year, month, opens_at, due_at, closes_at, status)
     values ($1, $2, now(), 1, 'MONTHLY', 2022, 8, '2022-08-01Z', '2022-08-31Z', '2022-09-05Z', 'PLANNED')`,
    [planned, bekasi.kabupaten.id],
  );
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const planned = randomUUID();
const long = (length: number) => 'x'.repeat(length + 1);

type Input = Record<string, unknown>;
const wrong =
  (right: () => Input) =>
  (what: string, change: () => Input, field: string, code = 'INVALID_INPUT'): Refusal => ({
    what,
    variables: () => ({ input: { ...right(), ...change() } }),
    code,
    field,
  });

const draft = (): Input => ({
  title: 'Menetapkan SK Tim RB',
  ownerId: bekasi.people.agent.id,
  dueDay: '2022-07-31',
});
const bads = (right: () => Input, prefix = ''): readonly Refusal[] => {
  const bad = wrong(right);
  return [
    bad('a missing title', () => ({ title: undefined }), `${prefix}title`),
    bad('an empty title', () => ({ title: '' }), `${prefix}title`),
    bad('a title of spaces', () => ({ title: ' \t ' }), `${prefix}title`),
    bad('too long a title', () => ({ title: long(limits.titleLength) }), `${prefix}title`),
    bad(
      'too long a description',
      () => ({ description: long(limits.noteLength) }),
      `${prefix}description`,
    ),
    bad('a due day that has passed', () => ({ dueDay: '2022-07-14' }), `${prefix}dueDay`),
    bad('a day that does not exist', () => ({ dueDay: '2022-02-30' }), `${prefix}dueDay`),
    bad('a day that is none', () => ({ dueDay: 'besok' }), `${prefix}dueDay`),
    bad('a day of a far century', () => ({ dueDay: '2999-01-01' }), `${prefix}dueDay`),
    bad(
      'an owner of another unit',
      () => ({ ownerId: bekasi.people.otherAgent.id }),
      `${prefix}ownerId`,
    ),
    bad(
      'an owner of another kabupaten',
      () => ({ ownerId: karawang.people.agent.id }),
      `${prefix}ownerId`,
    ),
    bad('an owner that there is not', () => ({ ownerId: randomUUID() }), `${prefix}ownerId`),
    bad('an owner that is no id', () => ({ ownerId: 'x' }), `${prefix}ownerId`),
    bad('an unknown indicator', () => ({ indicatorCodes: ['U.I.9'] }), `${prefix}indicatorCodes`),
    bad(
      'too many indicators',
      () => ({
        indicatorCodes: Array.from(
          { length: limits.indicatorsPerFollowUp + 1 },
          (_, n) => `U.${n}`,
        ),
      }),
      `${prefix}indicatorCodes`,
    ),
  ];
};

const creation = (): Input => ({
  ...draft(),
  unitId: bekasi.units.health.id,
  periodId: bekasi.period.id,
  source: 'OWN',
});

describe('creating a follow-up action', () => {
  const bad = wrong(creation);
  refuses(() => world, CREATE, 'agent', [
    ...bads(creation),
    bad('a plan', () => ({ source: 'PLAN' }), 'source'),
    bad('a source that there is not', () => ({ source: 'WISH' }), 'source'),
    bad(
      'a unit of another kabupaten',
      () => ({ unitId: karawang.units.health.id }),
      'unitId',
      'NOT_FOUND',
    ),
    bad('a unit that is no id', () => ({ unitId: 'x' }), 'unitId', 'NOT_FOUND'),
    bad(
      'a period of another kabupaten',
      () => ({ periodId: karawang.period.id }),
      'periodId',
      'NOT_FOUND',
    ),
    bad(
      'a period that is only planned',
      () => ({ periodId: planned }),
      'periodId',
      'PERIOD_NOT_OPEN',
    ),
    bad('a recommendation without its card', () => ({ source: 'RECOMMENDATION' }), 'raise'),
    bad(
      'an own action with a card',
      () => ({ raise: { reportCardId: bekasi.reportCard.id, indicatorCode: 'U.I.1.i.a' } }),
      'raise',
    ),
    bad(
      'a card of another kabupaten',
      () => ({
        source: 'RECOMMENDATION',
        raise: { reportCardId: karawang.reportCard.id, indicatorCode: 'U.I.1.i.a' },
      }),
      'raise.reportCardId',
      'NOT_FOUND',
    ),
    {
      what: 'an action of another unit',
      variables: () => ({ input: { ...creation(), unitId: bekasi.units.education.id } }),
      code: 'FORBIDDEN',
    },
    {
      what: 'an action of the kabupaten itself',
      variables: () => ({ input: { ...creation(), unitId: null } }),
      code: 'FORBIDDEN',
    },
  ]);
});

describe('planning follow-up actions', () => {
  const plan = (...actions: Input[]): Input => ({
    unitId: bekasi.units.health.id,
    periodId: bekasi.period.id,
    actions,
  });
  const bad = wrong(() => plan(draft()));
  refuses(() => world, PLAN, 'agent', [
    bad('a plan of nothing', () => ({ actions: [] }), 'actions'),
    bad(
      'too many at once',
      () => ({ actions: Array.from({ length: limits.followUpsAtOnce + 1 }, draft) }),
      'actions',
    ),
    bad(
      'a second action that is due already',
      () => plan(draft(), { ...draft(), dueDay: '2022-07-01' }),
      'actions.1.dueDay',
    ),
    bad('a title of nothing', () => plan({ ...draft(), title: ' ' }), 'actions.0.title'),
    bad('a planned period', () => ({ periodId: planned }), 'periodId', 'PERIOD_NOT_OPEN'),
  ]);
});

const at = (more: Input = {}): Input => ({ id: bekasi.followUp.id, version: 1, ...more });

describe('editing a follow-up action', () => {
  const edit = () => ({ ...draft(), ...at() });
  const bad = wrong(edit);
  refuses(() => world, EDIT, 'agent', [
    ...bads(edit),
    bad('an older version', () => ({ version: 0 }), 'version', 'CONFLICT'),
    bad('an action that there is not', () => ({ id: randomUUID() }), 'id', 'NOT_FOUND'),
    bad('an action of another kabupaten', () => ({ id: karawang.followUp.id }), 'id', 'NOT_FOUND'),
    bad('what is no id', () => ({ id: 'x' }), 'id', 'NOT_FOUND'),
  ]);
});

describe('reporting progress', () => {
  const bad = wrong(() => at({ progress: 50 }));
  refuses(() => world, PROGRESS, 'agent', [
    bad('less than nothing', () => ({ progress: -1 }), 'progress'),
    bad('more than all', () => ({ progress: 101 }), 'progress'),
    bad('half a percent', () => ({ progress: 0.5 }), 'progress'),
    bad('too long a note', () => ({ note: long(limits.noteLength) }), 'note'),
    bad('an older version', () => ({ version: 0 }), 'version', 'CONFLICT'),
  ]);
});

describe('reporting an action done', () => {
  const bad = wrong(at);
  refuses(() => world, COMPLETE, 'agent', [
    bad('one without evidence', () => ({}), 'id', 'EVIDENCE_REQUIRED'),
    bad('one of another kabupaten', () => ({ id: karawang.followUp.id }), 'id', 'NOT_FOUND'),
  ]);
});

describe('confirming and returning', () => {
  const bad = wrong(at);
  const badReturn = wrong(() => at({ reason: 'Belum sah' }));
  refuses(() => world, CONFIRM, 'lead', [
    bad('one that is not done', () => ({}), 'id', 'FOLLOW_UP_MOVED_ON'),
  ]);
  refuses(() => world, RETURN, 'lead', [
    badReturn('one that is not done', () => ({}), 'id', 'FOLLOW_UP_MOVED_ON'),
    badReturn('a reason of spaces', () => ({ reason: ' \n ' }), 'reason', 'REASON_REQUIRED'),
    badReturn('too long a reason', () => ({ reason: long(limits.reasonLength) }), 'reason'),
  ]);
  refuses(() => world, CANCEL, 'agent', [
    badReturn('no reason to cancel', () => ({ reason: '' }), 'reason', 'REASON_REQUIRED'),
  ]);
});

describe('attaching evidence', () => {
  const bad = wrong(() => ({ actionId: bekasi.followUp.id }));
  refuses(() => world, ATTACH, 'agent', [
    bad('none', () => ({}), 'uploadId'),
    bad('two at once', () => ({ url: 'https://a.test', evidenceId: randomUUID() }), 'evidenceId'),
    bad('an address that runs something', () => ({ url: 'javascript:alert(1)' }), 'url'),
    bad('too long an address', () => ({ url: `https://a.test/${long(limits.urlLength)}` }), 'url'),
    bad(
      'an upload that there is not',
      () => ({ uploadId: randomUUID() }),
      'uploadId',
      'UPLOAD_UNKNOWN',
    ),
    bad(
      'evidence of another kabupaten',
      () => ({ evidenceId: karawang.link.evidence.id }),
      'evidenceId',
      'NOT_FOUND',
    ),
    bad(
      'a title for evidence that has one',
      () => ({ evidenceId: bekasi.link.evidence.id, title: 'X' }),
      'title',
    ),
    bad(
      'an action of another kabupaten',
      () => ({ actionId: karawang.followUp.id, url: 'https://a.test' }),
      'actionId',
      'NOT_FOUND',
    ),
  ]);
});
