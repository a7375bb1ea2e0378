import type { Locale } from '../../schema/format.js';
import {
  formatDelta,
  formatDistance,
  formatNumber,
  formatPercent,
  formatPoints,
} from '../../schema/format.js';
import { createTestDatabase } from '../setup/database.js';
import { promise } from './promised.js';
import { fill, halfReviewed } from './filled.js';
import { addKabupatenSheet, send } from './kabupaten-sheet.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from './months.js';
import { buildWorld, type Tenant, type World } from './world.js';

/** The address that the service of these tests is known by. */
export const publicUrl = 'https://ungkit.test';

export const longName =
  'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Masyarakat dan Desa serta Administrasi Kependudukan dan Pencatatan Sipil';

/** Ids of report cards of every kind. */
export interface Papers {
  readonly world: World;
  readonly july: string;
  /** Half reviewed and sent in time; nothing came before. */
  readonly first: string;
  /** Nothing was answered or sent. */
  readonly empty: string;
  /** Of the kabupaten itself. */
  readonly own: string;
  /** August, after July, with a commitment of every outcome. */
  readonly second: string;
  /** August, of a unit that had promised a dozen things at length. */
  readonly crowded: string;
  /**
   * Karawang's, whose formula gives no total, under a very long name. Another unit of there has 3 points in the first area,
   * and no total either.
   */
  readonly faulted: string;
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Closed months with a report card of every kind. By hand, of 10 points: Dinas Kesehatan has 4 in July (claimed 8.44) and
 * 2 in August, the kabupaten itself 5, Dinas Pendidikan none in July and 3 in August.
 */
export async function buildPapers(): Promise<Papers> {
  const database = await createTestDatabase();
  const world = await buildWorld(database.db, { env: { PUBLIC_URL: publicUrl } });
  const { bekasi, karawang, db } = world;
  const query = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await db.pool.query<Row>(text, values)).rows;
  const evaluatorId = bekasi.people.evaluator.id;
  const july = bekasi.period.id;
  const { health, education } = bekasi.units;

  await fill({ db, worksheetId: bekasi.worksheets.health.id, evaluatorId }, halfReviewed);
  await send(world, bekasi.worksheets.health.id);
  await send(world, await addKabupatenSheet(world));
  await step(world, bekasi, CLOSE, july, 1);

  const august = await planMonth(world, bekasi, 8);
  await step(world, bekasi, OPEN, august);
  await promise(world, health.id, july, everyOutcome);
  await promise(world, education.id, july, aDozen);
  const yes = { optionKey: 'YA', state: 'ACCEPTED' } as const;
  const filling = async (unitId: string) => ({
    db,
    worksheetId: await worksheetOf(world, august, unitId),
    evaluatorId,
  });
  await fill(await filling(health.id), { 'U.I.1.i.a': yes });
  await fill(await filling(education.id), {
    'U.I.1.i.a': yes,
    'U.I.1.i.b': { optionKey: 'B', state: 'ACCEPTED' },
  });
  await step(world, bekasi, CLOSE, august);
  await db.pool.query('delete from assignment where period_id = $1', [august]);
  world.app.services.sessions.forget();

  await query(`alter table formula disable trigger all`);
  await query(
    `update formula set definition = jsonb_set(definition, '{missing,unanswered}', '"PROPAGATE"')
     where kabupaten_id = $1`,
    [karawang.kabupaten.id],
  );
  await query(`update unit set name = $2 where id = $1`, [karawang.units.health.id, longName]);
  await fill(
    {
      db,
      worksheetId: karawang.worksheets.education.id,
      evaluatorId: karawang.people.evaluator.id,
    },
    inOneArea,
  );
  await step(world, karawang, CLOSE, karawang.period.id, 1);

  const idOf = async (periodId: string, unitId: string | null) =>
    (
      await query<{ id: string }>(
        'select id from report_card where period_id = $1 and unit_id is not distinct from $2',
        [periodId, unitId],
      )
    )[0]!.id;
  return {
    world,
    july,
    first: await idOf(july, health.id),
    empty: await idOf(july, education.id),
    own: await idOf(july, null),
    second: await idOf(august, health.id),
    crowded: await idOf(august, education.id),
    faulted: await idOf(karawang.period.id, karawang.units.health.id),
    query,
    async close() {
      await world.close();
      await database.drop();
    },
  };
}

