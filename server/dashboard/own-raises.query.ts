import {
  type Answers,
  type Snapshot,
  type Surroundings,
  surroundingsIn,
  verifiedOf,
} from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { hasRoleIn } from '../policy/actor.js';
import { raisesOf } from '../report-card/raises.js';
import { readSealed, type Sealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import { claimedAnswers } from '../worksheet/stage-values.js';
import { readStandingRows } from '../worksheet/worksheet.score.js';
import type { DashboardRow, OwnRaises } from './dashboard.type.js';

/** As many as a unit can take on in a month. */
const namedSteps = 3;

/**
 * What would raise the units that the viewer fills in or answers for most: from the answers that the points of their rows are
 * of, claimed while the period runs, as sealed once it is closed. One statement, whatever was answered.
 *
 * @param shown rows that the viewer may see.
 * @throws DomainError `SEAL_BROKEN`.
 */
export async function readOwnRaises(
  ctx: RequestContext,
  shown: readonly DashboardRow[],
  formula: FormulaEntry,
): Promise<OwnRaises[]> {
  const own = shown.filter(({ unitId }) =>
    hasRoleIn(ctx.actor, { unitId }, 'CHANGE_AGENT', 'UNIT_HEAD'),
  );
  if (own.length === 0) return [];
  const cardIds = own.flatMap(({ reportCardId }) => reportCardId ?? []);
  const scored = cardIds.length > 0 ? await sealed(ctx, cardIds) : await running(ctx, own);
  return own.flatMap(({ worksheetId, unitId }) => {
    const found = scored.get(worksheetId);
    if (!found) return [];
    const raises = raisesOf(formula, found.answers, found.surroundings, namedSteps);
    return [{ worksheetId, unitId, raises }];
  });
}

interface Scored {
  readonly answers: Answers;
  readonly surroundings: Surroundings;
}

async function sealed(
  { actor, pool }: RequestContext,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, Scored>> {
  const cards = await rows<Sealed & { id: string; worksheetId: string }>(
    pool,
    sql`select c.id, c.worksheet_id as "worksheetId", c.snapshot, c.sha256 from report_card c
        where c.kabupaten_id = ${actor.kabupatenId} and c.id = any(${cardIds}::uuid[])`,
  );
  return new Map(
    cards.map(({ id, worksheetId, ...card }) => {
      const snapshot = readSealed<Snapshot>(card, { reportCardId: id });
      const scored = { answers: verifiedOf(snapshot), surroundings: surroundingsIn(snapshot) };
      return [worksheetId, scored] as const;
    }),
  );
}

async function running(
  { actor, pool }: RequestContext,
  own: readonly DashboardRow[],
): Promise<ReadonlyMap<string, Scored>> {
  const ids = own.map(({ worksheetId }) => worksheetId);
  const answers = await readStandingRows(pool, [actor.kabupatenId, ids]);
  const byWorksheet = Map.groupBy(answers, ({ worksheetId }) => worksheetId);
  return new Map(
    ids.map((id) => {
      const claimed = claimedAnswers(byWorksheet.get(id) ?? []);
      return [id, { answers: claimed, surroundings: { sees: 'OPEN' } }] as const;
    }),
  );
}
