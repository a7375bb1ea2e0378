import type { Pool, PoolClient } from 'pg';
import type { Evaluation } from '../evaluation/evaluation.type.js';
import type { Evidence, EvidenceRevision } from '../evidence/evidence.type.js';
import type { AnswerState } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';
import type { AnswerAbilities } from './answer.abilities.js';
import type { Answer } from './answer.type.js';
import { countList, type CountRecord } from './count-value.js';
import type { WorksheetHead } from './worksheet.head.js';

/** What of answers is wanted beside their own columns. */
export interface AnswerParts {
  readonly evidence: boolean;
  readonly evaluations: boolean;
}

export const allParts: AnswerParts = { evidence: true, evaluations: true };

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
}

interface LinkRow {
  readonly id: string;
  readonly answerId: string;
  readonly page: number | null;
  readonly carriedForward: boolean;
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
  readonly createdAt: Instant;
  readonly createdById: string | null;
  readonly createdByName: string | null;
}

interface EvaluationRow extends Omit<Evaluation, 'counts' | 'evaluator'> {
  readonly answerId: string;
  readonly counts: CountRecord | null;
  readonly evaluatorId: string;
  readonly evaluatorName: string;
}

/** A return is mended once the content, or what proves it, is no longer what was returned. */
export const mendedSql = `case when a.state = 'RETURNED' then exists (
  select 1 from evaluation e where e.answer_id = a.id and e.stage = 'REVIEW' and e.current
    and (e.answer_version < a.version or a.links_changed_at > e.created_at)) else false end`;

const answerSql = `select a.id, a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode",
    a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts, a.explanation, a.state,
    a.unchanged, a.version, coalesce(a.updated_at, a.created_at) as "updatedAt",
    a.updated_by_id as "updatedById", p.name as "updatedByName", ${mendedSql} as mended
  from answer a left join person p on p.id = a.updated_by_id`;

const linkSql = `select l.id, l.answer_id as "answerId", l.page,
    l.carried_forward as "carriedForward", l.evidence_id as "evidenceId", d.kind, d.title,
    d.version as "evidenceVersion", l.revision_id as "revisionId", r.number,
    r.file_name as "fileName", r.media_type as "mediaType", r.size, r.sha256, r.url, r.note,
    r.covers_from as "coversFrom", r.covers_to as "coversTo", r.created_at as "createdAt",
    r.created_by_id as "createdById", p.name as "createdByName"
  from answer a
    join evidence_link l on l.answer_id = a.id
    join evidence d on d.id = l.evidence_id
    join evidence_revision r on r.id = l.revision_id
    left join person p on p.id = r.created_by_id`;

const evaluationSql = `select e.id, e.answer_id as "answerId", e.stage, e.verdict,
    e.option_key as "optionKey", e.value, nullif(e.counts, '{}') as counts, e.reason, e.note,
    e.evaluator_id as "evaluatorId", p.name as "evaluatorName",
    e.answer_version as "answerVersion", e.created_at as "createdAt", e.current
  from answer a
    join evaluation e on e.answer_id = a.id and e.withdrawn_at is null
    join person p on p.id = e.evaluator_id`;

const ofWorksheets = 'where a.kabupaten_id = $1 and a.worksheet_id = any($2::uuid[])';
const ofAnswer = 'where a.kabupaten_id = $1 and a.id = $2';
const oldestFirst = (alias: string) => `order by ${alias}.created_at, ${alias}.id`;

