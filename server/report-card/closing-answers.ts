import type { PoolClient } from 'pg';
import type { AnswerFact, AnswerFacts, EvidenceFact } from '../../schema/scoring/index.js';
import { precedenceOf } from '../stage/stage.query.js';
import { rows, sql } from '../support/sql.js';
import type { EvaluationRow, StageValues, StatedRow } from '../worksheet/stage-values.js';
import type { StandingRow } from '../worksheet/worksheet.standing.js';

/** One answer at the moment of closing. */
export interface ClosingAnswer extends StandingRow, StatedRow {
  readonly evidence: readonly EvidenceFact[];
}

/** Everything that a worksheet is scored from. */
export interface ClosingRows {
  readonly answers: readonly ClosingAnswer[];
  readonly evaluations: readonly EvaluationRow[];
}

/** Every answer and verdict of a period by worksheet: two statements, however many there are. */
export async function readClosingRows(
  client: PoolClient,
  periodId: string,
): Promise<(worksheetId: string) => ClosingRows> {
  const answers = await rows<ClosingAnswer & { worksheetId: string }>(
    client,
    sql`select a.worksheet_id as "worksheetId", a.id, a.indicator_code as "indicatorCode", a.state,
          a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts,
          e.evidence is not null as evidenced, coalesce(e.evidence, '[]') as evidence
        from worksheet w
        join answer a on a.worksheet_id = w.id
        left join lateral (select json_agg(json_build_object('sha256', r.sha256, 'url', r.url,
              'page', l.page) order by r.sha256, r.url, l.page, l.id) as evidence
            from evidence_link l join evidence_revision r on r.id = l.revision_id
            where l.answer_id = a.id) e on true
        where w.period_id = ${periodId}`,
  );
  const evaluations = await rows<EvaluationRow & { worksheetId: string }>(
    client,
    sql`select a.worksheet_id as "worksheetId", e.answer_id as "answerId", e.verdict,
          e.option_key as "optionKey", e.value, nullif(e.counts, '{}') as counts, e.current,
          e.answer_version as "answerVersion", ${precedenceOf('e', 'p')} as precedence
        from worksheet w
        join period p on p.id = w.period_id
        join answer a on a.worksheet_id = w.id
        join evaluation e on e.answer_id = a.id and e.current
        where w.period_id = ${periodId}`,
  );
  const answersByWorksheet = Map.groupBy(answers, ({ worksheetId }) => worksheetId);
  const evaluationsByWorksheet = Map.groupBy(evaluations, ({ worksheetId }) => worksheetId);
  return (worksheetId) => ({
    answers: answersByWorksheet.get(worksheetId) ?? [],
    evaluations: evaluationsByWorksheet.get(worksheetId) ?? [],
  });
}

/** By indicator code, as a snapshot keeps them. */
export const factsOf = (
  answers: readonly ClosingAnswer[],
  claimed: StageValues,
  verified: StageValues,
): ReadonlyMap<string, AnswerFacts> =>
  new Map(
    answers.map(({ indicatorCode, state, evidence }) => [
      indicatorCode,
      {
        state,
        claimed: factOf(claimed, indicatorCode),
        verified: factOf(verified, indicatorCode),
        evidence,
      },
    ]),
  );

/** Null for an answer with nothing in it. */
function factOf(values: StageValues, code: string): AnswerFact | null {
  const { optionKey = null, value = null, counts = null } = values.get(code) ?? {};
  if (optionKey === null && value === null && counts === null) return null;
  return { optionKey, value, counts: counts as AnswerFact['counts'] };
}
