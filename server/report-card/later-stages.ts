import {
  scoreAnswers,
  type Snapshot,
  surroundingsIn,
  verifiedOf,
} from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { rows, sql } from '../support/sql.js';
import { type StoredValue, valueOf } from '../worksheet/stage-values.js';
import type { LaterStage } from './report-card.type.js';

/** One value of a stage that is kept apart. */
export interface LaterValue extends StoredValue {
  readonly cardId: string;
  readonly stageKey: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly indicatorCode: string;
}

/** What stages that are kept apart say of the worksheets of report cards, in the order of the stages. One statement. */
export const readLaterValues = (
  { pool }: Pick<RequestContext, 'pool'>,
  cardIds: readonly string[],
): Promise<LaterValue[]> =>
  rows<LaterValue>(
    pool,
    sql`select c.id as "cardId", g.key as "stageKey", g.name_id as "nameId", g.name_en as "nameEn",
          a.indicator_code as "indicatorCode", e.option_key as "optionKey", e.value,
          nullif(e.counts, '{}') as counts
        from report_card c join answer a on a.worksheet_id = c.worksheet_id
          join evaluation e on e.answer_id = a.id and e.current and e.verdict = 'ACCEPTED'
          join scoring_stage g on g.kabupaten_id = c.kabupaten_id and g.key = e.stage_key
            and g.kind = 'EXTERNAL'
        where c.id = any(${cardIds}::uuid[])
        order by g.position, g.key, a.indicator_code`,
  );

/**
 * What the sealed total would be with a stage's values in place of the verified ones, where it gives any: on the same
 * scale as the total, however few they are. The card itself stays as it was sealed.
 */
export function laterStagesOf(
  snapshot: Snapshot,
  { plan }: Pick<FormulaEntry, 'plan'>,
  values: readonly LaterValue[],
): LaterStage[] {
  const verified = verifiedOf(snapshot);
  const surroundings = surroundingsIn(snapshot);
  return [...Map.groupBy(values, ({ stageKey }) => stageKey)].map(([key, given]) => {
    const answers = new Map(verified);
    for (const value of given) answers.set(value.indicatorCode, valueOf(value));
    const { total } = scoreAnswers(plan, answers, surroundings);
    const [{ nameId, nameEn }] = given as [LaterValue];
    return { key, nameId, nameEn, indicators: given.length, points: total.points };
  });
}