/** The three statements for one way to say which answers. */
const statements = <Which>(where: string) => ({
  answers: prepared<AnswerRow, [kabupatenId: string, which: Which]>(`${answerSql} ${where}`),
  links: prepared<LinkRow, [kabupatenId: string, which: Which]>(
    `${linkSql} ${where} ${oldestFirst('l')}`,
  ),
  evaluations: prepared<EvaluationRow, [kabupatenId: string, which: Which]>(
    `${evaluationSql} ${where} ${oldestFirst('e')}`,
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

/** What hangs from one answer whose own row is known already. */
export async function readPartsOfAnswer(
  connection: Pool | PoolClient,
  kabupatenId: string,
  answer: AnswerRow,
  parts: AnswerParts,
): Promise<AnswerRows> {
  const [links, evaluations] = await Promise.all([
    parts.evidence ? byAnswer.links(connection, [kabupatenId, answer.id]) : [],
    parts.evaluations ? byAnswer.evaluations(connection, [kabupatenId, answer.id]) : [],
  ]);
  return { answers: [answer], links, evaluations };
}

async function read<Which>(
  by: ReturnType<typeof statements<Which>>,
  pool: Pool,
  kabupatenId: string,
  which: Which,
  { evidence, evaluations: verdicts }: AnswerParts,
): Promise<AnswerRows> {
  const [answers, links, evaluations] = await Promise.all([
    by.answers(pool, [kabupatenId, which]),
    evidence ? by.links(pool, [kabupatenId, which]) : [],
    verdicts ? by.evaluations(pool, [kabupatenId, which]) : [],
  ]);
  return { answers, links, evaluations };
}

/** The rows of one or more worksheets as the API shows them, in the order of the rows. */
export function assembleAnswers(
  { answers, links, evaluations }: AnswerRows,
  headOf: (worksheetId: string) => { head: WorksheetHead; abilities: AnswerAbilities },
): Answer[] {
  const shared = createShared();
  const assembled = new Map<string, Answer>();
  for (const row of answers) {
    const { id, worksheetId, state, updatedById, updatedByName } = row;
    assembled.set(id, {
      id,
      worksheetId,
      indicatorCode: row.indicatorCode,
      optionKey: row.optionKey,
      value: row.value,
      counts: countList(row.counts),
      explanation: row.explanation,
      state,
      unchanged: row.unchanged,
      version: row.version,
      updatedAt: row.updatedAt,
      updatedBy: updatedById === null ? null : shared.person(updatedById, updatedByName),
      evidence: [],
      evaluations: [],
      abilities: headOf(worksheetId).abilities.of(row),
    });
  }
  for (const row of links) {
    const answer = assembled.get(row.answerId);
    if (!answer) continue;
    const { head, abilities } = headOf(answer.worksheetId);
    answer.evidence.push({
      id: row.id,
      answerId: row.answerId,
      page: row.page,
      carriedForward: row.carriedForward,
      evidence: shared.evidence(row, head),
      revision: shared.revision(row),
      abilities: abilities.ofLinks(answer.state),
    });
  }
  for (const { answerId, counts, evaluatorId, evaluatorName, ...evaluation } of evaluations) {
    assembled.get(answerId)?.evaluations.push({
      ...evaluation,
      counts: countList(counts),
      evaluator: shared.person(evaluatorId, evaluatorName),
    });
  }
  return [...assembled.values()];
}

/** One document serves many answers and one person writes most of them: each is made once. */
function createShared() {
  const people = new Map<string, { id: string; name: string }>();
  const documents = new Map<string, Evidence>();
  const revisions = new Map<string, EvidenceRevision>();
  const person = (id: string, name: string | null) =>
    kept(people, id, () => ({ id, name: name ?? '' }));
  return {
    person,

    /** Evidence belongs to the unit whose worksheets it proves. */
    evidence: (row: LinkRow, { unit }: WorksheetHead) =>
      kept(documents, row.evidenceId, () => ({
        id: row.evidenceId,
        kind: row.kind,
        title: row.title,
        unit,
        version: row.evidenceVersion,
      })),

    revision: (row: LinkRow) =>
      kept(revisions, row.revisionId, () => ({
        id: row.revisionId,
        number: row.number,
        fileName: row.fileName,
        mediaType: row.mediaType,
        size: row.size,
        sha256: row.sha256,
        url: row.url,
        note: row.note,
        coversFrom: row.coversFrom,
        coversTo: row.coversTo,
        createdAt: row.createdAt,
        createdBy: row.createdById === null ? null : person(row.createdById, row.createdByName),
        downloadPath: row.sha256 === null ? null : `/evidence/${row.revisionId}`,
      })),
  };
}

function kept<T>(known: Map<string, T>, id: string, make: () => T): T {
  let value = known.get(id);
  if (value === undefined) known.set(id, (value = make()));
  return value;
}

