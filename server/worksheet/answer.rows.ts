import type { Pool } from 'pg';
import type { SeenAnswer } from '../evaluation/evaluation.entity.js';
import type { Evaluation } from '../evaluation/evaluation.type.js';
import type { Evidence, EvidenceRevision } from '../evidence/evidence.type.js';
import { latestCheckJson } from '../link/link.query.js';
import { precedenceText } from '../stage/stage.query.js';
import type { AnswerState } from '../support/enums.js';
import { type Instant, prepared, textOf } from '../support/sql.js';
import type { CountRecord } from './count-value.js';

/** What of answers is wanted beside their own columns. */
export interface AnswerParts {
  readonly evidence: boolean;
  readonly evaluations: boolean;
  /** What each evaluation was given in view of: as large as the answer itself. */
  readonly seen: boolean;
}

export const allParts: AnswerParts = { evidence: true, evaluations: true, seen: true };

/** Answers with what hangs from them, as flat rows: few columns, no nesting, nothing made in SQL. */
export interface AnswerRows {
  readonly answers: readonly AnswerRow[];
  readonly links: readonly LinkRow[];
  readonly evaluations: readonly EvaluationRow[];
}

export interface AnswerRow {
  readonly id: string;
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
  readonly explanation: string;
  readonly state: AnswerState;
  readonly unchanged: boolean;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly updatedById: string | null;
  readonly updatedByName: string | null;
  readonly mended: boolean;
  readonly reopened: boolean;
  readonly restorable: boolean;
  readonly settled: boolean;
}

export interface LinkRow {
  readonly id: string;
  readonly version: number;
  readonly answerId: string;
  readonly page: number | null;
  readonly carriedForward: boolean;
  readonly outsidePeriodNote: string;
  readonly evidenceId: string;
  readonly kind: Evidence['kind'];
  readonly title: string;
  readonly evidenceVersion: number;
  readonly revisionId: string;
  readonly number: number;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly url: string | null;
  readonly note: string;
  readonly coversFrom: Instant | null;
  readonly coversTo: Instant | null;
  readonly expiresAt: Instant | null;
  readonly createdAt: Instant;
  readonly createdById: string | null;
  readonly createdByName: string | null;
  readonly linkCheck: EvidenceRevision['linkCheck'];
}

interface EvaluationRow extends Omit<Evaluation, 'counts' | 'evaluator' | 'seen'> {
  readonly answerId: string;
  /** Null also where nobody asked. */
  readonly seen: SeenAnswer | null;
  readonly counts: CountRecord | null;
  readonly evaluatorId: string;
  readonly evaluatorName: string;
}

/** A return is mended once the content, or what proves it, is no longer what was returned. */
export const mendedSql = `case when a.state = 'RETURNED' then exists (
  select 1 from evaluation e where e.answer_id = a.id and e.stage_key = 'review' and e.current
    and (e.answer_version < a.version or a.links_changed_at > e.created_at)) else false end`;

/** What was accepted, before the unit changed it, is known to the letter. */
export const restorableSql = `case when a.reopened then exists (
  select 1 from evaluation e where e.answer_id = a.id and e.stage_key = 'review' and e.current
    and e.verdict = 'ACCEPTED' and e.seen is not null) else false end`;

/** A panel has decided on the answer as it stands, in signed minutes, and nobody accepted a later one. */
export const settledSql = `case when a.state = 'ACCEPTED' then exists (
  select 1 from evaluation e where e.answer_id = a.id and e.stage = 'CONSENSUS' and e.current
    and not exists (select 1 from evaluation r where r.answer_id = a.id and r.stage = 'REVIEW' and r.current
      and r.answer_version > e.answer_version)) else false end`;

const answerSql = `select a.id, a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode",
    a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts, a.explanation, a.state,
    a.unchanged, a.version, coalesce(a.updated_at, a.created_at) as "updatedAt",
    a.updated_by_id as "updatedById", p.name as "updatedByName", ${mendedSql} as mended,
    a.reopened, ${restorableSql} as restorable, ${settledSql} as settled
  from answer a left join person p on p.id = a.updated_by_id`;

