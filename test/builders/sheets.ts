import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { regulationFormula } from '../../schema/formula/index.js';
import { addUnit, addWorksheet } from './crowd.js';
import type { Desk } from './desk.js';
import { fill, type Filled, halfReviewed, sha } from './filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from './months.js';
import { smallInstrument } from './small-instrument.js';
import type { Answered, Client } from './world.js';

/** Ids of Bekasi's worksheets. */
export interface Sheets {
  readonly july: {
    readonly kabupaten: string;
    readonly archive: string;
    readonly health: string;
    readonly education: string;
  };
  readonly june: { readonly id: string; readonly health: string; readonly education: string };
  readonly units: { readonly archive: string };
}

/**
 * Worksheets at every point of their way. By hand, of 10 points, in July:
 *
 * - the kabupaten's own, of an instrument of its own: submitted on the 12th, 0.5 × 2 = 1, unproven
 * - badan arsip: nothing yet
 * - Dinas Kesehatan: submitted on the 10th, 8.44 (see `halfReviewed`), 2 of 5 answers proven
 * - Dinas Pendidikan: 1 × 2 + 0 × 2 + 0.5 × 2 = 3; the first and the last proven, D needs no proof: 3 of 5
 *
 * June is closed: of the 4 points that Dinas Kesehatan claimed 2 were accepted, Dinas Pendidikan did nothing.
 */
export async function fillSheets(desk: Desk): Promise<Sheets> {
  const { world, bekasi, worksheetId: health } = desk;
  const { units, worksheets } = bekasi;
  const put = (worksheetId: string, answers: Readonly<Record<string, Filled>>) =>
    fill({ db: world.db, worksheetId, evaluatorId: bekasi.people.evaluator.id }, answers);
  const submit = (worksheetId: string, at: string) =>
    desk.sql(`update worksheet set status = 'SUBMITTED', submitted_at = $2 where id = $1`, [
      worksheetId,
      at,
    ]);

  const june = await planMonth(world, bekasi, 6);
  await step(world, bekasi, OPEN, june);
  const juneHealth = await worksheetOf(world, june, units.health.id);
  await put(juneHealth, {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED', evidence: [sha('a')] },
    'U.I.1.i.b': { optionKey: 'A', state: 'SUBMITTED', evidence: [sha('b')] },
  });
  await submit(juneHealth, '2022-06-20T00:00:00Z');
  // Somebody looked before it was closed, so that what was claimed then is still kept.
  const leader = await world.as(bekasi.people.leader);
  await leader.send('{ worksheets { nodes { score { points } } } }');
  await step(world, bekasi, CLOSE, june);

  const archiveUnit = await addUnit(world, bekasi, 'badan arsip');
  const archive = await addWorksheet(world, bekasi, archiveUnit);
  const kabupaten = await addWorksheet(world, { ...bekasi, ...(await ownInstrument(desk)) }, null);
  await put(kabupaten, { 'U.I.1.i.b': { optionKey: 'B', state: 'SUBMITTED' } });
  await submit(kabupaten, '2022-07-12T00:00:00Z');
  await put(health, halfReviewed);
  await submit(health, '2022-07-10T00:00:00Z');
  await put(worksheets.education.id, {
    'U.I.1.i.a': { optionKey: 'YA', evidence: [sha('d')] },
    'U.I.2.i.a': { optionKey: 'D' },
    'U.I.2.i.c': { value: 50, evidence: [sha('e')] },
  });
  return {
    july: { kabupaten, archive, health, education: worksheets.education.id },
    june: {
      id: june,
      health: juneHealth,
      education: await worksheetOf(world, june, units.education.id),
    },
    units: { archive: archiveUnit },
  };
}

async function ownInstrument({ bekasi: { em, kabupaten } }: Desk) {
  const definition = { ...smallInstrument, code: 'small-kabupaten', level: 'KABUPATEN' as const };
  const instrument = storeInstrument(em, kabupaten.id, definition);
  const formula = em.create(Formula, {
    kabupaten,
    instrument,
    revision: 1,
    title: 'Menurut peraturan',
    status: 'PUBLISHED',
    definition: regulationFormula(definition),
    sha256: '1'.repeat(64),
  });
  await em.flush();
  return { instrument, formula };
}

/** What is asked of the list; what is left out is not said. */
export interface SheetQuestion {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: readonly Readonly<Record<string, unknown>>[];
  readonly first?: number | null;
  readonly after?: string | null;
  readonly offset?: number;
}

const WORKSHEETS = `query ($filter: WorksheetFilter, $orderBy: [WorksheetOrder!], $first: Int, $after: String, $offset: Int) {
  worksheets(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }
    nodes { id unit { name } period { name } } } }`;

export interface SheetPage {
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
    readonly unit: { readonly name: string } | null;
    readonly period: { readonly name: string };
  }[];
}

export const askSheets = (
  client: Client,
  question: SheetQuestion = {},
): Promise<Answered<{ readonly worksheets: SheetPage }>> =>
  client.send(WORKSHEETS, { ...question });

/** @throws Error when it was refused. */
export async function readSheets(client: Client, question?: SheetQuestion): Promise<SheetPage> {
  const { data, errors } = await askSheets(client, question);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.worksheets;
}

/** Whose and when: `Dinas Kesehatan 07`, `kabupaten 07`. */
export const titlesOf = ({ nodes }: Pick<SheetPage, 'nodes'>): string[] =>
  nodes.map(({ unit, period }) => `${unit?.name ?? 'kabupaten'} ${period.name.slice(5)}`);
