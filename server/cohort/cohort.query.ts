import type { RequestContext } from '../context.js';
import { Period } from '../period/period.entity.js';
import { authorize } from '../policy/index.js';
import { load } from '../support/load.js';
import { precedenceOf } from '../stage/stage.query.js';
import { rows, sql } from '../support/sql.js';
import { type CountRecord, countList } from '../worksheet/count-value.js';
import { type EvaluationRow, type StatedRow, verifiedAnswers } from '../worksheet/stage-values.js';
import type { CohortAnswer, CohortSheet } from './cohort.type.js';

/** Which answers a document asks for. */
export interface CohortParts {
  readonly claimed: boolean;
  readonly verified: boolean;
}

/**
 * The answers of every worksheet of one instrument in one period, by unit: what a formula is tried on.
 * At most three statements, however many there are.
 *
 * @throws NotFound for an unknown period or instrument; Forbidden.
 */
export async function readCohort(
  ctx: RequestContext,
  periodId: string,
  instrumentId: string,
  parts: CohortParts,
): Promise<CohortSheet[]> {
  const { actor, pool, em, catalogue } = ctx;
  authorize(actor, 'cohort.read');
  const period = await load(em, Period, periodId, 'periodId');
  const instrument = await catalogue.instrument(actor.kabupatenId, instrumentId);
  const which = sql`w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${period.id}
    and w.instrument_id = ${instrument.id}`;

  const [sheets, claimed, verified] = await Promise.all([
    rows<Omit<CohortSheet, 'claimed' | 'verified'>>(
      pool,
      sql`select w.id as "worksheetId", u.id as "unitId", u.code as "unitCode", u.name as "unitName",
            u.abbreviation as "unitAbbreviation", u.kind as "unitKind", w.status,
            w.submitted_at is not null as "isSubmitted"
          from worksheet w left join unit u on u.id = w.unit_id
          where ${which} order by u.position nulls first, u.name, w.id`,
    ),
    parts.claimed
      ? rows<AnswerRow>(
          pool,
          sql`select a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode",
                a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts
              from worksheet w join answer a on a.worksheet_id = w.id
              where ${which} and ${isGiven}`,
        )
      : [],
    parts.verified
      ? rows<VerdictRow>(
          pool,
          sql`select a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode", a.id as "answerId",
                a.state, e.verdict, e.current, e.answer_version as "answerVersion",
                ${precedenceOf('e', 'p')} as precedence, e.option_key as "optionKey", e.value,
                nullif(e.counts, '{}') as counts
              from worksheet w join period p on p.id = w.period_id
              join answer a on a.worksheet_id = w.id and a.state = 'ACCEPTED'
              join evaluation e on e.answer_id = a.id and e.current
              where ${which}`,
        )
      : [],
  ]);
  const claimedBySheet = Map.groupBy(claimed, ({ worksheetId }) => worksheetId);
  const verifiedBySheet = Map.groupBy(verified, ({ worksheetId }) => worksheetId);
  return sheets.map((sheet) => ({
    ...sheet,
    claimed: (claimedBySheet.get(sheet.worksheetId) ?? []).map(shown),
    verified: verifiedOf(verifiedBySheet.get(sheet.worksheetId) ?? []),
  }));
}

interface AnswerRow {
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
}

/** A verdict with the answer that it is on. */
interface VerdictRow extends AnswerRow, EvaluationRow {
  readonly state: StatedRow['state'];
}

/** Whether a row holds any answer at all. */
const isGiven = sql`(a.option_key is not null or a.value is not null or a.counts <> '{}')`;

/** What counts of one sheet, by the rule that seals it. */
function verifiedOf(verdicts: readonly VerdictRow[]): CohortAnswer[] {
  const byAnswer = new Map(
    verdicts.map(({ answerId: id, indicatorCode, state }) => [id, { id, indicatorCode, state }]),
  );
  return [...verifiedAnswers([...byAnswer.values()], verdicts)].flatMap(
    ([indicatorCode, { optionKey = null, value = null, counts = null }]) =>
      optionKey === null && value === null && counts === null
        ? []
        : [shown({ indicatorCode, optionKey, value, counts: counts as CountRecord | null })],
  );
}

const shown = ({
  indicatorCode,
  optionKey,
  value,
  counts,
}: Omit<AnswerRow, 'worksheetId'>): CohortAnswer => ({
  indicatorCode,
  optionKey,
  value,
  counts: countList(counts),
});
