import { type Day, knownHolidays } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { Holiday, HolidayYear } from './holiday.type.js';

const columns = sql`h.id, h.date::text as date, h.name, h.kind, h.version`;

/** The kabupaten's holidays of a year, and what of its decrees is not among them. @throws InvalidInput */
export async function readHolidayYear(ctx: RequestContext, year: number): Promise<HolidayYear> {
  authorize(ctx.actor, 'holiday.list');
  assertYear(year, 'year');
  const holidays = await holidaysWhere(
    ctx,
    sql`h.date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
  );
  const present = new Set(holidays.map(({ date }) => date));
  const known = knownHolidays(year);
  return {
    year,
    holidays,
    known: known
      ? {
          sources: known.sources,
          missing: known.holidays.filter(({ date }) => !present.has(date)).length,
        }
      : null,
  };
}

/** @throws NotFound */
export async function readHoliday(ctx: RequestContext, id: string): Promise<Holiday> {
  const [holiday] = await holidaysWhere(ctx, sql`h.id = ${id}`);
  if (!holiday) throw new NotFound('Holiday', 'id');
  return holiday;
}

/** Every day on which the kabupaten's offices do not work, weekends apart: what working days are counted by. */
export async function holidayDates(
  ctx: Pick<RequestContext, 'actor' | 'pool'>,
): Promise<ReadonlySet<Day>> {
  const found = await holidaysWhere(ctx, sql`true`);
  return new Set(found.map(({ date }) => date));
}

/** @throws InvalidInput */
export function assertYear(year: number, field: string): void {
  if (year < limits.yearMin) throw new InvalidInput(field, 'OUT_OF_RANGE', limits.yearMin);
  if (year > limits.yearMax) throw new InvalidInput(field, 'OUT_OF_RANGE', limits.yearMax);
}

const holidaysWhere = (
  { actor, pool }: Pick<RequestContext, 'actor' | 'pool'>,
  condition: RawBuilder<unknown>,
): Promise<Holiday[]> =>
  rows<Holiday>(
    pool,
    sql`select ${columns} from holiday h
        where h.kabupaten_id = ${actor.kabupatenId} and ${condition} order by h.date`,
  );
