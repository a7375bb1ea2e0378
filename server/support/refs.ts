import { type RawBuilder, sql } from './sql.js';

/*
 * Other rows as a row names them, each a JSON object of the `…Ref` type in one column. The arguments
 * are table aliases or columns that we write ourselves, never anything from outside.
 */

/** A `UnitRef`; null where the join found none. @param u alias of `unit`. */
export const unitRef = (u: string): RawBuilder<unknown> =>
  sql.raw(`case when ${u}.id is null then null else json_build_object('id', ${u}.id,
    'code', ${u}.code, 'name', ${u}.name, 'abbreviation', ${u}.abbreviation) end`);

/** A `PersonRef`; null where the join found none. @param p alias of `person`. */
export const personRef = (p: string): RawBuilder<unknown> =>
  sql.raw(`case when ${p}.id is null then null
    else json_build_object('id', ${p}.id, 'name', ${p}.name) end`);

/** An `InstrumentRef`. @param i alias of `instrument`. */
export const instrumentRef = (i: string): RawBuilder<unknown> =>
  sql.raw(`json_build_object('id', ${i}.id, 'code', ${i}.code, 'title', ${i}.title,
    'level', ${i}.level, 'revision', ${i}.revision)`);

/** A `FormulaRef`. @param f alias of `formula`. */
export const formulaRef = (f: string): RawBuilder<unknown> =>
  sql.raw(`json_build_object('id', ${f}.id, 'revision', ${f}.revision, 'title', ${f}.title,
    'status', ${f}.status)`);

/** A `PeriodRef`. @param p alias of `period`. */
export const periodRef = (p: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.raw(p)}.id, 'name', ${periodName(p)},
    'year', ${sql.raw(p)}.year, 'month', ${periodMonth(p)}, 'status', ${sql.raw(p)}.status,
    'revision', ${sql.raw(p)}.revision,
    'opensAt', ${instantText(`${p}.opens_at`)}, 'dueAt', ${instantText(`${p}.due_at`)},
    'closesAt', ${instantText(`${p}.closes_at`)})`;

/** As `periodName` of `schema/period-name.ts` writes it. @param p alias of `period`. */
export const periodName = (p: string): RawBuilder<string> =>
  sql.raw(`case ${p}.kind
    when 'MONTHLY' then ${p}.year || '-' || lpad(${p}.month::text, 2, '0')
    when 'QUARTERLY' then ${p}.year || '-Q' || ${p}.month / 3
    when 'CUSTOM' then to_char(${p}.first_day, 'YYYY-MM-DD--') || to_char(${p}.last_day, 'YYYY-MM-DD ') || ${p}.label
    else ${p}.year::text end`);

/** Null for a year and a range of days: what month they are kept by is the table's own matter. @param p alias of `period`. */
export const periodMonth = (p: string): RawBuilder<number | null> =>
  sql.raw(`case when ${p}.kind in ('ANNUAL', 'CUSTOM') then null else ${p}.month end`);

/** A moment inside JSON as it is written everywhere else: `2022-07-31T09:00:00.000Z`. @param column timestamptz. */
export const instantText = (column: string): RawBuilder<string> =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
