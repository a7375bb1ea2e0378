import type { PoolClient } from 'pg';
import {
  groupNumbers,
  openTogether,
  type AnswerFacts,
  scoreTotals,
  type SheetResult,
  type SnapshotHead,
  type SnapshotUnit,
  type Together,
} from '../../schema/scoring/index.js';
import type { LockedPeriod } from '../period/lock.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { type Work, workOf } from '../worksheet/worksheet.standing.js';
import { type ClosingRows, factsOf, readClosingRows } from './closing-answers.js';
import type { Scorer, Scorers } from './scorers.js';

/** How many worksheets are read at a time, and written. */
const batchSize = 100;

/** After how many requests that wait are answered. */
export const sheetsInOneGo = 10;

/** Up to how many stay in memory from being scored to being sealed; of more the answers are read again. */
const keptSheets = 500;

/** A worksheet that closes, locked. */
export interface ClosingWorksheet {
  readonly id: string;
  readonly unitId: string | null;
  readonly unit: SnapshotUnit | null;
  readonly kabupaten: NonNullable<SnapshotHead['kabupaten']>;
  readonly formulaId: string;
  readonly submittedAt: Instant | null;
}

/** Worksheets of one formula, and so of one instrument and level. */
export interface ClosingGroup {
  readonly scorer: Scorer;
  readonly sheets: readonly ClosingSheet[];
}

/** Among the worksheets of its formula; the results are there once all are scored. */
export interface ClosingSheet {
  readonly worksheet: ClosingWorksheet;
  readonly scorer: Scorer;
  readonly claimed: () => SheetResult;
  readonly verified: () => SheetResult;
}

/** What a report card says of a worksheet beside its results: less than half of what it was read as. */
export interface ClosingFacts {
  readonly answers: ReadonlyMap<string, AnswerFacts>;
  readonly work: Work;
  /** How many of the claimed answers are there by themselves; null where that is what their result says. */
  readonly answered: number | null;
}

/** What is done with a batch, given what each of its worksheets says. */
type BatchWork = (
  batch: readonly ClosingSheet[],
  factsOf: (sheet: ClosingSheet) => ClosingFacts,
) => Promise<void>;

/** All worksheets of a period, scored together by formula, and gone through batch by batch. */
export interface ClosingSheets {
  readonly groups: readonly ClosingGroup[];
  readonly count: number;
  /** Reads and scores them. @param tell called after each batch with how many were. */
  score(tell: (count: number) => void): Promise<void>;
  /** Goes through them once, when they are scored. */
  eachBatch(work: BatchWork): Promise<void>;
}

/**
 * The worksheets of a period, locked until the transaction ends, so that no answer can land between scoring and
 * closing. Statements grow with the batches alone, and memory stops growing where a period is larger than any.
 */
export async function openClosingSheets(
  client: PoolClient,
  period: LockedPeriod,
  scorers: Scorers,
): Promise<ClosingSheets> {
  const worksheets = await lockWorksheets(client, period);
  const byFormula = Map.groupBy(worksheets, ({ formulaId }) => formulaId);
  const opened = [...byFormula].map(([id, own]) => openGroup(scorerOf(scorers, id), own));
  const places = new Map(opened.flatMap(({ places: own }) => [...own]));
  const batches = inBatches([...places.keys()]);
  const isKept = worksheets.length <= keptSheets;
  const kept = new Map<ClosingSheet, ClosingFacts>();
  const read = (batch: readonly ClosingSheet[]) =>
    readClosingRows(
      client,
      period.id,
      batch.map(({ worksheet: { id } }) => id),
    );

  return {
    groups: opened,
    count: worksheets.length,
    async score(tell) {
      let count = 0;
      for (const batch of batches) {
        const rowsOf = await read(batch);
        for (const sheet of batch) {
          const own = rowsOf(sheet.worksheet.id);
          places.get(sheet)!(own);
          if (isKept) kept.set(sheet, factsIn(sheet, own));
          if ((count += 1) % sheetsInOneGo === 0) await breathe();
        }
        tell(count);
      }
      for (const { raise } of opened) {
        raise();
        await breathe();
      }
    },
    async eachBatch(work) {
      for (const batch of batches) {
        const rowsOf = isKept ? undefined : await read(batch);
        const factsOf = (sheet: ClosingSheet) =>
          kept.get(sheet) ?? factsIn(sheet, rowsOf!(sheet.worksheet.id));
        await work(batch, factsOf);
        // What was sealed is not needed any more.
        for (const sheet of batch) kept.delete(sheet);
      }
    },
  };
}

