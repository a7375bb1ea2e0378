import {
  needsEvidence,
  scoreOnScale,
  type AnswerValue,
  type Answers,
  type Snapshot,
  type Statistic,
  surroundingsIn,
  verifiedOf,
} from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { Forbidden } from '../errors/domain-error.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { readSealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import { claimedAnswers } from '../worksheet/stage-values.js';
import { findWorksheet } from '../worksheet/worksheet.lock.js';
import { readStandingRows } from '../worksheet/worksheet.score.js';
import type { PlanBasis } from './target-plan.enums.js';
import { isLatest } from '../report-card/latest.js';

/** What a worksheet's plans start from. */
export interface PlanBase {
  readonly worksheetId: string;
  readonly instrumentId: string;
  readonly scope: PeriodUnitScope;
  readonly basis: PlanBasis;
  readonly reportCardId: string | null;
  readonly revision: number;
  readonly formula: FormulaEntry;
  /** Every answer that there is. */
  readonly answers: Answers;
  /** Codes of those that count. */
  readonly counting: ReadonlySet<string>;
  /** What was found among all worksheets; null while that is not known. */
  readonly statistics: readonly Statistic[] | null;
}

/**
 * What plans of a worksheet start from: of a closed period the verified answers as they were sealed, of a running
 * one what is claimed and, where it has to be, proven. Two statements beside those that find the worksheet.
 *
 * @throws NotFound where the viewer may not read the worksheet; Forbidden where they may not plan for it;
 *   DomainError `SEAL_BROKEN`.
 */
export async function readPlanBase(
  ctx: RequestContext,
  id: string,
  field: string,
): Promise<PlanBase> {
  const { actor, pool, catalogue } = ctx;
  const { worksheet, scope } = await findWorksheet(ctx, id, field);
  if (!can(actor, 'targetPlan.read', scope)) throw new Forbidden('targetPlan.read');
  const formula = await catalogue.formula(actor.kabupatenId, worksheet.formula.id);
  const [card] = await rows<{ id: string; snapshot: string; sha256: string }>(
    pool,
    // One that is open again is planned from what is claimed now.
    sql`select c.id, c.snapshot, c.sha256 from report_card c join worksheet w on w.id = c.worksheet_id
        where w.id = ${worksheet.id} and w.status = 'CLOSED' and ${isLatest('c')}`,
  );
  const common = {
    worksheetId: worksheet.id,
    instrumentId: worksheet.instrument.id,
    scope,
    revision: worksheet.revision,
    formula,
  };
  if (card) {
    const snapshot = readSealed<Snapshot>(card, { reportCardId: card.id });
    const answers = verifiedOf(snapshot);
    return {
      ...common,
      basis: 'SEALED',
      reportCardId: card.id,
      answers,
      counting: new Set(answers.keys()),
      statistics: surroundingsIn(snapshot).statistics,
    };
  }
  const standing = await readStandingRows(pool, [actor.kabupatenId, [worksheet.id]]);
  const evidenced = new Set(standing.flatMap((row) => (row.evidenced ? [row.indicatorCode] : [])));
  const answers = claimedAnswers(standing);
  return {
    ...common,
    basis: 'RUNNING',
    reportCardId: null,
    answers,
    counting: provenCodes(formula, answers, evidenced),
    statistics: null,
  };
}

/** The answers that count. */
export const countingAnswers = ({ answers, counting }: PlanBase): Answers =>
  new Map([...answers].filter(([code]) => counting.has(code)));

/** What is known of the other worksheets. */
export const surroundingsOf = ({ statistics }: PlanBase) =>
  statistics === null ? ({ sees: 'OPEN' } as const) : ({ sees: 'GIVEN', statistics } as const);

function provenCodes(
  { plan }: FormulaEntry,
  answers: Answers,
  evidenced: ReadonlySet<string>,
): ReadonlySet<string> {
  const isProven = (
    scale: Parameters<typeof needsEvidence>[0],
    code: string,
    answer: AnswerValue,
  ) => evidenced.has(code) || !needsEvidence(scale, answer);
  return new Set(
    plan.indicators.flatMap(({ code, scale }) => {
      const answer = answers.get(code);
      if (answer === undefined || scoreOnScale(scale, answer) === 'unanswered') return [];
      return isProven(scale, code, answer) ? [code] : [];
    }),
  );
}
