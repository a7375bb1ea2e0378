import { isDraft } from '../worksheets/saving/draftStore.js';
import type { Draft } from '../worksheets/saving/draftStore.js';

/** Where an answer belongs, in the words of the list of what is still to be sent. */
export interface DraftPlace {
  readonly worksheetId: string;
  /** Name of the unit; null for the kabupaten's own worksheet. */
  readonly unit: string | null;
  /** Name of the period, `2022-07`. */
  readonly period: string;
  readonly indicatorCode: string;
}

/** A draft as this device keeps it. */
export interface KeptDraft extends Draft {
  readonly personId: string;
  readonly answerId: string;
  /** When the first key was pressed that the server does not have; ms. */
  readonly since: number;
  /** When the last one was; ms. Of two drafts of one answer the later counts. */
  readonly changedAt: number;
  /** Null for a draft of a release that did not note it; it is asked for before it is sent. */
  readonly place: DraftPlace | null;
}

/** That there is no draft any more. */
export interface Removal {
  readonly personId: string;
  readonly answerId: string;
  /** ms */
  readonly removedAt: number;
}

export type Change = KeptDraft | Removal;

export const isRemoval = (change: Change): change is Removal => 'removedAt' in change;

/** When a change was made; ms. */
export const momentOf = (change: Change): number =>
  isRemoval(change) ? change.removedAt : change.changedAt;

/**
 * What a browser kept, made sure of: an older release or another program may have left anything.
 *
 * @param now ms; a draft that does not say when it was typed is the last word on its answer.
 */
export function changeFrom(
  kept: unknown,
  personId: string,
  answerId: string,
  now: number,
): Change | undefined {
  const { removedAt, since, changedAt, place } = (kept ?? {}) as Record<string, unknown>;
  if (typeof removedAt === 'number') return { personId, answerId, removedAt };
  if (!isDraft(kept)) return undefined;
  const { version, base, content, unheard } = kept;
  return {
    personId,
    answerId,
    version,
    base,
    content,
    ...(unheard && { unheard }),
    since: typeof since === 'number' ? since : now,
    changedAt: typeof changedAt === 'number' ? changedAt : now,
    place: isPlace(place) ? place : null,
  };
}

function isPlace(kept: unknown): kept is DraftPlace {
  const { worksheetId, unit, period, indicatorCode } = (kept ?? {}) as Partial<DraftPlace>;
  return (
    typeof worksheetId === 'string' &&
    (unit === null || typeof unit === 'string') &&
    typeof period === 'string' &&
    typeof indicatorCode === 'string'
  );
}