function factsIn({ scorer }: ClosingSheet, rows: ClosingRows): ClosingFacts {
  return {
    answers: factsOf(rows),
    work: workOf(scorer, rows.claimed, rows.answers),
    // As its unit saw it: what compares worksheets may yet find that there is nothing.
    answered: scorer.plan.isOfCohort ? scoreTotals(scorer.plan, rows.claimed).answered : null,
  };
}

/** Lets requests that wait be answered in between. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A further closing keeps the names and kinds of the one before: only answers were corrected. */
const lockWorksheets = (
  client: PoolClient,
  { id: periodId, revision }: LockedPeriod,
): Promise<ClosingWorksheet[]> =>
  rows<ClosingWorksheet>(
    client,
    sql`select w.id, w.unit_id as "unitId", w.formula_id as "formulaId", w.submitted_at as "submittedAt",
          coalesce(before.summary->'unit', case when u.id is null then null else jsonb_build_object(
            'code', u.code, 'name', u.name, 'abbreviation', u.abbreviation, 'kind', u.kind) end) as unit,
          coalesce(before.summary->'kabupaten',
            jsonb_build_object('code', k.code, 'name', k.name)) as kabupaten
        from worksheet w join kabupaten k on k.id = w.kabupaten_id left join unit u on u.id = w.unit_id
          left join report_card before on before.worksheet_id = w.id and before.revision = ${revision - 1}
        where w.period_id = ${periodId} order by w.id for no key update of w`,
  );

interface OpenedGroup extends ClosingGroup {
  /** Takes what a worksheet says. */
  readonly places: ReadonlyMap<ClosingSheet, (rows: ClosingRows) => void>;
  readonly raise: () => void;
}

/**
 * A formula that compares worksheets compares all of these, what was claimed with what was claimed and what was
 * verified likewise.
 */
function openGroup(scorer: Scorer, worksheets: readonly ClosingWorksheet[]): OpenedGroup {
  const kinds = groupNumbers(worksheets.map(({ unit }) => unit?.kind ?? ''));
  const claims = openTogether(scorer.plan, worksheets.length, kinds);
  const verdicts = openTogether(scorer.plan, worksheets.length, kinds);
  const isKept = worksheets.length <= keptSheets;
  const places = new Map(
    worksheets.map((worksheet, row) => {
      const sheet: ClosingSheet = {
        worksheet,
        scorer,
        claimed: resultOf(claims, row, isKept),
        verified: resultOf(verdicts, row, isKept),
      };
      const put = ({ claimed, verified }: ClosingRows) => {
        claims.put(row, claimed);
        verdicts.put(row, verified);
      };
      return [sheet, put] as const;
    }),
  );
  const raise = () => {
    claims.raise();
    verdicts.raise();
  };
  return { scorer, sheets: [...places.keys()], places, raise };
}

function resultOf(together: Together, row: number, isKept: boolean): () => SheetResult {
  let found: SheetResult | undefined;
  return () => {
    const result = found ?? together.result(row);
    if (isKept) found = result;
    return result;
  };
}

function scorerOf(scorers: Scorers, formulaId: string): Scorer {
  const scorer = scorers.get(formulaId);
  if (!scorer) throw new Error(`A worksheet is scored by ${formulaId}, which is not its period's`);
  return scorer;
}

const inBatches = (sheets: readonly ClosingSheet[]): readonly (readonly ClosingSheet[])[] =>
  Array.from({ length: Math.ceil(sheets.length / batchSize) }, (_, batch) =>
    sheets.slice(batch * batchSize, (batch + 1) * batchSize),
  );
