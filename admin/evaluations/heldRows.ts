/** A page of a list, as it was read. */
export interface ReadPage<Row> {
  readonly rows: readonly Row[];
  /** Of all pages. */
  readonly total: number;
}

/** A page that stays as it is on the screen while it changes elsewhere. */
export interface HeldPage<Row> {
  readonly rows: readonly Row[];
  /** Ids of rows that are no longer on it: certainly, not only because others moved them to another page. */
  readonly gone: ReadonlySet<string>;
  /** How many changes would move rows; 0: none, and `rows` are as just read. */
  readonly changes: number;
}

/**
 * What to show of a page that was read anew: it itself where no row would move under somebody's hand, else the rows
 * of before, each as it is now.
 *
 * @param page from 1.
 */
export function holdRows<Row extends { readonly id: string }>(
  shown: ReadPage<Row>,
  fresh: ReadPage<Row>,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): HeldPage<Row> {
  if (shown.rows.every(({ id }, place) => fresh.rows[place]?.id === id)) {
    return { rows: fresh.rows, gone: new Set(), changes: 0 };
  }
  const known = new Map(fresh.rows.map((row) => [row.id, row]));
  const isCommon = ({ id }: Row) => known.has(id);
  const knew = new Set(shown.rows.map(({ id }) => id));
  const isOld = ({ id }: Row) => knew.has(id);

  // What fell off either end may be on the page before or after this one.
  const first = page > 1 ? shown.rows.findIndex(isCommon) : 0;
  const isFull = fresh.rows.length >= perPage;
  const last = isFull ? shown.rows.findLastIndex(isCommon) : shown.rows.length;
  const gone = new Set(
    shown.rows
      .filter((row, place) => !isCommon(row) && first >= 0 && place >= first && place <= last)
      .map(({ id }) => id),
  );
  const inserted = fresh.rows
    .slice(0, fresh.rows.findLastIndex(isOld) + 1)
    .filter((row) => !isOld(row)).length;
  const arrived = Math.max(inserted, fresh.total - shown.total + gone.size, 0);
  return {
    rows: shown.rows.map((row) => known.get(row.id) ?? row),
    gone,
    // Where rows only changed places, or pages, it is one thing to look at.
    changes: Math.max(gone.size + arrived, 1),
  };
}
