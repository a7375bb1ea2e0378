import {
  buildIndexSnapshot,
  rollUp,
  type IndexSnapshot,
  type SheetResult,
  type SnapshotPeriod,
} from '../../schema/scoring/index.js';
import type { FormulaEntry } from '../instrument/catalogue.js';

/** A worksheet of a period, as the index needs it. */
export interface IndexSheet {
  readonly id: string;
  /** Null for the kabupaten's own. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly formula: FormulaEntry & { readonly sha256: string };
  /** Null where the worksheet was not sent. */
  readonly scorecard: SheetResult | null;
}

/** The index by each of the kabupaten's own worksheets, in the order of the instruments. */
export function rollUpPeriod(
  period: SnapshotPeriod,
  sheets: readonly IndexSheet[],
): readonly { readonly sheet: IndexSheet; readonly snapshot: IndexSnapshot }[] {
  return ownSheets(sheets).map((sheet) => {
    const { formula, scorecard } = sheet;
    const { plan, definition, instrument } = formula;
    const units = unitSheets(sheets, definition.rollup?.unitInstrument).map(
      ({ unit, scorecard }) => ({ ...unit!, scorecard }),
    );
    const rolled = rollUp(plan, definition, scorecard, units);
    const unitNames = new Map(units.map(({ code, name }) => [code, name]));
    const source = { period, instrument: instrument.definition, formula, rolled, unitNames };
    return { sheet, snapshot: buildIndexSnapshot(source) };
  });
}

/** A worksheet by whose it is and what it fills in. */
interface Member {
  readonly unit: { readonly code: string } | null;
  readonly formula: FormulaEntry;
}

/** The kabupaten's own worksheets: the index is that of the first. */
export const ownSheets = <Sheet extends Member>(sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter(({ unit }) => unit === null).toSorted(order);

/** Worksheets of units that enter an index, each unit once, by code: of two revisions side by side the later counts. */
export function unitSheets<Sheet extends Member>(
  sheets: readonly Sheet[],
  instrumentCode: string | undefined,
): readonly Sheet[] {
  const byCode = new Map(
    sheets
      .filter(({ formula }) => formula.instrument.definition.code === instrumentCode)
      .toSorted(order)
      .flatMap((sheet) => (sheet.unit ? [[sheet.unit.code, sheet] as const] : [])),
  );
  return [...byCode.values()].toSorted((a, b) => (a.unit!.code < b.unit!.code ? -1 : 1));
}

function order({ formula: { instrument: a } }: Member, { formula: { instrument: b } }: Member) {
  const byCode = a.definition.code < b.definition.code ? -1 : 1;
  return a.definition.code === b.definition.code
    ? a.definition.revision - b.definition.revision
    : byCode;
}
