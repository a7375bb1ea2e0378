import { type Instant, prepared } from '../support/sql.js';

/** A file on its way, as its row tells it. */
export interface PartialRow {
  readonly id: string;
  readonly fileName: string;
  /** Bytes of the whole. */
  readonly size: number;
  readonly createdAt: Instant;
}

/**
 * Makes room for one more and announces it. Gives the ids of those that had to go: what is a day old, and
 * the oldest beyond the person's share.
 */
export const insertPartial = prepared<
  { id: string },
  [
    id: string,
    kabupatenId: string,
    now: Date,
    personId: string,
    fileName: string,
    size: number,
    maxFiles: number,
    maxBytes: number,
    expiredBefore: Date,
  ]
>(`
  with given_up as (
    delete from partial_upload where id in (
      select id from (
        select id, created_at, row_number() over newest as place, sum(size) over newest as bytes
        from partial_upload where person_id = $4 and kabupaten_id = $2
        window newest as (order by created_at desc, id)) as known
      where place >= $7 or bytes + $6 > $8 or created_at <= $9)
    returning id),
  made as (
    insert into partial_upload (id, kabupaten_id, created_at, person_id, file_name, size)
    values ($1, $2, $3, $4, $5, $6))
  select id from given_up`);

export const readOwnPartial = prepared<
  PartialRow,
  [id: string, kabupatenId: string, personId: string, expiredBefore: Date]
>(`
  select id, file_name as "fileName", size, created_at as "createdAt" from partial_upload
  where id = $1 and kabupaten_id = $2 and person_id = $3 and created_at > $4`);

/** Of whomever: for the store, which is asked only after its owner was found. */
export const readPartial = prepared<PartialRow, [id: string]>(
  'select id, file_name as "fileName", size, created_at as "createdAt" from partial_upload where id = $1',
);

export const deletePartial = prepared<object, [id: string]>(
  'delete from partial_upload where id = $1',
);

/** In every kabupaten: for the upkeep. */
export const deleteExpiredPartials = prepared<{ id: string }, [expiredBefore: Date]>(
  'delete from partial_upload where created_at <= $1 returning id',
);

export const readPartialIds = prepared<{ id: string }, []>('select id from partial_upload');
