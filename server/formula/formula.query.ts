import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { optionNamed, recordOf, type IndicatorRecord } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { WorkedCase } from '../../schema/scoring/worked-cases.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { InstrumentRef } from '../instrument/instrument.type.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize, can } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import type { FormulaStatus } from '../support/enums.js';
import { idOf, isUuid } from '../support/load.js';
import { instantText, instrumentRef, personRef } from '../support/refs.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import type { PersonRef } from '../unit/unit.type.js';
import { shownCases } from './formula-cases.js';
import type { ProposalSimulation } from './formula-simulation.js';
import type { FormulaFilter, FormulaOrder, FormulaOrderField } from './formula.input.js';
import type { Formula, FormulaStep } from './formula.type.js';

interface FormulaRow {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly status: FormulaStatus;
  readonly reason: string | null;
  readonly publishedAt: Instant | null;
  readonly publishedBy: PersonRef | null;
  readonly proposal: FormulaStep | null;
  readonly approval: FormulaStep | null;
  readonly returned: FormulaStep | null;
  readonly simulation: ProposalSimulation | null;
  readonly previousId: string | null;
  readonly version: number;
  readonly sha256: string;
  readonly definition: FormulaDefinition;
  readonly cases: readonly WorkedCase[] | null;
  readonly exceptionReason: string | null;
  readonly instrument: InstrumentRef;
}

/** A `FormulaStep`; null where it was not taken. @param step as its columns begin. */
const stepOf = (step: 'proposed' | 'approved' | 'returned', reason: RawBuilder<unknown>) => {
  const [at, by] = [`f.${step}_at`, `f.${step}_by_id`];
  return sql`case when ${sql.raw(at)} is null then null else json_build_object(
    'at', ${instantText(at)}, 'reason', ${reason},
    'by', (select ${personRef('s')} from person s where s.id = ${sql.raw(by)})) end`;
};

const columns = sql`f.id, f.revision, f.title, f.status, f.reason, f.published_at as "publishedAt",
  ${personRef('p')} as "publishedBy", ${stepOf('proposed', sql`f.proposal_reason`)} as proposal,
  ${stepOf('approved', sql`null`)} as approval, ${stepOf('returned', sql`f.return_note`)} as returned,
  case when f.proposed_at is null then null else f.simulation end as simulation,
  (select b.id from formula b where b.instrument_id = f.instrument_id and b.revision < f.revision
    and b.status in ('PUBLISHED', 'RETIRED') order by b.revision desc limit 1) as "previousId", f.version, f.sha256, f.definition, f.cases,
  f.exception_reason as "exceptionReason",
  ${instrumentRef('i')} as instrument`;

const from = sql`formula f join instrument i on i.id = f.instrument_id
  left join person p on p.id = f.published_by_id`;

const orderable: Readonly<Record<FormulaOrderField, Orderable>> = {
  INSTRUMENT: { by: sql`i.code`, type: 'text' },
  REVISION: { by: sql`f.revision`, type: 'integer' },
  PUBLISHED_AT: { by: sql`coalesce(f.published_at, 'infinity')`, type: 'timestamptz' },
};

/** A page of formulas, by instrument and latest first unless told otherwise. */
export async function listFormulas(
  ctx: RequestContext,
  filter: FormulaFilter,
  orderBy: readonly FormulaOrder[],
  page: PageArgs,
): Promise<Page<Formula>> {
  const { actor, pool } = ctx;
  authorize(actor, 'formula.list');
  const where: RawBuilder<unknown>[] = [sql`f.kabupaten_id = ${actor.kabupatenId}`];
  if (filter.ids) where.push(sql`f.id = any(${filter.ids.filter(isUuid)}::uuid[])`);
  if (filter.instrumentId != null) {
    where.push(sql`i.id = ${idOf('Instrument', filter.instrumentId, 'instrumentId')}`);
  }
  if (filter.status) where.push(sql`f.status = any(${filter.status}::text[])`);

  const found = await readPage<FormulaRow, FormulaOrderField>(pool, {
    select: columns,
    from,
    where,
    orderable,
    orderBy:
      orderBy.length > 0
        ? orderBy
        : [
            { field: 'INSTRUMENT', direction: 'ASC' },
            { field: 'REVISION', direction: 'DESC' },
          ],
    id: sql`f.id`,
    page,
  });
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: await shown(ctx, node) })),
  );
  return { ...found, edges, nodes: edges.map(({ node }) => node) };
}

/** @throws NotFound */
export async function readFormula(ctx: RequestContext, id: string): Promise<Formula> {
  const { actor, pool } = ctx;
  authorize(actor, 'formula.list');
  const [row] = await rows<FormulaRow>(
    pool,
    sql`select ${columns} from ${from}
        where f.kabupaten_id = ${actor.kabupatenId} and f.id = ${idOf('Formula', id, 'id')}`,
  );
  if (!row) throw new NotFound('Formula', 'id');
  return shown(ctx, row);
}

async function shown({ actor, catalogue }: RequestContext, row: FormulaRow): Promise<Formula> {
  const { definition, cases, simulation, ...formula } = row;
  const instrument = await catalogue.instrument(actor.kabupatenId, row.instrument.id);
  return {
    ...formula,
    cases: shownCases(cases),
    // A mean of a few units gives away what is in it.
    simulation: can(actor, 'recalculation.read') ? simulation : null,
    ...recordInOrder(definition, instrument.definition),
    abilities: abilities(actor, row),
  };
}

/** JSON keeps no order of its own: the instrument's tree is the order, and names for what is no node's. */
function recordInOrder(definition: FormulaDefinition, instrument: InstrumentDefinition) {
  const codes = [...instrument.components, ...instrument.indicators].map(({ code }) => code);
  const optionsOf = new Map(
    instrument.indicators.map(({ code, options }) => [code, options.map(({ key }) => key)]),
  );
  const scaleInOrder = (scale: NonNullable<IndicatorRecord['scale']>, keys: readonly string[]) =>
    inOrder(scale, keys, ({ key }) => optionNamed(key, keys) ?? key);
  const record = recordOf(definition);
  const { nodes, indicators } = record;
  return {
    ...record,
    nodes: inOrder(nodes, codes, ({ code }) => code),
    indicators: inOrder(indicators, codes, ({ code }) => code).map((rule) => ({
      ...rule,
      scale: rule.scale && scaleInOrder(rule.scale, optionsOf.get(rule.code) ?? []),
    })),
  };
}

/** What has no place in the order comes last. */
function inOrder<Row>(
  rows: readonly Row[],
  order: readonly string[],
  keyOf: (row: Row) => string,
): Row[] {
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = (row: Row) => places.get(keyOf(row)) ?? order.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Who proposed it is not offered to approve it; the refusal is the lifecycle's own. */
function abilities(actor: Actor, { status, proposal }: FormulaRow): string[] {
  switch (status) {
    case 'DRAFT':
      return abilitiesOn(actor, ['formula.edit', 'formula.propose']);
    case 'PROPOSED': {
      const isOwn = proposal?.by?.id === actor.personId;
      return abilitiesOn(actor, isOwn ? ['formula.return'] : ['formula.approve', 'formula.return']);
    }
    case 'APPROVED':
      return abilitiesOn(actor, ['formula.publish', 'formula.return']);
    case 'PUBLISHED':
      return abilitiesOn(actor, ['formula.edit']).map(() => 'formula.draft');
    case 'RETIRED':
      return [];
  }
}
