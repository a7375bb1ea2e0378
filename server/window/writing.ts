import type {
  PeriodStatus,
  Stage,
  UnitKind,
  WindowScope,
  WorksheetStatus,
} from '../support/enums.js';
import type { Instant } from '../support/sql.js';

/** When something of a period may be written, instead of the period's own dates. */
export interface WritingWindow {
  readonly stageKey: string;
  readonly scope: WindowScope;
  /** Only of `UNIT_KIND`. */
  readonly unitKind: UnitKind | null;
  /** Only of `UNIT`, where null is the kabupaten's own worksheet. */
  readonly unitId: string | null;
  /** Inclusive. */
  readonly opensAt: Instant;
  /** Exclusive. */
  readonly closesAt: Instant;
  /** Who set it, and so who locks what lies outside. */
  readonly setBy: PersonNamed | null;
}

/** That one worksheet, or some of its answers, may be written although the window is closed. */
export interface WritingException {
  readonly stageKey: string;
  /** Which answers; null for the whole worksheet. */
  readonly indicatorCodes: readonly string[] | null;
  /** Exclusive. */
  readonly expiresAt: Instant;
}

interface PersonNamed {
  readonly id: string;
  readonly name: string;
}

/** What beside the dates of the period decides about one worksheet. */
export interface Gate {
  /** Counts the changes of what is below. */
  readonly revision: number;
  readonly unitId: string | null;
  readonly unitKind: UnitKind | null;
  readonly windows: readonly WritingWindow[];
  readonly exceptions: readonly WritingException[];
}

/** What of period and worksheet decides; entities and plain rows both fit. */
export interface WritingSituation {
  readonly period: {
    readonly status: PeriodStatus;
    readonly opensAt: Date | Instant;
    readonly closesAt: Date | Instant;
  };
  /** `gate` is null where nobody ever set a window or granted an exception. */
  readonly worksheet: { readonly status: WorksheetStatus; readonly gate: Gate | null };
}

/** What somebody wants to write. */
export interface WritingPlace {
  readonly stage: { readonly key: string; readonly kind: Stage };
  /** Which answer; null for the worksheet as a whole. */
  readonly indicatorCode: string | null;
}

/** What locks: the period itself, or the window of this scope. */
export type LockScope = 'PERIOD' | WindowScope;

export type Writing =
  | {
      readonly open: true;
      /** When it will be locked; null where nothing says so. */
      readonly until: Date | null;
      /** It is an exception alone that keeps it open. */
      readonly byException: boolean;
    }
  | {
      readonly open: false;
      readonly scope: LockScope;
      readonly phase: 'NOT_YET' | 'OVER';
      /** Since when; null for what was never open. */
      readonly since: Date | null;
      /** When it opens next, as far as that is known. */
      readonly until: Date | null;
      readonly lockedBy: PersonNamed | null;
    };

/** Most specific last: it is the one that counts. */
const scopes: readonly WindowScope[] = ['ALL', 'UNIT_KIND', 'UNIT'];

/**
 * Whether something may be written at a moment. The period comes first: outside of its own dates nothing is
 * open. Within them the windows of the stage decide, and of those that fit the worksheet only the most specific
 * kind: its unit's before those of its kind of unit, these before those for all. Where there is none the period's
 * dates are all there is. An exception opens what a window closes, never what the period does. What comes from outside
 * (`EXTERNAL`) comes when the period is over, and is bound by windows alone.
 *
 * @param now moments count from the opening, inclusive, to the closing, exclusive.
 */
export function writingAt(
  { period, worksheet: { status, gate } }: WritingSituation,
  { stage, indicatorCode }: WritingPlace,
  now: Date,
): Writing {
  const isBound = stage.kind !== 'EXTERNAL';
  const opensAt = new Date(period.opensAt);
  const closesAt = new Date(period.closesAt);
  if (isBound && (period.status === 'CLOSED' || status === 'CLOSED' || now >= closesAt)) {
    const since = now >= closesAt ? closesAt : null;
    return locked('PERIOD', 'OVER', since, null);
  }
  if (isBound && (period.status === 'PLANNED' || now < opensAt)) {
    return locked('PERIOD', 'NOT_YET', null, opensAt);
  }
  const end = isBound ? closesAt : null;
  const windows = gate ? windowsInForce(gate, stage.key) : [];
  if (windows.length === 0) return { open: true, until: end, byException: false };
  const current = windows.find((window) => isWithin(window, now));
  if (current) {
    return { open: true, until: earlier(new Date(current.closesAt), end), byException: false };
  }
  const exception = gate && exceptionFor(gate, stage.key, indicatorCode, now);
  if (exception) {
    return { open: true, until: earlier(new Date(exception.expiresAt), end), byException: true };
  }
  const past = latest(windows.filter((window) => new Date(window.closesAt) <= now));
  const next = earliest(windows.filter((window) => new Date(window.opensAt) > now));
  const { scope, setBy } = (past ?? next)!;
  const until = next ? new Date(next.opensAt) : null;
  return {
    ...locked(scope, past ? 'OVER' : 'NOT_YET', past ? new Date(past.closesAt) : null, until),
    // A window that begins when the period is over opens nothing.
    until: until && (!end || until < end) ? until : null,
    lockedBy: setBy,
  };
}

const locked = (
  scope: LockScope,
  phase: 'NOT_YET' | 'OVER',
  since: Date | null,
  until: Date | null,
) => ({ open: false, scope, phase, since, until, lockedBy: null }) as const;

function windowsInForce(gate: Gate, stageKey: string): readonly WritingWindow[] {
  const fitting = gate.windows.filter(
    (window) => window.stageKey === stageKey && fits(window, gate),
  );
  const scope = scopes.findLast((one) => fitting.some((window) => window.scope === one));
  return fitting.filter((window) => window.scope === scope);
}

function fits(window: WritingWindow, { unitId, unitKind }: Gate): boolean {
  if (window.scope === 'UNIT') return window.unitId === unitId;
  return window.scope === 'ALL' || (unitKind !== null && window.unitKind === unitKind);
}

const isWithin = ({ opensAt, closesAt }: WritingWindow, now: Date): boolean =>
  new Date(opensAt) <= now && now < new Date(closesAt);

/** The one that lasts longest of those that hold. */
function exceptionFor(
  { exceptions }: Gate,
  stageKey: string,
  indicatorCode: string | null,
  now: Date,
): WritingException | undefined {
  return exceptions
    .filter(
      (one) =>
        one.stageKey === stageKey &&
        now < new Date(one.expiresAt) &&
        (one.indicatorCodes === null ||
          (indicatorCode !== null && one.indicatorCodes.includes(indicatorCode))),
    )
    .toSorted((a, b) => (a.expiresAt < b.expiresAt ? 1 : -1))[0];
}

const latest = (windows: readonly WritingWindow[]) =>
  windows.toSorted((a, b) => (a.closesAt < b.closesAt ? 1 : -1))[0];

const earliest = (windows: readonly WritingWindow[]) =>
  windows.toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1))[0];

const earlier = (a: Date, b: Date | null): Date => (b && b < a ? b : a);
