import type { PoolClient } from 'pg';
import { isFault, median, rankTotals } from '../../schema/scoring/index.js';
import { sealIndex } from '../kabupaten-index/seal-index.js';
import type { LockedPeriod } from '../period/lock.js';
import {
  breathe,
  type ClosingFacts,
  type ClosingGroup,
  type ClosingSheet,
  openClosingSheets,
  sheetsInOneGo,
} from './closing-sheets.js';
import { type Card, cardSealer, type GroupStanding, insertCards } from './seal-card.js';
import type { Scorers } from './scorers.js';

/** How far a closing is. */
export interface SealingStep {
  readonly phase: 'SCORING' | 'SEALING';
  /** Worksheets that are through with it. */
  readonly done: number;
  readonly total: number;
}

/**
 * Scores every worksheet of a period and inserts its report cards and the kabupaten's index. The statements grow with
 * batches of worksheets alone; the caller's transaction makes them one with the closing.
 *
 * @param tell hears how far it is, from time to time.
 */
export async function sealWorksheets(
  client: PoolClient,
  period: LockedPeriod,
  scorers: Scorers,
  now: Date,
  tell: (step: SealingStep) => void = () => undefined,
): Promise<void> {
  const sheets = await openClosingSheets(client, period, scorers);
  const total = sheets.count;
  tell({ phase: 'SCORING', done: 0, total });
  await sheets.score((done) => tell({ phase: 'SCORING', done, total }));

  const sealers = new Map(
    sheets.groups.map((group) => [group.scorer, cardSealer(group.scorer, standingIn(group))]),
  );
  let done = 0;
  tell({ phase: 'SEALING', done, total });
  await sheets.eachBatch(async (batch, factsOf) => {
    const cards: Card[] = [];
    for (const sheet of batch) {
      cards.push(sealers.get(sheet.scorer)!(sheet, closedAs(sheet, factsOf(sheet), period)));
      if (cards.length % sheetsInOneGo === 0) await breathe();
    }
    await insertCards(client, period, cards, now);
    tell({ phase: 'SEALING', done: (done += batch.length), total });
  });
  const indexed = sheets.groups.flatMap(({ scorer: formula, sheets: own }) =>
    own.map(({ worksheet: { id, unit, submittedAt }, verified }) => ({
      id,
      unit,
      formula,
      scorecard: submittedAt === null ? null : verified(),
    })),
  );
  await sealIndex(client, period, indexed, now);
}

/** Units of one instrument and formula are ranked and measured against each other. */
function standingIn({ scorer: { definition, instrument }, sheets }: ClosingGroup): GroupStanding {
  const units = sheets.filter(({ worksheet }) => worksheet.unitId !== null);
  const { components } = instrument.definition;
  // Of the units that were scored there: the 0 of the others is no score.
  const points = components.map((): number[] => []);
  const totals = units.map(({ verified }) => {
    const { nodes, total } = verified();
    components.forEach(({ code }, place) => {
      const node = nodes.get(code)!;
      if (!isFault(node.score)) points[place]!.push(node.points);
    });
    return isFault(total.score) ? null : total.points;
  });
  const ranks = rankTotals(totals, definition.ranking);
  return {
    rankOf: ranks.filter((rank) => rank !== null).length,
    ranks: new Map(units.map(({ worksheet }, unit) => [worksheet.id, ranks[unit] ?? null])),
    medianPoints: new Map(
      components.flatMap(({ code }, place) => {
        const middle = median(points[place]!);
        return middle === null ? [] : [[code, middle]];
      }),
    ),
  };
}

function closedAs(
  { worksheet: { submittedAt }, scorer, ...sheet }: ClosingSheet,
  { answers, work, answered }: ClosingFacts,
  period: LockedPeriod,
) {
  const { proven: _proven, ...counts } = work;
  const claimed = sheet.claimed();
  return {
    period,
    answers,
    claimed,
    verified: sheet.verified(),
    progress: {
      indicators: scorer.plan.indicators.length,
      answered: answered ?? claimed.total.answered,
      ...counts,
      submittedAt,
      onTime: submittedAt !== null && submittedAt <= period.dueAt,
    },
  };
}
