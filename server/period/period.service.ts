import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { Conflict, Duplicate, InvalidInput, NotFound } from '../errors/domain-error.js';
import { Assignment } from '../evaluation/assignment.entity.js';
import { Formula } from '../formula/formula.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, isUuid, load } from '../support/load.js';
import { PeriodWindow } from '../window/period-window.entity.js';
import { PeriodInstrument } from './period-instrument.entity.js';
import { Period } from './period.entity.js';
import type {
  CreatePeriodInput,
  PeriodInstrumentInput,
  UpdatePeriodInput,
} from './period.input.js';
import { periodClosed } from './period-closed.js';
import { readPeriod } from './period.query.js';
import { assertNoOverlap, placeAfter, placeOf } from './period.range.js';
import type { Period as PeriodRow } from './period.type.js';

/**
 * Plans a period. Nothing can be filled in before it is opened.
 *
 * @throws InvalidInput for dates out of order or a formula that is not a published one of the
 *   instrument; NotFound; Duplicate on `month` when there is such a period already, on `firstDay` for
 *   a range of days that shares one with another.
 */
export async function createPeriod(
  ctx: RequestContext,
  input: CreatePeriodInput,
): Promise<PeriodRow> {
  const { actor, em } = ctx;
  authorize(actor, 'period.edit');
  const { kind, opensAt, dueAt, closesAt } = input;
  assertInOrder(input);
  const place = placeOf(input);
  const instruments = await findInstruments(em, input.instruments);
  const periodId = await em.transactional(async (em) => {
    await assertNoOverlap(em, actor.kabupatenId, place);
    const kabupaten = em.getReference(Kabupaten, actor.kabupatenId);
    const period = em.create(Period, {
      kabupaten,
      kind,
      ...place,
      opensAt,
      dueAt,
      closesAt,
      opensBySchedule: input.opensBySchedule ?? false,
      closesBySchedule: input.closesBySchedule ?? false,
    });
    for (const bound of instruments) em.create(PeriodInstrument, { kabupaten, period, ...bound });
    await flush(em, { duplicate: 'month' });
    return period.id;
  });
  return readPeriod(ctx, periodId);
}

/**
 * Moves the dates of a period that is not closed; of one that is open again, only when it closes, and not its name.
 *
 * @throws DomainError `PERIOD_CLOSED`; Conflict; InvalidInput; Duplicate.
 */
export async function updatePeriod(
  ctx: RequestContext,
  input: UpdatePeriodInput,
): Promise<PeriodRow> {
  const { actor, em } = ctx;
  authorize(actor, 'period.edit');
  const period = await load(em, Period, input.id);
  if (period.status === 'CLOSED') throw periodClosed('id', period);
  assertVersion(period, input.version);
  assertInOrder(input);
  assertStandsStill(period, input);
  const { opensAt, dueAt, closesAt } = input;
  const place = placeAfter(period, input);
  await em.transactional(async (em) => {
    await assertNoOverlap(em, actor.kabupatenId, place, period.id);
    em.assign(period, {
      ...place,
      opensAt,
      dueAt,
      closesAt,
      opensBySchedule: input.opensBySchedule ?? period.opensBySchedule,
      closesBySchedule: input.closesBySchedule ?? period.closesBySchedule,
      // Another date is another try.
      scheduleFault: null,
    });
    await flush(em);
  });
  return readPeriod(ctx, period.id);
}

/**
 * Takes the plan of a period back that was never opened, with its windows and with who was to review in it. What it said
 * stays in the trace.
 *
 * @throws Forbidden, NotFound; Conflict when it was changed or opened in between; DomainError `PERIOD_CLOSED`.
 */
export async function removePeriod(
  ctx: RequestContext,
  id: string,
  version: number,
): Promise<void> {
  authorize(ctx.actor, 'period.remove');
  await ctx.em.transactional(async (em) => {
    // The period's row is the queue: whoever opens it meanwhile is first, or finds nothing.
    const period = await load(em, Period, id, 'id', { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (period.status === 'CLOSED') throw periodClosed('id', period);
    if (period.status === 'OPEN' || period.version !== version) {
      throw new Conflict('Period', version, period.version);
    }
    const parts = [
      await em.find(PeriodWindow, { period }),
      await em.find(Assignment, { period }),
      await em.find(PeriodInstrument, { period }),
    ];
    for (const row of [...parts.flat(), period]) em.remove(row);
    await flush(em);
  });
  // Evaluators had assignments that their sessions know of.
  ctx.sessions.forget();
}

/** Who was on time is sealed of those that stay closed, and must come out the same. */
function assertStandsStill(period: Period, input: UpdatePeriodInput): void {
  if (period.revision === 1) return;
  for (const field of ['opensAt', 'dueAt'] as const) {
    if (input[field].getTime() === period[field].getTime()) continue;
    throw new InvalidInput(field, 'OUT_OF_RANGE', period[field].toISOString());
  }
}

function assertInOrder({
  opensAt,
  dueAt,
  closesAt,
}: Pick<Period, 'opensAt' | 'dueAt' | 'closesAt'>) {
  if (dueAt <= opensAt) throw new InvalidInput('dueAt', 'OUT_OF_RANGE', opensAt.toISOString());
  if (closesAt < dueAt) throw new InvalidInput('closesAt', 'OUT_OF_RANGE', dueAt.toISOString());
}

interface BoundInstrument {
  readonly instrument: Instrument;
  readonly formula: Formula;
}

/** In two reads, however many there are. */
async function findInstruments(
  em: EntityManager,
  inputs: readonly PeriodInstrumentInput[],
): Promise<readonly BoundInstrument[]> {
  if (inputs.length === 0) throw new InvalidInput('instruments', 'TOO_SHORT', 1);
  const idsOf = (field: keyof PeriodInstrumentInput) =>
    inputs.map((input) => input[field]).filter(isUuid);
  const [instruments, formulas] = [
    await em.find(Instrument, { id: { $in: idsOf('instrumentId') } }),
    await em.find(Formula, { id: { $in: idsOf('formulaId') } }),
  ];
  const seen = new Set<Instrument>();
  return inputs.map(({ instrumentId, formulaId }, index) => {
    const at = (field: keyof PeriodInstrumentInput) => `instruments.${index}.${field}`;
    const instrument = instruments.find(({ id }) => id === instrumentId.toLowerCase());
    if (!instrument) throw new NotFound('Instrument', at('instrumentId'));
    if (seen.has(instrument)) throw new Duplicate(at('instrumentId'));
    seen.add(instrument);
    const formula = formulas.find(({ id }) => id === formulaId.toLowerCase());
    if (!formula) throw new NotFound('Formula', at('formulaId'));
    if (formula.instrument.id !== instrument.id || formula.status !== 'PUBLISHED') {
      throw new InvalidInput(at('formulaId'), 'UNKNOWN_OPTION');
    }
    return { instrument, formula };
  });
}
