import { IsOptional, MaxLength } from 'class-validator';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Pool } from 'pg';
import { limits } from '../../schema/limits.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { type Key, orderName, readCursor, writeCursor } from './cursor.js';
import type { Direction } from './enums.js';
import { type RawBuilder, rows, sql } from './sql.js';

/** Which part of a list: forwards by cursor, or by offset for screens with page numbers. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.pageSize,
    description: `How many rows, 0 to ${limits.pageSizeMax}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows after this cursor.' })
  @IsOptional()
  @MaxLength(limits.cursorLength)
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows to skip; not together with `after`.' })
  offset?: number | null;
}

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row.' })
  endCursor!: string | null;
}

/** One page, with its count only counted when asked for. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  readonly count: () => Promise<number>;
}

/** The connection type of a list of `Node`: `UnitConnection` with `UnitEdge`. */
export function connectionType<Node extends object>(Node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, {
    description: `One row of a list of ${name}.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Where the row stands; give it as `after`.' })
    cursor!: string;

    @Field(() => Node, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { simple: true, description: 'The rows, each with its cursor.' })
    readonly edges: readonly Edge[];

    @Field(() => [Node], { simple: true, description: 'The rows alone.' })
    readonly nodes: readonly Node[];

    @Field(() => PageInfo, { simple: true, description: 'Where the page stands.' })
    readonly pageInfo: PageInfo;

    readonly #count: () => Promise<number>;

    constructor(page: Page<Node>) {
      this.edges = page.edges;
      this.nodes = page.nodes;
      this.pageInfo = page.pageInfo;
      this.#count = page.count;
    }

    @Field(() => Int, {
      description: 'Rows of the whole list that the viewer may see; counted only when asked for.',
    })
    totalCount(): Promise<number> {
      return this.#count();
    }
  }
  return Connection;
}

/** What can be ordered by: a never-null expression, and its type for the cursor's comparison. */
export interface Orderable {
  readonly by: RawBuilder<unknown>;
  readonly type: 'text' | 'integer' | 'float8' | 'timestamptz' | 'boolean' | 'uuid' | 'bigint';
}

export interface ListQuery<Field extends string> {
  readonly select: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  /** Joined by `and`; scope first. */
  readonly where: readonly RawBuilder<unknown>[];
  readonly orderable: Readonly<Record<Field, Orderable>>;
  readonly orderBy: readonly { readonly field: Field; readonly direction: Direction }[];
  /** The row's own id: settles ties, so that pages never overlap. */
  readonly id: RawBuilder<unknown> | Orderable;
  /**
   * Finds out first which rows the page has, and only then makes their columns: for lists that are long
   * before they are cut, since references in JSON are made for every row that is sorted. Short ones are
   * only joined twice by it.
   */
  readonly rowsFirst?: boolean;
  readonly page: PageArgs;
}

/**
 * Reads one page of a list. One statement; one more when `count` is called.
 *
 * @throws DomainError `PAGE_TOO_LARGE` above the limit; InvalidInput on a cursor of another list or order, and on more
 *   orders than a list has: each combination is a statement that every connection keeps.
 */
export async function readPage<Row extends object, Field extends string>(
  pool: Pool,
  { select, from, where, orderable, orderBy, id, rowsFirst = false, page }: ListQuery<Field>,
): Promise<Page<Row>> {
  const { after, offset } = page;
  const first = page.first ?? limits.pageSize;
  if (first > limits.pageSizeMax) {
    throw new DomainError('PAGE_TOO_LARGE', 'The page is too large.', {
      field: 'first',
      limit: limits.pageSizeMax,
    });
  }
  if (first < 0) throw new InvalidInput('first', 'OUT_OF_RANGE', 0);
  if (offset != null && offset < 0) throw new InvalidInput('offset', 'OUT_OF_RANGE', 0);
  if (offset != null && after != null) throw new InvalidInput('offset', 'MALFORMED');

  if (orderBy.length > limits.ordersPerList) {
    throw new InvalidInput('orderBy', 'TOO_LONG', limits.ordersPerList);
  }

  const keys: readonly Key[] = [
    ...orderBy.map(({ field, direction }) => ({ ...orderable[field], direction })),
    // Newest first goes on to the ids: rows of one moment keep the order of their making.
    {
      ...('by' in id ? id : { by: id, type: 'uuid' as const }),
      direction: orderBy.at(-1)?.direction ?? ('ASC' as const),
    },
  ];
  const conditions = where.length > 0 ? and(where) : sql`true`;
  const order = orderName(keys);
  const from_ = after == null ? undefined : readCursor(after, order, keys);
  const chosen = sql`where ${conditions} ${from_ ? sql`and ${beyond(keys, from_)}` : sql``}`;
  const sorted = sql`order by ${sql.join(keys.map(({ by, direction }) => (direction === 'DESC' ? sql`${by} desc` : by)))}`;
  const cut = sql`limit ${first + 1} offset ${offset ?? 0}`;
  const { by: own } = keys.at(-1)!;
  const found = await rows<Row & { cursor_: unknown[] }>(
    pool,
    sql`select ${select}, jsonb_build_array(${sql.join(keys.map(({ by }) => by))}) as cursor_
        from ${from} ${
          rowsFirst
            ? sql`where ${own} in (select ${own} from ${from} ${chosen} ${sorted} ${cut}) ${sorted}`
            : sql`${chosen} ${sorted} ${cut}`
        }`,
  );
  const edges = found.slice(0, first).map((node) => ({
    cursor: writeCursor(order, node.cursor_),
    node,
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after != null || (offset ?? 0) > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: async () => {
      const [row] = await rows<{ count: number }>(
        pool,
        sql`select count(*) as count from ${from} where ${conditions}`,
      );
      return row?.count ?? 0;
    },
  };
}

/** Joins conditions; each in brackets. */
export const and = (conditions: readonly RawBuilder<unknown>[]) =>
  sql`(${sql.join(conditions, sql`) and (`)})`;

/** Rows strictly after the cursor: later in the first key, or equal there and later in the second, … */
function beyond(keys: readonly Key[], cursor: readonly string[]): RawBuilder<unknown> {
  const value = (index: number) => sql`${cursor[index]}::${sql.raw(keys[index]!.type)}`;
  const branches = keys.map(({ by, direction }, index) =>
    and([
      ...keys.slice(0, index).map((key, earlier) => sql`${key.by} = ${value(earlier)}`),
      direction === 'DESC' ? sql`${by} < ${value(index)}` : sql`${by} > ${value(index)}`,
    ]),
  );
  return sql`(${sql.join(branches, sql` or `)})`;
}
