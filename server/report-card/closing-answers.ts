import type { PoolClient } from 'pg';
import type {
  AnswerFact,
  AnswerFacts,
  EvidenceFact,
  Scorecard,
  SnapshotProgress,
} from '../../schema/scoring/index.js';
import type { AnswerState } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';

/** One answer at the moment of closing: what the unit says, what the evaluators accepted, what proves it. */
export interface ClosingAnswer extends AnswerFacts {
  readonly code: string;
}

interface AnswerRow {
  readonly worksheetId: string;
  readonly code: string;
  readonly state: AnswerState;
  readonly claimed: AnswerFact;
  readonly review: AnswerFact | null;
  readonly evidence: readonly EvidenceFact[];
}

/** Every answer of a period by worksheet, in one statement. */
export async function readClosingAnswers(
  client: PoolClient,
  periodId: string,
): Promise<ReadonlyMap<string, readonly ClosingAnswer[]>> {
  const found = await rows<AnswerRow>(
    client,
    sql`select a.worksheet_id as "worksheetId", a.indicator_code as code, a.state,
          json_build_object('optionKey', a.option_key, 'value', a.value, 'counts', a.counts) as claimed,
          case when e.verdict = 'ACCEPTED' then json_build_object('optionKey', e.option_key,
            'value', e.value, 'counts', e.counts) end as review,
          coalesce((select json_agg(json_build_object('sha256', r.sha256, 'url', r.url, 'page', l.page)
              order by r.sha256, r.url, l.page, l.id)
            from evidence_link l join evidence_revision r on r.id = l.revision_id
            where l.answer_id = a.id), '[]') as evidence
        from worksheet w join answer a on a.worksheet_id = w.id
        left join evaluation e on e.answer_id = a.id and e.stage = 'REVIEW' and e.current
        where w.period_id = ${periodId}`,
  );
  const answers = found.map(({ worksheetId, review, claimed, ...answer }) => ({
    worksheetId,
    answer: {
      ...answer,
      claimed: filled(claimed),
      // A verdict holds for the answer that it saw: one that was edited since is no longer accepted.
      verified: answer.state === 'ACCEPTED' && review ? filled(review) : null,
    },
  }));
  return new Map(
    [...Map.groupBy(answers, ({ worksheetId }) => worksheetId)].map(([id, own]) => [
      id,
      own.map(({ answer }) => answer),
    ]),
  );
}

/** Null for an answer with nothing in it. */
const filled = (answer: AnswerFact): AnswerFact | null =>
  answer.optionKey !== null || answer.value !== null || Object.keys(answer.counts).length > 0
    ? answer
    : null;

/** By indicator code, as a snapshot keeps them. */
export const factsOf = (answers: readonly ClosingAnswer[]): ReadonlyMap<string, AnswerFacts> =>
  new Map(answers.map(({ code, ...facts }) => [code, facts]));

/** Progress of one worksheet at its closing. */
export function progressOf(
  {
    answers,
    claimed,
    submittedAt,
  }: {
    readonly answers: readonly ClosingAnswer[];
    readonly claimed: Scorecard;
    readonly submittedAt: Instant | null;
  },
  { dueAt }: { readonly dueAt: Instant },
): SnapshotProgress {
  const { indicators, answered } = claimed.total;
  const count = (holds: (answer: ClosingAnswer) => boolean) => answers.filter(holds).length;
  return {
    indicators,
    answered,
    evidenced: count(({ evidence }) => evidence.length > 0),
    accepted: count(({ state }) => state === 'ACCEPTED'),
    returned: count(({ state }) => state === 'RETURNED'),
    completion: claimed.total.completion,
    submittedAt,
    onTime: submittedAt !== null && submittedAt <= dueAt,
  };
}
