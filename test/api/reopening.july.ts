import { buildDesk, type Desk } from '../builders/desk.js';
import { fill, halfReviewed } from '../builders/filled.js';
import { addKabupatenSheet, send } from '../builders/kabupaten-sheet.js';
import { CLOSE } from '../builders/months.js';
import type { PersonName } from '../builders/world.js';

/**
 * July in Bekasi before it closes, when everything was sent in: Dinas Kesehatan has 4 of 10 points (see
 * `halfReviewed`), Dinas Pendidikan 2, the kabupaten 5.
 */
export async function sentJuly(): Promise<Desk> {
  const desk = await buildDesk();
  const { bekasi, world, worksheetId } = desk;
  const education = bekasi.worksheets.education.id;
  const by = { db: world.db, evaluatorId: bekasi.people.evaluator.id };
  await fill({ ...by, worksheetId }, halfReviewed);
  await fill(
    { ...by, worksheetId: education },
    { 'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' } },
  );
  for (const id of [worksheetId, education, await addKabupatenSheet(world)]) await send(world, id);
  return desk;
}

/** What is asked and done at a desk when its months are closed and opened again. */
export const reopeningAt = (desk: () => Desk) => {
  const as = (name: PersonName) => desk().world.as(desk().bekasi.people[name]);
  const versionOf = async (periodId: string) => {
    const [row] = await desk().sql<{ version: number }>(
      'select version from period where id = $1',
      [periodId],
    );
    return row!.version;
  };
  return {
    as,
    versionOf,
    close: async (periodId: string) =>
      (await as('admin')).send(CLOSE, { id: periodId, version: await versionOf(periodId) }),
    /** Of the worksheets of a period, by unit. */
    async statusesIn(periodId: string) {
      const found = await desk().sql<{ code: string | null; status: string }>(
        `select u.code, w.status from worksheet w left join unit u on u.id = w.unit_id
         where w.period_id = $1`,
        [periodId],
      );
      return Object.fromEntries(found.map(({ code, status }) => [code ?? 'kabupaten', status]));
    },
  };
};
