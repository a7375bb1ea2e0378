import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { recordOf } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { InstrumentRef } from '../instrument/instrument.type.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import type { FormulaStatus } from '../support/enums.js';
import { idOf, isUuid } from '../support/load.js';
import { instrumentRef, personRef } from '../support/refs.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import type { PersonRef } from '../unit/unit.type.js';
import type { FormulaFilter, FormulaOrder, FormulaOrderField } from './formula.input.js';
import type { Formula } from './formula.type.js';

interface FormulaRow {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly status: FormulaStatus;
  readonly reason: string | null;
  readonly publishedAt: Instant | null;
  readonly publishedBy: PersonRef | null;
  readonly version: number;
  readonly sha256: string;
  readonly definition: FormulaDefinition;
  readonly instrument: InstrumentRef;
}

const columns = sql`f.id, f.revision, f.title, f.status, f.reason, f.published_at as "publishedAt",
  ${personRef('p')} as "publishedBy", f.version, f.sha256, f.definition,
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
  const { definition, ...formula } = row;
  const instrument = await catalogue.instrument(actor.kabupatenId, row.instrument.id);
  return {
    ...formula,
    ...recordInOrder(definition, instrument.definition),
    abilities: abilities(actor, row.status),
  };
}

/** JSON keeps no order of its own: the instrument's tree is the order, and names for what is no node's. */
function recordInOrder(definition: FormulaDefinition, instrument: InstrumentDefinition) {
  const codes = [...instrument.components, ...instrument.indicators].map(({ code }) => code);
  const optionsOf = new Map(
    instrument.indicators.map(({ code, options }) => [code, options.map(({ key }) => key)]),
  );
  const record = recordOf(definition);
  const { nodes, indicators } = record;
  return {
    ...record,
    nodes: inOrder(nodes, codes, ({ code }) => code),
    indicators: inOrder(indicators, codes, ({ code }) => code).map((rule) => ({
      ...rule,
      scale: rule.scale && inOrder(rule.scale, optionsOf.get(rule.code) ?? [], ({ key }) => key),
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

const abilities = (actor: Actor, status: FormulaStatus) =>
  status === 'DRAFT'
    ? abilitiesOn(actor, ['formula.edit', 'formula.publish'])
    : status === 'PUBLISHED'
      ? abilitiesOn(actor, ['formula.edit']).map(() => 'formula.draft')
      : [];
