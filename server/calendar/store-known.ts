import { knownYears } from '../../schema/calendar/index.js';

/** Every day that was ever decreed, as rows of `holiday`; days that a kabupaten has already stay as they are. */
export const storeKnownHolidays = `
  insert into holiday (id, kabupaten_id, created_at, version, date, name, kind)
  select gen_random_uuid(), k.id, now(), 1, n.date, n.name, n.kind
  from kabupaten k cross join jsonb_to_recordset('${knownAsJson()}') as n (date date, name text, kind text)
  on conflict do nothing`;

function knownAsJson(): string {
  const holidays = knownYears.flatMap((known) => known.holidays);
  return JSON.stringify(holidays).replaceAll("'", "''");
}
