import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize } from '../policy/index.js';
import type { PeriodStatus, Stage } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { personRef, unitRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { bindsText, fitsText } from './gate.js';
import { writesThere } from './opening.rules.js';
import type { PeriodWindow, StageWriting } from './window.type.js';
import { writingAt, type WritingPlace, type WritingSituation } from './writing.js';

interface WindowRow extends PeriodWindow {
  readonly periodStatus: PeriodStatus;
  readonly stageKind: Stage;
}

/**
 * The windows of a period by stage, then from the widest to the narrowest. One statement.
 *
 * @throws NotFound
 */
export async function listPeriodWindows(
  ctx: RequestContext,
  periodId: string,
): Promise<PeriodWindow[]> {
  const { actor, pool } = ctx;
  authorize(actor, 'window.list');
  const found = await rows<Partial<WindowRow> & { periodStatus: PeriodStatus }>(
    pool,
    sql`select x.id, x.stage_key as "stageKey", x.scope, x.unit_kind as "unitKind", ${unitRef('u')} as unit,
          x.opens_at as "opensAt", x.closes_at as "closesAt", ${personRef('s')} as "setBy", x.version,
          ${release} as release, g.kind as "stageKind", p.status as "periodStatus"
        from period p
        left join period_window x on x.period_id = p.id
        left join unit u on u.id = x.unit_id
        left join person s on s.id = x.set_by_id
        left join scoring_stage g on g.kabupaten_id = p.kabupaten_id and g.key = x.stage_key
        where p.kabupaten_id = ${actor.kabupatenId} and p.id = ${idOf('Period', periodId, 'periodId')}
        order by g.position, array_position(array['ALL', 'UNIT_KIND', 'UNIT'], x.scope), x.unit_kind,
          u.position nulls first, x.opens_at, x.id`,
  );
  if (found.length === 0) throw new NotFound('Period', 'periodId');
  return found.flatMap(({ periodStatus, stageKind, ...window }) =>
    window.id == null
      ? []
      : [
          {
            ...(window as PeriodWindow),
            abilities:
              // What comes from outside comes when the period is over.
              (periodStatus === 'CLOSED' && stageKind !== 'EXTERNAL') ||
              isOwn(actor, periodId, window as PeriodWindow)
                ? []
                : abilitiesOn(actor, ['window.edit']),
          },
        ],
  );
}

/** Whose worksheets that are open again the window `x` binds no more; null where there are none. */
const release = sql.raw(`(
  select json_build_object('isWhole', bool_and(z.free),
      'units', coalesce(json_agg(json_build_object('id', v.id, 'code', v.code, 'name', v.name,
        'abbreviation', v.abbreviation) order by v.position) filter (where z.free and v.id is not null), '[]'),
      'withKabupaten', bool_or(z.free and v.id is null))
    from (select w.unit_id, bool_or(not ${bindsText}) as free from worksheet w
        where ${fitsText} and w.status <> 'CLOSED' group by w.unit_id) z
      left join unit v on v.id = z.unit_id
    having bool_or(z.free))`);

/** Whether it opens for one unit alone what the actor writes there. */
const isOwn = (actor: Actor, periodId: string, { scope, unit, stageKey }: PeriodWindow): boolean =>
  scope === 'UNIT' && writesThere(actor, { unitId: unit?.id ?? null, periodId, stageKey });

/** `writingAt` as the API shows it. */
export function stageWriting(
  situation: WritingSituation,
  place: WritingPlace,
  now: Date,
): StageWriting {
  const writing = writingAt(situation, place, now);
  return {
    stageKey: place.stage.key,
    open: writing.open,
    byException: writing.open && writing.byException,
    scope: writing.open ? null : writing.scope,
    since: writing.open ? null : (writing.since?.toISOString() ?? null),
    until: writing.until?.toISOString() ?? null,
    lockedBy: writing.open ? null : writing.lockedBy,
  };
}
