import { LockMode, type Ref, ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { Duplicate, InvalidInput } from '../errors/domain-error.js';
import { periodClosed } from '../period/period-closed.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { ScoringStage } from '../stage/stage.entity.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Unit } from '../unit/unit.entity.js';
import { assertForOthers } from './opening.rules.js';
import { PeriodWindow as WindowEntity } from './period-window.entity.js';
import { recheckWindows } from './recheck.js';
import type { AddPeriodWindowInput, UpdatePeriodWindowInput } from './window.input.js';
import { listPeriodWindows } from './window.query.js';
import type { PeriodWindow } from './window.type.js';

/**
 * Says when one stage of a period may be written, for all, for a kind of unit or for one unit. Several windows of
 * the same stage and scope are open one after the other.
 *
 * @returns all of the period's windows.
 * @throws Forbidden, NotFound; InvalidInput; Duplicate on `opensAt` where one of the same scope is open then;
 *   DomainError `PERIOD_CLOSED`, `OWN_WORK` for a window of one's own unit alone.
 */
export async function addPeriodWindow(
  ctx: RequestContext,
  input: AddPeriodWindowInput,
): Promise<PeriodWindow[]> {
  const { actor } = ctx;
  authorize(actor, 'window.edit');
  const { scope, opensAt, closesAt, stageKey } = input;
  const periodId = await ctx.em.transactional(async (em) => {
    const period = await holdPeriod(em, input.periodId, 'periodId');
    const stage = await stageOf(em, stageKey);
    assertChangeable(period, stage, 'periodId');
    assertDates(period, stage, input);
    const unitKind = unitKindOf(input);
    const unit = await unitOf(em, input);
    assertOfOthers(ctx, { scope, unit, period, stageKey }, 'unitId');
    await assertRoom(em, period);
    const window = em.create(WindowEntity, {
      kabupaten: period.kabupaten,
      createdAt: ctx.now(),
      period,
      stageKey,
      scope,
      unitKind,
      unit,
      opensAt,
      closesAt,
      setBy: em.getReference(Person, actor.personId),
    });
    await assertAlone(em, window);
    await recheck(em, window);
    await flush(em);
    return period.id;
  });
  return listPeriodWindows(ctx, periodId);
}

/**
 * Moves a window. Whoever moves it is who locks by it.
 *
 * @returns all of the period's windows.
 * @throws Forbidden, NotFound, Conflict; InvalidInput; Duplicate; DomainError `PERIOD_CLOSED`, `OWN_WORK`.
 */
export async function updatePeriodWindow(
  ctx: RequestContext,
  { id, version, opensAt, closesAt }: UpdatePeriodWindowInput,
): Promise<PeriodWindow[]> {
  const { actor } = ctx;
  authorize(actor, 'window.edit');
  const periodId = await ctx.em.transactional(async (em) => {
    const { window, period } = await holdWindow(em, id, version);
    const stage = await em.findOneOrFail(ScoringStage, { key: window.stageKey });
    assertChangeable(period, stage, 'id');
    assertOfOthers(ctx, window, 'id');
    assertDates(period, stage, { opensAt, closesAt });
    em.assign(window, { opensAt, closesAt, setBy: em.getReference(Person, actor.personId) });
    await assertAlone(em, window);
    await recheck(em, window);
    await flush(em);
    return period.id;
  });
  return listPeriodWindows(ctx, periodId);
}

/**
 * Removes a window: the next wider one counts again, or the dates of the period.
 *
 * @returns all of the period's windows.
 * @throws Forbidden, NotFound, Conflict; DomainError `PERIOD_CLOSED`, `OWN_WORK`.
 */
export async function removePeriodWindow(
  ctx: RequestContext,
  id: string,
  version: number,
): Promise<PeriodWindow[]> {
  authorize(ctx.actor, 'window.edit');
  const periodId = await ctx.em.transactional(async (em) => {
    const { window, period } = await holdWindow(em, id, version);
    const stage = await em.findOneOrFail(ScoringStage, { key: window.stageKey });
    assertChangeable(period, stage, 'id');
    assertOfOthers(ctx, window, 'id');
    await recheck(em, window);
    em.remove(window);
    await flush(em);
    return period.id;
  });
  return listPeriodWindows(ctx, periodId);
}

