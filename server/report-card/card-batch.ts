import type { Snapshot } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { earliestFirst, lastDayOf } from '../period/period.days.js';
import { once } from '../support/once.js';
import { periodMonth, periodName } from '../support/refs.js';
import { readSealed, type Sealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import { hasClaimedTotal } from './claimed-total.js';
import { laterStagesOf, readLaterValues } from './later-stages.js';
import { raisesIn } from './raises.js';
import type {
  CardStatistic,
  LaterStage,
  LeverageItem,
  ReportCard,
  ReportCardNode,
  TrendPoint,
} from './report-card.type.js';
import { readCardRevisions } from './revision.query.js';
import type { CardRevision } from './revision.type.js';
import { readReopenings } from '../period/reopening.query.js';
import type { PeriodReopening } from '../period/reopening.type.js';

/**
 * What report cards show that is not in every list: one statement for all cards of a page, and only
 * when somebody asks.
 */
export class CardBatch {
  constructor(
    private readonly ctx: RequestContext,
    private readonly ids: readonly string[],
    private readonly periodIds: readonly string[],
  ) {}

  /** The components as they were sealed, in the instrument's order. */
  async nodesOf({ id }: ReportCard): Promise<readonly ReportCardNode[]> {
    return (await this.snapshotOf(id)).nodes;
  }

  /**
   * Results of the same unit and instrument up to this card, oldest first; those that the viewer may see. Beside a card
   * that was replaced stand those that counted until then: what it says does not change after.
   */
  async trendOf({ id }: ReportCard): Promise<readonly TrendPoint[]> {
    return (await this.histories()).get(id) ?? [];
  }

  /** How its period was opened again since, while it is and nothing later is sealed. */
  async reopeningOf({ period, revision }: ReportCard): Promise<PeriodReopening | null> {
    if (period.status !== 'OPEN' || period.revision !== revision + 1) return null;
    const reopenings = (await this.reopenings()).get(period.id);
    return reopenings?.find((one) => one.revision === revision + 1) ?? null;
  }

  /** Every revision of it, the first first. */
  async revisionsOf({ worksheetId }: ReportCard): Promise<readonly CardRevision[]> {
    return (await this.revisions()).get(worksheetId) ?? [];
  }

  /** The result before this one; undefined for the first. */
  async previousOf(card: ReportCard): Promise<TrendPoint | undefined> {
    return (await this.trendOf(card)).at(-2);
  }

  /** What the formula compared with, as it was sealed; empty where it compares nothing. */
  async statisticsOf({ id, formula }: ReportCard): Promise<readonly CardStatistic[]> {
    const { statistics = [] } = await this.snapshotOf(id);
    if (statistics.length === 0) return [];
    const { instrument } = await this.ctx.catalogue.formula(this.ctx.actor.kabupatenId, formula.id);
    const { definition, indicators } = instrument;
    const names = new Map(definition.components.map(({ code, name }) => [code, name]));
    return statistics.map(({ nodeCode, call, verified, claimed }) => ({
      nodeCode,
      nodeName: names.get(nodeCode) ?? indicators.get(nodeCode)?.text ?? definition.title,
      call,
      verified: verified.value,
      claimed: claimed.value,
    }));
  }

  /**
   * What would have raised the total most, best first: the sealed answers scored by the same formula, beside
   * what it compared them with then.
   */
  async raisesOf({ id, formula }: ReportCard): Promise<LeverageItem[]> {
    const entry = await this.ctx.catalogue.formula(this.ctx.actor.kabupatenId, formula.id);
    return raisesIn(await this.snapshotOf(id), entry);
  }

  /** Whether what the unit itself answered has a total; where it has none, its 0 points are no score. */
  async hasClaimedTotalOf({ id, claimedPoints, formula }: ReportCard): Promise<boolean> {
    if (claimedPoints !== 0) return true;
    const entry = await this.ctx.catalogue.formula(this.ctx.actor.kabupatenId, formula.id);
    return hasClaimedTotal(await this.snapshotOf(id), entry);
  }

  /** What stages that are kept apart say of it, as it is on record now. */
  async laterStagesOf({ id, formula }: ReportCard): Promise<LaterStage[]> {
    const values = (await this.laterValues()).get(id) ?? [];
    if (values.length === 0) return [];
    const entry = await this.ctx.catalogue.formula(this.ctx.actor.kabupatenId, formula.id);
    return laterStagesOf(await this.snapshotOf(id), entry, values);
  }

  /**
   * The whole as it was sealed.
   *
   * @throws DomainError `SEAL_BROKEN`.
   */
  async snapshotOf(id: string): Promise<Snapshot> {
    const read = (await this.snapshots()).get(id);
    if (!read) throw new Error(`Report card ${id} has no snapshot`);
    return read();
  }

  private readonly snapshots = once(async () => {
    const found = await rows<Sealed & { id: string }>(
      this.ctx.pool,
      sql`select id, snapshot, sha256 from report_card where id = any(${this.ids}::uuid[])`,
    );
    // Each is held against its seal when it is asked for: a broken one takes no other with it.
    return new Map(
      found.map(({ id, ...sealed }) => [
        id,
        once(async () => readSealed<Snapshot>(sealed, { reportCardId: id })),
      ]),
    );
  });

  private readonly reopenings = once(() => readReopenings(this.ctx, [...new Set(this.periodIds)]));

  private readonly revisions = once(() => readCardRevisions(this.ctx, this.ids));

  private readonly laterValues = once(async () =>
    Map.groupBy(await readLaterValues(this.ctx, this.ids), ({ cardId }) => cardId),
  );

  private readonly histories = once(async () => {
    const found = await rows<TrendPoint & { cardId: string }>(
      this.ctx.pool,
      sql`select c.id as "cardId", e.period_id as "periodId", ${periodName('q')} as name, q.year,
            ${periodMonth('q')} as month, e.points, e.achievement, e.rank, e.grade
          from report_card c
          join period p on p.id = c.period_id
          cross join lateral (select coalesce(min(n.created_at), 'infinity') as at from report_card n
            where n.worksheet_id = c.worksheet_id and n.revision > c.revision) replaced
          join report_card e on e.kabupaten_id = c.kabupaten_id
            and coalesce(e.unit_id, e.kabupaten_id) = coalesce(c.unit_id, c.kabupaten_id)
            and e.summary->'instrument'->>'code' = c.summary->'instrument'->>'code'
            and (e.id = c.id or e.period_id <> c.period_id and e.created_at < replaced.at
              and not exists (select from report_card n where n.worksheet_id = e.worksheet_id
                and n.revision > e.revision and n.created_at < replaced.at))
          join period q on q.id = e.period_id and q.kind = p.kind
            and ${lastDayOf('q')} <= ${lastDayOf('p')}
          where c.id = any(${this.ids}::uuid[])
            and ${worksheetVisible(this.ctx.actor, sql`e.unit_id`, sql`e.period_id`)}
          order by ${earliestFirst('q')}`,
    );
    const byCard = Map.groupBy(found, ({ cardId }) => cardId);
    return new Map<string, readonly TrendPoint[]>(byCard);
  });
}
