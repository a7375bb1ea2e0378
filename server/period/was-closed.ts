import { type RawBuilder, sql } from '../support/sql.js';

/** `hasSealedFigures` of `schema/sealed-period.ts` as a condition. @param p alias of `period`. */
export const wasClosed = (p: string): RawBuilder<boolean> =>
  sql.raw(`(${p}.status = 'CLOSED' or ${p}.revision > 1)`);
