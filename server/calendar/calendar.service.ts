import type { EntityManager } from '@mikro-orm/postgresql';
import { isDay, knownHolidays } from '../../schema/calendar/index.js';
import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { assertYear, readHoliday, readHolidayYear } from './calendar.query.js';
import { Holiday as HolidayEntity } from './holiday.entity.js';
import type { AddHolidayInput, RemoveHolidayInput, UpdateHolidayInput } from './holiday.input.js';
import type { Holiday, HolidayYear } from './holiday.type.js';

/**
 * Adds a holiday. Ages and terms that run are counted with it from now on.
 *
 * @throws Duplicate when the day is one already; InvalidInput.
 */
export async function addHoliday(ctx: RequestContext, input: AddHolidayInput): Promise<Holiday> {
  const { actor, now } = ctx;
  authorize(actor, 'holiday.edit');
  const { date, kind } = input;
  if (!isDay(date)) throw new InvalidInput('date', 'MALFORMED');
  assertYear(Number(date.slice(0, 4)), 'date');
  const id = await ctx.em.transactional(async (em) => {
    await holdCalendar(ctx, em);
    const holiday = em.create(HolidayEntity, {
      kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
      createdAt: now(),
      date,
      name: nameOf(input),
      kind,
    });
    await flush(em, { duplicate: 'date' });
    return holiday.id;
  });
  return readHoliday(ctx, id);
}

/** Renames a holiday. @throws NotFound, Conflict, InvalidInput */
export async function updateHoliday(
  ctx: RequestContext,
  input: UpdateHolidayInput,
): Promise<Holiday> {
  const { em } = ctx;
  authorize(ctx.actor, 'holiday.edit');
  const holiday = await load(em, HolidayEntity, input.id);
  assertVersion(holiday, input.version);
  em.assign(holiday, { name: nameOf(input), kind: input.kind });
  await flush(em);
  return readHoliday(ctx, holiday.id);
}

/** Removes a holiday. @returns it as it was, to be added again. @throws NotFound, Conflict */
export async function removeHoliday(
  ctx: RequestContext,
  { id, version }: RemoveHolidayInput,
): Promise<Holiday> {
  authorize(ctx.actor, 'holiday.edit');
  return ctx.em.transactional(async (em) => {
    await holdCalendar(ctx, em);
    const holiday = await load(em, HolidayEntity, id);
    assertVersion(holiday, version);
    em.remove(holiday);
    const { date, name, kind } = holiday;
    return { id: holiday.id, date, name, kind, version };
  });
}

/**
 * Adds what was decreed for a year and is not there yet. Days that are there stay as they are, with
 * the name that somebody gave them.
 *
 * @throws InvalidInput `UNKNOWN_OPTION` where no decree is known for the year.
 */
export async function importHolidays(ctx: RequestContext, year: number): Promise<HolidayYear> {
  const { actor, now } = ctx;
  authorize(actor, 'holiday.edit');
  assertYear(year, 'year');
  const known = knownHolidays(year);
  if (!known) throw new InvalidInput('year', 'UNKNOWN_OPTION');
  await ctx.em.transactional(async (em) => {
    await holdCalendar(ctx, em);
    const dates = known.holidays.map(({ date }) => date);
    const present = await em.find(HolidayEntity, { date: { $in: dates } });
    const taken = new Set(present.map(({ date }) => date));
    for (const { date, name, kind } of known.holidays) {
      if (taken.has(date)) continue;
      em.create(HolidayEntity, {
        kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
        createdAt: now(),
        date,
        name,
        kind,
      });
    }
  });
  return readHolidayYear(ctx, year);
}

/** One at a time: what two add or remove at once is not the same day twice. */
async function holdCalendar({ actor }: RequestContext, em: EntityManager): Promise<void> {
  await em.execute('select 1 from kabupaten where id = ? for no key update', [actor.kabupatenId]);
}

function nameOf(input: { readonly name: string }): string {
  const name = input.name.trim();
  if (name === '') throw new InvalidInput('name', 'MISSING');
  return name;
}
