import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  buildSnapshot,
  gradeTotals,
  groupNumbers,
  isFault,
  median,
  rankTotals,
  scoreTogether,
  snapshotHead,
  snapshotText,
  type AnswerFacts,
  type Scorecard,
  type Snapshot,
  type SnapshotHead,
  type SnapshotProgress,
  type SnapshotUnit,
} from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { sealIndex } from '../kabupaten-index/seal-index.js';
import type { LockedPeriod } from '../period/lock.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { claimedAnswers, verifiedAnswers } from '../worksheet/stage-values.js';
import { standingOf } from '../worksheet/worksheet.standing.js';
import { type ClosingRows, factsOf, readClosingRows } from './closing-answers.js';

/** How the worksheets of one formula are scored and sealed. */
interface Scorer extends FormulaEntry {
  readonly sha256: string;
}

/** By formula id. */
export type Scorers = ReadonlyMap<string, Scorer>;

/** The formulas of a period, compiled. */
export async function readScorers(
  { actor, pool, catalogue }: RequestContext,
  periodId: string,
): Promise<Scorers> {
  const bound = await rows<{ id: string; sha256: string }>(
    pool,
    sql`select f.id, f.sha256 from period_instrument b join formula f on f.id = b.formula_id
        where b.kabupaten_id = ${actor.kabupatenId} and b.period_id = ${periodId}`,
  );
  const scorers = await Promise.all(
    bound.map(async ({ id, sha256 }): Promise<[string, Scorer]> => {
      const formula = await catalogue.formula(actor.kabupatenId, id);
      return [id, { ...formula, sha256 }];
    }),
  );
  return new Map(scorers);
}

interface ClosingWorksheet {
  readonly id: string;
  readonly unitId: string | null;
  readonly unit: SnapshotUnit | null;
  readonly kabupaten: NonNullable<SnapshotHead['kabupaten']>;
  readonly formulaId: string;
  readonly submittedAt: Instant | null;
}

interface ScoredWorksheet extends ClosingWorksheet {
  readonly facts: ReadonlyMap<string, AnswerFacts>;
  readonly claimed: Scorecard;
  readonly verified: Scorecard;
  readonly progress: SnapshotProgress;
}

/**
 * Scores every worksheet of a period and inserts its report cards and the kabupaten's index. Five
 * statements, however many worksheets; the caller's transaction makes them one with the closing.
 */
export async function sealWorksheets(
  client: PoolClient,
  period: LockedPeriod,
  scorers: Scorers,
  now: Date,
): Promise<void> {
  // Locked until the end, so that no answer can land between scoring and closing. A further revision keeps the names
  // and kinds of the one before: only answers are corrected.
  const worksheets = await rows<ClosingWorksheet>(
    client,
    sql`select w.id, w.unit_id as "unitId", w.formula_id as "formulaId", w.submitted_at as "submittedAt",
          coalesce(before.summary->'unit', case when u.id is null then null else jsonb_build_object(
            'code', u.code, 'name', u.name, 'abbreviation', u.abbreviation, 'kind', u.kind) end) as unit,
          coalesce(before.summary->'kabupaten',
            jsonb_build_object('code', k.code, 'name', k.name)) as kabupaten
        from worksheet w join kabupaten k on k.id = w.kabupaten_id left join unit u on u.id = w.unit_id
          left join report_card before on before.worksheet_id = w.id
            and before.revision = ${period.revision - 1}
        where w.period_id = ${period.id} order by w.id for no key update of w`,
  );
  const rowsOf = await readClosingRows(client, period.id);
  const byFormula = Map.groupBy(worksheets, ({ formulaId }) => formulaId);
  const scored = [...byFormula].map(([formulaId, filledIn]) => {
    const scorer = scorers.get(formulaId);
    if (!scorer)
      throw new Error(`A worksheet is scored by ${formulaId}, which is not its period's`);
    const closing = filledIn.map((worksheet) => ({ worksheet, of: rowsOf(worksheet.id) }));
    return { scorer, sheets: scoreAll(closing, scorer, period) };
  });
  const cards = scored.flatMap(({ scorer, sheets }) => sealTogether(period, sheets, scorer));
  await insertCards(client, period, cards, now);
  const indexed = scored.flatMap(({ scorer: formula, sheets }) =>
    sheets.map(({ id, unit, verified, submittedAt }) => ({
      id,
      unit,
      formula,
      scorecard: submittedAt === null ? null : verified,
    })),
  );
  await sealIndex(client, period, indexed, now);
}

interface ClosingSheet {
  readonly worksheet: ClosingWorksheet;
  readonly of: ClosingRows;
}

/**
 * Scores the worksheets of one formula, and so of one instrument and level: a formula that compares
 * worksheets compares all of these, what was claimed with what was claimed and what was verified likewise.
 */
