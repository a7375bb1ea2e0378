import { type RawBuilder, sql } from '../support/sql.js';

/**
 * That no later revision of a report card was sealed: it is what counts. Earlier ones are read where they are asked for.
 *
 * @param c alias of `report_card`.
 */
export const isLatest = (c: string): RawBuilder<boolean> =>
  sql.raw(`not exists (select from report_card later
    where later.worksheet_id = ${c}.worksheet_id and later.revision > ${c}.revision)`);
