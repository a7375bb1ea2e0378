import type { PeriodStatus, UnitKind, WindowScope } from '../graphql/enums.js';
import type {
  AddPeriodWindowInput,
  PeriodWindowRowFragment,
  StagesQuery,
  UpdatePeriodWindowInput,
} from '../graphql/graphql.js';
import type { Places } from '../providers/refusals.js';

/** What the dialog of a window holds; moments are ISO 8601, or null while they are not filled in. */
export interface WindowForm {
  readonly stageKey: string;
  readonly scope: WindowScope;
  readonly unitKind: UnitKind;
  /** Empty for the kabupaten's own worksheet; null as long as nobody has chosen. */
  readonly unitId: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** ISO 8601. */
interface Dates {
  readonly opensAt: string;
  readonly closesAt: string;
}

interface PeriodDates extends Dates {
  readonly status: PeriodStatus;
  readonly dueAt: string;
}

/**
 * A new one is proposed to end when units are to have submitted: this is what windows are set for. Of a period that is
 * closed nothing is proposed: when values come from outside nobody knows beforehand.
 */
export const newWindow = ({ status, opensAt, dueAt }: PeriodDates): WindowForm => ({
  stageKey: status === 'CLOSED' ? 'external' : 'self',
  scope: 'ALL',
  unitKind: 'DINAS',
  unitId: null,
  ...(status === 'CLOSED' ? { opensAt: null, closesAt: null } : { opensAt, closesAt: dueAt }),
});

type Stage = StagesQuery['stages'][number];

/** For which stages of a period a window can be set: once it is closed, for what comes from outside alone. */
export const settableStages = (
  stages: readonly Stage[],
  { status }: Pick<PeriodDates, 'status'>,
): readonly Stage[] =>
  stages.filter(({ active, kind }) => active && (status !== 'CLOSED' || kind === 'EXTERNAL'));

export const windowAsForm = (window: PeriodWindowRowFragment): WindowForm => ({
  stageKey: window.stageKey,
  scope: window.scope,
  unitKind: window.unitKind ?? 'DINAS',
  unitId: window.unit?.id ?? '',
  opensAt: window.opensAt,
  closesAt: window.closesAt,
});

/** The form as the API takes it; undefined as long as a moment is missing, or the unit. */
export function addWindowInput(
  periodId: string,
  { stageKey, scope, unitKind, unitId, opensAt, closesAt }: WindowForm,
): AddPeriodWindowInput | undefined {
  if (opensAt === null || closesAt === null) return undefined;
  if (scope === 'UNIT' && unitId === null) return undefined;
  return {
    periodId,
    stageKey,
    scope,
    unitKind: scope === 'UNIT_KIND' ? unitKind : null,
    unitId: scope === 'UNIT' ? unitId || null : null,
    opensAt,
    closesAt,
  };
}

export function updateWindowInput(
  { id, version }: Pick<PeriodWindowRowFragment, 'id' | 'version'>,
  { opensAt, closesAt }: WindowForm,
): UpdatePeriodWindowInput | undefined {
  return opensAt === null || closesAt === null ? undefined : { id, version, opensAt, closesAt };
}

/** Whether a window has no moment in common with its period; what comes from outside is bound by none. */
export const isOutside = (
  { stageKey, opensAt, closesAt }: Pick<WindowForm, 'stageKey'> & Dates,
  period: Dates,
  stages: readonly Stage[],
): boolean =>
  (new Date(closesAt) <= new Date(period.opensAt) ||
    new Date(opensAt) >= new Date(period.closesAt)) &&
  stages.some(({ key, kind }) => key === stageKey && kind !== 'EXTERNAL');

/** Where the dialog shows what is refused. */
export const windowPlaces: Places = {
  stageKey: {},
  unitKind: {},
  unitId: {},
  opensAt: {
    says: { OUT_OF_RANGE: 'windows.faults.opensAt', DUPLICATE: 'windows.faults.overlaps' },
  },
  closesAt: { says: { OUT_OF_RANGE: 'windows.faults.closesAt' } },
};
