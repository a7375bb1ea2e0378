import { randomUUID } from 'node:crypto';
import { knownYears } from '../../../schema/calendar/index.js';
import { objectionDeadline } from '../../objection/contestable.js';
import type { DemoMonth } from './demo-month.js';
import { chanceOf } from './random.js';

/** Whether a unit's head objects, and how that was decided; the unit that newcomers are shown waits. */
function decisionOn(unitCode: string): 'OPEN' | 'REJECTED' | undefined {
  if (unitCode === 'dinkes') return 'OPEN';
  const place = chanceOf(`objection ${unitCode}`).next();
  if (place < 0.25) return 'OPEN';
  return place < 0.45 ? 'REJECTED' : undefined;
}

/** Raised within the hour after the verdict, decided within the next. */
const hourMs = 3_600_000;

/** In the running month some heads object to the first answer that came back to them. */
export async function raiseObjections(month: DemoMonth): Promise<void> {
  const { db, kabupatenId, periodId, unitIds, people, now, current } = month;
  if (!current) return;
  const codes = new Map([...unitIds].map(([code, id]) => [id, code]));
  const { rows } = await db.pool.query<{ id: string; unit_id: string; created_at: string }>(
    `select distinct on (w.unit_id) e.id, w.unit_id, e.created_at
     from worksheet w join answer a on a.worksheet_id = w.id
       join evaluation e on e.answer_id = a.id and e.current and e.verdict = 'RETURNED'
     where w.period_id = $1 and w.unit_id is not null
     order by w.unit_id, a.indicator_code`,
    [periodId],
  );
  const holidays = new Set(knownYears.flatMap((year) => year.holidays.map(({ date }) => date)));
  const objections = rows.flatMap(({ id, unit_id, created_at }) => {
    const verdictAt = new Date(created_at);
    const code = codes.get(unit_id) ?? '';
    const state = decisionOn(code);
    const head = people.get(`kepala.${code}`);
    if (!state || !head) return [];
    const isDecided = state !== 'OPEN';
    const at = (hours: number) => new Date(Math.min(verdictAt.getTime() + hours * hourMs, +now));
    return [
      {
        id: randomUUID(),
        evaluation: id,
        at: at(1),
        head,
        deadline: objectionDeadline(verdictAt, holidays),
        state,
        decidedBy: isDecided ? people.get('inspektur') : null,
        decidedAt: isDecided ? at(2) : null,
        decisionReason: isDecided ? decided : '',
      },
    ];
  });
  await db.pool.query(
    `insert into objection (id, kabupaten_id, created_at, version, evaluation_id, reason, state, deadline,
       raised_by_id, decided_by_id, decided_at, decision_reason)
     select n.id, $1, n.at, 1, n.evaluation, $2, n.state, n.deadline, n.head, n."decidedBy", n."decidedAt",
       n."decisionReason"
     from jsonb_to_recordset($3) as n (id uuid, evaluation uuid, at timestamptz, state text,
       deadline timestamptz, head uuid, "decidedBy" uuid, "decidedAt" timestamptz, "decisionReason" text)`,
    [kabupatenId, reason, JSON.stringify(objections)],
  );
}

const reason =
  'Dokumen yang kami lampirkan ditetapkan pada bulan ini dan memuat hal yang ditanyakan. Mohon diperiksa kembali halaman 2 dan 3.';
const decided =
  'Sudah diperiksa bersama evaluator. Dokumen belum ditandatangani, sehingga belum dapat menjadi bukti. Lampirkan yang sudah sah.';
