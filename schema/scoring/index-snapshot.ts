import { canonicalText } from '../canonical.js';
import type { RollupRule } from '../formula/definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import type { Grading } from './grade.js';
import type { IndexAbsence, IndexPart, KabupatenIndex } from './rollup.js';
import { sealedPeriod, type Snapshot, type SnapshotHead, type SnapshotPeriod } from './snapshot.js';

/** The kabupaten's index as it is sealed when its period closes: everything that is shown of it. */
export interface IndexSnapshot {
  /** Of this very shape; a changed one counts up. */
  readonly format: 1;
  readonly period: SnapshotPeriod;
  /** The kabupaten's own. */
  readonly instrument: SnapshotHead['instrument'];
  readonly formula: SnapshotHead['formula'];
  /** As the formula has it; `KABUPATEN_ONLY` where it has none. */
  readonly rollup: RollupRule;
  /** Null where there is none; `absence` says why. */
  readonly index: number | null;
  readonly maximum: number;
  readonly absence: IndexAbsence | null;
  /** Null where there is no index. */
  readonly grade: string | null;
  readonly predicate: string | null;
  /** Null at the best grade, too. */
  readonly nextGrade: { readonly grade: string; readonly points: number } | null;
  readonly ownPoints: number;
  readonly unitPoints: number;
  readonly parts: readonly IndexSnapshotPart[];
  /** As they were called then, by code. */
  readonly counted: readonly NamedUnit[];
  readonly missing: readonly NamedUnit[];
}

export interface IndexSnapshotPart extends IndexPart {
  readonly name: string;
}

export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

export interface RolledPeriod {
  readonly period: SnapshotPeriod;
  readonly instrument: InstrumentDefinition;
  readonly formula: SnapshotHead['formula'] & {
    readonly definition: { readonly rollup?: RollupRule | undefined };
  };
  readonly rolled: KabupatenIndex;
  /** By code. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Puts together what is sealed. Nothing is computed here but put in order. */
export function buildIndexSnapshot(closed: RolledPeriod): IndexSnapshot {
  const { instrument, formula, rolled, unitNames } = closed;
  const nameOf = new Map(
    [...instrument.components, ...instrument.indicators].map((node) => [
      node.code,
      'name' in node ? node.name : node.text,
    ]),
  );
  const named = (codes: readonly string[]) =>
    codes.map((code) => ({ code, name: unitNames.get(code) ?? code }));
  const { grading, parts, counted, missing, ...figures } = rolled;
  return {
    format: 1,
    period: sealedPeriod(closed.period),
    instrument: {
      code: instrument.code,
      revision: instrument.revision,
      level: instrument.level,
      title: instrument.title,
    },
    formula: { revision: formula.revision, title: formula.title, sha256: formula.sha256 },
    rollup: formula.definition.rollup ?? { method: 'KABUPATEN_ONLY' },
    ...figures,
    ...graded(grading),
    parts: parts.map((part) => ({ ...part, name: nameOf.get(part.code) ?? instrument.title })),
    counted: named(counted),
    missing: named(missing),
  };
}

/**
 * The index of a period that was closed before an index was sealed with it, read off the kabupaten's report
 * card: formulas had no roll-up then, so that it is the card's own total.
 */
export function indexOfCard(card: Snapshot): IndexSnapshot {
  const { period, instrument, formula, totals, progress } = card;
  const absence =
    progress.submittedAt === null
      ? 'KABUPATEN_NOT_SUBMITTED'
      : totals.grade === ''
        ? 'KABUPATEN_WITHOUT_TOTAL'
        : null;
  const roots = absence === null ? card.nodes.filter(({ parentCode }) => parentCode === null) : [];
  const isThere = absence === null;
  return {
    format: 1,
    period,
    instrument,
    formula,
    rollup: { method: 'KABUPATEN_ONLY' },
    index: isThere ? totals.points : null,
    maximum: totals.maximum,
    absence,
    grade: isThere ? totals.grade : null,
    predicate: isThere ? totals.predicate : null,
    nextGrade: isThere ? totals.nextGrade : null,
    ownPoints: isThere ? totals.points : 0,
    unitPoints: 0,
    parts: roots.map(({ code, name, points, effectiveWeight }) => ({
      code,
      name,
      unitCode: null,
      points,
      maximum: effectiveWeight,
      ownPoints: points,
      unitPoints: 0,
      unitMaximum: 0,
      unitMean: null,
    })),
    counted: [],
    missing: [],
  };
}

/** The text that is kept and hashed. */
export const indexSnapshotText = (snapshot: IndexSnapshot): string => canonicalText(snapshot);

function graded(grading: Grading | null) {
  const next = grading?.next;
  return {
    grade: grading?.band.grade ?? null,
    predicate: grading?.band.predicate ?? null,
    nextGrade: next ? { grade: next.band.grade, points: next.points } : null,
  };
}
