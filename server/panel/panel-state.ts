import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { canonicalText } from '../../schema/canonical.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry, InstrumentEntry } from '../instrument/catalogue.js';
import { precedenceIn } from '../stage/stage.query.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { Stage } from '../support/enums.js';
import { personRef } from '../support/refs.js';
import { type Instant, rows, sql } from '../support/sql.js';
import type { PersonRef } from '../unit/unit.type.js';
import type { CountRecord } from '../worksheet/count-value.js';
import type { MinutesContent, MinutesEffect } from './minutes.js';
import { panelEffects } from './panel-effects.js';
import { type ApartItem, apartItems, scored } from './panel-items.js';
import { readPanelRows } from './panel-rows.js';

/** What of a panel decides about its list. */
export interface PanelHead {
  readonly id: string;
  readonly worksheetIds: readonly string[];
  readonly panelLimit: number;
}

export interface DecisionRow {
  readonly answerId: string;
  readonly basis: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
  readonly reason: string;
  readonly decidedBy: PersonRef;
  readonly decidedAt: Instant;
  readonly version: number;
}

/** An answer whose stages are apart, with what the panel decided so far. */
export interface StateItem extends ApartItem {
  readonly decision: (DecisionRow & MinutesContent & { readonly counts: CountRecord }) | null;
  /** Decided, and on the values that are there now. */
  readonly isDecided: boolean;
}

/** A panel that is not signed, as everything is now. */
export interface PanelState {
  readonly items: readonly StateItem[];
  /** Of what is decided on the values of now. */
  readonly effects: readonly MinutesEffect[];
  readonly stages: readonly StageRow[];
}

export interface StageRow {
  readonly key: string;
  readonly kind: Stage;
  readonly nameId: string;
  readonly nameEn: string;
  readonly precedence: number | null;
}

/** Works out a panel's list and what its decisions do: five statements, however long the list. */
export async function readPanelState(
  { actor, catalogue }: Pick<RequestContext, 'actor' | 'catalogue'>,
  connection: Pool | PoolClient,
  panel: PanelHead,
): Promise<PanelState> {
  const { kabupatenId } = actor;
  const found = await readPanelRows(connection, kabupatenId, panel.worksheetIds);
  const decisions = await readDecisions(connection, panel.id);
  const stages = await readStageRows(connection, panel.id);
  const instruments = new Map<string, InstrumentEntry>();
  const formulas = new Map<string, FormulaEntry>();
  for (const { instrumentId, formulaId } of found.sheets) {
    instruments.set(instrumentId, await catalogue.instrument(kabupatenId, instrumentId));
    formulas.set(formulaId, await catalogue.formula(kabupatenId, formulaId));
  }
  const instrumentIdOf = new Map(found.sheets.map(({ id, instrumentId }) => [id, instrumentId]));
  const decisionOf = new Map(decisions.map((decision) => [decision.answerId, decision]));
  const apart = apartItems(found, (id) => instruments.get(id)!, panel.panelLimit);
  const items = apart.map((item): StateItem => {
    const decision = decisionOf.get(item.answerId);
    if (!decision) return { ...item, decision: null, isDecided: false };
    const instrument = instruments.get(instrumentIdOf.get(item.worksheetId)!)!;
    const content = scored(instrument.indicators.get(item.indicatorCode)!, decision);
    return {
      ...item,
      decision: { ...decision, ...content },
      isDecided: decision.basis === item.basis,
    };
  });
  const decided = items.flatMap(({ answerId, answerVersion, decision, isDecided }) =>
    decision && isDecided ? [{ answerId, answerVersion, content: decision }] : [],
  );
  const consensus = stages.find(({ key }) => key === standardKeys.consensus);
  const effects = panelEffects(found, decided, consensus?.precedence ?? null, (id) =>
    formulas.get(id)!,
  );
  return { items, effects, stages: spokenOf(stages, apart) };
}

/**
 * What is signed beside the decisions, which the panel's version counts: another text when an answer came onto the list or
 * left it, when the values of one are others, or what signing changes is.
 */
export const signedBasis = ({ items, effects }: Pick<PanelState, 'items' | 'effects'>): string =>
  createHash('sha256')
    .update(canonicalText([items.map(({ answerId, basis }) => [answerId, basis]), effects]))
    .digest('hex');

/** The stages that the values are of, and the consensus. */
function spokenOf(stages: readonly StageRow[], items: readonly ApartItem[]): StageRow[] {
  const keys = new Set<string>([standardKeys.self, standardKeys.review, standardKeys.consensus]);
  for (const { values } of items) for (const { stageKey } of values) keys.add(stageKey);
  return stages.filter(({ key }) => keys.has(key));
}

export const readDecisions = (
  connection: Pool | PoolClient,
  panelId: string,
): Promise<DecisionRow[]> =>
  rows<DecisionRow>(
    connection,
    sql`select d.answer_id as "answerId", d.basis, d.option_key as "optionKey", d.value,
          nullif(d.counts, '{}') as counts, d.reason, d.decided_at as "decidedAt", d.version,
          ${personRef('p')} as "decidedBy"
        from panel_decision d join person p on p.id = d.decided_by_id
        where d.panel_id = ${panelId}`,
  );

/** With the precedence that they have in the panel's period: of one that was closed before, as it was then. */
const readStageRows = (connection: Pool | PoolClient, panelId: string): Promise<StageRow[]> =>
  rows<StageRow>(
    connection,
    sql`select g.key, g.kind, g.name_id as "nameId", g.name_en as "nameEn",
          ${precedenceIn('g', 'p')} as precedence
        from panel n join period p on p.id = n.period_id
          join scoring_stage g on g.kabupaten_id = p.kabupaten_id
        where n.id = ${panelId} order by g.position, g.id`,
  );