function scoreAll(
  sheets: readonly ClosingSheet[],
  scorer: Scorer,
  period: LockedPeriod,
): ScoredWorksheet[] {
  const kinds = groupNumbers(sheets.map(({ worksheet }) => worksheet.unit?.kind ?? ''));
  const claims = sheets.map(({ of }) => claimedAnswers(of.answers));
  const verdicts = sheets.map(({ of }) => verifiedAnswers(of.answers, of.evaluations));
  const claimed = scoreTogether(scorer.plan, claims, kinds);
  const verified = scoreTogether(scorer.plan, verdicts, kinds);
  return sheets.map(({ worksheet, of }, row) => ({
    ...worksheet,
    facts: factsOf(of.answers, claims[row]!, verdicts[row]!),
    claimed: claimed[row]!,
    verified: verified[row]!,
    progress: progressOf(worksheet, of, scorer, period),
  }));
}

function progressOf(
  { submittedAt }: ClosingWorksheet,
  { answers }: ClosingRows,
  scorer: Scorer,
  { dueAt }: LockedPeriod,
): SnapshotProgress {
  const { indicators, answered, evidenced, submitted, returned, accepted, completion } = standingOf(
    scorer,
    answers,
  );
  return {
    indicators,
    answered,
    evidenced,
    submitted,
    returned,
    accepted,
    completion,
    submittedAt,
    onTime: submittedAt !== null && submittedAt <= dueAt,
  };
}

interface SealedWorksheet {
  readonly worksheet: ClosingWorksheet;
  readonly snapshot: Snapshot;
  readonly areaPoints: readonly number[];
}

/** Worksheets of one instrument and formula: units among them are ranked and measured against each other. */
function sealTogether(
  period: LockedPeriod,
  scored: readonly ScoredWorksheet[],
  scorer: Scorer,
): SealedWorksheet[] {
  const { instrument, definition, revision, title, sha256 } = scorer;
  const units = scored.filter(({ unitId }) => unitId !== null);
  const ranks = rankTotals(
    units.map(({ verified: { total } }) => (isFault(total.score) ? null : total.points)),
    definition.ranking,
  );
  const rankByWorksheet = new Map(units.map(({ id }, index) => [id, ranks[index] ?? null]));
  const rankOf = ranks.filter((rank) => rank !== null).length;
  const pointsOf = ({ verified }: ScoredWorksheet, code: string) =>
    verified.nodes.get(code)!.points;
  const medianPoints = new Map(
    instrument.definition.components.flatMap(({ code }) => {
      const middle = median(units.map((unit) => pointsOf(unit, code)));
      return middle === null ? [] : [[code, middle]];
    }),
  );
  return scored.map((worksheet) => {
    const rank = rankByWorksheet.get(worksheet.id);
    const snapshot = buildSnapshot({
      kabupaten: worksheet.kabupaten,
      period,
      unit: worksheet.unit,
      instrument: instrument.definition,
      formula: { revision, title, sha256, definition },
      answers: worksheet.facts,
      claimed: worksheet.claimed,
      verified: worksheet.verified,
      grading: gradeTotals(worksheet.verified.total, definition),
      standing: rank === undefined ? null : { rank, rankOf, medianPoints },
      progress: worksheet.progress,
    });
    const areaPoints = instrument.areas.map(({ code }) => pointsOf(worksheet, code));
    return { worksheet, snapshot, areaPoints };
  });
}

async function insertCards(
  client: PoolClient,
  { id, kabupatenId, revision }: LockedPeriod,
  cards: readonly SealedWorksheet[],
  now: Date,
): Promise<void> {
  const values = cards.map(({ worksheet, snapshot, areaPoints }) => {
    const text = snapshotText(snapshot);
    const { points, maximum, achievement, grade, rank } = snapshot.totals;
    return {
      id: randomUUID(),
      worksheet_id: worksheet.id,
      unit_id: worksheet.unitId,
      level: snapshot.instrument.level,
      points,
      maximum,
      achievement,
      grade,
      rank,
      summary: snapshotHead(snapshot),
      area_points: areaPoints,
      snapshot: text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  });
  await rows(
    client,
    sql`insert into report_card (id, kabupaten_id, created_at, worksheet_id, revision, period_id, unit_id, level,
          points, maximum, achievement, grade, rank, summary, area_points, snapshot, sha256)
        select c.id, ${kabupatenId}::uuid, ${now}::timestamptz, c.worksheet_id, ${revision}::int, ${id}::uuid, c.unit_id,
          c.level, c.points, c.maximum, c.achievement, c.grade, c.rank, c.summary, c.area_points,
          c.snapshot, c.sha256
        from json_to_recordset(${JSON.stringify(values)}::json) as c (id uuid, worksheet_id uuid,
          unit_id uuid, level text, points float8, maximum float8, achievement float8, grade text,
          rank int, summary jsonb, area_points float8[], snapshot text, sha256 text)`,
  );
}