const linkSql = `select l.id, l.version, l.answer_id as "answerId", l.page,
    l.carried_forward as "carriedForward", l.outside_period_note as "outsidePeriodNote", l.evidence_id as "evidenceId", d.kind, d.title,
    d.version as "evidenceVersion", l.revision_id as "revisionId", r.number,
    r.file_name as "fileName", r.media_type as "mediaType", r.size, r.sha256, r.url, r.note,
    r.covers_from as "coversFrom", r.covers_to as "coversTo",
    r.expires_at as "expiresAt", r.created_at as "createdAt",
    r.created_by_id as "createdById", p.name as "createdByName",
    ${textOf(latestCheckJson('r'))} as "linkCheck"
  from answer a
    join evidence_link l on l.answer_id = a.id
    join evidence d on d.id = l.evidence_id
    join evidence_revision r on r.id = l.revision_id
    left join person p on p.id = r.created_by_id`;

const evaluationSql = (
  seen: string,
) => `select e.id, e.answer_id as "answerId", e.stage, e.stage_key as "stageKey",
    ${precedenceText('e', 'q')} as precedence, e.verdict,
    e.option_key as "optionKey", e.value, nullif(e.counts, '{}') as counts, e.reason, e.note,
    e.evaluator_id as "evaluatorId", p.name as "evaluatorName",
    e.answer_version as "answerVersion", e.created_at as "createdAt", e.current,
    ${seen} as seen
  from answer a
    join worksheet w on w.id = a.worksheet_id
    join period q on q.id = w.period_id
    join evaluation e on e.answer_id = a.id and e.withdrawn_at is null
    join person p on p.id = e.evaluator_id`;

const ofWorksheets = 'where a.kabupaten_id = $1 and a.worksheet_id = any($2::uuid[])';
const ofAnswer = 'where a.kabupaten_id = $1 and a.id = $2';
const oldestFirst = (alias: string) => `order by ${alias}.created_at, ${alias}.id`;

/** The statements for one way to say which answers. */
const statements = <Which>(where: string) => ({
  answers: prepared<AnswerRow, [kabupatenId: string, which: Which]>(`${answerSql} ${where}`),
  links: prepared<LinkRow, [kabupatenId: string, which: Which]>(
    `${linkSql} ${where} ${oldestFirst('l')}`,
  ),
  evaluations: prepared<EvaluationRow, [kabupatenId: string, which: Which]>(
    `${evaluationSql('null')} ${where} ${oldestFirst('e')}`,
  ),
  evaluationsWithSeen: prepared<EvaluationRow, [kabupatenId: string, which: Which]>(
    `${evaluationSql('e.seen')} ${where} ${oldestFirst('e')}`,
  ),
});

const byWorksheets = statements<readonly string[]>(ofWorksheets);
const byAnswer = statements<string>(ofAnswer);

/** Every answer of the worksheets; at most three statements, side by side. */
export const readRowsOfWorksheets = (
  pool: Pool,
  kabupatenId: string,
  worksheetIds: readonly string[],
  parts: AnswerParts,
): Promise<AnswerRows> => read(byWorksheets, pool, kabupatenId, worksheetIds, parts);

/** One answer, or none. */
export const readRowsOfAnswer = (
  pool: Pool,
  kabupatenId: string,
  answerId: string,
  parts: AnswerParts,
): Promise<AnswerRows> => read(byAnswer, pool, kabupatenId, answerId, parts);

async function read<Which>(
  by: ReturnType<typeof statements<Which>>,
  pool: Pool,
  kabupatenId: string,
  which: Which,
  { evidence, evaluations: verdicts, seen }: AnswerParts,
): Promise<AnswerRows> {
  const [answers, links, evaluations] = await Promise.all([
    by.answers(pool, [kabupatenId, which]),
    evidence ? by.links(pool, [kabupatenId, which]) : [],
    verdicts ? (seen ? by.evaluationsWithSeen : by.evaluations)(pool, [kabupatenId, which]) : [],
  ]);
  return { answers, links, evaluations };
}
