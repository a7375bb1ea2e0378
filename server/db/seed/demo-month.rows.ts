import { randomUUID } from 'node:crypto';
import type { DemoAnswer } from './demo-answers.js';
import type { DemoMonth } from './demo-month.js';
import type { DemoRun } from './demo.js';

/** An answer as it is at the end of the month, or now. */
export interface AnswerRow extends DemoAnswer {
  readonly id: string;
  readonly state: string;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly submittedAt: Date | null;
}

/** A verdict; its value is the answer's, unless less was proven. */
export interface EvaluationRow {
  readonly answerId: string;
  readonly verdict: 'ACCEPTED' | 'RETURNED';
  readonly answer: DemoAnswer;
  readonly reason: string | null;
  readonly note: string;
  readonly evaluator: string;
  readonly at: Date;
}

/** A unit's document behind an answer. */
export interface LinkRow {
  readonly answerId: string;
  /** '' for the kabupaten's own. */
  readonly unitCode: string;
  /** Its place among the unit's documents. */
  readonly document: number;
}

/** A worksheet that was sent in. */
export interface SentRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
}

/** All that a month has come to. */
interface MonthRows {
  readonly answers: readonly AnswerRow[];
  readonly links: readonly LinkRow[];
  readonly evaluations: readonly EvaluationRow[];
  readonly submitted: readonly SentRow[];
}

/** Writes a month down, all of it or nothing. */
export async function writeMonth(
  month: DemoMonth,
  { answers, links, evaluations, submitted }: MonthRows,
): Promise<void> {
  const { db, kabupatenId, period, periodId, current } = month;
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    const revisions = await evidenceOf(month, client);
    await client.query(
      `update answer a set option_key = n."optionKey", value = n.value, counts = n.counts,
         explanation = n.explanation, state = n.state, unchanged = false, version = a.version + 1,
         updated_at = n."updatedAt", updated_by_id = n."updatedBy", submitted_at = n."submittedAt"
       from jsonb_to_recordset($1) as n (id uuid, "optionKey" text, value float8, counts jsonb,
         explanation text, state text, "updatedAt" timestamptz, "updatedBy" uuid, "submittedAt" timestamptz)
       where a.id = n.id`,
      [JSON.stringify(answers)],
    );
    await client.query(
      `insert into evidence_link (id, kabupaten_id, created_at, version, answer_id, evidence_id, revision_id, carried_forward)
       select gen_random_uuid(), $1, $2, 1, n."answerId", n.evidence, n.revision, false
       from jsonb_to_recordset($3) as n ("answerId" uuid, evidence uuid, revision uuid)
       on conflict do nothing`,
      [
        kabupatenId,
        period.opensAt,
        JSON.stringify(
          links.map(({ answerId, unitCode, document }) => {
            const kept = revisions.get(unitCode)![document]!;
            return { answerId, evidence: kept.evidence, revision: kept.revision };
          }),
        ),
      ],
    );
    await client.query(
      `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, option_key, value,
         counts, reason, note, evaluator_id, answer_version, current, seen)
       select gen_random_uuid(), $1, n.at, n."answerId", 'REVIEW', n.verdict, n."optionKey", n.value,
         n.counts, n.reason, n.note, n.evaluator, a.version, true,
         case when $3 then jsonb_build_object('optionKey', a.option_key, 'value', a.value,
           'counts', a.counts, 'explanation', a.explanation, 'evidence', coalesce((
             select jsonb_agg(jsonb_build_object('evidenceId', l.evidence_id, 'title', d.title,
               'revisionId', l.revision_id, 'number', r.number, 'page', l.page)
               order by l.created_at, l.id)
             from evidence_link l join evidence d on d.id = l.evidence_id
               join evidence_revision r on r.id = l.revision_id
             where l.answer_id = a.id), '[]')) end
       from jsonb_to_recordset($2) as n ("answerId" uuid, verdict text, "optionKey" text, value float8,
         counts jsonb, reason text, note text, evaluator uuid, at timestamptz)
       join answer a on a.id = n."answerId"`,
      [
        kabupatenId,
        JSON.stringify(evaluations.map(({ answer, ...rest }) => ({ ...answer, ...rest }))),
        // Nobody goes on from the verdicts of a month that is closed.
        current,
      ],
    );
    await client.query(
      `update worksheet w set status = 'SUBMITTED', submitted_at = n.at, submitted_by_id = n.by, version = w.version + 1
       from jsonb_to_recordset($1) as n (id uuid, at timestamptz, by uuid) where w.id = n.id`,
      [JSON.stringify(submitted)],
    );
    await client.query('update worksheet set revision = revision + 1 where period_id = $1', [
      periodId,
    ]);
    await client.query('commit');
    // Until their rows are counted PostgreSQL takes them for one each, and goes through every pair to find a proof.
    if (month.index === 0) await client.query('analyze evidence, evidence_revision');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

type Kept = { readonly evidence: string; readonly revision: string };

/** The units' documents as evidence: stored with the first month, found again in the later ones. */
async function evidenceOf(
  { kabupatenId, unitIds, documents, people, period, index }: DemoMonth,
  client: { query: DemoRun['db']['pool']['query'] },
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const rows = [...documents].flatMap(([unitCode, of], at) =>
    of.map((document, place) => ({
      ...document,
      unitCode,
      place,
      evidence: randomUUID(),
      revision: randomUUID(),
      unit: unitIds.get(unitCode) ?? null,
      // The decree of every sixth unit has run out by now: it shows how that is marked.
      expiresAt:
        place === 0 && at % 6 === 1
          ? new Date(period.opensAt.getTime() + 75 * 86_400_000).toISOString()
          : null,
      by: people.get(unitCode === '' ? 'organisasi' : `agen.${unitCode}`)!,
    })),
  );
  if (index === 0) {
    await client.query(
      `insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
       select n.evidence, $1, $2, 1, n.unit, 'FILE', n.title
       from jsonb_to_recordset($3) as n (evidence uuid, unit uuid, title text)`,
      [kabupatenId, period.opensAt, JSON.stringify(rows)],
    );
    await client.query(
      `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, file_name,
         media_type, size, sha256, note, covers_from, covers_to, expires_at, created_by_id)
       select n.revision, $1, $2, n.evidence, 1, n."fileName", n."mediaType", n.size, n.sha256, '', $2,
         $2::timestamptz + interval '1 year', n."expiresAt", n.by
       from jsonb_to_recordset($3) as n (revision uuid, evidence uuid, "fileName" text,
         "mediaType" text, size bigint, sha256 text,
         "expiresAt" timestamptz, by uuid)`,
      [kabupatenId, period.opensAt, JSON.stringify(rows)],
    );
  }
  const { rows: stored } = await client.query<Kept & { unit_id: string | null; file_name: string }>(
    `select e.id as evidence, r.id as revision, e.unit_id, r.file_name
     from evidence e join evidence_revision r on r.evidence_id = e.id and r.number = 1
     where e.kabupaten_id = $1`,
    [kabupatenId],
  );
  const byName = new Map(stored.map((row) => [`${row.unit_id ?? ''} ${row.file_name}`, row]));
  return new Map(
    [...documents].map(([unitCode, of]) => [
      unitCode,
      of.map(({ fileName }) => byName.get(`${unitIds.get(unitCode) ?? ''} ${fileName}`)!),
    ]),
  );
}
