import { fill, halfReviewed } from '../builders/filled.js';
import { CLOSE, step } from '../builders/months.js';
import type { World } from '../builders/world.js';

/** A report card as it is kept. */
export interface Card {
  readonly unit_id: string | null;
  readonly points: number;
  readonly maximum: number;
  readonly achievement: number;
  readonly grade: string;
  readonly rank: number | null;
  readonly area_points: readonly number[];
  readonly summary: Readonly<Record<string, unknown>>;
  readonly snapshot: string;
  readonly sha256: string;
}

export const queryIn =
  (world: () => World) =>
  async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await world().db.pool.query<Row>(text, [...values])).rows;

/** Kabupaten Bekasi's July: Dinas Kesehatan halfway, Dinas Pendidikan with nothing. */
export async function fillHealth({ db, bekasi: { worksheets, people } }: World): Promise<void> {
  const { id } = worksheets.health;
  await fill({ db, worksheetId: id, evaluatorId: people.evaluator.id }, halfReviewed);
  await db.pool.query(
    `update worksheet set status = 'SUBMITTED', submitted_at = '2022-07-31T09:00:00Z' where id = $1`,
    [id],
  );
}

export const closeJuly = (world: World) =>
  step(world, world.bekasi, CLOSE, world.bekasi.period.id, 1);

/** Best first. */
export const cardsOf = async ({ db }: World): Promise<readonly Card[]> =>
  (await db.pool.query<Card>('select * from report_card order by points desc, unit_id')).rows;
