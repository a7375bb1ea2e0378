import { canonicalText } from '../../schema/canonical.js';
import type { Role, Stage } from '../support/enums.js';
import type { Instant } from '../support/sql.js';

/**
 * The minutes of a panel as they are signed: all that the screen and the PDF say of it, in the words of that
 * day. Its canonical text is hashed and kept.
 */
export interface Minutes {
  /** Of this very shape; a changed one counts up. In the first there were points in every case. */
  readonly format: 1 | 2;
  readonly kabupaten: { readonly code: string; readonly name: string };
  /** Name as everywhere: `2022-07`, `2022-Q3`, `2022`. */
  readonly period: { readonly name: string };
  readonly number: number;
  /** 0..1. */
  readonly limit: number;
  /** Names of the stages that the items speak of, in their order. */
  readonly stages: readonly MinutesStage[];
  /** Who was there, by name. */
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly MinutesItem[];
  /** What signing changed, by worksheet in the order of the units. */
  readonly effects: readonly MinutesEffect[];
  readonly signer: { readonly id: string; readonly name: string; readonly role: Role };
  readonly signedAt: Instant;
}

export interface MinutesStage {
  readonly key: string;
  readonly kind: Stage;
  readonly nameId: string;
  readonly nameEn: string;
}

/** Null for the kabupaten's own worksheet. */
export type MinutesUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string | null;
} | null;

/** A value on the indicator's own scale; counts by key, empty for none. */
export interface MinutesContent {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>>;
  /** 0..1; null where it has none. */
  readonly score: number | null;
}

export interface MinutesValue extends MinutesContent {
  readonly stageKey: string;
  readonly note: string;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly at: Instant;
}

export interface MinutesItem {
  readonly answerId: string;
  readonly worksheetId: string;
  readonly unit: MinutesUnit;
  readonly indicatorCode: string;
  readonly indicatorText: string;
  /** What its counts count, by key; empty where it has none. */
  readonly countLabels: Readonly<Record<string, string>>;
  readonly values: readonly MinutesValue[];
  /** Highest less lowest score, 0..1. */
  readonly difference: number;
  readonly decision: MinutesContent & {
    readonly reason: string;
    readonly decidedBy: { readonly id: string; readonly name: string };
    readonly decidedAt: Instant;
  };
}

export interface MinutesEffect {
  readonly worksheetId: string;
  readonly unit: MinutesUnit;
  /** How many of its answers were decided. */
  readonly items: number;
  /**
   * Points, unrounded; of verified answers. Null where the formula compares worksheets with each other: what
   * they are is known when the period closes.
   */
  readonly pointsBefore: number | null;
  readonly pointsAfter: number | null;
  readonly maximum: number;
  /** Empty where the formula lets a fault through to the total, and where the points are not known. */
  readonly gradeBefore: string;
  readonly gradeAfter: string;
}

/** The text that is kept and hashed. */
export const minutesText = (minutes: Minutes): string => canonicalText(minutes);
