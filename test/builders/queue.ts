import { addWorksheet } from './crowd.js';
import type { Desk } from './desk.js';
import { sha } from './filled.js';
import { planMonth } from './months.js';
import type { Answered, Client } from './world.js';

/** What is asked of the queue; what is left out is not said. */
export interface QueueQuestion {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: readonly Readonly<Record<string, unknown>>[];
  readonly first?: number | null;
  readonly after?: string | null;
  readonly offset?: number;
}

export const QUEUE = `query ($filter: ReviewFilter, $orderBy: [ReviewOrder!], $first: Int, $after: String, $offset: Int) {
  reviewQueue(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }
    nodes { id unit { code } period { name } indicatorCode state resubmitted submittedAt version } } }`;

export interface QueuePage {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string }[];
  readonly nodes: readonly {
    readonly id: string;
    readonly unit: { readonly code: string } | null;
    readonly period: { readonly name: string };
    readonly indicatorCode: string;
    readonly state: string;
    readonly resubmitted: boolean;
    readonly submittedAt: string | null;
    readonly version: number;
  }[];
}

export const askQueue = (
  client: Client,
  question: QueueQuestion = {},
): Promise<Answered<{ readonly reviewQueue: QueuePage }>> => client.send(QUEUE, { ...question });

/** @throws Error when it was refused. */
export async function readQueue(client: Client, question?: QueueQuestion): Promise<QueuePage> {
  const { data, errors } = await askQueue(client, question);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.reviewQueue;
}

/** Whose and which: `dinkes I.1.i.a`, `kabupaten I.1.i.a`. */
export const placesOf = ({ nodes }: Pick<QueuePage, 'nodes'>): string[] =>
  nodes.map(({ unit, indicatorCode }) => `${unit?.code ?? 'kabupaten'} ${indicatorCode.slice(2)}`);

type Row = readonly [
  code: string,
  state: string,
  submitted: string | null,
  saved: string,
  resubmitted?: boolean,
];

const health: readonly Row[] = [
  ['U.I.1.i.a', 'SUBMITTED', '10T01', '05T00'],
  ['U.I.1.i.b', 'ACCEPTED', '10T02', '08T00'],
  ['U.I.2.i.a', 'RETURNED', '10T03', '14T00'],
  ['U.I.2.i.b', 'SUBMITTED', '13T00', '12T00', true],
  ['U.I.2.i.c', 'DRAFT', null, '04T00'],
];
const education: readonly Row[] = [
  ['U.I.1.i.a', 'SUBMITTED', '11T00', '09T00'],
  ['U.I.2.i.c', 'SUBMITTED', '09T00', '06T00'],
];
const own: readonly Row[] = [['U.I.1.i.a', 'SUBMITTED', '12T00', '07T00']];

/** Longest waiting first: everything that left its unit in July, a month that is open. */
export const waitingLongest = [
  'disdik I.2.i.c',
  'dinkes I.1.i.a',
  'dinkes I.1.i.b',
  'dinkes I.2.i.a',
  'disdik I.1.i.a',
  'kabupaten I.1.i.a',
  'dinkes I.2.i.b',
] as const;

/** In the order in which they were last saved. */
export const savedEarliest = [
  'dinkes I.1.i.a',
  'disdik I.2.i.c',
  'kabupaten I.1.i.a',
  'dinkes I.1.i.b',
  'disdik I.1.i.a',
  'dinkes I.2.i.b',
  'dinkes I.2.i.a',
] as const;

/**
 * A queue with every kind of answer in it: of both units, of the kabupaten itself, one in June, which is
 * closed, and one in Karawang. The evaluator of Dinas Kesehatan reviews the kabupaten's own too.
 *
 * @returns id of June.
 */
export async function fillQueue(desk: Desk): Promise<string> {
  const { world, bekasi, karawang } = desk;
  const kabupatenSheet = await addWorksheet(world, bekasi, null);
  const june = await planMonth(world, bekasi, 6);
  const juneSheet = await addWorksheet(world, bekasi, bekasi.units.health.id, june);
  await desk.sql(
    `insert into assignment (id, kabupaten_id, created_at, evaluator_id, period_id, unit_id)
     values (gen_random_uuid(), $1, now(), $2, $3, null)`,
    [bekasi.kabupaten.id, bekasi.people.evaluator.id, bekasi.period.id],
  );
  await desk.filled({
    'U.I.2.i.b': { counts: { planned: 4, done: 3 }, evidence: [sha('a'), sha('b')] },
  });
  await lay(desk, desk.worksheetId, health);
  await lay(desk, bekasi.worksheets.education.id, education);
  await lay(desk, kabupatenSheet, own);
  await lay(desk, juneSheet, [['U.I.1.i.a', 'ACCEPTED', '01T00', '01T00']]);
  await desk.sql(`update period set status = 'CLOSED' where id = $1`, [june]);
  await lay(desk, karawang.worksheets.health.id, [['U.I.1.i.a', 'SUBMITTED', '10T00', '10T00']]);
  world.app.services.sessions.forget();
  return june;
}

async function lay(desk: Desk, worksheetId: string, rows: readonly Row[]): Promise<void> {
  const moment = (at: string | null) => at && `2022-07-${at}:00:00Z`;
  for (const [code, state, submitted, saved, resubmitted = false] of rows) {
    await desk.sql(
      `update answer set state = $3, submitted_at = $4, updated_at = $5, resubmitted = $6,
         created_at = '2022-07-01T00:00:00Z'
       where worksheet_id = $1 and indicator_code = $2`,
      [worksheetId, code, state, moment(submitted), moment(saved), resubmitted],
    );
  }
}
