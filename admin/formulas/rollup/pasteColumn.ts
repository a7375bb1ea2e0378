/**
 * A column out of a spreadsheet as exact amounts, one a row; null where something was pasted that is no column.
 * Of several cells in a row the first counts. Signs that only divide thousands go: `1.234,5` is 1234.5 in
 * Indonesian. What is no number stays as it is, and is told at its row.
 */
export function pastedColumn(text: string, locale: 'id' | 'en'): readonly string[] | null {
  const rows = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  if (rows.length < 2) return null;
  return rows.map((row) => amountOf((row.split('\t')[0] ?? '').trim(), locale));
}

function amountOf(cell: string, locale: 'id' | 'en'): string {
  const [thousands, decimal] = locale === 'id' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(cell) ? cell.replaceAll(thousands, '') : cell;
  return locale === 'id' ? plain.replaceAll(',', '.') : plain;
}
