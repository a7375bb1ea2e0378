import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, isDay } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import { Duplicate, InvalidInput } from '../errors/domain-error.js';
import { daysUntil } from '../support/jakarta.js';
import { Period } from './period.entity.js';
import type { CreatePeriodInput, RangeInput, UpdatePeriodInput } from './period.input.js';

type Place = Pick<Period, 'year' | 'month' | 'label' | 'firstDay' | 'lastDay'>;

type RangeWords = Pick<RangeInput, 'label' | 'firstDay' | 'lastDay'>;

interface Range {
  readonly label: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * Which days a new period is about. A year ends in December, the month of a quarter is its last; a range of days is kept
 * by the month of its last day.
 *
 * @throws InvalidInput for what is missing, out of order, or of another kind of period.
 */
export function placeOf(input: CreatePeriodInput): Place {
  const { kind, year = null, month = null } = input;
  if (kind === 'CUSTOM') {
    if (year !== null) throw new InvalidInput('year', 'OUT_OF_RANGE');
    if (month !== null) throw new InvalidInput('month', 'OUT_OF_RANGE');
    return placeOfRange(rangeIn(input));
  }
  assertNoRange(input);
  if (year === null) throw new InvalidInput('year', 'MISSING');
  const none = { label: null, firstDay: null, lastDay: null };
  if (kind === 'ANNUAL') {
    if (month !== null && month !== 12) throw new InvalidInput('month', 'OUT_OF_RANGE', 12);
    return { year, month: 12, ...none };
  }
  if (month === null) throw new InvalidInput('month', 'MISSING');
  if (kind === 'QUARTERLY' && month % 3 !== 0) throw new InvalidInput('month', 'OUT_OF_RANGE', 3);
  return { year, month, ...none };
}

/**
 * Where a period is after an edit. What a range of days is called can be put right until it is closed for the first time:
 * what is sealed carries the name of then, and would be found under another. Its days only until it opens, as what was
 * carried forward and which evidence counts rest on them.
 *
 * @throws InvalidInput
 */
export function placeAfter(period: Period, input: UpdatePeriodInput): Place {
  const { year, month, label, firstDay, lastDay } = period;
  const place = { year, month, label, firstDay, lastDay };
  if (period.kind !== 'CUSTOM') {
    assertNoRange(input);
    return place;
  }
  const range = rangeIn({
    label: input.label ?? label,
    firstDay: input.firstDay ?? firstDay,
    lastDay: input.lastDay ?? lastDay,
  });
  if (period.revision > 1 && range.label !== label) {
    throw new InvalidInput('label', 'OUT_OF_RANGE');
  }
  if (period.status === 'OPEN') {
    for (const field of ['firstDay', 'lastDay'] as const) {
      if (range[field] !== period[field]) {
        throw new InvalidInput(field, 'OUT_OF_RANGE', period[field] ?? undefined);
      }
    }
  }
  return placeOfRange(range);
}

/**
 * That no other range of days has one of these, as no two months have; months, quarters and years may. Holds until the
 * transaction ends: whoever plans another range at the same moment waits, and finds this one.
 *
 * @throws Duplicate on `firstDay`.
 */
export async function assertNoOverlap(
  em: EntityManager,
  kabupatenId: string,
  { firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>,
  exceptId?: string,
): Promise<void> {
  if (firstDay === null || lastDay === null) return;
  // Rows that refer to the kabupaten can be added meanwhile: whoever opens a period adds many.
  await em.execute('select 1 from kabupaten where id = ? for no key update', [kabupatenId]);
  const others = await em.count(Period, {
    kind: 'CUSTOM',
    firstDay: { $lte: lastDay },
    lastDay: { $gte: firstDay },
    ...(exceptId === undefined ? {} : { id: { $ne: exceptId } }),
  });
  if (others > 0) throw new Duplicate('firstDay');
}

function assertNoRange(input: RangeWords): void {
  for (const field of ['label', 'firstDay', 'lastDay'] as const) {
    if (input[field] != null) throw new InvalidInput(field, 'OUT_OF_RANGE');
  }
}

function rangeIn(input: RangeWords): Range {
  const label = input.label?.trim() ?? '';
  if (label === '') throw new InvalidInput('label', 'MISSING');
  const firstDay = dayIn(input, 'firstDay');
  const lastDay = dayIn(input, 'lastDay');
  const days = daysUntil(firstDay, lastDay) + 1;
  if (days < 1) throw new InvalidInput('lastDay', 'OUT_OF_RANGE', firstDay);
  if (days > limits.daysPerPeriod) {
    throw new InvalidInput('lastDay', 'TOO_LONG', limits.daysPerPeriod);
  }
  return { label, firstDay, lastDay };
}

function dayIn(input: RangeWords, field: 'firstDay' | 'lastDay'): Day {
  const day = input[field] ?? '';
  if (day === '') throw new InvalidInput(field, 'MISSING');
  if (!isDay(day)) throw new InvalidInput(field, 'MALFORMED');
  const year = Number(day.slice(0, 4));
  if (year < limits.yearMin) throw new InvalidInput(field, 'OUT_OF_RANGE', limits.yearMin);
  if (year > limits.yearMax) throw new InvalidInput(field, 'OUT_OF_RANGE', limits.yearMax);
  return day;
}

function placeOfRange(range: Range): Place {
  const [year, month] = range.lastDay.split('-').map(Number) as [number, number];
  return { year, month, ...range };
}
