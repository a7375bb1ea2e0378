import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { DemoPeople } from './demo-people.js';

interface Returned {
  readonly answerId: string;
  readonly indicatorCode: string;
  readonly worksheetId: string;
  readonly kabupatenId: string;
  readonly evaluatorId: string;
  readonly evaluator: string;
  readonly agent: string;
  readonly at: string;
}

/**
 * What Dinas Kesehatan's agen perubahan and the evaluator say of the first answer that came back in the running
 * month; the evaluator is named, and told.
 */
export async function commentOnReturn(
  pool: Pool,
  periodId: string,
  people: DemoPeople,
): Promise<void> {
  const agentId = people.get('agen.dinkes')!;
  const { rows } = await pool.query<Returned>(
    `select a.id as "answerId", a.indicator_code as "indicatorCode", w.id as "worksheetId",
       w.kabupaten_id as "kabupatenId", v.id as "evaluatorId", v.name as evaluator, g.name as agent,
       e.created_at as at
     from evaluation e join answer a on a.id = e.answer_id join worksheet w on w.id = a.worksheet_id
       join membership m on m.unit_id = w.unit_id and m.person_id = $2
       join person g on g.id = m.person_id join person v on v.id = e.evaluator_id
     where w.period_id = $1 and e.verdict = 'RETURNED' and e.current
     order by e.created_at, a.indicator_code limit 1`,
    [periodId, agentId],
  );
  const [returned] = rows;
  if (!returned) return;
  const { answerId, indicatorCode, worksheetId, kabupatenId, evaluatorId, at } = returned;
  const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000);
  const said = [
    [
      randomUUID(),
      later(10),
      agentId,
      `@${returned.evaluator} apakah SK tahun lalu masih dapat dipakai?`,
      [evaluatorId],
    ],
    [
      randomUUID(),
      later(25),
      evaluatorId,
      `@${returned.agent} tidak, mohon unggah SK yang berlaku pada periode ini.`,
      [agentId],
    ],
  ] as const;
  for (const [id, moment, authorId, text, mentions] of said) {
    await pool.query(
      `insert into comment (id, kabupaten_id, created_at, answer_id, author_id, text, mentions)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, kabupatenId, moment, answerId, authorId, text, JSON.stringify(mentions)],
    );
    await pool.query(
      `insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion,
         answers, author_id, happened_at)
       values (gen_random_uuid(), $1, $2, $3, 'MENTIONED', $4, $5, $6, $7, $2)`,
      [
        kabupatenId,
        moment,
        mentions[0],
        worksheetId,
        id,
        JSON.stringify([{ indicatorCode }]),
        authorId,
      ],
    );
  }
}
