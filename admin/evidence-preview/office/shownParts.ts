import type { Sheet, Workbook } from './readSheets.js';

/** Something of which less is shown than there is; `key` is the text that says so. */
export interface ShownPart {
  readonly key: 'rowsShown' | 'columnsShown' | 'sheetsShown';
  readonly shown: number;
  readonly count: number;
}

/** Where a workbook is not shown in full; empty where it is. */
export function shownParts(workbook: Workbook, sheet: Sheet | undefined): ShownPart[] {
  const parts: ShownPart[] = [
    { key: 'sheetsShown', shown: workbook.sheets.length, count: workbook.total },
  ];
  if (sheet) {
    const columns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
    parts.unshift(
      { key: 'rowsShown', shown: sheet.cells.length, count: sheet.rows },
      { key: 'columnsShown', shown: columns, count: sheet.columns },
    );
  }
  return parts.filter(({ shown, count }) => shown < count);
}