/** The period's row is the queue: windows are compared with each other, and it may be closing. */
const holdPeriod = (em: EntityManager, id: string, field: string) =>
  load(em, Period, id, field, { lockMode: LockMode.PESSIMISTIC_WRITE });

async function holdWindow(em: EntityManager, id: string, version: number) {
  const found = await load(em, WindowEntity, id);
  const period = await holdPeriod(em, found.period.id, 'id');
  const window = await load(em, WindowEntity, id, 'id', { refresh: true });
  assertVersion(window, version);
  return { window, period };
}

async function stageOf(em: EntityManager, key: string): Promise<ScoringStage> {
  const stage = await em.findOne(ScoringStage, { key, active: true });
  if (!stage) throw new InvalidInput('stageKey', 'UNKNOWN_OPTION');
  return stage;
}

/** What comes from outside comes when the period is over, and nothing of the period rests on it. */
function assertChangeable(period: Period, { kind }: ScoringStage, field: string): void {
  if (period.status !== 'CLOSED' || kind === 'EXTERNAL') return;
  throw periodClosed(field, period);
}

/** A unit's own window is as good as an exception: nobody sets it where they write themselves. @throws DomainError `OWN_WORK` */
function assertOfOthers(
  { actor }: RequestContext,
  {
    scope,
    unit,
    period,
    stageKey,
  }: Pick<WindowEntity, 'scope' | 'unit' | 'stageKey'> & {
    readonly period: { readonly id: string };
  },
  field: string,
): void {
  if (scope !== 'UNIT') return;
  assertForOthers(actor, { unitId: unit?.id ?? null, periodId: period.id, stageKey }, field);
}

function assertDates(
  period: Period,
  { kind }: ScoringStage,
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
): void {
  if (closesAt <= opensAt) {
    throw new InvalidInput('closesAt', 'OUT_OF_RANGE', opensAt.toISOString());
  }
  if (kind === 'EXTERNAL') return;
  if (opensAt < period.opensAt) {
    throw new InvalidInput('opensAt', 'OUT_OF_RANGE', period.opensAt.toISOString());
  }
  if (closesAt > period.closesAt) {
    throw new InvalidInput('closesAt', 'OUT_OF_RANGE', period.closesAt.toISOString());
  }
}

function unitKindOf({ scope, unitKind }: AddPeriodWindowInput) {
  if ((scope === 'UNIT_KIND') !== (unitKind != null)) {
    throw new InvalidInput('unitKind', scope === 'UNIT_KIND' ? 'MISSING' : 'WRONG_TYPE');
  }
  return unitKind ?? null;
}

async function unitOf(
  em: EntityManager,
  { scope, unitId }: AddPeriodWindowInput,
): Promise<Ref<Unit> | null> {
  if (unitId == null) return null;
  if (scope !== 'UNIT') throw new InvalidInput('unitId', 'WRONG_TYPE');
  return ref(await load(em, Unit, unitId, 'unitId'));
}

async function assertRoom(em: EntityManager, period: Period): Promise<void> {
  if ((await em.count(WindowEntity, { period })) < limits.windowsPerPeriod) return;
  throw new InvalidInput('periodId', 'TOO_LONG', limits.windowsPerPeriod);
}

/** No other of the same stage and scope is open at the same time: who locks must be one. */
async function assertAlone(em: EntityManager, window: WindowEntity): Promise<void> {
  const { id, period, stageKey, scope, unitKind, unit, opensAt, closesAt } = window;
  const others = await em.count(
    WindowEntity,
    {
      id: { $ne: id },
      period,
      stageKey,
      scope,
      unitKind,
      unit,
      opensAt: { $lt: closesAt },
      closesAt: { $gt: opensAt },
    },
    // Counted before this one is written.
    { flushMode: 'commit' },
  );
  if (others > 0) throw new Duplicate('opensAt');
}

function recheck(em: EntityManager, { period, scope, unitKind, unit }: WindowEntity) {
  const [condition, parameters] =
    scope === 'UNIT_KIND'
      ? [' and exists (select from unit u where u.id = w.unit_id and u.kind = ?)', [unitKind]]
      : scope === 'UNIT'
        ? [' and w.unit_id is not distinct from ?::uuid', [unit?.id ?? null]]
        : ['', []];
  return recheckWindows(em, `w.period_id = ?${condition}`, [period.id, ...parameters]);
}