/** As of 15 July 2022, when these months close. */
const everyOutcome = [
  { title: 'Menetapkan SK Tim RB', dueDay: '2022-07-10', doneAt: '2022-07-10T16:00:00Z' },
  { title: 'Menyusun peta proses bisnis', dueDay: '2022-07-12' },
  { title: 'Melatih agen perubahan', dueDay: '2022-07-31', isCancelled: true },
  { title: 'Memperbarui standar pelayanan', dueDay: '2022-08-20' },
] as const;

/** Everything there is in the first area, and nothing in the others. */
const inOneArea = {
  'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
  'U.I.1.i.b': { optionKey: 'B', state: 'ACCEPTED' },
} as const;

/** As long as titles may be. */
const aDozen = Array.from({ length: 12 }, (_, index) => ({
  title: `${index + 1}. ${'Menyederhanakan struktur organisasi '.repeat(6)}`.slice(0, 199).trim(),
  dueDay: `2022-08-${String(index + 1).padStart(2, '0')}`,
}));

const CARD = `query ($id: ID!) { reportCard(id: $id) {
  points maximum achievement grade predicate claimedPoints hasClaimedTotal rank rankOf previousRank previousPoints
  completion answered evidenced indicators accepted waiting returned onTime submittedAt sha256 pdfPath verificationPath
  unit { name } period { name } distanceToNextGrade { grade points }
  nodes { kind weight score points medianPoints } trend { points grade }
  raises { indicatorCode text points } commitments { title dueDay outcome } } }`;

/** A report card as the API tells it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test names what it reads
export type ApiCard = any;

export async function readCard(world: World, tenant: Tenant, id: string): Promise<ApiCard> {
  const leader = await world.as(tenant.people.leader);
  const { data, errors } = await leader.send(CARD, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.reportCard;
}

/** Every figure that the API gives of a card, as it is to be read on paper. */
export function figuresOf(card: ApiCard, locale: Locale = 'id'): string[] {
  const points = (value: number | null) => formatPoints(value, locale);
  // The 0 of what has no total is no score.
  const total = card.grade === '' ? null : card.points;
  const claimed = card.hasClaimedTotal ? card.claimedPoints : null;
  const of = locale === 'id' ? 'dari' : 'of';
  const share = (count: number) => `${formatNumber(count, locale)} ${of} ${card.indicators}`;
  const areas = card.nodes.filter(({ kind, weight }: ApiCard) => kind === 'AREA' && weight > 0);
  return [
    points(total),
    `${of} ${points(card.maximum)}`,
    formatPercent(card.achievement, locale),
    points(claimed),
    formatDelta(total === null || claimed === null ? null : total - claimed, locale),
    formatPercent(card.completion, locale),
    ...[card.answered, card.evidenced, card.accepted, card.waiting, card.returned].map(share),
    ...areas
      .filter(({ score }: ApiCard) => score !== null)
      .flatMap((area: ApiCard) => [
        `${points(area.points)} ${of} ${points(area.weight)}`,
        formatPercent(area.score, locale),
      ]),
    ...areas
      .filter(({ medianPoints }: ApiCard) => medianPoints !== null)
      .map(({ medianPoints }: ApiCard) => `median ${points(medianPoints)}`),
    ...card.raises
      .slice(0, 3)
      .flatMap((step: ApiCard) => [formatDelta(step.points, locale), step.indicatorCode]),
    ...(card.rank === null ? [] : [`${card.rank} ${of} ${card.rankOf}`]),
    ...(card.distanceToNextGrade
      ? [
          `${formatDistance(card.distanceToNextGrade.points, locale)} poin lagi ke ${card.distanceToNextGrade.grade}`,
        ]
      : []),
    ...(card.grade ? [card.grade, card.predicate] : []),
    card.sha256,
  ];
}
