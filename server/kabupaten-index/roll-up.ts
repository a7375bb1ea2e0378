import {
  buildIndexSnapshot,
  rollUp,
  type IndexSnapshot,
  type Scorecard,
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
  readonly scorecard: Scorecard | null;
}

/** The index by each of the kabupaten's own worksheets, in the order of the instruments. */
export function rollUpPeriod(
  period: SnapshotPeriod,
  sheets: readonly IndexSheet[],
): readonly { readonly sheet: IndexSheet; readonly snapshot: IndexSnapshot }[] {
  return sheets
    .filter(({ unit }) => unit === null)
    .toSorted((a, b) => order(a, b))
    .map((sheet) => {
      const { formula, scorecard } = sheet;
      const { plan, definition, instrument } = formula;
      const units = unitsOf(sheets, definition.rollup?.unitInstrument);
      const rolled = rollUp(plan, definition, scorecard, units);
      const unitNames = new Map(units.map(({ code, name }) => [code, name]));
      const source = { period, instrument: instrument.definition, formula, rolled, unitNames };
      return { sheet, snapshot: buildIndexSnapshot(source) };
    });
}

/** Each unit once, by code: of two revisions side by side the later one counts. */
function unitsOf(sheets: readonly IndexSheet[], instrumentCode: string | undefined) {
  const byCode = new Map(
    sheets
      .filter(({ formula }) => formula.instrument.definition.code === instrumentCode)
      .toSorted((a, b) => order(a, b))
      .flatMap(({ unit, scorecard }) => (unit ? [[unit.code, { ...unit, scorecard }]] : [])),
  );
  return [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function order(
  { formula: { instrument: a } }: IndexSheet,
  { formula: { instrument: b } }: IndexSheet,
) {
  const byCode = a.definition.code < b.definition.code ? -1 : 1;
  return a.definition.code === b.definition.code
    ? a.definition.revision - b.definition.revision
    : byCode;
}
