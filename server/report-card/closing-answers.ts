import type { PoolClient } from 'pg';
import type { AnswerFact, AnswerFacts, EvidenceFact } from '../../schema/scoring/index.js';
import { precedencesOf } from '../stage/stage.query.js';
import { rows, sql } from '../support/sql.js';
import {
  claimedAnswers,
  type EvaluationRow,
  type StageValues,
  type StatedRow,
  verifiedAnswers,
} from '../worksheet/stage-values.js';
import type { StandingRow } from '../worksheet/worksheet.standing.js';

/** One answer at the moment of closing. */
export interface ClosingAnswer extends StandingRow, StatedRow {
  readonly evidence: readonly EvidenceFact[];
}

/** Everything that a worksheet is scored from. */
export interface ClosingRows {
  readonly answers: readonly ClosingAnswer[];
  /** What the unit claims, and what was accepted of it. */
  readonly claimed: StageValues;
  readonly verified: StageValues;
}

type OfWorksheet<Row> = Row & { readonly worksheetId: string };

/** The answers, evidence and verdicts of some worksheets of a period: three statements, however many there are. */
export async function readClosingRows(
  client: PoolClient,
  periodId: string,
  worksheetIds: readonly string[],
): Promise<(worksheetId: string) => ClosingRows> {
  const answers = await rows<OfWorksheet<Omit<ClosingAnswer, 'evidence' | 'evidenced'>>>(
    client,
    sql`select a.worksheet_id as "worksheetId", a.id, a.indicator_code as "indicatorCode", a.state,
          a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts
        from answer a where a.worksheet_id = any(${worksheetIds}::uuid[])`,
  );
  // The answer comes first in the order: texts are compared only where one has several.
  const evidence = await rows<EvidenceFact & { answerId: string }>(
    client,
    sql`select l.answer_id as "answerId", r.sha256, r.url, l.page
        from answer a join evidence_link l on l.answer_id = a.id
          join evidence_revision r on r.id = l.revision_id
        where a.worksheet_id = any(${worksheetIds}::uuid[])
        order by l.answer_id, r.sha256, r.url, l.page, l.id`,
  );
  const evaluations = await rows<OfWorksheet<EvaluationRow>>(
    client,
    sql`select a.worksheet_id as "worksheetId", e.answer_id as "answerId", e.verdict,
          e.option_key as "optionKey", e.value, nullif(e.counts, '{}') as counts, e.current,
          e.answer_version as "answerVersion", g.precedence
        from answer a join evaluation e on e.answer_id = a.id and e.current
          left join ${precedencesOf(periodId)} g on g.key = e.stage_key
        where a.worksheet_id = any(${worksheetIds}::uuid[])`,
  );
  const answersOf = Map.groupBy(answers, ({ worksheetId }) => worksheetId);
  const evidenceOf = Map.groupBy(evidence, ({ answerId }) => answerId);
  const evaluationsOf = Map.groupBy(evaluations, ({ worksheetId }) => worksheetId);
  return (worksheetId) => {
    const own = (answersOf.get(worksheetId) ?? []).map((answer) => {
      const found = evidenceOf.get(answer.id) ?? [];
      return { ...answer, evidence: found.map(factOfEvidence), evidenced: found.length > 0 };
    });
    return {
      answers: own,
      claimed: claimedAnswers(own),
      verified: verifiedAnswers(own, evaluationsOf.get(worksheetId) ?? []),
    };
  };
}

const factOfEvidence = ({ sha256, url, page }: EvidenceFact): EvidenceFact => ({
  page,
  sha256,
  url,
});

/** By indicator code, as a snapshot keeps them. */
export const factsOf = ({
  answers,
  claimed,
  verified,
}: ClosingRows): ReadonlyMap<string, AnswerFacts> =>
  new Map(
    answers.map(({ indicatorCode, state, evidence }) => [
      indicatorCode,
      {
        claimed: factOf(claimed, indicatorCode),
        evidence,
        state,
        verified: factOf(verified, indicatorCode),
      },
    ]),
  );

/** Null for an answer with nothing in it. */
function factOf(values: StageValues, code: string): AnswerFact | null {
  const { optionKey = null, value = null, counts = null } = values.get(code) ?? {};
  if (optionKey === null && value === null && counts === null) return null;
  return { counts: counts as AnswerFact['counts'], optionKey, value };
}
